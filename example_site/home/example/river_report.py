"""The text of the report on the river, as its page in the library has it."""

from __future__ import annotations

BODY = (
    "<p><b>In one sentence:</b> Samplewick wants to know each day whether the river is safe, and "
    "has begun to test it itself.</p>"
    "<h2>Who came and what happened</h2>"
    "<p>Eighty-three people came (counted at the door), in ten groups. The youngest was six and "
    "asked the first question. We walked the bank from the weir to the outfall, heard a chemist "
    "of the water company, an officer of the regulator and a swimmer who has kept a diary of the "
    "river for eleven years, and then sat down in the boathouse.</p>"
    "<h2>What people said</h2>"
    "<ul><li><b>Nobody knows on the day.</b> The notice at the weir says “unsafe”, in December as "
    "in July, so people have stopped reading it.</li>"
    "<li><b>The figures come too late.</b> The company tests every two weeks and publishes after "
    "three months.</li>"
    "<li><b>It is not only the outfall.</b> Several groups spoke of the cattle drink above the "
    "ford, and of the car park that drains straight into the water.</li>"
    "<li><b>Who pays?</b> Opinions differed and still do.</li></ul>"
    "<h2>Recommendations</h2>"
    "<ol><li>Signs at the weir and the ford that say when the water was last tested and what was "
    "found. To Samplewick Town Council; all ten groups.</li>"
    "<li>A test every week from May to September, each published within a month. To Sample Water; "
    "all ten groups.</li>"
    "<li>A larger storm tank before the next houses are joined to the sewer. To Sample Water; "
    "nine groups.</li>"
    "<li>A fence at the cattle drink and a trough for the farm. To the Sample Vale Catchment "
    "Partnership; eight groups.</li>"
    "<li>A reed bed for the car park’s drain. To Exampleshire County Council; seven groups.</li>"
    "<li>A test of our own every Sunday, on a board. We do it ourselves; all ten groups.</li></ol>"
    "<h2>What the record should keep</h2>"
    "<p>One group wanted no more signs, because signs end up in the hedge. Two people would "
    "rather close the weir to swimmers until the tank is built; they asked for their view to be "
    "written down, and here it is.</p>"
    '<p>What each body answers is on <a href="page:samplewick-the-river">the page of the assembly'
    '</a>, with its date. The report was written with <a href="page:note-sheet-and-results-grid">'
    'the results grid</a> and <a href="page:from-notes-to-answers">the guide for the weeks '
    "afterwards</a>.</p>"
)

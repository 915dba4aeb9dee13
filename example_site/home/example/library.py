"""The resources of the example's library: guides, sheets, letters, a report, links elsewhere.

A text may link to another page of the site as `page:` and its slug.
"""

from __future__ import annotations

from wagtail_assemblies.resources.choices import Licence, Stage, Type

from .dates import InDays
from .elsewhere import ELSEWHERE, TALK_PAGE
from .resource import File, Resource
from .river_report import BODY as RIVER_REPORT

QUICK_START = Resource(
    slug="assemblies-in-ten-minutes",
    title="Assemblies in ten minutes",
    summary="What an assembly is, what happens in one, and the nine steps from idea to answer.",
    type=Type.QUICK_START,
    stages=(Stage.EXPLORE,),
    body=(
        "<p>Begin here. Two pages to read on the bus, or to leave on a table where people wait "
        "for something. There is a page in Polish too.</p>"
        "<h2>What is in it</h2>"
        "<ul><li>What a community assembly is, and what it is not</li>"
        "<li>Three promises to make at the door</li>"
        "<li>An evening of three hours, minute by minute</li>"
        "<li>Nine steps, with how long before the day each of them comes</li></ul>"
        '<p>Afterwards, <a href="page:which-kind-of-assembly-is-this">find out which kind you '
        'need</a> and <a href="page:sharing-out-the-roles">share out the roles</a>. Would you '
        'rather see one first? <a href="page:exampleton-warm-homes">Exampleton</a> is next.</p>'
    ),
    version="2",
    files=(
        File(
            name="assemblies-in-ten-minutes.pdf", label="Assemblies in ten minutes", note="2 pages"
        ),
        File(
            name="zgromadzenie-w-dziesiec-minut.pdf",
            label="Zgromadzenie sąsiedzkie w dziesięć minut",
            note="1 page",
            language="pl",
        ),
    ),
)

QUICK_START_PL = Resource(
    slug="zgromadzenie-w-dziesiec-minut",
    title="Zgromadzenie sąsiedzkie w dziesięć minut",
    summary="Co to jest zgromadzenie sąsiedzkie, jak przebiega i co zrobić najpierw.",
    type=Type.QUICK_START,
    stages=(Stage.EXPLORE,),
    language="pl",
    body=(
        "<p>Jedna strona dla sąsiadów, którzy wolą czytać po polsku. Można ją wydrukować i "
        "zostawić w sklepie albo w poczekalni.</p>"
        '<p>Dłuższa wersja po angielsku: <a href="page:assemblies-in-ten-minutes">Assemblies in '
        'ten minutes</a>. Do druku jest też <a href="page:hand-signals-poster">plakat ze znakami '
        'dłońmi</a>, a najbliższe spotkanie to <a href="page:exampleton-warm-homes">Exampleton'
        "</a>.</p>"
    ),
    version="1",
    files=(File(name="zgromadzenie-w-dziesiec-minut.pdf", note="1 strona"),),
)

WHICH_KIND = Resource(
    slug="which-kind-of-assembly-is-this",
    title="Which kind of assembly is this?",
    summary="Community, people’s or citizens’ assembly: one sheet that tells them apart.",
    type=Type.MANUAL,
    stages=(Stage.EXPLORE, Stage.ALLIES),
    licence=Licence.CC_BY,
    body=(
        "<p>Three things are called an assembly, and allies will ask which of them you mean. A "
        "table to hand out: who is in the room, how long it takes, what it costs, and what it "
        "cannot claim.</p>"
        '<p>Seen here: <a href="page:samplewick-the-river">a community assembly in '
        'Samplewick</a> and <a href="page:great-example-mass-assembly">a people’s assembly on '
        "Great Example Common</a>. For the third kind, see "
        '<a href="page:upgrading-democracy-through-deliberation">the talk</a>.</p>'
    ),
    files=(File(name="which-kind-of-assembly.pdf", label="Comparison sheet", note="A4"),),
)

ROLES = Resource(
    slug="sharing-out-the-roles",
    title="Sharing out the roles",
    summary="Who does what, from the first meeting to the last chair: a sheet to fill in.",
    type=Type.WORKSHEET,
    stages=(Stage.TEAM,),
    body=(
        "<p>Fourteen roles, what each of them is, and how many hours it takes in all. Bring it "
        "to the first meeting of your team and write two names beside each: the one who does it, "
        "and the one who does it if the first is ill.</p>"
        "<p>Few teams have fourteen people, and none needs them. Five are enough if each knows "
        "what is theirs.</p>"
        '<p>Next: <a href="page:letter-to-a-possible-ally">write to an ally</a>, before you have '
        '<a href="page:writing-a-question-people-can-answer">written the question</a>.</p>'
    ),
    files=(File(name="sharing-out-the-roles.odt", label="Worksheet", note="3 pages, to fill in"),),
)

LETTER = Resource(
    slug="letter-to-a-possible-ally",
    title="Letter to a possible ally",
    summary="Three letters to begin from: to a faith group, a tenants’ union and a sports club.",
    type=Type.LETTER,
    stages=(Stage.ALLIES,),
    licence=Licence.CC0,
    body=(
        "<p>Write to one person by name, before the question is fixed, and ring a week later. "
        "Each letter asks for something small: half an hour, ten minutes of a meeting, a word in "
        "the newsletter.</p>"
        '<p>It worked in <a href="page:exampleton-warm-homes">Exampleton</a>, where the tenants’ '
        'union is now a host, and it is being tried in <a href="page:little-mocking-roofs">Little '
        'Mocking</a>. Take <a href="page:which-kind-of-assembly-is-this">the comparison sheet</a> '
        "along.</p>"
    ),
    files=(File(name="letter-to-a-possible-ally.odt", label="Three letters", note="2 pages"),),
)

QUESTION = Resource(
    slug="writing-a-question-people-can-answer",
    title="Writing a question people can answer",
    summary="Forty-five minutes with your allies, from what hurts to one line on a poster.",
    type=Type.WORKSHEET,
    stages=(Stage.QUESTION,),
    body=(
        "<p>The question is the largest thing on your poster. This sheet takes you there in five "
        "steps, puts each version to the test, and ends with twenty questions to borrow from.</p>"
        "<p>Some of the twenty are being asked near you: about "
        '<a href="page:exampleton-warm-homes">cold homes</a>, '
        '<a href="page:placeholder-bay-harbour">an old harbour</a> and '
        '<a href="page:mockbridge-buses">the bus at night</a>.</p>'
    ),
    version="3",
    files=(File(name="writing-a-question.pdf", label="Worksheet", note="2 pages, to write on"),),
)

BUDGET = Resource(
    slug="assembly-budget-sheet",
    title="Assembly budget sheet",
    summary="Ten lines, what each usually costs, and which of them people only need if they ask.",
    type=Type.BUDGET,
    stages=(Stage.PLAN,),
    licence=Licence.CC0,
    body=(
        "<p>A modest assembly costs a few hundred pounds and an open-handed one some fifteen "
        "hundred, most of it for being able to take part: interpreters, a crèche, fares. Ask the "
        "allies for the hall first.</p>"
        '<p>The valley used it for <a href="page:demo-valley-farms-and-food">its weekend</a>. '
        'Walk round the hall with <a href="page:venue-and-access-walk-round">the checklist</a> '
        'before you fill in the first line, and ask <a href="page:sharing-out-the-roles">whose '
        "role it is</a>.</p>"
    ),
    files=(File(name="assembly-budget-sheet.ods", label="Budget sheet", note="10 lines"),),
)

WALK_ROUND = Resource(
    slug="venue-and-access-walk-round",
    title="Venue and access walk-round",
    summary="Two pages to take along before you book, so that everybody can get in and stay.",
    type=Type.CHECKLIST,
    stages=(Stage.PLAN,),
    body=(
        "<p>Walk it with somebody who uses a wheelchair or pushes a pram, and write down what you "
        "see. Then publish it: “there is one step” helps more than silence.</p>"
        "<p>Good in black and white. What became of it can be read under “Can I get in?” in "
        '<a href="page:exampleton-warm-homes">Exampleton</a>, '
        '<a href="page:testham-buses">Testham</a> and '
        '<a href="page:fictionford-flood-readiness">Fictionford</a>.</p>'
    ),
    version="4",
    files=(File(name="venue-and-access-walk-round.pdf", label="Checklist", note="2 pages, A4"),),
)

SIGNALS = Resource(
    slug="hand-signals-poster",
    title="Hand signals poster",
    summary="Six signs, so that nobody has to talk over anybody else. For the wall, A3.",
    type=Type.POSTER,
    stages=(Stage.RUN,),
    licence=Licence.CC0,
    picture="hands",
    body=(
        "<p>I would like to speak; I agree; I did not follow; please speak up; a technical point; "
        "please round up. Hang it where the facilitator stands, and try all six together at the "
        "beginning: people laugh, and then they know them.</p>"
        "<p>The drawing can be opened and changed in any program for vector graphics. Groups use "
        'it in <a href="page:mockbridge-repair-and-reuse">Mockbridge</a>, with '
        '<a href="page:young-samplewick">young people in Samplewick</a> and, held up to the '
        'camera, <a href="page:northexample-rural-voices">online</a>.</p>'
    ),
    files=(
        File(name="hand-signals-poster.pdf", label="Poster for printing", note="A3"),
        File(name="hand-signals-poster.svg", label="The drawing, to change", note="A3"),
    ),
)

RESULTS_GRID = Resource(
    slug="note-sheet-and-results-grid",
    title="Note sheet and results grid",
    summary="From what a small group says to one list of recommendations, without losing anybody.",
    type=Type.WORKSHEET,
    stages=(Stage.RUN, Stage.REPORT),
    licence=Licence.CC0,
    body=(
        "<p>One line for each point, in people’s own words: which group, how many hands, what "
        "disagreement to keep, and to whom it goes. On the evening it hangs on the wall; the week "
        "after it is the list from which the page is written.</p>"
        '<p>See what it turned into in <a href="page:samplewick-the-river">Samplewick</a> and '
        '<a href="page:mockbridge-food-growing">Mockbridge</a>, and go on with '
        '<a href="page:from-notes-to-answers">From notes to answers</a>.</p>'
    ),
    files=(
        File(name="note-sheet-and-results-grid.ods", label="Spreadsheet"),
        File(name="note-sheet-and-results-grid.csv", label="The same as plain text"),
    ),
)

FOLLOW_UP = Resource(
    slug="from-notes-to-answers",
    title="From notes to answers",
    summary="The weeks and months afterwards: publish, ask, ask again, and say what came back.",
    type=Type.HANDBOOK,
    stages=(Stage.REPORT, Stage.FOLLOW_UP),
    body=(
        "<p>People come back if something came of it, or if somebody told them honestly that "
        "nothing did. The first three days, the first two weeks, the months after; and nine words "
        "for what has become of a recommendation, silence included.</p>"
        "<p>How it looks on a page: "
        '<a href="page:samplewick-the-river">the river in Samplewick</a>, '
        '<a href="page:great-example-mass-assembly">the common in Great Example</a>, and '
        '<a href="page:report-of-the-samplewick-river-assembly">the report that went out</a>.</p>'
    ),
    files=(File(name="from-notes-to-answers.pdf", label="Guide", note="2 pages"),),
)

REPORT = Resource(
    slug="report-of-the-samplewick-river-assembly",
    title="Report of the Samplewick river assembly",
    summary="Eighty-three people, ten groups, six recommendations, and one view against.",
    type=Type.REPORT,
    stages=(Stage.EXPLORE, Stage.REPORT),
    credit="Friends of the Sample River and Samplewick Swimmers",
    picture="river",
    reviewed=InDays(-58),
    body=RIVER_REPORT,
    files=(
        File(name="samplewick-river-report.pdf", label="The report, for printing", note="2 pages"),
    ),
)

RESOURCES = (
    QUICK_START,
    QUICK_START_PL,
    WHICH_KIND,
    ROLES,
    LETTER,
    QUESTION,
    BUDGET,
    WALK_ROUND,
    SIGNALS,
    RESULTS_GRID,
    FOLLOW_UP,
    REPORT,
    TALK_PAGE,
    *ELSEWHERE,
)

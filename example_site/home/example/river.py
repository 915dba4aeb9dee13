"""The assembly on the River Sample: held, reported, and answered by some."""

from __future__ import annotations

from wagtail_assemblies.assemblies.choices import Precision, RecommendationState, StepFree

from .dates import SUNDAY, InDays, Nearest
from .shapes import Assembly, Recommendation, Session

_ASKED = InDays(-62)

SAMPLEWICK = Assembly(
    slug="samplewick-the-river",
    title="Samplewick community assembly: the river",
    question="What should happen to keep the River Sample safe to swim in?",
    summary="Eighty-three neighbours walked the bank, and Samplewick began to test its own river.",
    picture="river",
    introduction=(
        "<p>Children have learned to swim below the weir for a hundred years, and last summer a "
        "notice told them not to. We walk the bank first, so that everybody has seen the same "
        "water, and then hear the company that treats it and the people who test it.</p>"
        "<p>Bring shoes that may get wet.</p>"
    ),
    programme=(
        "<ul><li><b>11:00</b> A walk along the bank, from the weir to the outfall</li>"
        "<li><b>12:00</b> A chemist of the water company, an officer of the regulator, and a "
        "swimmer with eleven years of diaries</li>"
        "<li><b>12:40</b> Soup in the boathouse</li>"
        "<li><b>13:15</b> Small groups: what hurts, what would help, who can do it</li>"
        "<li><b>14:20</b> What the groups have in common, and a show of hands</li>"
        "<li><b>14:50</b> Who carries it where</li></ul>"
    ),
    sessions=(Session(day=Nearest(SUNDAY, -70), start="11:00", end="15:00", doors="10:30"),),
    place="samplewick-boathouse",
    town="Samplewick",
    region="sample-vale",
    step_free=StepFree.PARTLY,
    access=(
        "The boathouse has no step and an accessible toilet. The bank is gravel as far as the "
        "ford and mud beyond it; whoever stays at the weir sees the same water. A hearing loop is "
        "at the front on the left."
    ),
    topics=("water",),
    hosts=("friends-of-the-sample-river", "samplewick-swimmers"),
    partners=("exampleshire-assemblies",),
    resources_used=(
        "writing-a-question-people-can-answer",
        "hand-signals-poster",
        "note-sheet-and-results-grid",
        "from-notes-to-answers",
    ),
    results_go_to="Sample Water and Samplewick Town Council, by the two hosts",
    headline=(
        "Samplewick wants to know each day whether the river is safe, and has begun to test it "
        "itself."
    ),
    attendance=83,
    attendance_precision=Precision.COUNTED,
    recommendations=(
        Recommendation(
            text="Put up signs at the weir and the ford that say when the water was last tested "
            "and what was found.",
            addressed_to="Samplewick Town Council",
            state=RecommendationState.DONE,
            asked=_ASKED,
            reply="Both signs stand. The parks team changes the card every Monday, and the "
            "swimmers have a key.",
            replied=InDays(-27),
            link="https://council.example.org/samplewick/minutes/river-signs",
        ),
        Recommendation(
            text="Test the water every week from May to September, and publish each result within "
            "a month.",
            addressed_to="Sample Water",
            state=RecommendationState.AGREED,
            asked=_ASKED,
            reply="We will test once a month all year and publish within ten days. Weekly tests "
            "in summer depend on next year’s laboratory budget.",
            replied=InDays(-34),
            link="https://sample-water.example.org/news/monthly-tests",
        ),
        Recommendation(
            text="Build a larger storm tank before the next houses are joined to the sewer.",
            addressed_to="Sample Water",
            state=RecommendationState.UNDER_CONSIDERATION,
            asked=_ASKED,
            reply="It is one of four sites in the plan for the next five years. We will say by "
            "the summer which two are built first.",
            replied=InDays(-34),
        ),
        Recommendation(
            text="Fence the cattle drink above the ford and pay the farm for a trough.",
            addressed_to="Sample Vale Catchment Partnership",
            state=RecommendationState.UNDER_CONSIDERATION,
            asked=_ASKED,
            reply="The farmer would do it tomorrow. We are asking for the money.",
            replied=InDays(-12),
        ),
        Recommendation(
            text="Let the car park drain through a reed bed and not straight into the river.",
            addressed_to="Exampleshire County Council",
            state=RecommendationState.SENT,
            asked=_ASKED,
        ),
        Recommendation(
            text="Test the water ourselves every Sunday, and write the result on a board.",
            state=RecommendationState.WE_DO_IT_OURSELVES,
            reply="Nine people share it out. There has been a number on the board every Sunday "
            "since, and twice it said: not today.",
            replied=InDays(-7),
        ),
    ),
    report="report-of-the-samplewick-river-assembly",
)

"""The example's assemblies that are over on the day of loading; the river has its own module."""

from __future__ import annotations

from wagtail_assemblies.assemblies.choices import Kind, Mode, RecommendationState, StepFree

from .dates import SUNDAY, WEDNESDAY, InDays, Nearest
from .river import SAMPLEWICK
from .shapes import Assembly, Recommendation, Session

UNIVERSITY = Assembly(
    slug="example-university-campus-and-town",
    title="Example University assembly: campus and town",
    question="How should the university’s land and money serve the town?",
    summary="Students, staff and town at one long table: what would a good neighbour do?",
    picture="campus",
    introduction=(
        "<p>The university owns one street in five, and many who clean, cook and study there "
        "cannot pay the rent on any of them. Students and staff asked the town in, to say over "
        "one long table what a good neighbour would do.</p>"
    ),
    programme=(
        "<ul><li><b>17:30</b> Supper at one long table, cooked by the staff canteen</li>"
        "<li><b>18:15</b> A cleaner, a landlady and the bursar: ten minutes each</li>"
        "<li><b>18:50</b> Small groups, each half town and half campus</li>"
        "<li><b>20:00</b> What the groups bring back, and who takes it to the university court"
        "</li></ul>"
    ),
    sessions=(Session(day=Nearest(WEDNESDAY, -6), start="17:30", end="20:30", doors="17:00"),),
    place="example-university",
    town="Exampleton",
    region="sample-vale",
    step_free=StepFree.YES,
    access=(
        "A lift goes up from the porter’s lodge. The hall has a loop, the supper says what is in "
        "it, and the porter knows where the quiet room is."
    ),
    topics=("buildings", "housing", "budgets"),
    hosts=("example-students-union", "example-staff-branch"),
    partners=("example-tenants-union",),
    resources_used=("which-kind-of-assembly-is-this", "sharing-out-the-roles"),
    results_go_to="The university court, by the two unions",
    headline=(
        "Town and campus want empty university houses let at rents that a cleaner can pay; the "
        "report will follow."
    ),
    attendance=57,
    recommendations=(
        Recommendation(text="Let the forty empty houses to people who work on the campus."),
        Recommendation(text="Open the sports ground to the town’s schools in the mornings."),
        Recommendation(text="Buy the canteen’s vegetables within thirty miles."),
        Recommendation(text="Publish each year which land is bought and sold, on one page."),
    ),
)


def _online_repeat(days: int, label: str) -> Session:
    return Session(
        day=Nearest(WEDNESDAY, days),
        start="19:00",
        end="20:30",
        label=label,
        join_link="https://meet.example.org/great-example",
    )


_ASKED = InDays(-80)

GREAT_EXAMPLE = Assembly(
    slug="great-example-mass-assembly",
    title="Great Example Mass Assembly",
    question="How might we make decisions together as a region?",
    summary="Sixty-one groups of six on the common, and 183 ideas for deciding together.",
    picture="common",
    introduction=(
        "<p>Hundreds of people on the common, in groups of six, each with a pack of cards and one "
        "question. Every group brings its best three ideas, and everybody can weigh them "
        "afterwards; the Example Region Network takes the result to the parish councils.</p>"
        "<p>Bring a pen, a folding chair and water. If you cannot come, there are three evenings "
        "online with the same cards.</p>"
    ),
    programme=(
        "<ul><li><b>13:00</b> A song, the hand signals, and the question</li>"
        "<li><b>13:20</b> Find five people whom you do not know, and take a pack of cards</li>"
        "<li><b>13:30</b> One card after the other: everybody speaks before anybody speaks twice"
        "</li>"
        "<li><b>15:00</b> Three ideas from each group go up on the line between the trees</li>"
        "<li><b>15:30</b> A walk along the line, and what happens with it</li></ul>"
    ),
    sessions=(
        Session(
            day=Nearest(SUNDAY, -120),
            start="13:00",
            end="16:00",
            label="On the common",
            place="great-example-common",
        ),
        _online_repeat(-110, "First evening online"),
        _online_repeat(-100, "Second evening online"),
        _online_repeat(-90, "Third evening online"),
    ),
    kind=Kind.PEOPLES,
    mode=Mode.HYBRID,
    town="Great Example",
    region="sample-vale",
    step_free=StepFree.YES,
    access=(
        "Short grass, level from the car park to the bandstand; two accessible toilets at the "
        "gate. Two interpreters for British Sign Language stood by the bandstand, and the "
        "evenings online had captions."
    ),
    topics=("democracy",),
    hosts=("example-region-network", "exampleshire-assemblies"),
    partners=("example-town-climate-choir",),
    resources_used=("hand-signals-poster", "assemblies-in-ten-minutes"),
    results_go_to="Every parish council of the region, by the Example Region Network",
    headline=(
        "A region of villages wants one open evening a year at which councils answer before they "
        "decide."
    ),
    attendance=400,
    recommendations=(
        Recommendation(
            text="Hold one open evening a year in each parish at which the council answers "
            "questions before it settles its budget.",
            addressed_to="The parish councils of the region",
            state=RecommendationState.PARTLY_AGREED,
            asked=_ASKED,
            reply="Great Example and Little Mocking have each named a date. The other parishes "
            "have not written back.",
            replied=InDays(-41),
        ),
        Recommendation(
            text="Draw a citizens’ assembly by lot before the next transport plan is made.",
            addressed_to="Exampleshire County Council",
            state=RecommendationState.DECLINED,
            asked=_ASKED,
            reply="We do not have the money for it in this plan. We would look at it again for "
            "the next one, if the parishes asked together.",
            replied=InDays(-55),
            link="https://council.example.org/exampleshire/letters/transport-plan",
        ),
        Recommendation(
            text="Put minutes on the web within a week, in words that people use.",
            addressed_to="The parish councils of the region",
            state=RecommendationState.IN_PROGRESS,
            asked=_ASKED,
            reply="The clerks have met, and three of them have begun.",
            replied=InDays(-30),
        ),
        Recommendation(
            text="Train two facilitators in every village, so that nobody has to be sent for.",
            state=RecommendationState.WE_DO_IT_OURSELVES,
            reply="Seventeen people have been trained since, on the first Monday of the month.",
            replied=InDays(-20),
        ),
    ),
)

HELD = (SAMPLEWICK, UNIVERSITY, GREAT_EXAMPLE)

"""The Mockbridge first Tuesdays: one circle, six evenings, each with its own question."""

from __future__ import annotations

from wagtail_assemblies.assemblies.choices import Precision, StepFree

from .dates import FirstTuesday
from .mockbridge_outcomes import BUSES, FOOD_GROWING, YOUNG_PEOPLES_EVENINGS
from .shapes import Assembly, Recommendation, Session

SERIES = "mockbridge-first-tuesdays"
_PROGRAMME = (
    "<ul><li><b>18:30</b> Tea, and a seat at one of the long tables</li>"
    "<li><b>19:00</b> The question, and what came of the last one</li>"
    "<li><b>19:15</b> Two people who know about it: ten minutes each</li>"
    "<li><b>19:40</b> Small groups</li>"
    "<li><b>20:30</b> What the groups have in common, and who does what until next month</li></ul>"
)


def _evening(
    number: int,
    slug: str,
    subject: str,
    topic: str,
    question: str,
    why: str,
    *,
    summary: str,
    picture: str = "",
    results_go_to: str = "Mockbridge Town Council, by the circle",
    resources: tuple[str, ...] = ("note-sheet-and-results-grid", "hand-signals-poster"),
    headline: str = "",
    attendance: int | None = None,
    recommendations: tuple[Recommendation, ...] = (),
) -> Assembly:
    return Assembly(
        slug=f"mockbridge-{slug}",
        title=f"Mockbridge first Tuesday: {subject}",
        question=question,
        summary=summary,
        picture=picture,
        introduction=f"<p>{why}</p><p>Every first Tuesday in the library, with tea. Come once or "
        "come every time.</p>",
        programme=_PROGRAMME,
        sessions=(Session(day=FirstTuesday(number), start="19:00", end="21:00", doors="18:30"),),
        place="mockbridge-library",
        town="Mockbridge",
        region="mockshire",
        step_free=StepFree.YES,
        access=(
            "Level from the pavement to the tables, with a loop at the desk and a toilet that a "
            "wheelchair can turn in. The children’s corner stays open, and somebody reads there."
        ),
        topics=(topic,),
        series=SERIES,
        hosts=("mockbridge-circle",),
        partners=("mockbridge-library",),
        resources_used=resources,
        results_go_to=results_go_to,
        headline=headline,
        attendance=attendance,
        attendance_precision=Precision.COUNTED,
        recommendations=recommendations,
    )


MOCKBRIDGE = (
    _evening(
        -4,
        "food-growing",
        "growing food",
        "food",
        "Where in Mockbridge could we grow food together?",
        "There are thirty names on the list for an allotment, and three empty plots behind the "
        "station. We look at the map, hear what the soil is like, and mark where we would dig.",
        summary="Thirty names on a list, three empty plots, and a map to draw on.",
        picture="allotment",
        headline="Mockbridge digs behind the station, and asks for water there.",
        attendance=34,
        recommendations=FOOD_GROWING,
    ),
    _evening(
        -3,
        "buses",
        "buses",
        "transport",
        "What would make the bus the easy way home at night?",
        "The last bus leaves while the second half is on. Drivers, shift workers and people who "
        "go out only by day because of it tell us what they would change first.",
        summary="Drivers and passengers on what they would change first about the last bus.",
        results_go_to="Exampleshire Buses and the county council, by the circle",
        resources=("writing-a-question-people-can-answer", "note-sheet-and-results-grid"),
        headline="Mockbridge would rather have one late bus on Fridays than a new app.",
        attendance=41,
        recommendations=BUSES,
    ),
    _evening(
        -2,
        "young-peoples-evenings",
        "young people’s evenings",
        "young-people",
        "What would make an evening in Mockbridge good for young people?",
        "The youth club closed when its roof did. Half the places at the table are kept for "
        "people under 25, and they speak first.",
        summary="The youth club’s roof fell in. People under 25 speak first about what comes next.",
        picture="hands",
        headline="Young Mockbridge wants a warm room with a kettle on Fridays, and the key to it.",
        attendance=29,
        recommendations=YOUNG_PEOPLES_EVENINGS,
    ),
    _evening(
        -1,
        "flooding",
        "flooding",
        "flooding",
        "How do we keep Mill Lane dry when the brook rises?",
        "Sandbags come after the water. The people of Mill Lane show what they have tried, and "
        "the farmer upstream says what could be held back in her fields.",
        summary="Mill Lane shows what it has tried, the farmer upstream what she could hold back.",
        results_go_to="The county’s flood team, by the people of Mill Lane",
        resources=("venue-and-access-walk-round", "note-sheet-and-results-grid"),
    ),
    _evening(
        0,
        "repair-and-reuse",
        "repair and reuse",
        "repair",
        "What should we mend, lend and share instead of buying it new?",
        "One drill would do for a whole street. Bring a thing that is broken, if you like; two "
        "menders will be there to show what can be saved.",
        summary="One drill would do for a whole street. Bring a thing that is broken.",
        picture="mending",
        results_go_to="Whoever takes it on that evening, and the town council for a shed",
    ),
    _evening(
        1,
        "council-tax",
        "what the council spends",
        "budgets",
        "What matters most when the council has less to spend?",
        "The budget for next year is being drawn up, and it will be smaller. We try the sums "
        "ourselves, with real figures and counters on a table, and send in what we find.",
        summary="We try the council’s sums ourselves, with real figures and counters on a table.",
        picture="library",
        results_go_to="Mockbridge Town Council’s finance committee, before it meets",
        resources=("assembly-budget-sheet", "writing-a-question-people-can-answer"),
    ),
)

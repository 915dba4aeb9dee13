"""The Mockbridge first Tuesdays: one circle, six evenings, each with its own question."""

from __future__ import annotations

from .dates import FirstTuesday
from .shapes import Assembly, Session


def _evening(number: int, slug: str, subject: str, topic: str, question: str, why: str) -> Assembly:
    return Assembly(
        slug=f"mockbridge-{slug}",
        title=f"Mockbridge first Tuesday: {subject}",
        question=question,
        introduction=f"<p>{why}</p><p>Every first Tuesday in the library, with tea. Come once or "
        "come every time.</p>",
        sessions=(Session(day=FirstTuesday(number), start="19:00", end="21:00"),),
        place="mockbridge-library",
        town="Mockbridge",
        region="mockshire",
        topics=(topic,),
        hosts=("mockbridge-circle",),
        partners=("mockbridge-library",),
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
    ),
    _evening(
        -3,
        "buses",
        "buses",
        "transport",
        "What would make the bus the easy way home at night?",
        "The last bus leaves while the second half is on. Drivers, shift workers and people who "
        "go out only by day because of it tell us what they would change first.",
    ),
    _evening(
        -2,
        "young-peoples-evenings",
        "young people’s evenings",
        "young-people",
        "What would make an evening in Mockbridge good for young people?",
        "The youth club closed when its roof did. Half the places at the table are kept for "
        "people under 25, and they speak first.",
    ),
    _evening(
        -1,
        "flooding",
        "flooding",
        "flooding",
        "How do we keep Mill Lane dry when the brook rises?",
        "Sandbags come after the water. The people of Mill Lane show what they have tried, and "
        "the farmer upstream says what could be held back in her fields.",
    ),
    _evening(
        0,
        "repair-and-reuse",
        "repair and reuse",
        "repair",
        "What should we mend, lend and share instead of buying it new?",
        "One drill would do for a whole street. Bring a thing that is broken, if you like; two "
        "menders will be there to show what can be saved.",
    ),
    _evening(
        1,
        "council-tax",
        "what the council spends",
        "budgets",
        "What matters most when the council has less to spend?",
        "The budget for next year is being drawn up, and it will be smaller. We try the sums "
        "ourselves, with real figures and counters on a table, and send in what we find.",
    ),
)

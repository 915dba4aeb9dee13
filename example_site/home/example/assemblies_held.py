"""The example's assemblies that are over on the day of loading."""

from __future__ import annotations

from wagtail_assemblies.assemblies.choices import Kind, Mode

from .dates import SUNDAY, WEDNESDAY, Nearest
from .shapes import Assembly, Session

SAMPLEWICK = Assembly(
    slug="samplewick-the-river",
    title="Samplewick community assembly: the river",
    question="What should happen to keep the River Sample safe to swim in?",
    introduction=(
        "<p>Children have learned to swim below the weir for a hundred years, and last summer a "
        "notice told them not to. We walk the bank first, so that everybody has seen the same "
        "water, and then hear the company that treats it and the people who test it.</p>"
        "<p>Bring shoes that may get wet.</p>"
    ),
    sessions=(Session(day=Nearest(SUNDAY, -70), start="11:00", end="15:00"),),
    place="samplewick-boathouse",
    town="Samplewick",
    region="sample-vale",
    topics=("water",),
    hosts=("friends-of-the-sample-river", "samplewick-swimmers"),
)

UNIVERSITY = Assembly(
    slug="example-university-campus-and-town",
    title="Example University assembly: campus and town",
    question="How should the university’s land and money serve the town?",
    introduction=(
        "<p>The university owns one street in five, and many who clean, cook and study there "
        "cannot pay the rent on any of them. Students and staff asked the town in, to say over "
        "one long table what a good neighbour would do.</p>"
    ),
    sessions=(Session(day=Nearest(WEDNESDAY, -6), start="17:30", end="20:30"),),
    place="example-university",
    town="Exampleton",
    region="sample-vale",
    topics=("buildings", "housing", "budgets"),
    hosts=("example-students-union", "example-staff-branch"),
)


def _online_repeat(days: int, label: str) -> Session:
    return Session(
        day=Nearest(WEDNESDAY, days),
        start="19:00",
        end="20:30",
        label=label,
        join_link="https://meet.example.org/great-example",
    )


GREAT_EXAMPLE = Assembly(
    slug="great-example-mass-assembly",
    title="Great Example Mass Assembly",
    question="How might we make decisions together as a region?",
    introduction=(
        "<p>Hundreds of people on the common, in groups of six, each with a pack of cards and one "
        "question. Every group brings its best three ideas, and everybody can weigh them "
        "afterwards; the Example Region Network takes the result to the parish councils.</p>"
        "<p>Bring a pen, a folding chair and water. If you cannot come, there are three evenings "
        "online with the same cards.</p>"
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
    topics=("democracy",),
    hosts=("example-region-network", "exampleshire-assemblies"),
)

HELD = (SAMPLEWICK, UNIVERSITY, GREAT_EXAMPLE)

"""The example's assemblies of the next weeks: one cancelled, one moved, one online."""

from __future__ import annotations

from wagtail_assemblies.assemblies.choices import LinkDisclosure, Mode, State, StepFree

from .dates import SATURDAY, THURSDAY, WEDNESDAY, Nearest
from .shapes import Assembly, Session

EXAMPLETON = Assembly(
    slug="exampleton-warm-homes",
    title="Exampleton community assembly: warm homes",
    question="How can we make sure nobody in Exampleton is cold at home next winter?",
    summary="Soup, a crèche, and one question: how do we all stay warm next winter?",
    picture="kettle",
    introduction=(
        "<p>Last winter, people on our own streets had to choose between heating and eating. What "
        "we agree on goes to the council’s housing committee six weeks later, before it settles "
        "next year’s money; two ward councillors have been asked to come and listen.</p>"
        "<p>You need not know anything about boilers. If you have been cold, you know enough.</p>"
    ),
    programme=(
        "<ul><li><b>13:00</b> Soup, name stickers, and a seat in a small group</li>"
        "<li><b>13:30</b> Welcome, hand signals, and where the results go</li>"
        "<li><b>13:45</b> Three short talks: a tenant, a heating engineer, the council’s officer"
        "</li>"
        "<li><b>14:20</b> Small groups: everybody speaks once, then freely</li>"
        "<li><b>15:20</b> Tea</li>"
        "<li><b>15:35</b> What the groups have in common, and how much support it has</li>"
        "<li><b>16:15</b> Who carries it where; the choir sings us out</li></ul>"
    ),
    sessions=(Session(day=Nearest(SATURDAY, 24), start="13:30", end="16:30", doors="13:00"),),
    place="exampleton-hall",
    town="Exampleton",
    region="sample-vale",
    step_free=StepFree.YES,
    access=(
        "No step from the pavement to your seat, an accessible toilet by the door, and a hearing "
        "loop that we have tried. There is a crèche for children from two to ten, and a quiet "
        "room. Tell us ten days before if you would like a British Sign Language interpreter. The "
        "soup is vegan and halal."
    ),
    signup_url="https://climate.exampleton.example.org/warm-homes",
    topics=("energy", "housing"),
    hosts=("exampleton-climate-group", "example-tenants-union"),
    partners=("example-town-climate-choir", "exampleton-food-bank"),
    resources_used=(
        "writing-a-question-people-can-answer",
        "letter-to-a-possible-ally",
        "venue-and-access-walk-round",
        "hand-signals-poster",
    ),
    results_go_to="Exampleton Town Council’s housing committee, six weeks later",
)

TESTHAM = Assembly(
    slug="testham-buses",
    title="Testham community assembly: buses",
    question="How might we get a bus service people can rely on?",
    summary="What would a bus be like that you could trust with a job or a night out?",
    picture="bus",
    introduction=(
        "<p>Miss the ten past six and you walk home. We want to work out together what a service "
        "would look like that you could trust with a job, a check-up or a night out, and put it "
        "to the county and to the company that runs the line.</p>"
    ),
    sessions=(Session(day=Nearest(THURSDAY, 9), start="18:30", end="21:00", doors="18:00"),),
    place="testham-hall",
    town="Testham",
    region="the-north",
    step_free=StepFree.PARTLY,
    access=(
        "One step at the front door, with a ramp that somebody puts out; ring the bell. The "
        "toilet is narrow: 74 centimetres. We meet when the last bus home still runs."
    ),
    topics=("transport",),
    hosts=("testham-passengers",),
    resources_used=("writing-a-question-people-can-answer", "letter-to-a-possible-ally"),
    results_go_to="Exampleshire County Council and Exampleshire Buses",
    state=State.CANCELLED,
    state_reason="The boiler of the hall has failed. We are looking for a new date.",
)

FICTIONFORD = Assembly(
    slug="fictionford-flood-readiness",
    title="Fictionford community assembly: before the next flood",
    question="What do we need to do before the next flood, and who does what?",
    summary="A warden, an adviser and a neighbour flooded twice: then we share out the work.",
    picture="flood",
    introduction=(
        "<p>Twice in five years the river has come up faster than the warnings. A flood warden, "
        "an insurer’s adviser and a neighbour who was flooded both times will say what they "
        "learned; then we share out the work, street by street.</p>"
    ),
    programme=(
        "<ul><li><b>18:30</b> Tea, and a map on which you mark how high it came</li>"
        "<li><b>19:00</b> Three people who know: the warden, the adviser, the neighbour</li>"
        "<li><b>19:40</b> One table for each street</li>"
        "<li><b>20:30</b> Who has the key, who has the list, who knocks at which door</li></ul>"
    ),
    sessions=(
        Session(
            day=Nearest(THURSDAY, 19),
            start="19:00",
            end="21:00",
            doors="18:30",
            moved_from=Nearest(THURSDAY, 12),
            moved_from_start="19:00",
            moved_note="the school needs its hall that evening, so we meet at the Methodists’.",
        ),
    ),
    place="fictionford-hall",
    town="Fictionford",
    region="the-coast",
    step_free=StepFree.YES,
    access=(
        "A ramp on the side of the river, a loop, and an accessible toilet. If you cannot leave "
        "the house in the evening, a warden comes by and brings your answer along."
    ),
    topics=("flooding", "water"),
    hosts=("fictionford-flood-wardens",),
    partners=("fictionford-methodists",),
    resources_used=("sharing-out-the-roles", "venue-and-access-walk-round"),
    results_go_to="Ourselves first, and the county’s flood team for what is beyond us",
)

NORTHEXAMPLE = Assembly(
    slug="northexample-rural-voices",
    title="Northexample online assembly: getting about",
    question="What would make low-carbon travel possible without a car here?",
    summary="Which journeys do you make, and which have you given up? An evening online.",
    picture="lane",
    introduction=(
        "<p>Out here the nearest bus stop can be four miles off. Tell us which journeys you make, "
        "which ones you have given up, and what would bring them back.</p>"
    ),
    programme=(
        "<ul><li><b>18:45</b> Somebody helps you with the sound and the picture</li>"
        "<li><b>19:00</b> Welcome, and a map of the journeys you told us about</li>"
        "<li><b>19:20</b> Rooms of six, with a facilitator each</li>"
        "<li><b>20:15</b> What the rooms have in common</li></ul>"
    ),
    sessions=(Session(day=Nearest(WEDNESDAY, 16), start="19:00", end="20:45", doors="18:45"),),
    mode=Mode.ONLINE,
    town="Northexample",
    region="the-north",
    access=(
        "You can ring in if your connection is poor, and captions run all evening. You may keep "
        "your picture off and write instead of speaking; somebody reads it out."
    ),
    join_link="https://meet.example.org/northexample-rural-voices",
    link_disclosure=LinkDisclosure.ORGANISER,
    topics=("transport",),
    hosts=("northexample-voices",),
    partners=("testham-passengers",),
    resources_used=("hand-signals-poster", "note-sheet-and-results-grid"),
    results_go_to="The county’s transport plan, by Northexample Rural Voices",
)

SOON = (EXAMPLETON, TESTHAM, FICTIONFORD, NORTHEXAMPLE)

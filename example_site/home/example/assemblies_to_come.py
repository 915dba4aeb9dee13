"""The example's assemblies that lie ahead on the day of loading, and one that has no date yet."""

from __future__ import annotations

from wagtail_assemblies.assemblies.choices import LinkDisclosure, Mode, PlaceDisclosure, State

from .dates import FRIDAY, SATURDAY, THURSDAY, WEDNESDAY, Nearest
from .shapes import Assembly, Session

EXAMPLETON = Assembly(
    slug="exampleton-warm-homes",
    title="Exampleton community assembly: warm homes",
    question="How can we make sure nobody in Exampleton is cold at home next winter?",
    introduction=(
        "<p>Last winter, people on our own streets had to choose between heating and eating. What "
        "we agree on goes to the council’s housing committee six weeks later, before it settles "
        "next year’s money; two ward councillors have been asked to come and listen.</p>"
        "<p>Doors open half an hour early. There is soup, a crèche for children from two to ten, "
        "and no step on the way in. Tell us in good time if you would like a British Sign "
        "Language interpreter.</p>"
    ),
    sessions=(Session(day=Nearest(SATURDAY, 24), start="13:30", end="16:30"),),
    place="exampleton-hall",
    town="Exampleton",
    region="sample-vale",
    topics=("energy", "housing"),
    hosts=("exampleton-climate-group", "example-tenants-union"),
    partners=("example-town-climate-choir", "exampleton-food-bank"),
)

TESTHAM = Assembly(
    slug="testham-buses",
    title="Testham community assembly: buses",
    question="How might we get a bus service people can rely on?",
    introduction=(
        "<p>Miss the ten past six and you walk home. We want to work out together what a service "
        "would look like that you could trust with a job, a check-up or a night out, and put it "
        "to the county and to the company that runs the line.</p>"
    ),
    sessions=(Session(day=Nearest(THURSDAY, 9), start="18:30", end="21:00"),),
    place="testham-hall",
    town="Testham",
    region="the-north",
    topics=("transport",),
    hosts=("testham-passengers",),
    state=State.CANCELLED,
    state_reason="The boiler of the hall has failed. We are looking for a new date.",
)

FICTIONFORD = Assembly(
    slug="fictionford-flood-readiness",
    title="Fictionford community assembly: before the next flood",
    question="What do we need to do before the next flood, and who does what?",
    introduction=(
        "<p>Please note that we have moved: it is a week later than first announced, and in the "
        "Methodist Hall, since the school needs its own hall that evening.</p>"
        "<p>Twice in five years the river has come up faster than the warnings. A flood warden, "
        "an insurer’s adviser and a neighbour who was flooded both times will say what they "
        "learned; then we share out the work, street by street.</p>"
    ),
    sessions=(Session(day=Nearest(THURSDAY, 19), start="19:00", end="21:00"),),
    place="fictionford-hall",
    town="Fictionford",
    region="the-coast",
    topics=("flooding", "water"),
    hosts=("fictionford-flood-wardens",),
    partners=("fictionford-methodists",),
)

DEMO_VALLEY = Assembly(
    slug="demo-valley-farms-and-food",
    title="Demo Valley assembly: farms and food",
    question="How can this valley feed itself fairly and keep its farms?",
    introduction=(
        "<p>Three farms have been sold in two years, and the shop stocks carrots from another "
        "continent. Growers, cooks, tenants and anybody who eats are welcome, for one session or "
        "for all three.</p>"
        "<p>We speak English and Welsh, with an interpreter. If the bus or the petrol is what "
        "keeps you away, we pay up to £15 of it.</p>"
    ),
    sessions=(
        Session(
            day=Nearest(FRIDAY, 45),
            start="19:00",
            end="20:30",
            label="Welcome evening, online",
            join_link="https://meet.example.org/demo-valley",
        ),
        Session(
            day=Nearest(FRIDAY, 45, then=1),
            start="10:00",
            end="16:00",
            label="What we grow and what we eat",
            place="demo-valley-hall",
        ),
        Session(
            day=Nearest(FRIDAY, 45, then=2),
            start="10:00",
            end="13:00",
            label="What we do next",
            place="placeholder-farm",
        ),
    ),
    mode=Mode.HYBRID,
    town="Demo Valley",
    region="the-north",
    topics=("food", "buildings"),
    hosts=("demo-valley-growers", "placeholder-farmers"),
)

NORTHEXAMPLE = Assembly(
    slug="northexample-rural-voices",
    title="Northexample online assembly: getting about",
    question="What would make low-carbon travel possible without a car here?",
    introduction=(
        "<p>Out here the nearest bus stop can be four miles off. Tell us which journeys you make, "
        "which ones you have given up, and what would bring them back.</p>"
        "<p>You can ring in if your connection is poor, captions run all evening, and somebody is "
        "there from a quarter to seven to help you in.</p>"
    ),
    sessions=(Session(day=Nearest(WEDNESDAY, 16), start="19:00", end="20:45"),),
    mode=Mode.ONLINE,
    town="Northexample",
    region="the-north",
    join_link="https://meet.example.org/northexample-rural-voices",
    link_disclosure=LinkDisclosure.ORGANISER,
    topics=("transport",),
    hosts=("northexample-voices",),
)

PLACEHOLDER_BAY = Assembly(
    slug="placeholder-bay-harbour",
    title="Placeholder Bay assembly: the harbour",
    question="What should the old harbour site be for in twenty years?",
    introduction=(
        "<p>The fish market is shut and the lease runs out next year. Before anybody draws a plan, "
        "we want to know what the people who live round the harbour hope to see there when their "
        "children are grown.</p>"
        "<p>The room holds sixty and is full; forty more can join online. We show the speakers on "
        "the screen, never the tables.</p>"
    ),
    sessions=(Session(day=Nearest(SATURDAY, 38), start="10:30", end="13:30"),),
    mode=Mode.HYBRID,
    place="placeholder-bay-lifeboat",
    town="Placeholder Bay",
    region="the-coast",
    join_link="https://meet.example.org/placeholder-bay-harbour",
    topics=("buildings", "democracy"),
    hosts=("placeholder-bay-forum",),
)

YOUNG_SAMPLEWICK = Assembly(
    slug="young-samplewick",
    title="Young Samplewick: an assembly for 11 to 18",
    question="What do we want adults to stop putting off?",
    introduction=(
        "<p>This one is yours if you are between 11 and 18. You choose what goes on the table, "
        "you say it in your own words, and the council’s youth panel answers within a month.</p>"
        "<p>There is pizza, vegan and halal too. Nobody takes photos. Two youth workers are with "
        "us all day; your school or youth group has the address and a note for your parents.</p>"
    ),
    sessions=(Session(day=Nearest(SATURDAY, 30), start="12:00", end="15:00"),),
    place="samplewick-youth-rooms",
    area="town centre",
    town="Samplewick",
    region="sample-vale",
    place_disclosure=PlaceDisclosure.ORGANISER,
    for_under_18s=True,
    topics=("young-people", "democracy"),
    hosts=("samplewick-youth-forum",),
)

LITTLE_MOCKING = Assembly(
    slug="little-mocking-roofs",
    title="Little Mocking community assembly: the village’s own energy",
    question="How can our village share energy bills and roofs?",
    introduction=(
        "<p>The barn roofs get the sun and the cottages get the bills. We would like to meet on "
        "the green, or in the old bakery if it rains, and work out what it would take to share "
        "both.</p>"
        "<p>The question is still being written. If you belong to a group that should be part of "
        "it, come and write it with us.</p>"
    ),
    date_note="in the spring",
    place="little-mocking-green",
    town="Little Mocking",
    region="mockshire",
    topics=("energy",),
    hosts=("little-mocking-energy",),
)

TO_COME = (
    EXAMPLETON,
    TESTHAM,
    FICTIONFORD,
    DEMO_VALLEY,
    NORTHEXAMPLE,
    PLACEHOLDER_BAY,
    YOUNG_SAMPLEWICK,
    LITTLE_MOCKING,
)

"""The example's assemblies that lie further ahead, and one that has no date yet."""

from __future__ import annotations

from wagtail_assemblies.assemblies.choices import Mode, PlaceDisclosure, StepFree

from .dates import FRIDAY, SATURDAY, Nearest
from .shapes import Assembly, Session

DEMO_VALLEY = Assembly(
    slug="demo-valley-farms-and-food",
    title="Demo Valley assembly: farms and food",
    question="How can this valley feed itself fairly and keep its farms?",
    summary="A weekend of growers, cooks and everybody who eats, in English and Welsh.",
    picture="farm",
    introduction=(
        "<p>Three farms have been sold in two years, and the shop stocks carrots from another "
        "continent. Growers, cooks, tenants and anybody who eats are welcome, for one session or "
        "for all three.</p>"
    ),
    programme=(
        "<p><b>On Friday</b> we meet online, and each of us says in a minute what is on the "
        "table at home.</p>"
        "<p><b>On Saturday</b> we hear what the valley grows and what it eats, share a lunch "
        "from within ten miles, and sit down in small groups.</p>"
        "<p><b>On Sunday</b> we walk over to the barn and settle who does what.</p>"
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
            doors="09:30",
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
    step_free=StepFree.PARTLY,
    access=(
        "The village hall has no step; the barn has a cobbled yard, and a tractor with a trailer "
        "for whoever cannot cross it. We speak English and Welsh, with an interpreter. If the bus "
        "or the petrol is what keeps you away, we pay up to £15 of it, and ask nothing."
    ),
    signup_url="https://growers.example.org/weekend",
    topics=("food", "buildings"),
    hosts=("demo-valley-growers", "placeholder-farmers"),
    partners=("exampleton-food-bank",),
    resources_used=("sharing-out-the-roles", "assembly-budget-sheet"),
    results_go_to="The county farms committee and the valley’s two shops",
)

PLACEHOLDER_BAY = Assembly(
    slug="placeholder-bay-harbour",
    title="Placeholder Bay assembly: the harbour",
    question="What should the old harbour site be for in twenty years?",
    summary="Before anybody draws a plan: what do people round the harbour hope to see there?",
    picture="harbour",
    introduction=(
        "<p>The fish market is shut and the lease runs out next year. Before anybody draws a plan, "
        "we want to know what the people who live round the harbour hope to see there when their "
        "children are grown.</p>"
        "<p>The room holds sixty and is full; forty more can join online. We show the speakers on "
        "the screen, never the tables.</p>"
    ),
    programme=(
        "<ul><li><b>10:00</b> Coffee, and old pictures of the harbour on the wall</li>"
        "<li><b>10:30</b> The harbour master, a boat builder and two ten-year-olds</li>"
        "<li><b>11:15</b> Small groups, in the room and online</li>"
        "<li><b>12:45</b> One list from both, and where it goes</li></ul>"
    ),
    sessions=(Session(day=Nearest(SATURDAY, 38), start="10:30", end="13:30", doors="10:00"),),
    mode=Mode.HYBRID,
    place="placeholder-bay-lifeboat",
    town="Placeholder Bay",
    region="the-coast",
    step_free=StepFree.YES,
    access=(
        "The slipway is level and the big doors stand open; it is fresh in there, so bring a "
        "coat. Live captions in the room and online. A crowd is photographed from behind, and "
        "nobody else."
    ),
    full=True,
    join_link="https://meet.example.org/placeholder-bay-harbour",
    topics=("buildings", "democracy"),
    hosts=("placeholder-bay-forum",),
    partners=("exampleshire-assemblies",),
    resources_used=("writing-a-question-people-can-answer", "assembly-budget-sheet"),
    results_go_to="The harbour trust, before it lets the site again",
)

YOUNG_SAMPLEWICK = Assembly(
    slug="young-samplewick",
    title="Young Samplewick: an assembly for 11 to 18",
    question="What do we want adults to stop putting off?",
    summary="You choose what goes on the table; the council’s youth panel answers in a month.",
    introduction=(
        "<p>This one is yours if you are between 11 and 18. You choose what goes on the table, "
        "you say it in your own words, and the council’s youth panel answers within a month.</p>"
        "<p>There is pizza, vegan and halal too. Nobody takes photos. Two youth workers are with "
        "us all day; your school or youth group has the address and a note for your parents.</p>"
    ),
    programme=(
        "<ul><li><b>12:00</b> Pizza, and a wall to write on</li>"
        "<li><b>12:45</b> Choose three things from the wall</li>"
        "<li><b>13:15</b> Groups of six, each with somebody of your age who keeps the time</li>"
        "<li><b>14:30</b> Tell it to the youth panel</li></ul>"
    ),
    sessions=(Session(day=Nearest(SATURDAY, 30), start="12:00", end="15:00"),),
    place="samplewick-youth-rooms",
    area="town centre",
    town="Samplewick",
    region="sample-vale",
    place_disclosure=PlaceDisclosure.ORGANISER,
    for_under_18s=True,
    step_free=StepFree.YES,
    access="A lift, a quiet room, and somebody at the station who walks over with you.",
    topics=("young-people", "democracy"),
    hosts=("samplewick-youth-forum",),
    partners=("samplewick-swimmers",),
    resources_used=("hand-signals-poster", "which-kind-of-assembly-is-this"),
    results_go_to="Samplewick Town Council’s youth panel, who come to listen",
)

LITTLE_MOCKING = Assembly(
    slug="little-mocking-roofs",
    title="Little Mocking community assembly: the village’s own energy",
    question="How can our village share energy bills and roofs?",
    summary="The barn roofs get the sun and the cottages get the bills. Could we share both?",
    picture="roofs",
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
    access="The green is grass and level. The old bakery has one step and a ramp for it.",
    step_free=StepFree.PARTLY,
    topics=("energy",),
    hosts=("little-mocking-energy",),
    partners=("exampleshire-assemblies",),
    resources_used=("writing-a-question-people-can-answer", "letter-to-a-possible-ally"),
    results_go_to="Still open: whoever owns the roofs, to begin with",
)

LATER = (DEMO_VALLEY, PLACEHOLDER_BAY, YOUNG_SAMPLEWICK, LITTLE_MOCKING)

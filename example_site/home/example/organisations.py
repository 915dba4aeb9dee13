"""The organisations of the example, as they would present themselves."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail_assemblies.partners.kinds import PartnerKind

from .content import OWN_GROUP, SITE_NAME


@dataclass(frozen=True, kw_only=True)
class PartnerData:
    """A partner as editors would enter it; `region` is a slug. Not every group has a website."""

    name: str
    kind: str
    town: str
    region: str
    summary: str
    website: str = ""
    description: str = ""


# By short name. Where there is a drawing of that name among the logos, it is the partner's.
PARTNERS = {
    OWN_GROUP: PartnerData(
        name=SITE_NAME,
        kind=PartnerKind.LOCAL,
        town="Exampleton",
        region="sample-vale",
        summary="We help neighbours to hold assemblies: with a hall, a hand and a calendar.",
        website="https://assemblies.example.org/",
        description=(
            "<p>A dozen of us began with one assembly in a back room, and somebody asked when the "
            "next one was. We lend out facilitators, the urn and the big roll of paper, and we "
            "keep this calendar.</p>"
            "<p>We take no side on what an assembly answers. We do take trouble that it can be "
            "answered: that the room has no step, that somebody listens, and that what comes of "
            "it is written down here.</p>"
        ),
    ),
    "demo-valley-growers": PartnerData(
        name="Demo Valley Growers",
        kind=PartnerKind.GROWERS,
        town="Demo Valley",
        region="the-north",
        summary="Nine market gardens that sell to their neighbours first.",
        website="https://growers.example.org/",
        description=(
            "<p>We grow on forty acres between us, share two tractors and one bookkeeper, and "
            "bring the boxes round on Thursdays. The leeks are better than they look.</p>"
        ),
    ),
    "example-region-network": PartnerData(
        name="Example Region Network",
        kind=PartnerKind.DEMOCRACY,
        town="Great Example",
        region="sample-vale",
        summary="We carry what assemblies decide to every parish council, and back again.",
        website="https://network.example.org/",
    ),
    "example-staff-branch": PartnerData(
        name="Example Staff Branch",
        kind=PartnerKind.UNION,
        town="Exampleton",
        region="sample-vale",
        summary="The union of those who cook, clean, teach and file at Example University.",
        website="https://staff.university.example.org/",
    ),
    "example-students-union": PartnerData(
        name="Example Students’ Union",
        kind=PartnerKind.EDUCATION,
        town="Exampleton",
        region="sample-vale",
        summary="Eleven thousand students, one bar, and a vote on most things.",
        website="https://students.example.org/",
    ),
    "example-tenants-union": PartnerData(
        name="Example Tenants’ Union",
        kind=PartnerKind.TENANTS,
        town="Exampleton",
        region="sample-vale",
        summary="Four hundred households who do not answer their landlords alone.",
        website="https://tenants.example.org/",
        description=(
            "<p>We knock on doors, read contracts aloud and go along to court. In ten years we "
            "have stopped sixty evictions, and mended a great many boilers by writing letters "
            "about them.</p>"
        ),
    ),
    "example-town-climate-choir": PartnerData(
        name="Example Town Climate Choir",
        kind=PartnerKind.ARTS,
        town="Exampleton",
        region="sample-vale",
        summary="Forty voices, no auditions, and something hopeful in four parts.",
        description=(
            "<p>We sing on Mondays in the band room, and wherever a meeting might otherwise begin "
            "with somebody reading out the fire exits. Altos are always needed.</p>"
        ),
    ),
    "exampleton-climate-group": PartnerData(
        name="Exampleton Climate Group",
        kind=PartnerKind.CLIMATE,
        town="Exampleton",
        region="sample-vale",
        summary="Neighbours who insulate lofts on Saturdays and ask the council on Mondays.",
        website="https://climate.exampleton.example.org/",
        description=(
            "<p>We have drawn the heat of every street with a borrowed camera, and stuffed wool "
            "into a hundred and twelve lofts. It taught us that warm homes are less about wool "
            "than about who owns the house, so now we hold assemblies.</p>"
        ),
    ),
    "exampleton-food-bank": PartnerData(
        name="Exampleton Food Bank",
        kind=PartnerKind.MUTUAL_AID,
        town="Exampleton",
        region="sample-vale",
        summary="Food for whoever needs it this week, and soup at every assembly.",
        website="https://foodbank.example.org/",
        description=(
            "<p>Open on Tuesdays and Fridays, no voucher and no questions. We would rather not be "
            "needed, and say so to whoever will listen.</p>"
        ),
    ),
    "fictionford-flood-wardens": PartnerData(
        name="Fictionford Flood Wardens",
        kind=PartnerKind.OTHER,
        town="Fictionford",
        region="the-coast",
        summary="One in each street, with a key, a list and a loud knock.",
        website="https://wardens.example.org/",
        description=(
            "<p>Thirty-one of us watch the gauge at the bridge, know who sleeps downstairs, and "
            "keep the pump in order. We learned it in the year in which nobody did.</p>"
        ),
    ),
    "fictionford-methodists": PartnerData(
        name="Fictionford Methodist Church",
        kind=PartnerKind.FAITH,
        town="Fictionford",
        region="the-coast",
        summary="A hall above the flood line, open to everybody, with a very large teapot.",
    ),
    "friends-of-the-sample-river": PartnerData(
        name="Friends of the Sample River",
        kind=PartnerKind.CLIMATE,
        town="Samplewick",
        region="sample-vale",
        summary="We walk it, count what lives in it, and write to whoever harms it.",
        website="https://sample-river.example.org/",
        description=(
            "<p>Twice a month we walk nine miles of bank in pairs, with a jar and a notebook. The "
            "notebooks go back to a spring when there were otters; last year there were again.</p>"
        ),
    ),
    "little-mocking-energy": PartnerData(
        name="Little Mocking Energy Group",
        kind=PartnerKind.COOPERATIVE,
        town="Little Mocking",
        region="mockshire",
        summary="Eleven roofs, one village, and a spreadsheet that nearly adds up.",
    ),
    "mockbridge-circle": PartnerData(
        name="Mockbridge Assembly Circle",
        kind=PartnerKind.LOCAL,
        town="Mockbridge",
        region="mockshire",
        summary="Every first Tuesday, one question, in the library.",
        website="https://mockbridge.example.org/",
        description=(
            "<p>Eight of us take turns: two facilitate, two make tea, two write, and two knock on "
            "doors beforehand. Each month begins with what came of the last.</p>"
        ),
    ),
    "mockbridge-library": PartnerData(
        name="Friends of Mockbridge Library",
        kind=PartnerKind.CHARITY,
        town="Mockbridge",
        region="mockshire",
        summary="We kept it open, so now we get to decide what happens in it after seven.",
    ),
    "northexample-voices": PartnerData(
        name="Northexample Rural Voices",
        kind=PartnerKind.DEMOCRACY,
        town="Northexample",
        region="the-north",
        summary="Hill farms, hamlets and the end of the line: we meet online and speak up.",
        website="https://rural.example.org/",
        description=(
            "<p>It is an hour’s drive from one end of us to the other, so we learned to meet by "
            "telephone. Whoever has the worst connection speaks first.</p>"
        ),
    ),
    "placeholder-bay-forum": PartnerData(
        name="Placeholder Bay Harbour Forum",
        kind=PartnerKind.TENANTS,
        town="Placeholder Bay",
        region="the-coast",
        summary="Everybody who lives, works or moors within sight of the harbour light.",
        website="https://harbour.example.org/",
        description=(
            "<p>Boat builders, the café, the school on the hill and the people in the flats. We "
            "agree on little but that the harbour should not be decided over our heads.</p>"
        ),
    ),
    "placeholder-farmers": PartnerData(
        name="Placeholder Farmers’ Network",
        kind=PartnerKind.GROWERS,
        town="Demo Valley",
        region="the-north",
        summary="Thirty family farms that share machines, advice and the odd Sunday lunch.",
        website="https://farmers.example.org/",
    ),
    "samplewick-swimmers": PartnerData(
        name="Samplewick Swimmers",
        kind=PartnerKind.SPORT,
        town="Samplewick",
        region="sample-vale",
        summary="In the river on Sundays, all year, unless the board says no.",
        website="https://swimmers.example.org/",
        description=(
            "<p>Aged six to eighty-four. Since the assembly we have tested the water before we "
            "get in, and write the number on the board at the weir for everybody else.</p>"
        ),
    ),
    "samplewick-youth-forum": PartnerData(
        name="Samplewick Youth Forum",
        kind=PartnerKind.YOUTH,
        town="Samplewick",
        region="sample-vale",
        summary="Run by people under 18, with two adults who hold the keys.",
        website="https://youth.example.org/",
        description=(
            "<p>We meet after school on Wednesdays. You need not be from anywhere or good at "
            "anything. The adults may speak when they are asked.</p>"
        ),
    ),
    "testham-passengers": PartnerData(
        name="Testham Bus Passengers",
        kind=PartnerKind.OTHER,
        town="Testham",
        region="the-north",
        summary="We wait for the same bus, so we got talking.",
        website="https://buses.example.org/",
        description=(
            "<p>For a year we wrote down when each bus came. The company did not believe the "
            "list until it looked at its own.</p>"
        ),
    ),
}

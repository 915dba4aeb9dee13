"""The site around the assemblies: its pages' words, regions, topics, places and organisations."""

from __future__ import annotations

from dataclasses import dataclass

ZONE = "Europe/London"
SITE_NAME = "Exampleshire Assemblies"
CALENDAR_NAME = "Community assemblies in Exampleshire"
CALENDAR_DESCRIPTION = "Open meetings in Exampleshire at which neighbours answer one question."
OWN_GROUP = "exampleshire-assemblies"

INDEX_TITLE = "Assemblies"
INDEX_INTRODUCTION = (
    "<p>Everybody is welcome at all of these, unless it says who they are for. "
    "Look for your town, or come for the question.</p>"
)


@dataclass(frozen=True)
class PlaceData:
    """A place as editors would enter it; `region` is a slug."""

    name: str
    address: str
    area: str
    town: str
    region: str


REGIONS = {
    "sample-vale": "Sample Vale",
    "mockshire": "Mockshire",
    "the-coast": "The Coast",
    "the-north": "The North",
}

TOPICS = {
    "budgets": "Local budgets",
    "buildings": "Land and buildings",
    "democracy": "Democracy",
    "energy": "Energy",
    "flooding": "Flooding",
    "food": "Food and farming",
    "housing": "Housing",
    "repair": "Repair and reuse",
    "transport": "Transport",
    "water": "Rivers and water",
    "young-people": "Young people",
}

# Name and website by short name; not every group has a website.
PARTNERS = {
    OWN_GROUP: (SITE_NAME, "https://assemblies.example.org/"),
    "demo-valley-growers": ("Demo Valley Growers", "https://growers.example.org/"),
    "example-region-network": ("Example Region Network", "https://network.example.org/"),
    "example-staff-branch": ("Example Staff Branch", "https://staff.university.example.org/"),
    "example-students-union": ("Example Students’ Union", "https://students.example.org/"),
    "example-tenants-union": ("Example Tenants’ Union", "https://tenants.example.org/"),
    "example-town-climate-choir": ("Example Town Climate Choir", ""),
    "exampleton-climate-group": (
        "Exampleton Climate Group",
        "https://climate.exampleton.example.org/",
    ),
    "exampleton-food-bank": ("Exampleton Food Bank", "https://foodbank.example.org/"),
    "fictionford-flood-wardens": ("Fictionford Flood Wardens", "https://wardens.example.org/"),
    "fictionford-methodists": ("Fictionford Methodist Church", ""),
    "friends-of-the-sample-river": (
        "Friends of the Sample River",
        "https://sample-river.example.org/",
    ),
    "little-mocking-energy": ("Little Mocking Energy Group", ""),
    "mockbridge-circle": ("Mockbridge Assembly Circle", "https://mockbridge.example.org/"),
    "mockbridge-library": ("Friends of Mockbridge Library", ""),
    "northexample-voices": ("Northexample Rural Voices", "https://rural.example.org/"),
    "placeholder-bay-forum": ("Placeholder Bay Harbour Forum", "https://harbour.example.org/"),
    "placeholder-farmers": ("Placeholder Farmers’ Network", "https://farmers.example.org/"),
    "samplewick-swimmers": ("Samplewick Swimmers", "https://swimmers.example.org/"),
    "samplewick-youth-forum": ("Samplewick Youth Forum", "https://youth.example.org/"),
    "testham-passengers": ("Testham Bus Passengers", "https://buses.example.org/"),
}

PLACES = {
    "demo-valley-hall": PlaceData(
        "Demo Valley Village Hall",
        "Chapel Lane\nZZ99 4DV",
        "by the bridge",
        "Demo Valley",
        "the-north",
    ),
    "example-university": PlaceData(
        "Example University, Great Hall",
        "1 College Road\nZZ99 1EU",
        "main campus",
        "Exampleton",
        "sample-vale",
    ),
    "exampleton-hall": PlaceData(
        "Exampleton Community Hall",
        "12 Sample Street\nZZ99 1EX",
        "town centre",
        "Exampleton",
        "sample-vale",
    ),
    "fictionford-hall": PlaceData(
        "Fictionford Methodist Hall",
        "3 Upper Bank\nZZ99 3FF",
        "above the weir",
        "Fictionford",
        "the-coast",
    ),
    "great-example-common": PlaceData(
        "Great Example Common, by the bandstand",
        "Common Road\nZZ99 1GE",
        "",
        "Great Example",
        "sample-vale",
    ),
    "little-mocking-green": PlaceData(
        "Little Mocking village green",
        "The Green\nZZ99 2LM",
        "outside the old bakery",
        "Little Mocking",
        "mockshire",
    ),
    "mockbridge-library": PlaceData(
        "Mockbridge Library",
        "40 High Street\nZZ99 2MB",
        "opposite the market",
        "Mockbridge",
        "mockshire",
    ),
    "placeholder-bay-lifeboat": PlaceData(
        "Old Lifeboat House",
        "Harbour Steps\nZZ99 3PB",
        "on the harbour",
        "Placeholder Bay",
        "the-coast",
    ),
    "placeholder-farm": PlaceData(
        "Placeholder Farm, the big barn",
        "Top Road\nZZ99 4PF",
        "two miles up the valley",
        "Demo Valley",
        "the-north",
    ),
    "samplewick-boathouse": PlaceData(
        "Samplewick Boathouse",
        "Water Lane\nZZ99 1SW",
        "at the weir",
        "Samplewick",
        "sample-vale",
    ),
    "samplewick-youth-rooms": PlaceData(
        "Samplewick Youth Rooms",
        "9 Orchard Way\nZZ99 1YR",
        "near the station",
        "Samplewick",
        "sample-vale",
    ),
    "testham-hall": PlaceData(
        "Testham Village Hall",
        "2 Mill Row\nZZ99 4TE",
        "beside the school",
        "Testham",
        "the-north",
    ),
}

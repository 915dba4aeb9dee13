"""The site around the assemblies: its pages' words, regions, topics, places and organisations."""

from __future__ import annotations

from dataclasses import dataclass

ZONE = "Europe/London"
SITE_NAME = "Exampleshire Assemblies"
CALENDAR_NAME = "Community assemblies in Exampleshire"
CALENDAR_DESCRIPTION = "Open meetings in Exampleshire at which neighbours answer one question."
OWN_GROUP = "exampleshire-assemblies"

# Below the front page, in the order of the menu.
INDEX_TITLE = "Assemblies"
INDEX_INTRODUCTION = (
    "<p>Everybody is welcome at all of these, unless it says who they are for. "
    "Look for your town, or come for the question.</p>"
)
LIBRARY_TITLE = "Resources"
LIBRARY_INTRODUCTION = (
    "<p>What you need this week, from the first idea to the last reply. Nearly all of it is free "
    "to copy, to change and to pass on.</p>"
)
DIRECTORY_TITLE = "Partners"
DIRECTORY_INTRODUCTION = (
    "<p>Nobody holds an assembly alone. These groups open their halls, bring the soup, and carry "
    "on with what people decide.</p>"
)
ENQUIRY_TITLE = "Write to us"
ENQUIRY_INTRODUCTION = (
    "<p>You want to hold an assembly, help at one, or ask whether you can get in? Somebody reads "
    "every message, usually within three days.</p>"
    '<p>Perhaps your answer is there already: see <a href="page:assemblies">what is coming up</a>, '
    '<a href="page:resources">what helps on the way</a>, or <a href="page:partners">who is near '
    "you</a>.</p>"
)
ENQUIRY_THANKS = (
    '<p>While you wait: <a href="page:assemblies-in-ten-minutes">Assemblies in ten minutes</a> '
    "is what we would send you first.</p>"
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

# Name and description by short name.
SERIES = {
    "mockbridge-first-tuesdays": (
        "Mockbridge first Tuesdays",
        "Every first Tuesday at seven in the library: one question, and what came of the last.",
    ),
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

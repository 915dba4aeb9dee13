"""What three of the Mockbridge evenings recommended, and what came back."""

from __future__ import annotations

from wagtail_assemblies.assemblies.choices import RecommendationState

from .dates import After, FirstTuesday
from .shapes import Recommendation

_FOOD, _BUSES, _YOUNG = FirstTuesday(-4), FirstTuesday(-3), FirstTuesday(-2)

FOOD_GROWING = (
    Recommendation(
        text="Lend the three plots behind the station to whoever is on the list, for a year.",
        addressed_to="Mockbridge Town Council",
        state=RecommendationState.AGREED,
        asked=After(_FOOD, 7),
        reply="Yes, for two years, at a pound each. The keys are at the library desk.",
        replied=After(_FOOD, 30),
        link="https://council.example.org/mockbridge/minutes/station-plots",
    ),
    Recommendation(
        text="Put a tap at the gate.",
        addressed_to="Sample Water",
        state=RecommendationState.SENT,
        asked=After(_FOOD, 9),
    ),
    Recommendation(
        text="Dig on the first dry Saturday, and share what comes up at the library.",
        state=RecommendationState.DONE,
        reply="Twenty-two people dug. The first spinach went to the food bank.",
        replied=After(_FOOD, 60),
    ),
)

BUSES = (
    Recommendation(
        text="Run one bus at half past eleven on Fridays and Saturdays, from the theatre.",
        addressed_to="Exampleshire Buses",
        state=RecommendationState.IN_PROGRESS,
        asked=After(_BUSES, 7),
        reply="We try it for thirteen weeks from the next timetable, and count who rides.",
        replied=After(_BUSES, 28),
        link="https://buses.example.org/news/late-bus",
    ),
    Recommendation(
        text="Light the stop at the mill, and put a seat in it.",
        addressed_to="Exampleshire County Council",
        state=RecommendationState.ACKNOWLEDGED,
        asked=After(_BUSES, 7),
        reply="Your letter has reached the street lighting team.",
        replied=After(_BUSES, 21),
    ),
)

YOUNG_PEOPLES_EVENINGS = (
    Recommendation(
        text="Open the back room of the library on Fridays until ten, with a kettle and a key.",
        addressed_to="Friends of Mockbridge Library",
        state=RecommendationState.DONE,
        asked=After(_YOUNG, 2),
        reply="It is open. Two of those who asked for it lock up.",
        replied=After(_YOUNG, 21),
    ),
    Recommendation(
        text="Mend the roof of the youth club, or say honestly that it will not be mended.",
        addressed_to="Mockbridge Town Council",
        state=RecommendationState.NO_REPLY,
        asked=After(_YOUNG, 7),
    ),
)

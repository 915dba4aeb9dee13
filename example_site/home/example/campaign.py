"""The words of the example's front page: why to run a community assembly.

Pages of the site are named by their slugs; `front_page` writes them into the blocks.
"""

from __future__ import annotations

TITLE = "Why run a community assembly?"
SEARCH_DESCRIPTION = (
    "Bring deliberative democracy home: find an assembly near you, follow the calendar, "
    "use our guides, meet the groups that take part, or ask us how to hold one."
)

DEMAND = "https://extinctionrebellion.uk/the-big-one/collective-demand/"
TALK = "https://www.youtube.com/watch?v=kQyh3Tp1mpo"
_TOOLKIT = "https://rebeltoolkit.extinctionrebellion.uk/books/"
_OLD_BOOK = f"{_TOOLKIT}choosing-our-future---community-assemblies/page/"
GUIDES = f"{_OLD_BOOK}community-assembly-resources"
TEMPLATES = f"{_OLD_BOOK}community-assembly-social-media-and-flyer-design-templates"
BOOK = f"{_TOOLKIT}community-assemblies"

HERO = {
    "title": "",
    "lead": (
        "Because the people on your street can settle more together than they are ever asked. An "
        "assembly is an open meeting about one question, and what the room agrees on goes to "
        "somebody who has to answer. Find one near you, or hold your own."
    ),
    "links": [
        {"words": "Find an assembly near you", "page": "assemblies"},
        {"words": "Ask us how to hold one", "page": "enquire"},
    ],
    "support_address": True,
    "picture": "circle",
}

WHAT_IS_HERE = {
    "title": "What you find here",
    "reasons": [
        {
            "drawing": "ring",
            "title": "Assemblies to come to",
            "text": "What is asked, when, where, and whether you can get in. You need no "
            "invitation and no speech.",
            "page": "assemblies",
        },
        {
            "drawing": "grow",
            "title": "A calendar to follow",
            "text": "Put them all into your own calendar, once. When a date moves, it moves "
            "there too.",
            "page": "assemblies",
        },
        {
            "drawing": "home",
            "title": "Resources to use",
            "text": "Guides, scripts, checklists and flyers for every step, from the first idea "
            "to the last reply.",
            "page": "resources",
        },
        {
            "drawing": "network",
            "title": "Partners to meet",
            "text": "Choirs, churches, growers and tenants: the groups that hold assemblies "
            "together.",
            "page": "partners",
        },
        {
            "drawing": "meet",
            "title": "People to ask",
            "text": "Want to hold one, to help, or to bring your group in? Write to us, and "
            "somebody answers.",
            "page": "enquire",
        },
    ],
}

HOME = {
    "title": "Time to bring it home",
    "text": (
        "<p>We have spent weeks in front of Parliament. We have handed our green cards to our "
        "MPs, and we have filled their inboxes in the digital rebellion. All of that is done, and "
        "it was heard. Now it is time to bring deliberative democracy home: to the village hall, "
        "the library, the back room of the café.</p>"
        "<p>We are not starting alone. Since The Big One, a long list of organisations that "
        f'support it have signed <a href="{DEMAND}">a shared demand for citizens’ assemblies</a>. '
        "Some of them will have members in your town, and they have already said yes to the "
        "idea.</p>"
    ),
}

REASONS = {
    "title": "Four good reasons",
    "reasons": [
        {
            "drawing": "network",
            "title": "Your local network grows",
            "text": "You cannot hold one without knocking on doors. The choir, the mosque, the "
            "food bank, the allotments: each alliance brings people who would never have come to "
            "a meeting of yours, and outreach stops being a stall in the rain.",
            "page": None,
        },
        {
            "drawing": "press",
            "title": "Politicians stay under pressure",
            "text": "A letter from one person is easily filed. It is harder to pass over what a "
            "hundred constituents worked out together, in public, with the date of the promised "
            "reply on this page.",
            "page": None,
        },
        {
            "drawing": "ring",
            "title": "People meet deliberation by doing it",
            "text": "Nobody has to be persuaded by a leaflet. After two hours of listening and "
            "being listened to, people know what a citizens’ assembly could be, for they have "
            "sat in a small one.",
            "page": None,
        },
        {
            "drawing": "grow",
            "title": "Something begins",
            "text": "People leave with a plan and with each other’s numbers. Many a local "
            "campaign or project started with others who met over the biscuits.",
            "page": None,
        },
    ],
}

VIDEO = {
    "title": "Upgrading democracy through deliberation",
    "speaker": "A talk by Jamie Kelsey Fry",
    "text": (
        "Why ordinary people, given time and good information, decide better together than we are "
        "told, and how assemblies could be the upgrade that democracy needs."
    ),
    "length": "",
    "url": TALK,
    "poster": "chairs",
}

QUOTE = {
    "text": (
        "I came about the bus. I went home with the numbers of eleven neighbours and the date of "
        "our meeting with the council."
    ),
    "source": "Somebody who came to an assembly in Mockbridge",
    "page": "mockbridge-buses",
}

UPCOMING = {
    "title": "Coming up near you",
    "count": 3,
    "region": None,
    "empty_text": "Nothing is planned at the moment. Ask us how to hold the next one.",
    "follow": True,
}

STEPS = {
    "title": "Create it with allies",
    "steps": [
        {
            "title": "Ask before you plan",
            "text": "Go to other groups while everything is still open. Who helped to choose the "
            "question will fill the hall.",
        },
        {
            "title": "Find the question together",
            "text": "One open question about this place: “How can we …?” Settle beforehand who "
            "is given the answers, and when they reply.",
        },
        {
            "title": "Make everybody welcome",
            "text": "A hall without a step, something hot to eat, somebody for the children. "
            "Then put it on the calendar here and hand out flyers.",
        },
        {
            "title": "Carry it through",
            "text": "Publish what was agreed, take it to those who decide, and tell everybody "
            "what came back. Then hold the next one.",
        },
    ],
}

RESOURCES = {"title": "Everything you need to hold one", "resources": (), "count": 3}
FURTHER = {
    "title": "More from the Rebel Toolkit",
    "text": (
        "<ul>"
        f'<li><a href="{GUIDES}">Community Assembly Resources</a>: agendas, hand signals, roles '
        "and forms.</li>"
        f'<li><a href="{TEMPLATES}">Social Media and Flyer Design Templates</a>: put in your '
        "date and place, and print.</li>"
        f'<li><a href="{BOOK}">Community Assemblies, the current book</a>: the whole way from the '
        "first idea to the follow-up.</li>"
        "</ul>"
    ),
}

PARTNERS = {"title": "Who is in it already", "partners": (), "kind": ""}

CALL_TO_ACTION = {
    "title": "Hold one where you live",
    "text": (
        "You need two others, a hall and a question. We help with the rest: tell us where you "
        "are and what moves people there."
    ),
    "link": {"words": "Write to us", "page": "enquire"},
    "support_address": True,
}

BODY = (
    ("hero", HERO),
    ("reasons", WHAT_IS_HERE),
    ("text", HOME),
    ("reasons", REASONS),
    ("upcoming", UPCOMING),
    ("quote", QUOTE),
    ("video", VIDEO),
    ("steps", STEPS),
    ("resources", RESOURCES),
    ("text", FURTHER),
    ("partners", PARTNERS),
    ("call_to_action", CALL_TO_ACTION),
)

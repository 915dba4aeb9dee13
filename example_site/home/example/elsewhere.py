"""The resources of the example's library that stand on other sites: a talk, pages, the book."""

from __future__ import annotations

from wagtail_assemblies.resources.choices import Licence, Stage, Type

from .campaign import BOOK, GUIDES, TALK, TEMPLATES
from .resource import File, Resource

TALK_PAGE = Resource(
    slug="upgrading-democracy-through-deliberation",
    title="Upgrading democracy through deliberation",
    summary="Jamie Kelsey Fry on why people decide well when they have time and each other.",
    type=Type.VIDEO,
    stages=(Stage.EXPLORE, Stage.ALLIES),
    licence=Licence.UNKNOWN,
    credit="Jamie Kelsey Fry",
    picture="chairs",
    reviewed=None,
    video_url=TALK,
    body=(
        "<p>A talk to watch together before a first meeting, with the sound up and the biscuits "
        "open. Stop it when somebody wants to say something; that is the point of it.</p>"
        '<p>Afterwards: <a href="page:which-kind-of-assembly-is-this">which kind of assembly do we '
        'mean</a>, and <a href="page:assemblies-in-ten-minutes">how would we begin</a>? The '
        '<a href="page:great-example-mass-assembly">assembly on Great Example Common</a> began '
        "with twelve people watching it in a kitchen.</p>"
    ),
)


def _elsewhere(slug: str, title: str, summary: str, link: str, body: str, *stages) -> Resource:
    return Resource(
        slug=slug,
        title=title,
        summary=summary,
        type=Type.WEB_PAGE,
        stages=stages,
        licence=Licence.UNKNOWN,
        credit="Extinction Rebellion UK, Rebel Toolkit",
        reviewed=None,
        source_url=link,
        body=body,
        files=(File(link=link, label=title),),
    )


ELSEWHERE = (
    _elsewhere(
        "community-assembly-resources",
        "Community Assembly Resources",
        "The Rebel Toolkit’s own list of what groups have used, on its own site.",
        GUIDES,
        "<p>Agendas, roles, hand signals and forms that groups have used all over the country, "
        "gathered by the people who support assemblies.</p>"
        '<p>Ours beside it: <a href="page:sharing-out-the-roles">roles</a>, '
        '<a href="page:hand-signals-poster">signals</a>, '
        '<a href="page:note-sheet-and-results-grid">the sheet for notes</a>.</p>',
        Stage.TEAM,
        Stage.PLAN,
        Stage.RUN,
    ),
    _elsewhere(
        "social-media-and-flyer-design-templates",
        "Social Media and Flyer Design Templates",
        "Put in your date, your place and your question, and print or post.",
        TEMPLATES,
        "<p>Flyers, squares and banners to make your own. The question goes on top, large; then "
        "when and where; then that everybody can come, and how they get in.</p>"
        '<p>No question yet? <a href="page:writing-a-question-people-can-answer">Write one '
        'together</a>. Not sure what to say about the steps? <a href="page:venue-and-access-'
        'walk-round">Walk round</a>. And see how <a href="page:exampleton-warm-homes">Exampleton'
        "</a> put it.</p>",
        Stage.PROMOTE,
    ),
    _elsewhere(
        "community-assemblies-the-book",
        "Community Assemblies: the current book",
        "The whole way, chapter by chapter, from the first idea to what comes after.",
        BOOK,
        "<p>The book of the Rebel Toolkit that is kept up to date: why to run one, alliances, "
        "planning, facilitating, following up.</p>"
        '<p>If you have ten minutes and not an evening, begin with <a href="page:assemblies-in-'
        'ten-minutes">Assemblies in ten minutes</a>. If you have just held one, with '
        '<a href="page:from-notes-to-answers">From notes to answers</a>; and if you like stories, '
        'with <a href="page:report-of-the-samplewick-river-assembly">the river</a>.</p>',
        Stage.EXPLORE,
        Stage.FOLLOW_UP,
    ),
)

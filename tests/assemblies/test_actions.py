"""Verbs publish what they change and nothing else; drafts, schedules and reviews outlive them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest
from wagtail.models import GroupApprovalTask, PageLogEntry, Workflow, WorkflowTask

from tests.factories import make_assembly, session
from tests.ical.lines import values
from wagtail_assemblies.assemblies import actions
from wagtail_assemblies.assemblies.actions import NewTimes, NoSuchSession
from wagtail_assemblies.assemblies.changes import changes_since
from wagtail_assemblies.ical.zones import UnusableTimes
from wagtail_assemblies.pages.models import AssemblyPage

FIRST, SECOND = "0b6b2e00-0000-4000-8000-000000000001", "0b6b2e00-0000-4000-8000-000000000002"
TOKEN = UUID("0b6b2e00-0000-4000-8000-0000000000ff")
REASON = "The boiler of the hall has failed."
LATER = datetime(2027, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def page(index):
    return make_assembly(
        index,
        sessions=[
            session(block_id=FIRST, end_time="20:30:00"),
            session(date(2027, 4, 1), block_id=SECOND, end_time="20:30:00"),
        ],
    )


@pytest.fixture
def user(db, django_user_model):
    return django_user_model.objects.create_superuser("editor", password=None)


def live(page) -> AssemblyPage:
    return AssemblyPage.objects.get(pk=page.pk)


def draft(page) -> AssemblyPage:
    return live(page).get_latest_revision_as_object()


def edit(page, **values):
    """Saves an unfinished draft, as autosave does; gives its revision."""
    edited = draft(page)
    for name, value in values.items():
        setattr(edited, name, value)
    return edited.save_revision(clean=False)


def session_of(page, block_id: str):
    return actions.find_session(page, block_id).value


def test_cancelling_shows_at_once(page, summaries_of):
    actions.cancel(page.pk, reason=REASON)
    assert summaries_of() == [f"Cancelled: {page.title}"] * 2


def test_cancelling_keeps_its_public_reason(page):
    actions.cancel(page.pk, reason=REASON)
    assert (live(page).state, live(page).state_reason) == ("cancelled", REASON)


def test_postponing_shows_at_once(page, summaries_of):
    actions.postpone(page.pk, reason=REASON)
    assert summaries_of() == [f"Postponed: {page.title}"] * 2


def test_putting_back_on_takes_the_reason_away(page):
    actions.cancel(page.pk, reason=REASON)
    actions.put_back_on(page.pk)
    assert (live(page).state, live(page).state_reason) == ("on", "")


def test_cancelling_one_session_leaves_the_other(page, summaries_of):
    actions.cancel_session(page.pk, FIRST, reason=REASON)
    assert summaries_of() == [f"Cancelled: {page.title}", page.title]


def test_putting_one_session_back_on_clears_its_reason(page):
    actions.cancel_session(page.pk, FIRST, reason=REASON)
    actions.put_session_back_on(page.pk, FIRST)
    found = session_of(live(page), FIRST)
    assert (found["state"], found["reason"]) == ("on", "")


def test_cancelling_a_session_that_is_gone_is_refused(page):
    with pytest.raises(NoSuchSession):
        actions.cancel_session(page.pk, "gone", reason=REASON)


def test_verb_publishes_nothing_of_an_open_draft(page):
    edit(page, question="Half a thought")
    actions.cancel(page.pk, reason=REASON)
    assert live(page).question == page.question


def test_open_draft_keeps_its_words_and_gets_the_change(page):
    edit(page, question="Half a thought")
    actions.cancel(page.pk, reason=REASON)
    kept = draft(page)
    assert (kept.question, kept.state, kept.state_reason) == ("Half a thought", "cancelled", REASON)


def test_page_with_an_open_draft_still_has_unpublished_changes(page):
    edit(page, question="Half a thought")
    actions.cancel(page.pk, reason=REASON)
    assert live(page).has_unpublished_changes


def test_page_without_a_draft_has_none_after_the_verb(page):
    actions.cancel(page.pk, reason=REASON)
    assert not live(page).has_unpublished_changes


def test_draft_that_was_never_published_is_not_put_live(index):
    page = make_assembly(index, live=False)
    done = actions.cancel(page.pk, reason=REASON)
    assert (done.published, live(page).live, draft(page).state) == (False, False, "cancelled")


def test_schedule_of_a_live_pages_draft_outlives_the_verb(page, user):
    scheduled = edit(page, question="From tomorrow on", go_live_at=LATER)
    scheduled.publish(user=user)
    actions.cancel(page.pk, reason=REASON, user=user)
    waiting = live(page).latest_revision
    assert (waiting.approved_go_live_at, waiting.as_object().question) == (
        LATER,
        "From tomorrow on",
    )


def test_schedule_of_a_page_that_is_not_live_outlives_the_verb(index):
    page = make_assembly(index, live=False, go_live_at=LATER)
    page.latest_revision.publish()
    actions.cancel(page.pk, reason=REASON)
    approved = [each.approved_go_live_at for each in live(page).revisions.order_by("pk")]
    assert approved == [None, LATER]


def test_schedule_of_a_version_older_than_the_draft_outlives_the_verb(page, user):
    """Somebody has scheduled a version and has gone on writing: each is kept for what it is."""
    edit(page, question="From tomorrow on", go_live_at=LATER).publish(user=user)
    edit(page, question="Half a thought")
    actions.cancel(page.pk, reason=REASON, user=user)
    scheduled, newest = live(page).scheduled_revision, live(page).latest_revision
    assert (scheduled.approved_go_live_at, newest.approved_go_live_at) == (LATER, None)
    versions = [scheduled.as_object(), newest.as_object()]
    assert [(each.question, each.state) for each in versions] == [
        ("From tomorrow on", "cancelled"),
        ("Half a thought", "cancelled"),
    ]


def test_schedule_of_a_page_not_yet_live_outlives_the_verb_beside_a_draft(index):
    page = make_assembly(index, live=False, go_live_at=LATER)
    page.latest_revision.publish()
    edit(page, question="Half a thought")
    actions.cancel(page.pk, reason=REASON)
    waiting, newest = live(page).scheduled_revision.as_object(), draft(page)
    assert [(each.question, each.state) for each in (waiting, newest)] == [
        (page.question, "cancelled"),
        ("Half a thought", "cancelled"),
    ]


def test_page_that_a_program_made_without_a_revision_takes_the_verb(index):
    page = make_assembly(index, live=False)
    page.revisions.all().delete()
    AssemblyPage.objects.filter(pk=page.pk).update(latest_revision=None)
    actions.cancel(page.pk, reason=REASON)
    assert (live(page).live, draft(page).state) == (False, "cancelled")


def test_review_begins_anew_on_the_changed_draft(page, user):
    workflow = _workflow()
    revision = edit(page, question="Please look at this")
    workflow.start(live(page), user)
    done = actions.cancel(page.pk, reason=REASON, user=user)
    state = live(page).current_workflow_state
    assert (done.review_restarted, state.status) == (True, "in_progress")
    assert state.current_task_state.revision_id > revision.pk


def test_moving_says_from_when(page, summaries_of):
    actions.move_session(
        page.pk,
        FIRST,
        NewTimes(start_date=date(2027, 3, 11), start_time=time(19), end_time=time(21)),
        note="The hall is taken.",
    )
    found = session_of(live(page), FIRST)
    assert (
        found["start_date"],
        found["start_time"],
        found["moved_from_date"],
        found["moved_from_time"],
        found["moved_note"],
    ) == (date(2027, 3, 11), time(19), date(2027, 3, 4), time(18, 30), "The hall is taken.")


def test_moving_keeps_the_uid_and_raises_the_sequence(page, feed, clock):
    before = _facts_of_first(feed)
    clock.move_to(datetime(2027, 3, 1, 13, 0, tzinfo=UTC))
    actions.move_session(page.pk, FIRST, NewTimes(start_date=date(2027, 3, 5), start_time=time(19)))
    after = _facts_of_first(feed)
    assert (after["UID"], after["SEQUENCE"] > before["SEQUENCE"]) == (before["UID"], True)


def test_moving_puts_a_postponed_assembly_back_on(page):
    actions.postpone(page.pk, reason=REASON)
    actions.move_session(
        page.pk, FIRST, NewTimes(start_date=date(2027, 3, 11), start_time=time(19))
    )
    assert (live(page).state, live(page).state_reason) == ("on", "")


def test_moving_to_times_that_cannot_be_is_refused(page):
    with pytest.raises(UnusableTimes):
        actions.move_session(
            page.pk,
            FIRST,
            NewTimes(start_date=date(2027, 3, 4), start_time=time(19), end_time=time(18)),
        )


def test_moving_only_the_place_says_no_earlier_time(page):
    actions.move_session(
        page.pk,
        FIRST,
        NewTimes(start_date=date(2027, 3, 4), start_time=time(18, 30), end_time=time(20, 30)),
        note="In the library.",
    )
    assert session_of(live(page), FIRST)["moved_from_date"] is None


def test_moving_only_the_place_gives_its_public_note(page, feed):
    actions.move_session(
        page.pk,
        FIRST,
        NewTimes(start_date=date(2027, 3, 4), start_time=time(18, 30), end_time=time(20, 30)),
        note="In the library.",
    )
    assert [line for line in values(feed().encode(), "DESCRIPTION") if "library" in line][
        0
    ].startswith("Moved: In the library.")


def test_added_dates_wait_in_the_draft(page):
    days = [date(2027, 5, 6), date(2027, 6, 3)]
    assert actions.add_dates(page.pk, FIRST, days, token=TOKEN) == days
    assert (len(live(page).sessions), len(draft(page).sessions)) == (2, 4)


def test_second_click_adds_nothing_twice(page):
    days = [date(2027, 5, 6), date(2027, 6, 3)]
    actions.add_dates(page.pk, FIRST, days, token=TOKEN)
    assert actions.add_dates(page.pk, FIRST, days, token=TOKEN) == []
    assert len(draft(page).sessions) == 4


def test_added_date_has_the_times_of_its_model_and_none_of_its_fate(page):
    actions.cancel_session(page.pk, FIRST, reason=REASON)
    actions.add_dates(page.pk, FIRST, [date(2027, 5, 6)], token=TOKEN)
    added = draft(page).sessions[-1].value
    assert (added["start_date"], added["start_time"], added["end_time"], added["state"]) == (
        date(2027, 5, 6),
        time(18, 30),
        time(20, 30),
        "on",
    )


def test_added_date_of_a_session_over_night_ends_on_the_morning_after(index):
    page = make_assembly(
        index, sessions=[session(block_id=FIRST, end_date="2027-03-05", end_time="09:00:00")]
    )
    actions.add_dates(page.pk, FIRST, [date(2027, 5, 6)], token=TOKEN)
    assert draft(page).sessions[-1].value["end_date"] == date(2027, 5, 7)


def test_history_tells_what_a_verb_changed(page, user):
    actions.cancel(page.pk, reason=REASON, user=user)
    entry = PageLogEntry.objects.get(action="wagtail_assemblies.cancel")
    assert (entry.user, entry.data["change"]["page_values"]["state_reason"]) == (user, REASON)


def test_changes_since_a_revision_are_those_of_verbs_after_it(page):
    opened = live(page).latest_revision_id
    actions.cancel(page.pk, reason=REASON)
    assert [change.page_values["state"] for change in changes_since(page, opened)] == ["cancelled"]


def test_form_opened_after_the_verb_has_nothing_to_catch_up_with(page):
    actions.cancel(page.pk, reason=REASON)
    assert list(changes_since(page, live(page).latest_revision_id)) == []


@pytest.mark.parametrize("revision", [None, "", "rubbish", "-1"])
def test_form_that_does_not_say_when_it_was_opened_catches_up_with_nothing(page, revision):
    actions.cancel(page.pk, reason=REASON)
    assert list(changes_since(page, revision)) == []


def _workflow() -> Workflow:
    workflow = Workflow.objects.create(name="Review")
    task = GroupApprovalTask.objects.create(name="Somebody looks")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow


def _facts_of_first(feed) -> dict:
    from icalendar import Calendar

    event = Calendar.from_ical(feed()).events[0]
    return {name: event[name] for name in ("UID", "SEQUENCE")}

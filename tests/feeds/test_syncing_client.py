"""A calendar program that keeps a copy and compares: vdirsyncer fetches the feed, khal shows it.

They live in an environment of their own, since their dependencies are none of ours.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from datetime import date, time, timedelta
from itertools import cycle

import pytest

from tests.factories import make_assembly, session
from tests.feeds.conftest import FEED
from wagtail_assemblies.assemblies import actions
from wagtail_assemblies.assemblies.new_times import NewTimes

pytestmark = pytest.mark.slow

PROGRAMS = ["vdirsyncer>=0.21", "khal>=0.14"]
FIRST_DAY = date(2027, 4, 1)
SYNC = """
[general]
status_path = "{folder}/status/"
[pair site]
a = "feed"
b = "copy"
collections = null
conflict_resolution = "a wins"
[storage feed]
type = "http"
url = "{url}"
[storage copy]
type = "filesystem"
path = "{folder}/copy"
fileext = ".ics"
"""
SHOW = """
[calendars]
[[site]]
path = {folder}/copy
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""


@pytest.fixture(scope="module")
def programs(tmp_path_factory):
    """The folder of the programs, installed for this test; a failure in CI where they cannot be."""
    place = tmp_path_factory.mktemp("programs") / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    install = [place / "bin/pip", "install", "--quiet", *PROGRAMS]
    done = subprocess.run([str(part) for part in install], capture_output=True, text=True)
    if done.returncode:
        problem = f"could not be installed: {done.stderr[-500:]}"
        pytest.fail(problem) if os.environ.get("CI") else pytest.skip(problem)
    return place / "bin"


class Neighbour:
    """Somebody who follows the calendar with these programs."""

    def __init__(self, programs, folder, url: str):
        self.programs, self.folder = programs, folder
        for name, text in (("sync", SYNC), ("show", SHOW)):
            (folder / name).write_text(text.format(folder=folder, url=url))
        (folder / "copy").mkdir()
        self._run("vdirsyncer", "-c", "sync", "discover")

    def sync(self) -> None:
        self._run("vdirsyncer", "-c", "sync", "sync")

    def shown(self) -> list[tuple[str, str]]:
        """Start (UTC) and title of each event on screen, in order of time."""
        layout = ["--format", "{start}|{title}", "--day-format", ""]
        lines = self._run("khal", "-c", "show", "list", *layout, "2027-01-01", "400d").splitlines()
        return [tuple(line.split("|")) for line in lines if "|" in line]

    def _run(self, program: str, *arguments: str) -> str:
        command = [str(self.programs / program), *arguments]
        done = subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, input="y\n" * 5, timeout=60
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture
def neighbour(programs, tmp_path, live_server):
    return Neighbour(programs, tmp_path, live_server.url + FEED)


@pytest.fixture
def page(index):
    """An assembly of eight evenings, each with a name of its own."""
    days = [
        session(FIRST_DAY + timedelta(weeks=number), time(19), label=f"Evening {number}")
        for number in range(8)
    ]
    return make_assembly(index, title="Warm homes", timezone="UTC", sessions=days)


def twenty_changes(page):
    """Moves and cancels evening after evening, some of them again and again."""
    for number, child in zip(range(20), cycle(page.sessions), strict=False):
        if number % 3 == 2:
            actions.cancel_session(page.pk, child.id, reason="The boiler has failed.")
        else:
            day = child.value["start_date"] + timedelta(days=number % 5 + 1)
            actions.move_session(page.pk, child.id, NewTimes(start_date=day, start_time=time(18)))
        yield number


def meant(page) -> list[tuple[str, str]]:
    """What the neighbour should see, from the sessions as the editors left them."""
    page.refresh_from_db()
    return sorted(
        (
            f"{child.value['start_date']} {child.value['start_time']:%H:%M}",
            ("Cancelled: " if child.value["state"] == "cancelled" else "")
            + f"Warm homes – {child.value['label']}",
        )
        for child in page.sessions
    )


def test_client_that_syncs_shows_each_session_once_after_twenty_changes(page, neighbour, clock):
    neighbour.sync()
    assert sorted(neighbour.shown()) == meant(page)
    for number in twenty_changes(page):
        clock.shift(timedelta(minutes=3))
        if number % 4 == 3:
            neighbour.sync()
            assert sorted(neighbour.shown()) == meant(page)
    assert Counter(title.partition("Evening ")[2] for _start, title in neighbour.shown()) == {
        str(number): 1 for number in range(8)
    }
    assert len(list((neighbour.folder / "copy").glob("*.ics"))) == 8

"""Proof that each reader reads: otherwise their agreement would mean nothing."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from tests.readers import (
    READERS,
    ReadError,
    ReadEvent,
    compare,
    icalendar_reader,
    libical_reader,
    node_script,
    read_with_all,
    require,
    vobject_reader,
)
from tests.readers.corpus import EXPECTED, FOLDER, MISREAD, body

GOOD = body("every-property")
FAULTS = {
    "empty": b"",
    "error-page": b"<!doctype html>\r\n<p>Server error: try later</p>\r\n",
    "cut-off": GOOD[: GOOD.index(b"TRANSP")],
    "not-utf8": GOOD.replace(b"Boathouse", b"Boathous\xe9"),
    "floating-start": GOOD.replace(b":20270304T183000Z", b":20270304T183000"),
    "zone-bound-end": GOOD.replace(
        b"DTEND:20270304T203000Z", b"DTEND;TZID=Europe/London:20270304T203000"
    ),
    "start-is-no-time": GOOD.replace(b"DTSTART:20270304T", b"DTSTART:thursday"),
}

each_calendar = pytest.mark.parametrize("name", EXPECTED)
each_fault = pytest.mark.parametrize("fault", FAULTS)


def reads(reader: str, name: str) -> None:
    assert require(reader).read(body(name)) == EXPECTED[name]


def refuses(reader: str, fault: str) -> None:
    module = require(reader)
    with pytest.raises(ReadError):
        module.read(FAULTS[fault])


@each_calendar
def test_icalendar_reads(name):
    reads("icalendar", name)


@each_calendar
def test_vobject_reads(name):
    reads("vobject", name)


@each_calendar
def test_icaljs_reads(name):
    reads("icaljs", name)


@each_calendar
def test_nodeical_reads(name):
    reads("nodeical", name)


@each_calendar
def test_libical_reads(name):
    reads("libical", name)


@each_fault
def test_icalendar_refuses(fault):
    refuses("icalendar", fault)


@each_fault
def test_vobject_refuses(fault):
    refuses("vobject", fault)


@each_fault
def test_icaljs_refuses(fault):
    refuses("icaljs", fault)


@each_fault
def test_nodeical_refuses(fault):
    refuses("nodeical", fault)


@each_fault
def test_libical_refuses(fault):
    refuses("libical", fault)


def test_icalendar_refuses_a_line_it_would_drop():
    with pytest.raises(ReadError, match="no line"):
        require("icalendar").read(GOOD.replace(b"GEO:", b"this is no line\r\nGEO:"))


def test_libical_refuses_an_empty_value():
    """Other parsers accept it, and libical users lose the property."""
    libical = require("libical")
    with pytest.raises(ReadError, match="CATEGORIES"):
        libical.read(GOOD.replace(b"GEO:", b"CATEGORIES:\r\nGEO:"))


def test_libical_refuses_a_nul_byte():
    libical = require("libical")
    with pytest.raises(ReadError, match="NUL"):
        libical.read(GOOD.replace(b"Boathouse", b"Boat\0house"))


def test_libical_survives_many_readings():
    """What is freed once too often or not at all would show here as a crash."""
    libical = require("libical")
    for _ in range(200):
        assert libical.read(body("long-text")) == EXPECTED["long-text"]


@pytest.mark.parametrize("reader", ["vobject", "icaljs"])
def test_exact_readers_keep_odd_text(reader):
    assert require(reader).read(body("odd-text")) == [MISREAD]


def test_icalendar_keeps_odd_text_from_version_7_on():
    misread = replace(
        MISREAD,
        summary="C:\new and \\\next",
        description=MISREAD.description.replace("%2C", ","),
    )
    expected = misread if icalendar_reader.BEFORE_7 else MISREAD
    assert icalendar_reader.read(body("odd-text")) == [expected]


def test_nodeical_misreads_odd_text():
    """If this fails the fault was mended: take its quirk out of `comparison`."""
    assert require("nodeical").read(body("odd-text")) == [
        replace(
            MISREAD,
            summary="C:\\\new and \\\\\next",
            description="All in quotation marks, a%2Cb",
        )
    ]


def test_libical_trims_odd_text():
    """If this fails the fault was mended: take its quirk out of `comparison`."""
    assert require("libical").read(body("odd-text")) == [
        replace(MISREAD, location="Blanks around it")
    ]


def test_compare_forgives_known_quirks_and_nothing_else():
    read = read_with_all(body("odd-text"))
    assert compare(read) == []

    read["truth"] = [replace(MISREAD, summary="Another text")]
    assert len(compare(read)) == len(read) - 1


EVENT = ReadEvent("a@example.org", "2027-03-04", "2027-03-05", "One", "Two", "Three")


def test_compare_is_empty_when_all_agree():
    assert compare({"icalendar": [EVENT], "vobject": [EVENT], "icaljs": [EVENT]}) == []


@pytest.mark.parametrize("field", ["start", "end", "summary", "description", "location"])
def test_compare_names_the_field(field):
    other = replace(EVENT, **{field: "changed"})
    [line] = compare({"icalendar": [EVENT], "vobject": [other]})
    assert line.startswith(f"a@example.org {field}: icalendar ")
    assert line.endswith("vobject 'changed'")


def test_compare_counts_what_only_one_has():
    other = replace(EVENT, uid="b@example.org")
    assert compare({"icalendar": [EVENT], "vobject": [EVENT, EVENT, other]}) == [
        "a@example.org: icalendar has 1, vobject has 2",
        "b@example.org: icalendar has 0, vobject has 1",
    ]


def test_compare_shows_where_long_texts_part():
    one = replace(EVENT, description="x" * 5000 + "é")
    other = replace(EVENT, description="x" * 5000 + "e\u0301")
    [line] = compare({"icalendar": [one], "vobject": [other]})
    assert r"xx\xe9'" in line
    assert r"xxe\u0301'" in line
    assert len(line) < 200


@pytest.fixture
def missing_reader(monkeypatch):
    reader = SimpleNamespace(available=lambda: (False, "install it"))
    monkeypatch.setitem(READERS, "missing", reader)
    return "missing"


def test_require_skips_a_missing_reader(missing_reader, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="install it"):
        require(missing_reader)


def test_require_fails_in_ci(missing_reader, monkeypatch):
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="install it"):
        require(missing_reader)


def test_read_with_all_leaves_out_the_missing(missing_reader, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    read = read_with_all(body("utc-times"))
    assert missing_reader not in read
    assert read["icalendar"] == EXPECTED["utc-times"]


def test_read_with_all_fails_in_ci(missing_reader, monkeypatch):
    monkeypatch.setenv("CI", "true")
    for name in READERS.keys() - {"icalendar", missing_reader}:
        monkeypatch.delitem(READERS, name)
    with pytest.raises(pytest.fail.Exception, match="install it"):
        read_with_all(body("utc-times"))


def test_node_readers_say_what_is_missing(monkeypatch, tmp_path):
    monkeypatch.setattr(node_script.shutil, "which", lambda _: "node")
    monkeypatch.setattr(node_script, "HERE", tmp_path)
    assert "npm ci" in READERS["icaljs"].available()[1]
    monkeypatch.setattr(node_script.shutil, "which", lambda _: None)
    assert READERS["nodeical"].available() == (False, "node is not installed")


def test_libical_says_what_is_missing(monkeypatch):
    monkeypatch.setattr(libical_reader, "SONAME", "libical-not-there.so.0")
    libical_reader._library.cache_clear()
    present, reason = libical_reader.available()
    assert not present
    assert "libical3" in reason


def test_vobject_says_what_is_missing(monkeypatch):
    monkeypatch.setattr(vobject_reader, "find_spec", lambda _: None)
    assert not vobject_reader.available()[0]


def test_lock_file_names_no_registry():
    """Addresses in it would tie every install to one mirror."""
    assert '"resolved"' not in (FOLDER.parent / "package-lock.json").read_text()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ics")), ids=lambda path: path.stem)
def test_corpus_is_written_as_the_standard_says(path):
    """An editor or git that changed line ends would make easier calendars of them."""
    *lines, rest = path.read_bytes().split(b"\r\n")
    assert rest == b""
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    assert all(line.decode("utf-8") for line in lines)
    assert path.stem in {*EXPECTED, "odd-text"}

"""The migrations: complete, fit for every base page model, and reversible."""

from __future__ import annotations

import subprocess
import sys
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from tests.packaging.wheel import ROOT

pytestmark = pytest.mark.slow

LABELS = ["wagtail_assemblies_pages", "wagtail_assemblies"]


def own_tables() -> set[str]:
    found = connection.introspection.table_names()
    return {name for name in found if name.startswith("wagtail_assemblies")}


@pytest.mark.django_db
def test_no_migration_is_missing():
    out = StringIO()
    call_command("makemigrations", *LABELS, check=True, dry_run=True, stdout=out)
    assert out.getvalue().startswith("No changes detected in apps ")


def test_no_migration_ties_a_site_to_one_page_model_or_to_one_wagtail():
    script = [sys.executable, str(ROOT / "scripts" / "check_migrations.py")]
    done = subprocess.run(script, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


@pytest.mark.django_db(transaction=True)
def test_the_migrations_go_back_to_nothing_and_forward_again():
    tables = own_tables()
    assert "wagtail_assemblies_pages_assemblypage" in tables
    try:
        for label in LABELS:
            call_command("migrate", label, "zero", verbosity=0)
        assert own_tables() == set()
    finally:
        # The database is the whole run's: other tests want their tables back.
        call_command("migrate", verbosity=0)
    assert own_tables() == tables

"""`flush` as Django's tests call it between two tests that commit."""

from django.core.management.commands import flush
from django.db import connections

from tests import quick_flush


class Command(flush.Command):
    """Empties the database as Django does the first time, and after it from a copy."""

    def handle(self, **options):
        using = options["database"]
        if quick_flush.give_back(using):
            return
        super().handle(**options)
        if connections[using].vendor == "sqlite":
            quick_flush.remember(using)

"""`manage.py assemblies_reindex`: the calendar index anew, from the published pages."""

from django.core.management.base import BaseCommand

from wagtail_assemblies.calendar.actions import reindex


class Command(BaseCommand):
    help = "Makes the calendar index anew. Entries that did not change are not touched."

    def handle(self, *args, **options):
        self.stdout.write(f"{reindex()} calendar entries")

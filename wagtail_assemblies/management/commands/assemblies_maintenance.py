"""`manage.py assemblies_maintenance`: what a site should do every few minutes, for cron."""

from django.core.management.base import BaseCommand

from wagtail_assemblies.calendar.actions import is_out_of_date, reindex


class Command(BaseCommand):
    help = "Checks the calendar index: new time zone rules may have moved what is in it."

    def handle(self, *args, **options):
        if is_out_of_date():
            self.stdout.write(f"New time zone rules: {reindex()} calendar entries made anew")

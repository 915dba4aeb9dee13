"""`manage.py assemblies_maintenance`: what a site should do every few minutes, for cron."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from wagtail_assemblies.calendar.actions import is_out_of_date, reindex
from wagtail_assemblies.enquiries import actions as enquiries
from wagtail_assemblies.enquiries.models import Enquiry


class Command(BaseCommand):
    help = (
        "Checks the calendar index, mails the enquiries that are due, and deletes those that "
        "have been kept long enough."
    )

    def handle(self, *args, **options):
        self._check_index()
        self._deliver_enquiries()
        self._purge_enquiries()

    def _check_index(self):
        if is_out_of_date():
            self.stdout.write(f"New time zone rules: {reindex()} calendar entries made anew")

    def _deliver_enquiries(self):
        if mailed := enquiries.deliver_due(timezone.now()):
            self.stdout.write(f"Enquiries mailed: {mailed}")
        if given_up := Enquiry.objects.given_up().count():
            self.stdout.write(
                self.style.WARNING(f"Enquiries given up, until tried by hand: {given_up}")
            )

    def _purge_enquiries(self):
        purged = enquiries.purge(timezone.now())
        if purged.answered:
            self.stdout.write(
                f"Answered enquiries deleted: {purged.answered}, "
                f"of which never mailed: {purged.never_mailed}"
            )
        if purged.held:
            self.stdout.write(f"Held enquiries deleted, which nobody had sent on: {purged.held}")

"""`manage.py assemblies_setup`: gives a site what it needs before its first assembly."""

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from wagtail_assemblies.setup_pages import PageSetup
from wagtail_assemblies.setup_site import SiteSetup, find_site, set_up_site


class Command(BaseCommand):
    help = (
        "Makes the site's own group a partner and the usual host, the list of assemblies and the "
        "site's other pages below its root, two groups of editors, and one of those who answer "
        "enquiries. What is there already stays; run it as often as you like."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--site", default="", metavar="HOSTNAME", help="Which site; else the default one."
        )

    def handle(self, *args, **options):
        try:
            site = find_site(options["site"])
        except Site.DoesNotExist as problem:
            raise CommandError(str(problem)) from problem
        for line in self._report(site, set_up_site(site)):
            self.stdout.write(line)

    def _report(self, site: Site, done: SiteSetup) -> list[str]:
        return [
            f"Site: {site.hostname}",
            self._host_line(site, done),
            *(self._page_line(each) for each in done.pages),
            *(_line("Group", name, name in done.groups_made) for name in done.groups),
        ]

    def _host_line(self, site: Site, done: SiteSetup) -> str:
        line = _line("Usual host", done.host.name, done.host_made)
        if done.host_made and not site.site_name:
            return f"{line}; give it your group's name in the admin, under Assemblies, Partners"
        return line

    def _page_line(self, done: PageSetup) -> str:
        if not done.page:
            return self.style.WARNING(done.problem)
        name = " ".join(filter(None, [done.page.title, done.page.full_url]))
        line = _line("Page", name, done.made)
        return line if done.page.live else f"{line}, not published"


def _line(what: str, name: str, made: bool) -> str:
    return f"{what}: {name} ({'made' if made else 'was there'})"

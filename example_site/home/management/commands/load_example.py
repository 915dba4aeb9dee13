from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from home.example.load import load
from home.example.safety import refusal


class Command(BaseCommand):
    help = "Loads the example content, with dates around today. What is there is kept."

    def add_arguments(self, parser):
        parser.add_argument(
            "--assemblies",
            type=int,
            default=0,
            metavar="N",
            help="add so many synthetic assemblies, for load tests and benchmarks",
        )
        parser.add_argument(
            "--seed", type=int, default=1, help="equal seeds make equal synthetic assemblies"
        )
        parser.add_argument(
            "--port", type=int, default=8000, help="the port on which the site is served"
        )

    def handle(self, *args, assemblies, seed, port, **options):
        if reason := refusal():
            raise CommandError(reason)
        if assemblies < 0:
            raise CommandError("--assemblies must not be negative.")
        load(
            timezone.localdate(),
            port=port,
            synthetic=assemblies,
            seed=seed,
            say=self.stdout.write,
        )

import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import wagtail_assemblies.site_settings

PAGE = getattr(settings, "WAGTAIL_PAGE_MODEL", "wagtailcore.Page")


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(PAGE),
        ("wagtail_assemblies", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="AssemblyIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=PAGE,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                ),
            ],
            options={
                "verbose_name": "assembly index page",
                "verbose_name_plural": "assembly index pages",
            },
            bases=(PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name="AssemblyPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=PAGE,
                    ),
                ),
                (
                    "question",
                    models.CharField(
                        blank=True,
                        help_text="The one open question everybody answers: “How can we …?”",
                        max_length=255,
                        verbose_name="question",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("community", "Community assembly"),
                            ("peoples", "People’s assembly"),
                            ("citizens", "Citizens’ assembly"),
                            ("other", "Other meeting"),
                        ],
                        default="community",
                        max_length=20,
                        verbose_name="kind of assembly",
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences: why this question, here and now?",
                        verbose_name="why it matters",
                    ),
                ),
                (
                    "sessions",
                    wagtail.fields.StreamField(
                        [("session", 9)],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail_assemblies.assemblies.blocks.DayBlock",
                                (),
                                {"label": "Date"},
                            ),
                            1: (
                                "wagtail_assemblies.assemblies.blocks.ClockBlock",
                                (),
                                {
                                    "help_text": "Leave empty if it lasts all day.",
                                    "label": "Starts at",
                                    "required": False,
                                },
                            ),
                            2: (
                                "wagtail_assemblies.assemblies.blocks.ClockBlock",
                                (),
                                {
                                    "help_text": "Leave empty if nobody knows yet.",
                                    "label": "Ends at",
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail_assemblies.assemblies.blocks.DayBlock",
                                (),
                                {
                                    "help_text": "Only if it ends on another day.",
                                    "label": "Last day",
                                    "required": False,
                                },
                            ),
                            4: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Only if there are several: “Welcome evening”.",
                                    "label": "Name of this session",
                                    "max_length": 120,
                                    "required": False,
                                },
                            ),
                            5: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("wagtail_assemblies.Place",),
                                {
                                    "help_text": "Only if it differs from the assembly’s.",
                                    "label": "Another place",
                                    "required": False,
                                },
                            ),
                            6: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {
                                    "label": "Another link",
                                    "required": False,
                                    "validators": [
                                        django.core.validators.URLValidator(
                                            code="web_link",
                                            message="Enter a web address that begins with https://.",
                                            schemes=["https", "http"],
                                        )
                                    ],
                                },
                            ),
                            7: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [("on", "Goes ahead"), ("cancelled", "Cancelled")],
                                    "label": "Does it go ahead?",
                                },
                            ),
                            8: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "If it is cancelled: one public sentence.",
                                    "label": "Reason",
                                    "max_length": 255,
                                    "required": False,
                                },
                            ),
                            9: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("start_date", 0),
                                        ("start_time", 1),
                                        ("end_time", 2),
                                        ("end_date", 3),
                                        ("label", 4),
                                        ("place", 5),
                                        ("join_link", 6),
                                        ("state", 7),
                                        ("reason", 8),
                                    ]
                                ],
                                {},
                            ),
                        },
                        verbose_name="dates",
                    ),
                ),
                (
                    "date_note",
                    models.CharField(
                        blank=True,
                        help_text="For example: in the spring.",
                        max_length=120,
                        verbose_name="if there is no date yet",
                    ),
                ),
                (
                    "timezone",
                    models.CharField(
                        blank=True,
                        default=wagtail_assemblies.site_settings.default_zone,
                        max_length=64,
                        verbose_name="time zone",
                    ),
                ),
                (
                    "mode",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("in-person", "In person"),
                            ("online", "Online"),
                            ("hybrid", "In person and online"),
                        ],
                        default="in-person",
                        max_length=20,
                        verbose_name="way of meeting",
                    ),
                ),
                (
                    "venue",
                    models.CharField(blank=True, max_length=255, verbose_name="name of the place"),
                ),
                (
                    "address",
                    models.TextField(
                        blank=True,
                        help_text="Street and postcode, as on a letter.",
                        verbose_name="address",
                    ),
                ),
                (
                    "area",
                    models.CharField(
                        blank=True,
                        help_text="Shown where the exact place is not: “near the harbour”.",
                        max_length=255,
                        verbose_name="area",
                    ),
                ),
                ("town", models.CharField(blank=True, max_length=255, verbose_name="town")),
                (
                    "place_disclosure",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("full", "Everybody sees the exact place"),
                            ("area", "Only the area is public"),
                            ("organiser", "Only the area; people ask the organiser for the place"),
                        ],
                        default="full",
                        max_length=20,
                        verbose_name="who sees the place",
                    ),
                ),
                (
                    "for_under_18s",
                    models.BooleanField(
                        default=False,
                        help_text="The page then never shows more than the area.",
                        verbose_name="for people under 18",
                    ),
                ),
                (
                    "join_link",
                    models.URLField(
                        blank=True,
                        max_length=500,
                        validators=[
                            django.core.validators.URLValidator(
                                code="web_link",
                                message="Enter a web address that begins with https://.",
                                schemes=["https", "http"],
                            )
                        ],
                        verbose_name="link to join",
                    ),
                ),
                (
                    "link_disclosure",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("public", "Everybody sees the link"),
                            ("organiser", "People ask the organiser for the link"),
                        ],
                        default="public",
                        max_length=20,
                        verbose_name="who sees the link",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("on", "Goes ahead"),
                            ("postponed", "Postponed, no new date yet"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="on",
                        max_length=10,
                        verbose_name="does it go ahead?",
                    ),
                ),
                (
                    "state_reason",
                    models.CharField(
                        blank=True,
                        help_text="If it does not: one public sentence. Keep the page; people look for it.",
                        max_length=255,
                        verbose_name="reason",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        help_text="One that you have used before; or write it below.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtail_assemblies.place",
                        verbose_name="place",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtail_assemblies.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "topics",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        related_name="+",
                        to="wagtail_assemblies.topic",
                        verbose_name="topics",
                    ),
                ),
            ],
            options={
                "verbose_name": "assembly",
                "verbose_name_plural": "assemblies",
            },
            bases=(PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name="AssemblyPartner",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "role",
                    models.CharField(
                        choices=[("host", "Host"), ("partner", "Partner")],
                        default="host",
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assembly_partners",
                        to="wagtail_assemblies_pages.assemblypage",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtail_assemblies.partner",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation",
                "verbose_name_plural": "organisations",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
    ]

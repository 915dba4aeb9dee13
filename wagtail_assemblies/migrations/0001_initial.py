import uuid

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import wagtail.fields
import wagtail.search.index
from django.conf import settings
from django.db import migrations, models
from wagtail.images import get_image_model_string

import wagtail_assemblies.site_settings

PAGE = getattr(settings, "WAGTAIL_PAGE_MODEL", "wagtailcore.Page")


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(PAGE),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        migrations.swappable_dependency(get_image_model_string()),
    ]

    operations = [
        migrations.CreateModel(
            name="CalendarVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("token", models.UUIDField(default=uuid.uuid4)),
                ("tzdata", models.CharField(blank=True, max_length=20)),
            ],
        ),
        migrations.CreateModel(
            name="CalendarEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.UUIDField()),
                ("starts_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                ("first_day", models.DateField()),
                ("last_day", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("on", "on"),
                            ("cancelled", "cancelled"),
                            ("postponed", "postponed"),
                        ],
                        default="on",
                        max_length=10,
                    ),
                ),
                ("public", models.JSONField()),
                ("vevent", models.BinaryField()),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=PAGE
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Enquiry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reference", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("submission_key", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("start", "Starting an assembly"),
                            ("notify", "Telling us about an assembly"),
                            ("training", "Training and facilitators"),
                            ("funding", "Funding"),
                            ("media", "A question from the media"),
                            ("partnership", "Working with us as a partner"),
                            ("resources", "Resources and design"),
                            ("access", "Access to an assembly"),
                            ("politician", "A question from a councillor, MP or officer"),
                            ("results", "Results, or something to correct"),
                            ("safeguarding", "Safety and safeguarding"),
                            ("privacy", "Privacy, or taking something down"),
                            ("other", "Something else"),
                        ],
                        max_length=20,
                        verbose_name="topic",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="name")),
                ("email", models.EmailField(max_length=254, verbose_name="email address")),
                ("message", models.TextField(verbose_name="message")),
                ("language", models.CharField(blank=True, max_length=100, verbose_name="language")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_index=True, default=django.utils.timezone.now, verbose_name="received"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("new", "New"), ("answered", "Answered"), ("held", "Held back")],
                        default="new",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "state_since",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                (
                    "suspicion",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Nothing"),
                            ("trap", "It filled in a field that people do not see"),
                            ("token", "It did not come from a form of this page"),
                            ("fast", "It came within seconds of the form being opened"),
                            ("old", "The form had been open for more than a day"),
                        ],
                        max_length=10,
                        verbose_name="why it is held back",
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        help_text="For the people who answer. Never sent or shown.",
                        verbose_name="note",
                    ),
                ),
                ("message_id", models.CharField(editable=False, max_length=255)),
                (
                    "emailed_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="mailed"
                    ),
                ),
                (
                    "attempts",
                    models.PositiveSmallIntegerField(
                        default=0, editable=False, verbose_name="tries"
                    ),
                ),
                (
                    "next_attempt_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                (
                    "last_error",
                    models.CharField(
                        blank=True, editable=False, max_length=120, verbose_name="last problem"
                    ),
                ),
                (
                    "about",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=PAGE,
                        verbose_name="about",
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.site",
                        verbose_name="site",
                    ),
                ),
            ],
            options={
                "verbose_name": "enquiry",
                "verbose_name_plural": "enquiries",
                "ordering": ["-created_at"],
                "default_permissions": ("change", "delete", "view"),
            },
        ),
        migrations.CreateModel(
            name="EntryDependency",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.UUIDField(db_index=True)),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=PAGE
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="EntryFacet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=20)),
                ("value", models.CharField(max_length=255)),
                ("label", models.CharField(max_length=255)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="facets",
                        to="wagtail_assemblies.calendarentry",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Partner",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("name", models.CharField(max_length=255, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        allow_unicode=True,
                        blank=True,
                        help_text="Used in web addresses. Left empty, it is made from the name.",
                        max_length=255,
                        verbose_name="short name",
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "hidden",
                    models.BooleanField(
                        default=False,
                        help_text="Withholds it on every page and in every calendar at once, past ones too.",
                        verbose_name="hidden",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("local", "Local group of the movement"),
                            ("climate", "Climate or environment group"),
                            ("democracy", "Democracy organisation"),
                            ("tenants", "Tenants’ or residents’ association"),
                            ("union", "Trade union branch"),
                            ("faith", "Faith community"),
                            ("education", "School, college or students’ union"),
                            ("youth", "Youth group"),
                            ("disability", "Disabled people’s organisation"),
                            ("migrant", "Migrant or refugee group"),
                            ("mutual-aid", "Food bank or mutual aid group"),
                            ("health", "Health or care organisation"),
                            ("arts", "Arts or culture group"),
                            ("sport", "Sports club"),
                            ("cooperative", "Co-operative or community energy group"),
                            ("growers", "Farm or growers’ group"),
                            ("business", "Small business"),
                            ("council", "Community, parish or town council"),
                            ("charity", "Charity"),
                            ("research", "Research organisation"),
                            ("media", "Media"),
                            ("funder", "Funder"),
                            ("other", "Other organisation"),
                        ],
                        default="other",
                        help_text="The heading under which visitors find it.",
                        max_length=20,
                        verbose_name="kind of organisation",
                    ),
                ),
                ("town", models.CharField(blank=True, max_length=255, verbose_name="town")),
                (
                    "summary",
                    models.CharField(
                        blank=True,
                        help_text="Who they are, in their own words: “We grow food for our neighbours.”",
                        max_length=160,
                        verbose_name="in one line",
                    ),
                ),
                (
                    "description",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="A paragraph or two for their own page, as they would say it.",
                        verbose_name="about them",
                    ),
                ),
                (
                    "website",
                    models.URLField(
                        blank=True,
                        validators=[
                            django.core.validators.URLValidator(
                                code="web_link",
                                message="Enter a web address that begins with https://.",
                                schemes=["https", "http"],
                            )
                        ],
                        verbose_name="website",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "logo",
                    models.ForeignKey(
                        blank=True,
                        help_text="Only one that they gave you. Without it, visitors see the initials.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="logo",
                    ),
                ),
            ],
            options={
                "verbose_name": "partner",
                "verbose_name_plural": "partners",
                "ordering": ["name"],
                "abstract": False,
            },
            bases=(wagtail.search.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="AssembliesSettings",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "calendar_name",
                    models.CharField(
                        blank=True,
                        help_text="What subscribers see in their calendar app. Left empty: the site's name.",
                        max_length=120,
                        verbose_name="calendar name",
                    ),
                ),
                (
                    "calendar_description",
                    models.CharField(
                        blank=True,
                        help_text="One sentence about what is in the calendar.",
                        max_length=255,
                        verbose_name="calendar description",
                    ),
                ),
                (
                    "timezone",
                    models.CharField(
                        blank=True,
                        help_text="For new assemblies. Each assembly may have its own.",
                        max_length=64,
                        validators=[wagtail_assemblies.site_settings.validate_zone],
                        verbose_name="time zone",
                    ),
                ),
                (
                    "support_email",
                    models.EmailField(
                        blank=True,
                        help_text="Where enquiries go, and what visitors are told to write to. Left empty: the address in this project’s settings, if it has one.",
                        max_length=254,
                        verbose_name="support address",
                    ),
                ),
                (
                    "cancelled_style",
                    models.CharField(
                        choices=[
                            (
                                "visible",
                                "Visible everywhere: the word “Cancelled” before the title",
                            ),
                            (
                                "strict",
                                "By the standard: also marked cancelled, which Google hides",
                            ),
                        ],
                        default="visible",
                        help_text="Google Calendar drops entries that are marked cancelled, and people would travel.",
                        max_length=10,
                        verbose_name="cancelled entries in calendars",
                    ),
                ),
                (
                    "site",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="wagtailcore.site",
                    ),
                ),
                (
                    "default_host",
                    models.ForeignKey(
                        blank=True,
                        help_text="Filled in as the host of each new assembly: usually your own group.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtail_assemblies.partner",
                        verbose_name="usual host",
                    ),
                ),
            ],
            options={
                "verbose_name": "assemblies",
            },
        ),
        migrations.CreateModel(
            name="Region",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("name", models.CharField(max_length=255, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        allow_unicode=True,
                        blank=True,
                        help_text="Used in web addresses. Left empty, it is made from the name.",
                        max_length=255,
                        verbose_name="short name",
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
            ],
            options={
                "verbose_name": "region",
                "verbose_name_plural": "regions",
                "ordering": ["name"],
                "abstract": False,
            },
            bases=(wagtail.search.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("name", models.CharField(max_length=255, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        allow_unicode=True,
                        blank=True,
                        help_text="Used in web addresses. Left empty, it is made from the name.",
                        max_length=255,
                        verbose_name="short name",
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "hidden",
                    models.BooleanField(
                        default=False,
                        help_text="Withholds it on every page and in every calendar at once, past ones too.",
                        verbose_name="hidden",
                    ),
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
                    "latitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        max_digits=9,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(-90),
                            django.core.validators.MaxValueValidator(90),
                        ],
                        verbose_name="latitude",
                    ),
                ),
                (
                    "longitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        max_digits=9,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(-180),
                            django.core.validators.MaxValueValidator(180),
                        ],
                        verbose_name="longitude",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
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
            ],
            options={
                "verbose_name": "place",
                "verbose_name_plural": "places",
                "ordering": ["name"],
                "abstract": False,
            },
            bases=(wagtail.search.index.Indexed, models.Model),
        ),
        migrations.AddField(
            model_name="partner",
            name="region",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="wagtail_assemblies.region",
                verbose_name="region",
            ),
        ),
        migrations.CreateModel(
            name="Series",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("name", models.CharField(max_length=255, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        allow_unicode=True,
                        blank=True,
                        help_text="Used in web addresses. Left empty, it is made from the name.",
                        max_length=255,
                        verbose_name="short name",
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "description",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences: who meets, how often, and for what.",
                        verbose_name="description",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
            ],
            options={
                "verbose_name": "series",
                "verbose_name_plural": "series",
                "ordering": ["name"],
                "abstract": False,
            },
            bases=(wagtail.search.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("name", models.CharField(max_length=255, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        allow_unicode=True,
                        blank=True,
                        help_text="Used in web addresses. Left empty, it is made from the name.",
                        max_length=255,
                        verbose_name="short name",
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
            ],
            options={
                "verbose_name": "topic",
                "verbose_name_plural": "topics",
                "ordering": ["name"],
                "abstract": False,
            },
            bases=(wagtail.search.index.Indexed, models.Model),
        ),
        migrations.AddIndex(
            model_name="calendarentry",
            index=models.Index(
                fields=["starts_at", "uid", "ends_at"], name="assemblies_entry_start"
            ),
        ),
        migrations.AddIndex(
            model_name="calendarentry",
            index=models.Index(fields=["ends_at", "page"], name="assemblies_entry_end"),
        ),
        migrations.AddIndex(
            model_name="calendarentry",
            index=models.Index(
                fields=["first_day", "last_day", "page"], name="assemblies_entry_days"
            ),
        ),
        migrations.AddIndex(
            model_name="calendarentry",
            index=models.Index(fields=["last_day"], name="assemblies_entry_last_day"),
        ),
        migrations.AddIndex(
            model_name="calendarentry",
            index=models.Index(fields=["uid"], name="assemblies_entry_uid"),
        ),
        migrations.AddConstraint(
            model_name="calendarentry",
            constraint=models.UniqueConstraint(
                fields=("page", "uid"), name="assemblies_entry_page_uid"
            ),
        ),
        migrations.AddIndex(
            model_name="enquiry",
            index=models.Index(fields=["state", "state_since"], name="assemblies_enquiry_state"),
        ),
        migrations.AddConstraint(
            model_name="entrydependency",
            constraint=models.UniqueConstraint(
                fields=("page", "key"), name="assemblies_dependency_page_key"
            ),
        ),
        migrations.AddIndex(
            model_name="entryfacet",
            index=models.Index(fields=["kind", "value"], name="assemblies_facet_kind_value"),
        ),
        migrations.AddConstraint(
            model_name="entryfacet",
            constraint=models.UniqueConstraint(
                fields=("entry", "kind", "value"), name="assemblies_facet_entry_kind_value"
            ),
        ),
        migrations.AddConstraint(
            model_name="region",
            constraint=models.UniqueConstraint(
                fields=("locale", "slug"), name="assemblies_region_slug"
            ),
        ),
        migrations.AlterUniqueTogether(
            name="region",
            unique_together={("translation_key", "locale")},
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.UniqueConstraint(
                fields=("locale", "slug"), name="assemblies_place_slug"
            ),
        ),
        migrations.AlterUniqueTogether(
            name="place",
            unique_together={("translation_key", "locale")},
        ),
        migrations.AddConstraint(
            model_name="partner",
            constraint=models.UniqueConstraint(
                fields=("locale", "slug"), name="assemblies_partner_slug"
            ),
        ),
        migrations.AlterUniqueTogether(
            name="partner",
            unique_together={("translation_key", "locale")},
        ),
        migrations.AddConstraint(
            model_name="series",
            constraint=models.UniqueConstraint(
                fields=("locale", "slug"), name="assemblies_series_slug"
            ),
        ),
        migrations.AlterUniqueTogether(
            name="series",
            unique_together={("translation_key", "locale")},
        ),
        migrations.AddConstraint(
            model_name="topic",
            constraint=models.UniqueConstraint(
                fields=("locale", "slug"), name="assemblies_topic_slug"
            ),
        ),
        migrations.AlterUniqueTogether(
            name="topic",
            unique_together={("translation_key", "locale")},
        ),
    ]

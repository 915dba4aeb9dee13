import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models
from wagtail.documents import get_document_model_string
from wagtail.images import get_image_model_string

import wagtail_assemblies.site_settings

PAGE = getattr(settings, "WAGTAIL_PAGE_MODEL", "wagtailcore.Page")


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(PAGE),
        ("wagtail_assemblies", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        migrations.swappable_dependency(get_document_model_string()),
        migrations.swappable_dependency(get_image_model_string()),
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
            name="CampaignPage",
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
                    "body",
                    wagtail.fields.StreamField(
                        [
                            ("hero", 10),
                            ("reasons", 18),
                            ("steps", 24),
                            ("video", 31),
                            ("quote", 35),
                            ("call_to_action", 39),
                            ("upcoming", 45),
                            ("resources", 50),
                            ("partners", 55),
                            ("text", 58),
                            ("picture", 61),
                        ],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "The largest words on the page. Left empty: the page’s title.",
                                    "label": "Headline",
                                    "max_length": 120,
                                    "required": False,
                                },
                            ),
                            1: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "help_text": "Two or three plain sentences for somebody who has never heard of it.",
                                    "label": "First sentences",
                                    "max_length": 600,
                                    "required": False,
                                },
                            ),
                            2: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "What happens when somebody presses it: “Find an assembly near you”.",
                                    "label": "Words on it",
                                    "max_length": 80,
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {
                                    "help_text": "Fill in only one of these.",
                                    "label": "Page of this site",
                                    "required": False,
                                },
                            ),
                            4: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {
                                    "label": "Or a web address",
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
                            5: (
                                "wagtail.blocks.EmailBlock",
                                (),
                                {"label": "Or an e-mail address", "required": False},
                            ),
                            6: (
                                "wagtail.blocks.StructBlock",
                                [[("words", 2), ("page", 3), ("url", 4), ("email", 5)]],
                                {},
                            ),
                            7: (
                                "wagtail.blocks.ListBlock",
                                (6,),
                                {
                                    "default": [],
                                    "help_text": "The first one stands out: make it the one thing to do next.",
                                    "label": "Buttons",
                                    "max_num": 2,
                                },
                            ),
                            8: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {
                                    "label": "Show the support address beside the buttons",
                                    "required": False,
                                },
                            ),
                            9: (
                                "wagtail.images.blocks.ImageChooserBlock",
                                (),
                                {
                                    "help_text": "For the mood only: say in words whatever matters. Left empty: a ring.",
                                    "label": "Picture",
                                    "required": False,
                                },
                            ),
                            10: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 0),
                                        ("lead", 1),
                                        ("links", 7),
                                        ("support_address", 8),
                                        ("picture", 9),
                                    ]
                                ],
                                {},
                            ),
                            11: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Left empty: “Why”.",
                                    "label": "Heading",
                                    "max_length": 120,
                                    "required": False,
                                },
                            ),
                            12: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("ring", "People in a ring"),
                                        ("home", "A house"),
                                        ("network", "Groups that are joined"),
                                        ("press", "Many who address one"),
                                        ("grow", "Something that grows"),
                                        ("meet", "Two circles that overlap"),
                                    ],
                                    "label": "Drawing",
                                },
                            ),
                            13: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Heading", "max_length": 120},
                            ),
                            14: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"label": "Text", "max_length": 600, "required": False},
                            ),
                            15: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {
                                    "help_text": "Makes the heading a link.",
                                    "label": "Leads to",
                                    "required": False,
                                },
                            ),
                            16: (
                                "wagtail.blocks.StructBlock",
                                [[("drawing", 12), ("title", 13), ("text", 14), ("page", 15)]],
                                {},
                            ),
                            17: (
                                "wagtail.blocks.ListBlock",
                                (16,),
                                {"label": "Reasons", "max_num": 6, "min_num": 2},
                            ),
                            18: (
                                "wagtail.blocks.StructBlock",
                                [[("title", 11), ("reasons", 17)]],
                                {},
                            ),
                            19: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Left empty: “How to begin”.",
                                    "label": "Heading",
                                    "max_length": 120,
                                    "required": False,
                                },
                            ),
                            20: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "What to do", "max_length": 120},
                            ),
                            21: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"label": "How", "max_length": 600, "required": False},
                            ),
                            22: ("wagtail.blocks.StructBlock", [[("title", 20), ("text", 21)]], {}),
                            23: (
                                "wagtail.blocks.ListBlock",
                                (22,),
                                {"label": "Steps", "max_num": 9, "min_num": 2},
                            ),
                            24: (
                                "wagtail.blocks.StructBlock",
                                [[("title", 19), ("steps", 23)]],
                                {},
                            ),
                            25: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Title", "max_length": 160},
                            ),
                            26: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Who speaks", "max_length": 120, "required": False},
                            ),
                            27: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "help_text": "Enough for those who cannot watch or hear it.",
                                    "label": "What it is about",
                                    "max_length": 600,
                                    "required": False,
                                },
                            ),
                            28: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "For example: 18 minutes",
                                    "label": "Length",
                                    "max_length": 40,
                                    "required": False,
                                },
                            ),
                            29: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {
                                    "help_text": "The page on which one watches it: https://www.youtube.com/watch?v=…",
                                    "label": "Web address",
                                    "validators": [
                                        django.core.validators.URLValidator(
                                            code="web_link",
                                            message="Enter a web address that begins with https://.",
                                            schemes=["https", "http"],
                                        )
                                    ],
                                },
                            ),
                            30: (
                                "wagtail.images.blocks.ImageChooserBlock",
                                (),
                                {
                                    "help_text": "Uploaded here, so that nobody else learns who looks. Left empty: a drawing.",
                                    "label": "Still picture",
                                    "required": False,
                                },
                            ),
                            31: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 25),
                                        ("speaker", 26),
                                        ("text", 27),
                                        ("length", 28),
                                        ("url", 29),
                                        ("poster", 30),
                                    ]
                                ],
                                {},
                            ),
                            32: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "help_text": "Without quotation marks. Only what the person agrees to see here.",
                                    "label": "What was said",
                                    "max_length": 600,
                                },
                            ),
                            33: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "A first name and a town are enough: “Amal, Exampleton”.",
                                    "label": "Who said it",
                                    "max_length": 160,
                                    "required": False,
                                },
                            ),
                            34: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {
                                    "help_text": "Makes the name a link.",
                                    "label": "Where it was said",
                                    "required": False,
                                },
                            ),
                            35: (
                                "wagtail.blocks.StructBlock",
                                [[("text", 32), ("source", 33), ("page", 34)]],
                                {},
                            ),
                            36: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "What you ask of the reader.",
                                    "label": "Heading",
                                    "max_length": 120,
                                },
                            ),
                            37: (
                                "wagtail.blocks.StructBlock",
                                [[("words", 2), ("page", 3), ("url", 4), ("email", 5)]],
                                {"label": "Button"},
                            ),
                            38: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {
                                    "default": True,
                                    "label": "Show the support address beside the button",
                                    "required": False,
                                },
                            ),
                            39: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 36),
                                        ("text", 14),
                                        ("link", 37),
                                        ("support_address", 38),
                                    ]
                                ],
                                {},
                            ),
                            40: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Left empty: “Coming up”.",
                                    "label": "Heading",
                                    "max_length": 120,
                                    "required": False,
                                },
                            ),
                            41: (
                                "wagtail.blocks.IntegerBlock",
                                (),
                                {
                                    "default": 3,
                                    "help_text": "From 1 to 6.",
                                    "label": "How many",
                                    "max_value": 6,
                                    "min_value": 1,
                                },
                            ),
                            42: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("wagtail_assemblies.Region",),
                                {"label": "Only of this region", "required": False},
                            ),
                            43: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "One sentence, with what to do instead.",
                                    "label": "If nothing is planned",
                                    "max_length": 255,
                                    "required": False,
                                },
                            ),
                            44: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {
                                    "default": True,
                                    "label": "Show below it how to follow the calendar",
                                    "required": False,
                                },
                            ),
                            45: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 40),
                                        ("count", 41),
                                        ("region", 42),
                                        ("empty_text", 43),
                                        ("follow", 44),
                                    ]
                                ],
                                {},
                            ),
                            46: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Left empty: “What helps on the way”.",
                                    "label": "Heading",
                                    "max_length": 120,
                                    "required": False,
                                },
                            ),
                            47: (
                                "wagtail_assemblies.assemblies.blocks.ResourceChooserBlock",
                                (),
                                {"label": "Resource"},
                            ),
                            48: (
                                "wagtail.blocks.ListBlock",
                                (47,),
                                {
                                    "default": [],
                                    "help_text": "Leave it empty to show those that somebody begins with.",
                                    "label": "These resources",
                                    "max_num": 6,
                                },
                            ),
                            49: (
                                "wagtail.blocks.IntegerBlock",
                                (),
                                {
                                    "default": 3,
                                    "help_text": "From 1 to 6.",
                                    "label": "Or how many",
                                    "max_value": 6,
                                    "min_value": 1,
                                },
                            ),
                            50: (
                                "wagtail.blocks.StructBlock",
                                [[("title", 46), ("resources", 48), ("count", 49)]],
                                {},
                            ),
                            51: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Left empty: “Who takes part”.",
                                    "label": "Heading",
                                    "max_length": 120,
                                    "required": False,
                                },
                            ),
                            52: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("wagtail_assemblies.Partner",),
                                {"label": "Partner"},
                            ),
                            53: (
                                "wagtail.blocks.ListBlock",
                                (52,),
                                {
                                    "default": [],
                                    "help_text": "Leave it empty to show all, or all of a kind.",
                                    "label": "These partners",
                                    "max_num": 24,
                                },
                            ),
                            54: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
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
                                    "label": "Or all of this kind",
                                    "required": False,
                                },
                            ),
                            55: (
                                "wagtail.blocks.StructBlock",
                                [[("title", 51), ("partners", 53), ("kind", 54)]],
                                {},
                            ),
                            56: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Heading", "max_length": 120, "required": False},
                            ),
                            57: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": [
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                        "ol",
                                        "ul",
                                    ],
                                    "label": "Text",
                                },
                            ),
                            58: ("wagtail.blocks.StructBlock", [[("title", 56), ("text", 57)]], {}),
                            59: (
                                "wagtail.images.blocks.ImageBlock",
                                [],
                                {
                                    "help_text": "Alt text: what you would say of it on the telephone. If it only decorates, tick that.",
                                    "label": "Picture",
                                },
                            ),
                            60: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Caption", "max_length": 255, "required": False},
                            ),
                            61: (
                                "wagtail.blocks.StructBlock",
                                [[("picture", 59), ("caption", 60)]],
                                {},
                            ),
                        },
                        help_text="Begin with an opening, and end with what you ask of the reader.",
                        verbose_name="content",
                    ),
                ),
            ],
            options={
                "verbose_name": "campaign page",
                "verbose_name_plural": "campaign pages",
            },
            bases=(PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name="EnquiryPage",
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
                (
                    "thanks",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="What people read once their message has arrived, besides what we always say.",
                        verbose_name="after sending",
                    ),
                ),
            ],
            options={
                "verbose_name": "enquiry page",
                "verbose_name_plural": "enquiry pages",
            },
            bases=(PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name="PartnerDirectoryPage",
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
                "verbose_name": "partner directory page",
                "verbose_name_plural": "partner directory pages",
            },
            bases=(
                wagtail.contrib.routable_page.models.RoutablePageMixin,
                PAGE.lower(),
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="ResourceLibraryPage",
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
                "verbose_name": "resource library page",
                "verbose_name_plural": "resource library pages",
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
                    "step_free",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("unknown", "Not known yet"),
                            ("yes", "Yes"),
                            ("partly", "Partly"),
                            ("no", "No"),
                        ],
                        default="unknown",
                        help_text="“No” helps people too: it saves them the way.",
                        max_length=10,
                        verbose_name="can people get in without a step?",
                    ),
                ),
                (
                    "access",
                    models.TextField(
                        blank=True,
                        help_text="Toilets, hearing loop, interpreting, children, whom to ask, and by when.",
                        verbose_name="getting in and taking part",
                    ),
                ),
                (
                    "signup_url",
                    models.URLField(
                        blank=True,
                        help_text="Only if people must sign up, on a page of your own choosing.",
                        max_length=500,
                        validators=[
                            django.core.validators.URLValidator(
                                code="web_link",
                                message="Enter a web address that begins with https://.",
                                schemes=["https", "http"],
                            )
                        ],
                        verbose_name="link to sign up",
                    ),
                ),
                (
                    "full",
                    models.BooleanField(
                        default=False,
                        help_text="People are then told to ask the organiser whether there is room.",
                        verbose_name="full",
                    ),
                ),
                (
                    "headline",
                    models.CharField(
                        blank=True,
                        help_text="One sentence: “Exampleton asks for a repair café in every ward.”",
                        max_length=255,
                        verbose_name="what came of it",
                    ),
                ),
                (
                    "attendance",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="Fewer than five are not shown as a number, so that nobody is singled out.",
                        null=True,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="how many people came",
                    ),
                ),
                (
                    "attendance_precision",
                    models.CharField(
                        blank=True,
                        choices=[("estimate", "Estimated"), ("counted", "Counted")],
                        default="estimate",
                        max_length=10,
                        verbose_name="how it is known",
                    ),
                ),
                (
                    "recommendations",
                    wagtail.fields.StreamField(
                        [("recommendation", 7)],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "help_text": "One sentence: “Open the library on Sundays from October to March.”",
                                    "label": "What people recommend",
                                    "rows": 2,
                                },
                            ),
                            1: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Who can do it: “Exampleton Town Council”. Empty if you do it yourselves.",
                                    "label": "To whom",
                                    "max_length": 255,
                                    "required": False,
                                },
                            ),
                            2: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("noted", "Noted"),
                                        ("sent", "Sent"),
                                        ("acknowledged", "Received"),
                                        ("under_consideration", "Under consideration"),
                                        ("agreed", "Agreed"),
                                        ("partly_agreed", "Agreed in part"),
                                        ("in_progress", "In progress"),
                                        ("done", "Done"),
                                        ("declined", "Declined"),
                                        ("no_reply", "No reply"),
                                        ("superseded", "Overtaken by something else"),
                                        ("we_do_it_ourselves", "We do it ourselves"),
                                    ],
                                    "label": "What became of it",
                                },
                            ),
                            3: (
                                "wagtail_assemblies.assemblies.blocks.DayBlock",
                                (),
                                {
                                    "help_text": "The day on which they were told.",
                                    "label": "Asked on",
                                    "required": False,
                                },
                            ),
                            4: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "help_text": "In their own words, or in one fair sentence.",
                                    "label": "Their reply",
                                    "required": False,
                                    "rows": 2,
                                },
                            ),
                            5: (
                                "wagtail_assemblies.assemblies.blocks.DayBlock",
                                (),
                                {"label": "Replied on", "required": False},
                            ),
                            6: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {
                                    "help_text": "The minutes, the letter or the news, beginning with https://.",
                                    "label": "Where it can be read",
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
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("text", 0),
                                        ("addressed_to", 1),
                                        ("state", 2),
                                        ("asked_on", 3),
                                        ("reply", 4),
                                        ("reply_date", 5),
                                        ("link", 6),
                                    ]
                                ],
                                {},
                            ),
                        },
                        verbose_name="recommendations",
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
                    "summary",
                    models.CharField(
                        blank=True,
                        help_text="Shown in lists and when the page is shared. Left empty: the question.",
                        max_length=160,
                        verbose_name="in one sentence",
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
                    "programme",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="From the welcome to the end, so that nobody has to ask what they come to.",
                        verbose_name="what happens",
                    ),
                ),
                (
                    "sessions",
                    wagtail.fields.StreamField(
                        [("session", 13)],
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
                                "wagtail_assemblies.assemblies.blocks.ClockBlock",
                                (),
                                {
                                    "help_text": "If people can come in before it starts, for tea or to find a seat.",
                                    "label": "Doors open at",
                                    "required": False,
                                },
                            ),
                            4: (
                                "wagtail_assemblies.assemblies.blocks.DayBlock",
                                (),
                                {
                                    "help_text": "Only if it ends on another day.",
                                    "label": "Last day",
                                    "required": False,
                                },
                            ),
                            5: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Only if there are several: “Welcome evening”.",
                                    "label": "Name of this session",
                                    "max_length": 120,
                                    "required": False,
                                },
                            ),
                            6: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("wagtail_assemblies.Place",),
                                {
                                    "help_text": "Only if it differs from the assembly’s.",
                                    "label": "Another place",
                                    "required": False,
                                },
                            ),
                            7: (
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
                            8: (
                                "wagtail_assemblies.assemblies.blocks.DayBlock",
                                (),
                                {
                                    "help_text": "The day on which it was to be, for everybody who has it in their diary.",
                                    "label": "Moved from",
                                    "required": False,
                                },
                            ),
                            9: (
                                "wagtail_assemblies.assemblies.blocks.ClockBlock",
                                (),
                                {"label": "Moved from the time", "required": False},
                            ),
                            10: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "One public sentence: “The hall is being painted.”",
                                    "label": "Why it moved",
                                    "max_length": 255,
                                    "required": False,
                                },
                            ),
                            11: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [("on", "Goes ahead"), ("cancelled", "Cancelled")],
                                    "label": "Does it go ahead?",
                                },
                            ),
                            12: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "If it is cancelled: one public sentence.",
                                    "label": "Reason",
                                    "max_length": 255,
                                    "required": False,
                                },
                            ),
                            13: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("start_date", 0),
                                        ("start_time", 1),
                                        ("end_time", 2),
                                        ("doors_time", 3),
                                        ("end_date", 4),
                                        ("label", 5),
                                        ("place", 6),
                                        ("join_link", 7),
                                        ("moved_from_date", 8),
                                        ("moved_from_time", 9),
                                        ("moved_note", 10),
                                        ("state", 11),
                                        ("reason", 12),
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
                    "results_go_to",
                    models.CharField(
                        blank=True,
                        help_text="Decided before the day: “Exampleton Town Council, by the mayor”.",
                        max_length=255,
                        verbose_name="who gets the results",
                    ),
                ),
                (
                    "resources_used",
                    wagtail.fields.StreamField(
                        [("resource", 0)],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail_assemblies.assemblies.blocks.ResourceChooserBlock",
                                (),
                                {"label": "Resource"},
                            )
                        },
                        verbose_name="resources used",
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
                    "picture",
                    models.ForeignKey(
                        blank=True,
                        help_text="Of the place or the subject; of people only if they have agreed.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="picture",
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
                    "report",
                    models.ForeignKey(
                        blank=True,
                        help_text="A page of the library with the notes or the report.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=PAGE,
                        verbose_name="report",
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        blank=True,
                        help_text="If it is one of several: “Mockbridge first Tuesdays”.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtail_assemblies.series",
                        verbose_name="series",
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
                        choices=[
                            ("host", "Host"),
                            ("partner", "Partner"),
                            ("venue", "Gives the room"),
                            ("speaker", "Sends a speaker"),
                            ("funder", "Funder"),
                            ("media", "Media partner"),
                        ],
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
        migrations.CreateModel(
            name="ResourcePage",
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
                    "summary",
                    models.CharField(
                        blank=True,
                        help_text="What it helps people do: “Run a group of six so that everybody is heard.”",
                        max_length=255,
                        verbose_name="in one sentence",
                    ),
                ),
                (
                    "type",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("manual", "Manual"),
                            ("quick-start", "Quick start"),
                            ("handbook", "Handbook"),
                            ("script", "Script"),
                            ("slides", "Slides"),
                            ("cards", "Cards"),
                            ("worksheet", "Worksheet"),
                            ("checklist", "Checklist"),
                            ("letter", "Template letter"),
                            ("flyer", "Flyer"),
                            ("poster", "Poster"),
                            ("social", "Social media graphics"),
                            ("press", "Press release"),
                            ("form", "Form"),
                            ("video", "Video"),
                            ("training", "Training"),
                            ("case-study", "Case study"),
                            ("report", "Report"),
                            ("policy", "Policy"),
                            ("budget", "Budget"),
                            ("web-page", "Web page"),
                        ],
                        default="manual",
                        max_length=20,
                        verbose_name="what it is",
                    ),
                ),
                (
                    "stages",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="People look for what they need this week. Tick one or two, or all.",
                        max_length=100,
                        verbose_name="what it helps with",
                    ),
                ),
                ("body", wagtail.fields.RichTextField(blank=True, verbose_name="text")),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        max_length=35,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\Z",
                                "Enter the code of a language, such as en, cy or pt-br.",
                            )
                        ],
                        verbose_name="language",
                    ),
                ),
                (
                    "licence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("cc0", "CC0: free for everything"),
                            ("cc-by", "CC BY 4.0: name who made it"),
                            ("cc-by-sa", "CC BY-SA 4.0: name who made it, share changes alike"),
                            ("cc-by-nc", "CC BY-NC 4.0: name who made it, do not sell it"),
                            (
                                "cc-by-nc-sa",
                                "CC BY-NC-SA 4.0: name who made it, do not sell it, share changes alike",
                            ),
                            ("movement", "Free for movement use; ask first for any other"),
                            ("reserved", "All rights reserved"),
                            ("unknown", "Not known"),
                        ],
                        default="unknown",
                        help_text="What others may do with it. Not known? Ask who made it before you share it.",
                        max_length=20,
                        verbose_name="licence",
                    ),
                ),
                (
                    "credit",
                    models.CharField(
                        blank=True,
                        help_text="Who is to be named.",
                        max_length=255,
                        verbose_name="made by",
                    ),
                ),
                (
                    "source_url",
                    models.URLField(
                        blank=True,
                        help_text="The page on another site that has it, or has more about it.",
                        max_length=500,
                        validators=[
                            django.core.validators.URLValidator(
                                code="web_link",
                                message="Enter a web address that begins with https://.",
                                schemes=["https", "http"],
                            )
                        ],
                        verbose_name="where it comes from",
                    ),
                ),
                ("version", models.CharField(blank=True, max_length=60, verbose_name="version")),
                (
                    "reviewed_on",
                    models.DateField(
                        blank=True,
                        help_text="When somebody last checked it.",
                        null=True,
                        verbose_name="last looked over",
                    ),
                ),
                (
                    "video_url",
                    models.URLField(
                        blank=True,
                        help_text="Visitors follow it when they choose to; nothing is loaded from there before.",
                        max_length=500,
                        validators=[
                            django.core.validators.URLValidator(
                                code="web_link",
                                message="Enter a web address that begins with https://.",
                                schemes=["https", "http"],
                            )
                        ],
                        verbose_name="link to the video",
                    ),
                ),
                (
                    "video_length",
                    models.CharField(
                        blank=True,
                        help_text="For example: 12 minutes.",
                        max_length=60,
                        verbose_name="length of the video",
                    ),
                ),
                (
                    "picture",
                    models.ForeignKey(
                        blank=True,
                        help_text="A look inside; of a video, its first picture.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="picture",
                    ),
                ),
            ],
            options={
                "verbose_name": "resource",
                "verbose_name_plural": "resources",
            },
            bases=(PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name="ResourceFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "link",
                    models.URLField(
                        blank=True,
                        help_text="Where it is, if another site keeps it.",
                        max_length=500,
                        validators=[
                            django.core.validators.URLValidator(
                                code="web_link",
                                message="Enter a web address that begins with https://.",
                                schemes=["https", "http"],
                            )
                        ],
                        verbose_name="or a link",
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        blank=True,
                        help_text="What it is: “Facilitator guide”. Left empty: the document’s title.",
                        max_length=255,
                        verbose_name="label",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        max_length=35,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\Z",
                                "Enter the code of a language, such as en, cy or pt-br.",
                            )
                        ],
                        verbose_name="language",
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        help_text="For example: 8 pages, or A5.",
                        max_length=60,
                        verbose_name="length",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        help_text="A file that this site keeps.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_document_model_string(),
                        verbose_name="document",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="wagtail_assemblies_pages.resourcepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "file or link",
                "verbose_name_plural": "files and links",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
    ]

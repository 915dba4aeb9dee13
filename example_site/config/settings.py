"""Settings of the example site: those of a careful site, on one machine and with DEBUG on.

Seven environment variables change them: EXAMPLE_DEBUG=0, EXAMPLE_DATABASE (the path of another
SQLite file), EXAMPLE_MEDIA and EXAMPLE_MAIL (other folders for pictures and files, and for mail),
EXAMPLE_SMTP (such as 127.0.0.1:1025: sends mail there in place of writing it), EXAMPLE_SECRET_KEY
and PORT (on which the site is served, 8000 unless told).
"""

import os
from pathlib import Path

import django

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = os.environ.get("EXAMPLE_DEBUG", "1") == "1"
# For the demo only: whoever knows this key can forge a log-in.
SECRET_KEY = os.environ.get("EXAMPLE_SECRET_KEY", "for the demo only, and known to everybody")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

INSTALLED_APPS = [
    "home",
    "wagtail_assemblies",
    "wagtail_assemblies.pages",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.content_policy.PublicPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

# Transactions that mean to write wait for each other in order, and readers never wait.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.environ.get("EXAMPLE_DATABASE", BASE_DIR / "db.sqlite3"),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en-gb"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en-gb", "English")]
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
FORMAT_MODULE_PATH = "config.formats"
USE_TZ = True
TIME_ZONE = "Europe/London"

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = BASE_DIR / "static_collected"
MEDIA_URL = "/media/"
MEDIA_ROOT = os.environ.get("EXAMPLE_MEDIA", BASE_DIR / "media")

# The public side runs no inline script or style, asks nobody else for anything, is framed by
# nobody and lets no page send a form elsewhere. config/content_policy.py has the middleware.
POLICY = {
    "default-src": ["'self'"],
    "object-src": ["'none'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
}
if django.VERSION >= (6, 0):
    SECURE_CSP = POLICY
else:
    CONTENT_SECURITY_POLICY = {"DIRECTIVES": POLICY}  # by the name that django-csp reads
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"

# The project's support address, to which enquiries go. All other addresses in the example are at
# example.org.
WAGTAIL_ASSEMBLIES = {"SUPPORT_EMAIL": "communityassemblies@extinctionrebellion.uk"}
DEFAULT_FROM_EMAIL = "Exampleshire Assemblies <website@example.org>"
# Who writes to us and is refused for a missing cookie gets their words back.
CSRF_FAILURE_VIEW = "wagtail_assemblies.enquiries.csrf.csrf_failure"

# Mail is written to files and never sent, unless somebody names a server to try it with.
MAIL_FOLDER = os.environ.get("EXAMPLE_MAIL", BASE_DIR / "mail")
if smtp := os.environ.get("EXAMPLE_SMTP"):
    host, _colon, port = smtp.partition(":")
    mail_backend = "django.core.mail.backends.smtp.EmailBackend"
    mail_options = {"host": host, "port": int(port or 25), "timeout": 10}
else:
    mail_backend = "django.core.mail.backends.filebased.EmailBackend"
    mail_options = {"file_path": MAIL_FOLDER}
if django.VERSION >= (6, 1):
    MAILERS = {"default": {"BACKEND": mail_backend, "OPTIONS": mail_options}}
else:
    EMAIL_BACKEND, EMAIL_FILE_PATH = mail_backend, MAIL_FOLDER
    EMAIL_HOST = mail_options.get("host", "localhost")
    EMAIL_PORT = mail_options.get("port", 25)
    EMAIL_TIMEOUT = 10

WAGTAIL_SITE_NAME = "Exampleshire Assemblies"
WAGTAILADMIN_BASE_URL = f"http://127.0.0.1:{os.environ.get('PORT') or 8000}"
# The admin asks nobody else either: not whether Wagtail is up to date, nor for editors' faces.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
# Pictures may be drawings: an editor here is somebody whom the site trusts with its pages.
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "svg", "webp"]
WAGTAILDOCS_EXTENSIONS = "csv docx odp ods odt pdf pptx svg txt xlsx zip".split()
WAGTAILDOCS_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
# A page with many sessions has more fields than Django's usual 1000.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

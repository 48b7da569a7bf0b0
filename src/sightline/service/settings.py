"""Django's settings: one embedded store, loopback only, nothing fetched from anywhere else.

Where the store lies is decided by :mod:`sightline.service.store`, which opens it; never by this module alone.
"""

import secrets
from pathlib import Path

from sightline.service.in_postgres import database_settings, postgres_said
from sightline.service.store_path import store_path

DEBUG = False
SECRET_KEY = secrets.token_urlsafe(50)
"""New at every start: nothing that it signs is meant to outlive the process."""

ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
ROOT_URLCONF = "sightline.service.urls"
WSGI_APPLICATION = "sightline.service.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "sightline.service.access",
    "sightline.service.records",
    "sightline.service.casework",
    "sightline.service.reviews",
    "sightline.service.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "sightline.service.web.middleware.SecurityHeadersMiddleware",
]

_WEB = Path(__file__).parent / "web"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [_WEB / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "sightline.service.web.environment.environment"},
    }
]

STATIC_URL = "/static/"
STATICFILES_DIRS: list[Path] = []
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True

SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "sightline.service.web.views.errors.refused"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
"""A page of proposals confirmed in bulk sends one field a fact."""

_INIT = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;"


def _database() -> dict[str, object]:
    if postgres_said():
        return database_settings()
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(store_path()),
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": _INIT},
    }


DATABASES = {"default": _database()}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"none": {"class": "logging.NullHandler"}},
    "root": {"handlers": ["none"], "level": "WARNING"},
    "loggers": {"django": {"handlers": ["none"], "propagate": False}},
}
"""Django would write paths, and on an error the values of a request, into its log. Sightline's own log holds none."""

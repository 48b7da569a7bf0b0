"""Forms read what Django hands them, and Django asks for its settings first."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.service.settings")

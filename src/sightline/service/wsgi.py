"""The service for a WSGI server. The store is the one that ``SIGHTLINE_STORE`` names, or the user's own."""

from django.core.handlers.wsgi import WSGIHandler

from sightline.service.store import open_store
from sightline.service.store_path import store_path


def make_application() -> WSGIHandler:
    """Open the store and answer requests from it."""
    open_store(store_path())
    return WSGIHandler()


application = make_application()

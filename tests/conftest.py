"""What every test stands on: no network, a fixed day, the same examples every time, no store of the user's touched."""

import os
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A store that a test forgot to name must never be the one in the user's own folder.
_SCRATCH = Path(tempfile.mkdtemp(prefix="sightline-tests-"))
os.environ["SIGHTLINE_STORE"] = str(_SCRATCH / "forgotten.sqlite3")
_TODAY = "2025-11-28"
os.environ["SIGHTLINE_TODAY"] = _TODAY

# The lexicon is read anew by many tests: what it compiled once need not be compiled again.
re._MAXCACHE = 1_000_000  # type: ignore[attr-defined]

settings.register_profile(
    "sightline",
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("sightline")


@pytest.fixture(autouse=True)
def _the_same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A benchmark that a test runs sets a day of its own; it must not be that of the tests behind it."""
    monkeypatch.setenv("SIGHTLINE_TODAY", _TODAY)

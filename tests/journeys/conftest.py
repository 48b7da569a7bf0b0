"""One browser; one server of pages to read, one of a store read unchecked, one for journeys that decide something.

The store is built by the command from a folder of made-up papers, and served by the command, as a user would.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from .papers import send_again, write_case

CHROMIUM = Path(os.environ.get("SIGHTLINE_CHROMIUM", "/usr/bin/chromium"))
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_COMMAND = "from sightline.cli import main; main()"
TODAY = "2025-11-28"


@dataclass(frozen=True)
class Served:
    """A store being served."""

    origin: str
    case: str
    child: str


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    if not CHROMIUM.exists():
        pytest.fail(
            f"The journeys drive Chromium at {CHROMIUM}, and it is not there. `make test` installs it; or run "
            "`apt-get install chromium`, or name another one in SIGHTLINE_CHROMIUM.",
            pytrace=False,
        )
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(_QUIET))
        yield opened
        opened.close()


@pytest.fixture(scope="package")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case's folder before anything is sent again."""
    folder = tmp_path_factory.mktemp("papers") / "Hollis"
    write_case(folder)
    return folder


@pytest.fixture(scope="package")
def built(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store built from the papers, and again after the police sent theirs again. Copied, never written to."""
    store = tmp_path_factory.mktemp("store") / "case.sqlite3"
    _sightline(store, "build", str(papers))
    send_again(papers)
    _sightline(store, "build", str(papers))
    return store


@pytest.fixture(scope="package")
def built_unchecked(papers: Path, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, with everything accepted unchecked, as the demonstration is."""
    store = tmp_path_factory.mktemp("unchecked") / "case.sqlite3"
    _sightline(store, "build", str(papers), "--accept-proposals")
    return store


@pytest.fixture(scope="package")
def reading(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The store served for journeys that only read."""
    yield from _serve(_copy(built, tmp_path_factory.mktemp("reading")))


@pytest.fixture(scope="package")
def unchecked(built_unchecked: Path) -> Iterator[Served]:
    """The unchecked store, for journeys among the questions and duties that it raises."""
    yield from _serve(built_unchecked)


@pytest.fixture(scope="package")
def deciding(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A copy for journeys that decide: each compares with what it found, and leaves enough for the others."""
    yield from _serve(_copy(built, tmp_path_factory.mktemp("deciding")))


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages that fail the test if anything is asked of another origin, or a script breaks."""
    contexts = []
    trouble: list[str] = []

    def opened(
        served: Served, *, scripts: bool = True, site_scripts: bool = True, width: int = 1280, height: int = 900
    ) -> Page:
        context = browser.new_context(
            base_url=served.origin, java_script_enabled=scripts, viewport={"width": width, "height": height}
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        if not site_scripts:
            # axe is itself a script: the browser may run it, and gets none of the site's own.
            page.route(
                "**/*", lambda route: route.abort() if route.request.resource_type == "script" else route.continue_()
            )

        def asked(request) -> None:  # type: ignore[no-untyped-def]
            if not request.url.startswith((served.origin + "/", "data:")):
                trouble.append(f"asked of another origin: {request.url}")

        page.on("request", asked)
        page.on("pageerror", lambda error: trouble.append(f"a script broke: {error}"))
        page.on("console", lambda said: trouble.append(said.text) if "Content Security Policy" in said.text else None)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert trouble == []


def _environment(store: Path) -> dict[str, str]:
    return {**os.environ, "SIGHTLINE_STORE": str(store), "SIGHTLINE_TODAY": TODAY, "SIGHTLINE_USER": "J. Reader"}


def _sightline(store: Path, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-c", _COMMAND, *arguments, "--store", str(store)],
        env=_environment(store),
        check=True,
        capture_output=True,
        timeout=120,
    )


def _copy(store: Path, folder: Path) -> Path:
    """The store with whatever SQLite keeps beside it."""
    for beside in store.parent.glob(f"{store.name}*"):
        shutil.copy(beside, folder / beside.name)
    return folder / store.name


def _serve(store: Path) -> Iterator[Served]:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    origin = f"http://127.0.0.1:{port}"
    server = subprocess.Popen(
        [sys.executable, "-c", _COMMAND, "serve", "--store", str(store), "--port", str(port)],
        env=_environment(store),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(origin, server)
        yield Served(origin, *_ids(store))
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_for(origin: str, server: subprocess.Popen[bytes]) -> None:
    """Until it answers: a server has no other way of saying that it is ready."""
    ready = time.monotonic() + 60
    while time.monotonic() < ready:
        if server.poll() is not None:
            pytest.fail(f"The server stopped with {server.returncode} before it answered.", pytrace=False)
        try:
            with urllib.request.urlopen(f"{origin}/about/", timeout=5):  # noqa: S310 - always our own http address
                return
        except (urllib.error.URLError, OSError):
            server_is_starting = 0.1
            time.sleep(server_is_starting)
    pytest.fail("The server did not answer within a minute.", pytrace=False)


def _ids(store: Path) -> tuple[str, str]:
    import sqlite3

    with closing(sqlite3.connect(store)) as opened:
        case = opened.execute("select id from records_case").fetchone()
        child = opened.execute("select id from records_person where is_child and name = 'Wren Hollis'").fetchone()
    return (case or ("",))[0], (child or ("",))[0]

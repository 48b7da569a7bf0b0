"""Where the store lies: said on the command line, in ``SIGHTLINE_STORE``, or the user's own data folder."""

import os
import sys
from pathlib import Path

STORE_NAME = "sightline.sqlite3"


def store_path(given: str | Path | None = None) -> Path:
    """The file that holds the store, as an absolute path. It need not exist yet."""
    said = given or os.environ.get("SIGHTLINE_STORE")
    path = Path(said).expanduser() if said else data_folder() / STORE_NAME
    return path.absolute()


def runs_beside(store: Path) -> Path:
    """The folder beside a store in which runs over all its children are kept; it goes when the store goes."""
    return store.with_name(store.name + "-runs")


def data_folder(platform: str = sys.platform) -> Path:
    """The folder in which programs keep one user's data on this platform."""
    home = Path.home()
    if platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return (Path(base) if base else home / "AppData" / "Local") / "Sightline"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Sightline"
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else home / ".local" / "share") / "sightline"

"""Where a partnership's own words for the reader lie."""

from __future__ import annotations

import os
from pathlib import Path

from sightline.service.records.building.opened import LEXICON_FOLDER


def lexicon_folders(documents: Path, said: Path | None = None) -> tuple[Path, ...]:
    """The folders of words to read ``documents`` with: of ``SIGHTLINE_LEXICON``, the one said, the one beside them."""
    beside = documents / LEXICON_FOLDER
    everywhere = os.environ.get("SIGHTLINE_LEXICON", "").strip()
    folders = [Path(everywhere)] if everywhere else []
    folders += [said] if said else []
    folders += [beside] if any(beside.glob("*.toml")) else []
    return tuple(dict.fromkeys(folder.resolve() for folder in folders))

"""The invented families, each built once, everything accepted unchecked as a demonstration store has it."""

from pathlib import Path

import pytest

from sightline.synthetic import FAMILIES, write_demonstration
from tests.families.told import Told, build


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("families")
    write_demonstration(root)
    return root


@pytest.fixture(scope="session")
def told(documents: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Told]:
    stores = tmp_path_factory.mktemp("stores")
    return {
        family.folder: build(family, documents, stores / f"{family.folder}.sqlite3", "--accept-proposals")
        for family in FAMILIES
    }

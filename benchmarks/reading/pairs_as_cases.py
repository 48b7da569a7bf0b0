"""Pairs of documents, each built into a case of its own as ``sightline build`` does, all in one store.

The store and Django's settings are this process's: nothing else should be built in it afterwards.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.reading.pair_bank import Pair
from sightline.chronology.contradiction import Contradiction
from sightline.vocabulary.agencies import AGENCY_KINDS


def contradictions_of(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, tuple[Contradiction, ...]]]:
    """What the product finds in each pair, with the agencies, days and the child declared in a case file."""
    from sightline.service.store import open_store

    with tempfile.TemporaryDirectory() as name:
        open_store(Path(name) / "store.sqlite3")
        from sightline.service.access.viewer import person_at_this_computer
        from sightline.service.records import queries
        from sightline.service.records.building.build import build

        viewer = person_at_this_computer()
        for pair in pairs:
            folder = Path(name) / pair.id
            folder.mkdir()
            for document in pair.documents:
                (folder / document.name).write_text(document.text, "utf-8")
            (folder / "case.toml").write_text(case_file(pair), "utf-8")
            report = build(folder, by="benchmark", fail_loudly=True)
            seen = queries.contradictions_of_case(report.case, viewer=viewer)
            yield pair, tuple(one.found for one in seen if one.is_found)


def case_file(pair: Pair) -> str:
    """What a practitioner would declare of the pair's documents, as a ``case.toml``."""
    lines = ["[case]", f"name = {json.dumps(pair.id)}"]
    if pair.child:
        lines += ["[[child]]", f"name = {json.dumps(pair.child, ensure_ascii=False)}"]
    for kind in dict.fromkeys(one.agency_kind for one in pair.documents):
        files = [one.name for one in pair.documents if one.agency_kind == kind]
        lines += ["[[agency]]", f"name = {json.dumps(AGENCY_KINDS[kind].label)}", f'kind = "{kind}"']
        lines.append(f"files = {json.dumps(files)}")
    for one in pair.documents:
        lines += ["[[document]]", f'file = "{one.name}"', f"dated = {one.written}", f'standing = "{one.standing}"']
    return "\n".join(lines) + "\n"

"""The manual of kinds and the JSON schema come from the kinds and say the same."""

from pathlib import Path

from sightline.vocabulary.document import pages, schema, write
from sightline.vocabulary.kinds import KINDS

COMMITTED = Path(__file__).parents[3] / "docs" / "record-kinds"


def test_the_committed_manual_is_what_the_kinds_say() -> None:
    held = {path.name: path.read_text("utf-8") for path in COMMITTED.iterdir()}
    assert held == pages(), "run: make documents"


def test_every_kind_and_field_stands_in_the_manual() -> None:
    manual = "\n".join(text for name, text in pages().items() if name.endswith(".md"))
    for kind in KINDS.values():
        assert f"## {kind.label}" in manual
        assert kind.describes in manual
        for item in kind.fields:
            assert f"| `{item.name}` |" in manual


def test_the_schema_knows_each_kind_and_lets_no_unknown_field_by() -> None:
    shapes = schema()["$defs"]
    assert isinstance(shapes, dict)
    assert set(shapes) == set(KINDS)
    fields = shapes["domestic_abuse_incident"]["properties"]["fields"]
    assert fields["additionalProperties"] is False
    assert fields["properties"]["child_heard"]["type"] == "boolean"
    assert fields["properties"]["risk_grade"]["enum"] == ["standard", "medium", "high"]


def test_a_page_whose_kinds_are_gone_is_removed(tmp_path: Path) -> None:
    (tmp_path / "obsolete.md").write_text("gone", "utf-8")
    (tmp_path / "picture.png").write_bytes(b"kept")
    write(tmp_path)
    assert not (tmp_path / "obsolete.md").exists()
    assert (tmp_path / "picture.png").exists()
    assert (tmp_path / "README.md").exists()

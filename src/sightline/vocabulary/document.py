"""Writes the manual of record kinds and the JSON schema of their fields, from the kinds themselves.

``python -m sightline.vocabulary.document docs/record-kinds`` writes them; a test holds that what is committed is what
this would write.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.fields import Field, FieldType, Kind, Sensitivity
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.vocabulary.roles import ROLES

_STANDARDS = {
    "safeguarding_standard": "draft Safeguarding Standard",
    "ssd": "Standard Safeguarding Dataset",
    "cin": "Children in Need census",
    "ssda903": "SSDA903 return on children looked after",
}
_TYPES = {
    FieldType.TEXT: "words",
    FieldType.YES_NO: "yes or no",
    FieldType.WHOLE_NUMBER: "whole number",
    FieldType.CHOICE: "one of a list",
    FieldType.DATE: "date, as precise as known",
    FieldType.PERSON: "person of the case",
    FieldType.AGENCY: "agency",
}
_JSON_TYPES: dict[FieldType, dict[str, object]] = {
    FieldType.TEXT: {"type": "string", "minLength": 1},
    FieldType.YES_NO: {"type": "boolean"},
    FieldType.WHOLE_NUMBER: {"type": "integer"},
    FieldType.CHOICE: {"type": "string"},
    FieldType.DATE: {"type": "string", "minLength": 1},
    FieldType.PERSON: {"type": "string", "minLength": 1},
    FieldType.AGENCY: {"type": "string", "minLength": 1},
}
_NOTICE = "<!-- Written by `make documents` from src/sightline/vocabulary. Change the kind, not this page. -->"


def pages() -> dict[str, str]:
    """Every generated file's name and text: an index, a page a group, the lists, and the JSON schema."""
    groups = dict.fromkeys(kind.group for kind in KINDS.values())
    made = {"README.md": _index(list(groups))}
    for group in groups:
        made[_file_name(group)] = _group_page(group, [kind for kind in KINDS.values() if kind.group == group])
    made["lists.md"] = _lists()
    made["kinds.schema.json"] = json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
    return made


def schema() -> dict[str, object]:
    """A JSON Schema (2020-12) of a fact's ``kind`` and the values of its ``fields``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Record kinds of Sightline",
        "description": "The kind of a fact and the values of its fields. A field that is not set is unknown.",
        "oneOf": [{"$ref": f"#/$defs/{code}"} for code in KINDS],
        "$defs": {code: _kind_schema(kind) for code, kind in KINDS.items()},
    }


def write(folder: Path) -> list[Path]:
    """Writes every page into ``folder``, removes pages of kinds that are gone, and returns what it wrote."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for old in folder.iterdir():
        if old.suffix in {".md", ".json"} and old.name not in wanted:
            old.unlink()
    written = []
    for name, text in wanted.items():
        path = folder / name
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written


def _file_name(group: str) -> str:
    words = "".join(letter if letter.isalnum() or letter == " " else "" for letter in group.lower())
    return "-".join(words.split()) + ".md"


def _index(groups: list[str]) -> str:
    lines = [
        _NOTICE,
        "",
        "# Record kinds",
        "",
        "What a fact can be. Each kind says once what it is called, what it means and which fields it has; import",
        "checks, forms, these pages and the [JSON schema](kinds.schema.json) all come from that.",
        "",
        "A field that is not set is *unknown*, never no and never nought.",
        "",
    ]
    for group in groups:
        kinds = ", ".join(kind.label for kind in KINDS.values() if kind.group == group)
        lines.append(f"- [{group}]({_file_name(group)}): {kinds}.")
    lines += ["", "[Natures, roles, agencies and kinds of sensitivity](lists.md)", ""]
    return "\n".join(lines)


def _group_page(group: str, kinds: list[Kind]) -> str:
    lines = [_NOTICE, "", f"# {group}", ""]
    for kind in kinds:
        lines += [f"## {kind.label}", "", f"`{kind.code}` · {kind.nature.value}{_period(kind)}{_care(kind)}", ""]
        lines += [kind.describes, ""]
        if kind.fields:
            lines += ["| Field | Takes | What it says |", "|---|---|---|"]
            lines += [f"| `{item.name}` | {_takes(item)} | {item.describes} |" for item in kind.fields]
            lines.append("")
        if kind.standard:
            same = "; ".join(f"{_STANDARDS[name]}: {words}" for name, words in kind.standard.items())
            lines += [f"Called elsewhere: {same}.", ""]
    return "\n".join(lines)


def _period(kind: Kind) -> str:
    if kind.starts:
        return f" · begins the period *{kind.starts.replace('_', ' ')}*"
    return f" · ends the period *{kind.ends.replace('_', ' ')}*" if kind.ends else ""


def _care(kind: Kind) -> str:
    return "" if kind.sensitivity is Sensitivity.ORDINARY else f" · care: {kind.sensitivity.value.replace('_', ' ')}"


def _takes(item: Field) -> str:
    takes = ", ".join(f"`{code}` ({words})" for code, words in item.choices) if item.choices else _TYPES[item.type]
    return f"several: {takes}" if item.many else takes


def _lists() -> str:
    lines = [_NOTICE, "", "# Lists", "", "## Natures", "", "| Code | What it is |", "|---|---|"]
    lines += [f"| `{nature.value}` | {nature.says} |" for nature in Nature]
    lines += ["", "## Roles of a person", "", "| Code | What it means |", "|---|---|"]
    lines += [f"| `{code}` | {words} |" for code, words in ROLES.items()]
    lines += ["", "## Kinds of agency", "", "| Code | Name | Letters | Known to all |", "|---|---|---|---|"]
    lines += [
        f"| `{kind.code}` | {kind.label} | {kind.letters} | {'from publication' if kind.is_public else ''} |"
        for kind in AGENCY_KINDS.values()
    ]
    lines += ["", "## Sensitivity", "", *(f"- `{item.value}`" for item in Sensitivity), ""]
    return "\n".join(lines)


def _kind_schema(kind: Kind) -> dict[str, object]:
    return {
        "title": kind.label,
        "description": kind.describes,
        "type": "object",
        "required": ["kind"],
        "properties": {
            "kind": {"const": kind.code},
            "fields": {
                "type": "object",
                "additionalProperties": False,
                "properties": {item.name: _field_schema(item) for item in kind.fields},
            },
        },
    }


def _field_schema(item: Field) -> dict[str, object]:
    one = dict(_JSON_TYPES[item.type])
    if item.choices:
        one = {"enum": [code for code, _ in item.choices]}
    shape: dict[str, object] = {"type": "array", "items": one} if item.many else one
    return {"description": item.describes, **shape}


if __name__ == "__main__":
    write(Path(sys.argv[1]))

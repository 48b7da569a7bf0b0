"""As much as is asked for: one child of many facts, or a folder of many documents, for measuring and for laws.

The stories mean nothing; their shapes are those of real files. The same seed gives the same, byte for byte.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.coverage import Coverage
from sightline.chronology.fact import (
    Fact,
    FieldValue,
    How,
    Involvement,
    Knowledge,
    Source,
)
from sightline.chronology.partial_date import PartialDate, Precision, write_month
from sightline.synthetic import paper
from sightline.vocabulary.kinds import KINDS

_BEGIN = date(2023, 1, 2)
_AGENCIES = (
    ("council", "Marlshire Children's Social Care", "childrens_social_care"),
    ("police", "Marlshire Police", "police"),
    ("hospital", "Eastwater General Hospital", "hospital"),
    ("visitor", "Marlshire Health Visiting Service", "health_visiting"),
    ("nursery", "Little Otters Nursery", "early_years"),
)
_SAID = (
    ("council", "visit", "Visit at home. The child was seen. The flat was warm and there was food."),
    ("council", "visit_failed", "No answer at the door. A card was left."),
    ("council", "review_child_protection_conference", "Review child protection conference. The plan is to continue."),
    ("council", "strategy_discussion", "Strategy discussion. Agreed that a section 47 enquiry begins."),
    ("council", "notification_received", "Police notification received about a domestic incident."),
    ("police", "domestic_abuse_incident", "Domestic incident, verbal argument. Child heard crying upstairs."),
    ("police", "police_incident", "Report of a disturbance. No trace on arrival."),
    ("hospital", "hospital_attendance", "Attended the emergency department with a bump to the head."),
    ("visitor", "health_visitor_contact", "Home visit. The child was seen. Weight on the 50th centile."),
    ("visitor", "appointment_missed", "The child was not brought to the development review."),
    ("nursery", "absence", "Absent from nursery. Mother rang: a cold."),
    ("nursery", "education_contact", "Settled well, played with sand and water."),
)


def one_child(facts: int, seed: int = 0) -> Chronology:
    """One child's chronology of so many facts over three years, from five agencies, all confirmed.

    A sixth of the dates are months, a tenth of the facts are known to a second agency some days later.
    """
    choose = random.Random(seed)  # noqa: S311 - nothing here is secret
    opening = [
        _fact(0, "council", "child_protection_plan_start", "Child protection plan begins.", PartialDate.on(_BEGIN))
    ]
    made = opening + [_any_fact(number, choose) for number in range(1, facts)]
    until = _BEGIN + timedelta(days=1095)
    return Chronology(
        child=CasePerson("child", "Sam Marlow", ("child",)),
        facts=tuple(made[:facts]),
        agencies={code: Agency(code, name, kind) for code, name, kind in _AGENCIES},
        persons={
            "child": CasePerson("child", "Sam Marlow", ("child",)),
            "mother": CasePerson("mother", "Ros Marlow", ("mother",)),
        },
        coverage=tuple(Coverage(code, _BEGIN, until, declared=True) for code, _, _ in _AGENCIES),
    )


def _any_fact(number: int, choose: random.Random) -> Fact:
    agency, kind, text = choose.choice(_SAID)
    day = _BEGIN + timedelta(days=choose.randrange(1095))
    when = PartialDate.on(day)
    if choose.randrange(6) == 0:
        first = day.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        when = PartialDate.between(first, last, write_month(first), Precision.MONTH)
    known: tuple[Knowledge, ...] = ()
    if choose.randrange(10) == 0 and agency != "council":
        told = PartialDate.on((when.latest or day) + timedelta(days=choose.randrange(1, 40)))
        known = (Knowledge("council", told, How.TOLD),)
    return _fact(number, agency, kind, text, when, known)


def _fact(number: int, agency: str, kind: str, text: str, when: PartialDate, known: tuple[Knowledge, ...] = ()) -> Fact:
    name = f"fact-{number:05}"
    recorded = PartialDate.on(when.latest) if when.latest else None
    fields = {"child_heard": FieldValue(True)} if kind == "domestic_abuse_incident" else {}
    if kind == "strategy_discussion":
        fields = {"outcome": FieldValue("section_47_enquiry")}
    return Fact(
        id=name,
        kind=kind,
        nature=KINDS[kind].nature,
        occurred=when,
        agency=agency,
        text=text,
        recorded=recorded,
        knowledge=known,
        people=(Involvement("child", "child"),),
        fields=fields,
        sources=(Source(f"{agency}.docx", f"table 1 row {number}", text),),
        lineage=name,
        position=number,
        children=("child",),
    )


def write_many(folder: Path, documents: int, seed: int = 0, rows: int = 12) -> list[Path]:
    """Writes so many documents of mixed formats about one child, of about ``rows`` rows each, and a case file."""
    choose = random.Random(seed)  # noqa: S311 - nothing here is secret
    folder.mkdir(parents=True, exist_ok=True)
    written = [paper.plain_text(folder / "case.toml", _case_file())]
    for number in range(1, documents + 1):
        code, name, _ = _AGENCIES[choose.randrange(len(_AGENCIES))]
        write = _WRITERS[number % len(_WRITERS)]
        written.append(write(folder, f"{name} part {number:03}", _rows(code, rows, choose)))
    return written


def _case_file() -> str:
    parts = ['[case]\nname = "Marlow"\n', '[[child]]\nname = "Sam Marlow"\nborn = "2 January 2023"\n']
    parts += [
        f'[[agency]]\nname = "{name}"\nkind = "{kind}"\nfiles = ["{name} part *"]\n' for _, name, kind in _AGENCIES
    ]
    return "\n".join(parts)


def _rows(agency: str, rows: int, choose: random.Random) -> list[tuple[date, str]]:
    texts = [text for code, _, text in _SAID if code == agency]
    return sorted((_BEGIN + timedelta(days=choose.randrange(1095)), choose.choice(texts)) for _ in range(rows))


def _as_word_table(folder: Path, name: str, rows: list[tuple[date, str]]) -> Path:
    return paper.word_table(folder / f"{name}.docx", f"{name}: Sam Marlow", ("Date of event", "Event detail"), rows)


def _as_workbook(folder: Path, name: str, rows: list[tuple[date, str]]) -> Path:
    return paper.workbook(folder / f"{name}.xlsx", "Chronology", f"{name}: Sam Marlow", ("Date", "Event"), rows)


def _as_csv(folder: Path, name: str, rows: list[tuple[date, str]]) -> Path:
    return paper.csv_table(folder / f"{name}.csv", ("Date", "Details"), rows)


def _as_prose(folder: Path, name: str, rows: list[tuple[date, str]]) -> Path:
    told = [f"On {PartialDate.on(day).written} the following was noted. {text}" for day, text in rows]
    return paper.word_prose(folder / f"{name}.docx", f"{name}: summary about Sam Marlow", told)


def _as_text(folder: Path, name: str, rows: list[tuple[date, str]]) -> Path:
    told = [f"On {PartialDate.on(day).written} it was noted: {text}" for day, text in rows]
    return paper.plain_text(folder / f"{name}.txt", "\n\n".join(("Re: Sam Marlow", *told)) + "\n")


_WRITERS: tuple[Callable[[Path, str, list[tuple[date, str]]], Path], ...] = (
    _as_word_table,
    _as_workbook,
    _as_csv,
    _as_word_table,
    _as_prose,
    _as_text,
)

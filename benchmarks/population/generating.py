"""Children by the million, in columns and without a story: kinds, days and fields drawn so that all states come up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sightline.population.columns import CHILDREN, FACTS

BEGIN, END = date(2023, 6, 1), date(2025, 11, 20)
ON = date(2025, 11, 28)
FACTS_A_CHILD = 20
_AGENCIES = (
    ("council", "Marlshire Children's Social Care", "childrens_social_care"),
    ("police", "Marlshire Police", "police"),
    ("hospital", "Eastwater General Hospital", "hospital"),
    ("visitor", "Marlshire Health Visiting Service", "health_visiting"),
    ("school", "Otterbrook Primary School", "school"),
)
_COVERS = (
    {
        "council": (BEGIN, ON),
        "police": (BEGIN, ON),
        "hospital": (BEGIN, ON),
        "visitor": (BEGIN, ON),
        "school": (BEGIN, ON),
    },
    {"council": (BEGIN, ON), "hospital": (BEGIN, ON), "visitor": (BEGIN, ON)},
    {"police": (BEGIN, ON), "school": (BEGIN, ON)},
    {"council": (BEGIN, date(2024, 12, 31)), "police": (date(2024, 1, 1), ON)},
)
"""Which agencies' records cover which days; four sorts of children, the first the commonest."""

RECORDS = tuple(
    json.dumps(
        {
            "agencies": [list(agency) for agency in _AGENCIES],
            "coverage": [
                [agency, first.isoformat(), last.isoformat(), True, ""] for agency, (first, last) in covers.items()
            ],
            "said": [],
            "gaps": [],
        }
    )
    for covers in _COVERS
)

_KINDS: tuple[tuple[str, str, int, tuple[dict[str, object] | None, ...]], ...] = (
    ("visit", "council", 190, ({"child_seen": True}, {"child_seen": True}, {"child_seen": False}, None)),
    ("health_visitor_contact", "visitor", 120, ({"child_seen": True}, None)),
    ("education_contact", "school", 130, ({"child_seen": True}, None)),
    ("absence", "school", 110, (None,)),
    ("gp_contact", "hospital", 90, ({"child_seen": True}, None)),
    ("meeting_held", "council", 70, (None,)),
    ("police_incident", "police", 40, ({"child_present": False}, None)),
    ("core_group", "council", 40, (None,)),
    ("appointment_missed", "visitor", 30, (None,)),
    ("domestic_abuse_incident", "police", 20, ({"child_present": True}, {"child_present": False})),
    (
        "hospital_attendance",
        "hospital",
        40,
        (
            {"reason": "illness"},
            {"reason": "injury", "hours_since_injury": 3, "could_not_date_injury": False},
            {"reason": "injury", "hours_since_injury": 18, "could_not_date_injury": False},
            {"reason": "injury", "hours_since_injury": 40, "could_not_date_injury": False},
            {"reason": "injury", "could_not_date_injury": True},
        ),
    ),
    ("child_protection_medical", "hospital", 12, (None,)),
    ("child_protection_medical_report", "hospital", 9, (None,)),
    ("allegation_against_staff", "council", 7, (None,)),
    ("designated_officer_contact", "council", 6, (None,)),
    ("education_health_care_request", "council", 10, (None,)),
    ("education_health_care_decision", "council", 9, ({"outcome": "plan"}, {"outcome": "no_plan"}, None)),
    ("child_protection_plan_start", "council", 10, (None,)),
    ("child_protection_plan_end", "council", 8, (None,)),
    ("protection_information_updated", "council", 12, (None,)),
    ("disclosure_scheme", "police", 12, ({"stage": "requested"}, {"stage": "disclosed"}, {"stage": "refused"})),
    (
        "domestic_abuse_risk_assessment",
        "police",
        9,
        (
            {"ticks": 5, "professional_judgement": False},
            {"ticks": 17, "professional_judgement": False},
            {"ticks": 5, "professional_judgement": True},
            {"ticks": 5},
        ),
    ),
    ("risk_assessment_conference_referral", "police", 7, (None,)),
    ("legal_advice", "council", 6, ({"advises": "issue"}, {"advises": "pre_proceedings"}, {"advises": "continue"})),
    ("proceedings_decision", "council", 5, ({"by_whom": "A manager", "rationale": "Given"}, {"by_whom": "A manager"})),
    ("proceedings_start", "council", 2, (None,)),
    ("death", "hospital", 1, (None,)),
)


def children(count: int, facts_a_part: int, seed: int = 0) -> Iterator[tuple[pa.Table, pa.Table]]:
    """So many children with :data:`FACTS_A_CHILD` facts each on average, in parts; the same every time."""
    choose = np.random.default_rng(seed)
    most = max(1, facts_a_part // FACTS_A_CHILD)
    for first in range(0, count, most):
        yield _part(choose, first, min(most, count - first))


def _part(choose: np.random.Generator, first: int, count: int) -> tuple[pa.Table, pa.Table]:
    sizes = choose.poisson(FACTS_A_CHILD, count).astype(np.int32)
    total = int(sizes.sum())
    names = _numbered("c", np.arange(first, first + count), 8)
    owner = np.repeat(np.arange(count, dtype=np.int32), sizes)
    weights = np.array([weight for _, _, weight, _ in _KINDS], dtype=float)
    kind = choose.choice(len(_KINDS), total, p=weights / weights.sum()).astype(np.int32)
    days = choose.integers(_number(BEGIN), _number(END) + 1, total).astype(np.int32)
    order = np.lexsort((days, owner))
    kind, days = kind[order], days[order]
    starts = np.cumsum(sizes) - sizes
    place = (np.arange(total, dtype=np.int64) - np.repeat(starts, sizes)).astype(np.int32)
    late = choose.choice(np.array([0, 0, 0, 1, 3, 30], dtype=np.int32), total)
    agencies = [agency for agency, _, _ in _AGENCIES]
    agency = np.array([agencies.index(held) for _, held, _, _ in _KINDS], dtype=np.int32)[kind]
    ids = _numbered("f", np.arange(total) + first * 1000, 12)
    nothing = pa.nulls(total, pa.string())
    facts = pa.table(
        {
            "child": names.take(pa.array(owner)),
            "place": pa.array(place),
            "kind": pa.DictionaryArray.from_arrays(pa.array(kind), [code for code, _, _, _ in _KINDS]),
            "counts": pa.array(np.ones(total, dtype=np.int8)),
            "earliest": pa.array(days).cast(pa.date32()),
            "latest": pa.array(days).cast(pa.date32()),
            "precision": pa.DictionaryArray.from_arrays(pa.array(np.zeros(total, dtype=np.int32)), ["day"]),
            "written": nothing,
            "occurred": nothing,
            "agency": pa.DictionaryArray.from_arrays(pa.array(agency), agencies),
            "recorded_on": pa.array(days + late).cast(pa.date32()),
            "recorded": nothing,
            "recorded_assumed": pa.array(np.zeros(total, dtype=bool)),
            "id": ids,
            "lineage": nothing,
            "children": pa.DictionaryArray.from_arrays(pa.array(np.zeros(total, dtype=np.int32)), ["="]).cast(
                pa.string()
            ),
            "fields": _fields(choose, kind),
            "people": nothing,
            "relations": nothing,
            "knowledge": nothing,
            "more": nothing,
        },
        FACTS,
    )
    sort = choose.choice(4, count, p=(0.7, 0.1, 0.1, 0.1)).astype(np.int32)
    closed = choose.random(count) < 0.05
    held = pa.table(
        {
            "child": names,
            "purpose": pa.array(np.where(closed, "", "involvement")),
            "facts": pa.array(sizes),
            "digest": names,
            "cast": pc.binary_join_element_wise('[["', names, '","Kit",["child"],[],null]]', ""),
            "records": pa.DictionaryArray.from_arrays(pa.array(sort), list(RECORDS)).cast(pa.string()),
        },
        CHILDREN,
    )
    return held, facts


def _fields(choose: np.random.Generator, kind: np.ndarray) -> pa.Array:
    written: list[str | None] = []
    begins, many = [], []
    for _, _, _, variants in _KINDS:
        begins.append(len(written))
        many.append(len(variants))
        written += [None if fields is None else json.dumps(fields) for fields in variants]
    which = np.array(begins)[kind] + (choose.random(len(kind)) * np.array(many)[kind]).astype(np.int32)
    return pa.array(written, pa.string()).take(pa.array(which))


def _numbered(head: str, numbers: np.ndarray, width: int) -> pa.Array:
    digits = pc.utf8_lpad(pa.array(numbers).cast(pa.string()), width, "0")
    return pc.binary_join_element_wise(head, digits, "")


def _number(day: date) -> int:
    return (day - date(1970, 1, 1)) // timedelta(days=1)

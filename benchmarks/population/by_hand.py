"""Eight rules as somebody would write them by hand in DuckDB's SQL, for firm dates and with no words.

It knows the three answers, coverage and working days, and nothing of partial dates, unconfirmed readings, doubted days,
records tied to one event, what speaks against, sentences, arithmetic or the day to look again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb

from benchmarks.population.generating import BEGIN, RECORDS
from sightline.chronology.calendar import is_working_day
from sightline.rulebook.parameters import load


@dataclass(frozen=True)
class ByHand:
    """One duty: what starts it, what meets it, what ends it. Each is SQL that gives true, false or null (not said)."""

    code: str
    start_kinds: tuple[str, ...]
    met_kinds: tuple[str, ...]
    number: str
    unit: str
    held_by: str
    starts: str = "true"
    met: str = "true"
    ends: tuple[str, ...] = ()
    kinds_apart: bool = False
    recorded_at_all: bool = False


DUTIES = (
    ByHand(
        "medical-report-in-time", ("child_protection_medical",), ("child_protection_medical_report",),
        "medical_report.working_days", "working days", "council",
    ),
    ByHand(
        "designated-officer-told-in-time", ("allegation_against_staff",), ("designated_officer_contact",),
        "designated_officer.working_days", "working days", "council",
    ),
    ByHand(
        "education-health-care-plan-in-time", ("education_health_care_request",), ("education_health_care_decision",),
        "education_health_care.weeks", "weeks", "council",
        met="json_extract_string(fields, '$.outcome') in ('plan', 'no_plan', 'not_assess')", ends=("death",),
    ),
    ByHand(
        "protection-information-updated-in-time",
        ("child_protection_plan_start", "child_protection_plan_end", "looked_after_start", "looked_after_end"),
        ("protection_information_updated",), "protection_information.working_days", "working days", "council",
        ends=("death",), kinds_apart=True, recorded_at_all=True,
    ),
    ByHand(
        "disclosure-scheme-decided-in-time", ("disclosure_scheme",), ("disclosure_scheme",),
        "disclosure_scheme.days", "days", "police",
        starts="json_extract_string(fields, '$.stage') = 'requested'",
        met="json_extract_string(fields, '$.stage') in ('disclosed', 'refused')",
    ),
    ByHand(
        "referral-to-risk-conference-by-checklist", ("domestic_abuse_risk_assessment",),
        ("risk_assessment_conference_referral",), "risk_conference_referral.working_days", "working days", "police",
        starts="json_extract(fields, '$.ticks')::int >= 14 or json_extract(fields, '$.professional_judgement')::bool",
    ),
    ByHand(
        "legal-advice-decided-on-in-time", ("legal_advice",), ("proceedings_decision",),
        "legal_advice_decision.working_days", "working days", "council",
        starts="json_extract_string(fields, '$.advises') in ('issue', 'pre_proceedings')",
        met="case when json_extract_string(fields, '$.by_whom') is not null "
        "and json_extract_string(fields, '$.rationale') is not null then true end",
        ends=("proceedings_start", "death"),
    ),
)  # fmt: skip

PROMPT = "delayed-presentation"
CODES = (*(duty.code for duty in DUTIES), PROMPT)


def connect(threads: int, snapshot: Path, memory: str = "8GB") -> duckdb.DuckDBPyConnection:
    """DuckDB over a snapshot, with working days and coverage beside it."""
    held = duckdb.connect()
    held.execute(f"set threads = {threads}")
    held.execute(f"set memory_limit = '{memory}'")
    held.execute(f"set temp_directory = '{snapshot / 'duckdb'}'")
    held.execute(f"create view facts as select * from read_parquet('{snapshot}/facts/*.parquet')")
    held.execute(f"create view children as select * from read_parquet('{snapshot}/children/*.parquet')")
    days, number = [], 0
    for offset in range(1200):
        day = BEGIN + timedelta(days=offset)
        number += is_working_day(day)
        days.append((day, number))
    held.execute("create table working (day date, number int)")
    held.executemany("insert into working values (?, ?)", days)
    held.execute("create table working_day as select number, min(day) as day from working group by number")
    held.execute("create table coverage (records varchar, agency varchar, first date, last date)")
    for records in RECORDS:
        for agency, first, last, _, _ in json.loads(records)["coverage"]:
            held.execute("insert into coverage values (?, ?, ?, ?)", (records, agency, first, last))
    return held


def _listed(kinds: tuple[str, ...]) -> str:
    return ", ".join(f"'{kind}'" for kind in kinds)


def _due(rule: ByHand, at: str) -> str:
    number = load()[rule.number].latest.value
    if rule.unit == "working days":
        return f"(select d.day from working_day d join working w on d.number = w.number + {number} where w.day = {at})"
    return f"({at} + {number * (7 if rule.unit == 'weeks' else 1)})::date"


def duty_sql(rule: ByHand, on: str) -> str:
    """One row an episode: child, rule, anchor, state, due."""
    by = "child, earliest, kind" if rule.kinds_apart else "child, earliest"
    ends = join_ends = join_recorded = unrecorded = ""
    end = "null::date"
    if rule.ends:
        ends = f", ends as (select child, earliest as day from facts where kind in ({_listed(rule.ends)}))"
        join_ends, end = "asof left join ends n on e.child = n.child and e.day <= n.day", "n.day"
    if rule.recorded_at_all:
        join_recorded = "left join (select distinct child from yes) r on e.child = r.child"
        unrecorded = " or r.child is null"
    return f"""
    with start as (
        select child, kind, earliest, place, id, ({rule.starts}) as sure
        from facts where kind in ({_listed(rule.start_kinds)})
    ), episode as (
        select {by}, arg_min(id, place) filter (where sure) as certain, arg_min(id, place) as perhaps,
        bool_or(sure) as sure, earliest as day from start where sure is not false group by {by}
    ), dated as (
        select *, {_due(rule, "episode.day")} as due from episode
    ), found as (
        select child, earliest as day, ({rule.met}) as sure from facts where kind in ({_listed(rule.met_kinds)})
    ), yes as (select child, day from found where sure),
    maybe as (select child, day from found where sure is null){ends}
    select e.child, '{rule.code}' as rule, coalesce(e.certain, e.perhaps) as anchor,
    case when e.sure is null{unrecorded} then 'cannot tell'
         when y.day <= e.due then 'met'
         when {end} <= e.due then 'not required'
         when {on} <= e.due then 'pending'
         when m.day <= e.due then 'cannot tell'
         when c.first is null or e.day < c.first or e.due > c.last then 'cannot tell'
         when y.day is not null then 'met late'
         when {end} is not null then 'breached, then ended'
         else 'breached and open' end as answer, e.due
    from dated e join children k on k.child = e.child and k.purpose <> ''
    left join coverage c on c.records = k.records and c.agency = '{rule.held_by}'
    asof left join yes y on e.child = y.child and e.day <= y.day
    asof left join maybe m on e.child = m.child and e.day <= m.day
    {join_ends}
    {join_recorded}
    """


def prompt_sql() -> str:
    """The prompt of an injury brought late. Nobody's birth is recorded: between 12 and 24 hours it cannot be told."""
    return f"""
    with start as (
        select child, earliest, place, id, json_extract(fields, '$.hours_since_injury')::int as hours,
        json_extract(fields, '$.could_not_date_injury')::bool as undated,
        json_extract_string(fields, '$.reason') as reason
        from facts where kind = 'hospital_attendance'
    ), episode as (
        select child, earliest, arg_min(id, place) as anchor, bool_or(undated) as undated, max(hours) as most,
        count(*) filter (where hours is null and undated is null) as unsaid
        from start where reason = 'injury' group by child, earliest
    )
    select e.child, '{PROMPT}' as rule, anchor,
    case when undated or most > 24 then 'yes' else 'cannot tell' end as answer, null::date as due
    from episode e join children k on k.child = e.child and k.purpose <> ''
    where coalesce(undated, false) or most > 12 or unsaid > 0
    """


def now(held: duckdb.DuckDBPyConnection, on: date) -> None:
    """All eight, into the table ``by_hand``."""
    parts = [f"select * from ({duty_sql(rule, f'date {on.isoformat()!r}')})" for rule in DUTIES]
    parts.append(f"select * from ({prompt_sql()})")
    held.execute(f"create or replace table by_hand as {' union all '.join(parts)}")

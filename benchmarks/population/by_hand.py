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
    perhaps_ends: tuple[str, ...] = ()
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
        ends=("death",), perhaps_ends=("proceedings_start",),
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


def duty_sql(rule: ByHand, on: str, seen: str = "facts", key: tuple[str, ...] = ("child",)) -> str:
    """One row an episode: the key, rule, anchor, state, due, and the day and kind that tell it from others.

    ``on``: the day looked at. ``seen``: the facts that there were then. ``key``: what tells one chronology of them
    from another: the child, or the child and the day looked at.
    """
    own = ", ".join(key)
    by = f"{own}, earliest, kind" if rule.kinds_apart else f"{own}, earliest"
    mine = ", ".join(f"e.{name}" for name in key)

    def same(other: str) -> str:
        return " and ".join(f"e.{name} = {other}.{name}" for name in key)

    ends = join_ends = join_recorded = unrecorded = ""
    end = "null::date"
    if rule.ends:
        ends = f", ends as (select {own}, earliest as day from {seen} where kind in ({_listed(rule.ends)}))"
        join_ends, end = f"asof left join ends n on {same('n')} and e.day <= n.day", "n.day"
    perhaps_ended = ""
    if rule.perhaps_ends:
        # Whose the proceedings are is not recorded here, so that they may have ended it.
        kinds = _listed(rule.perhaps_ends)
        perhaps_ended = f"union all select {own}, earliest as day from {seen} where kind in ({kinds})"
    if rule.recorded_at_all:
        join_recorded = f"left join (select distinct {own} from yes) r on {same('r')}"
        unrecorded = " or r.child is null"
    return f"""
    with start as (
        select {own}, kind, earliest, place, id, ({rule.starts}) as sure
        from {seen} where kind in ({_listed(rule.start_kinds)})
    ), episode as (
        select {by}, arg_min(id, place) filter (where sure) as certain, arg_min(id, place) as perhaps,
        bool_or(sure) as sure, earliest as day from start where sure is not false group by {by}
    ), dated as (
        select *, {_due(rule, "episode.day")} as due from episode
    ), found as (
        select {own}, earliest as day, ({rule.met}) as sure from {seen} where kind in ({_listed(rule.met_kinds)})
    ), yes as (select {own}, day from found where sure),
    maybe as (select {own}, day from found where sure is null {perhaps_ended}){ends}
    select {mine}, '{rule.code}' as rule, coalesce(e.certain, e.perhaps) as anchor,
    case when e.sure is null{unrecorded} then 'cannot tell'
         when y.day <= e.due and y.day <= coalesce({end}, y.day) then 'met'
         when {end} <= e.due then 'not required'
         when {on} <= e.due then 'pending'
         when m.day <= e.due then 'cannot tell'
         when c.first is null or e.day < c.first or e.due > c.last then 'cannot tell'
         when y.day <= coalesce({end}, y.day) then 'met late'
         when {end} is not null then 'breached, then ended'
         else 'breached and open' end as answer, e.due, e.day, {"e.kind" if rule.kinds_apart else "''"} as kind
    from dated e join children k on k.child = e.child and k.purpose <> ''
    left join coverage c on c.records = k.records and c.agency = '{rule.held_by}'
    asof left join yes y on {same("y")} and e.day <= y.day
    asof left join maybe m on {same("m")} and e.day <= m.day
    {join_ends}
    {join_recorded}
    """


def prompt_sql(seen: str = "facts", key: tuple[str, ...] = ("child",)) -> str:
    """The prompt of an injury brought late. Nobody's birth is recorded: between 12 and 24 hours it cannot be told."""
    own, mine = ", ".join(key), ", ".join(f"e.{name}" for name in key)
    return f"""
    with start as (
        select {own}, earliest, place, id, json_extract(fields, '$.hours_since_injury')::int as hours,
        json_extract(fields, '$.could_not_date_injury')::bool as undated,
        json_extract_string(fields, '$.reason') as reason
        from {seen} where kind = 'hospital_attendance'
    ), episode as (
        select {own}, earliest, arg_min(id, place) as anchor, bool_or(undated) as undated, max(hours) as most,
        count(*) filter (where hours is null and undated is null) as unsaid
        from start where reason = 'injury' group by {own}, earliest
    )
    select {mine}, '{PROMPT}' as rule, anchor,
    case when undated or most > 24 then 'yes' else 'cannot tell' end as answer, null::date as due, earliest as day,
    '' as kind
    from episode e join children k on k.child = e.child and k.purpose <> ''
    where coalesce(undated, false) or most > 12 or unsaid > 0
    """


def now(held: duckdb.DuckDBPyConnection, on: date) -> None:
    """All eight, into the table ``by_hand``."""
    parts = [f"select * from ({duty_sql(rule, f'date {on.isoformat()!r}')})" for rule in DUTIES]
    parts.append(f"select * from ({prompt_sql()})")
    held.execute(
        f"create or replace table by_hand as select child, rule, anchor, answer, due from ({' union all '.join(parts)})"
    )


def first_days(held: duckdb.DuckDBPyConnection, until: date, every_day: bool = False) -> None:
    """For all eight, the first day on which each is missed or raised, into the table ``first_by_hand``.

    Each child is crossed with the days on which a fact of the kinds that the eight read became known (``every_day``:
    a fact of any kind), and with those after which something was due; and each day with the facts known by then.
    """
    read = {kind for rule in DUTIES for kind in (*rule.start_kinds, *rule.met_kinds, *rule.ends)}
    kinds = _listed((*sorted(read), "hospital_attendance"))
    last = f"date {until.isoformat()!r}"
    known = ["select child, recorded_on as day from facts" + ("" if every_day else f" where kind in ({kinds})")]
    known += [
        f"select child, {_due(rule, 'f.earliest')} + 1 from facts f where kind in ({_listed(rule.start_kinds)})"
        for rule in DUTIES
    ]
    held.execute(
        f"""create or replace temporary view seen as
        select d.day as seen_on, f.* from (select distinct child, day from ({" union all ".join(known)})) d
        join facts f on f.child = d.child and f.recorded_on <= d.day
        where d.day <= {last} and f.kind in ({kinds})"""
    )
    held.execute("create or replace temporary table crossed as select * from seen")
    key = ("child", "seen_on")
    missed = "'met late', 'breached, then ended', 'breached and open'"
    parts = [
        f"select * from ({duty_sql(rule, 'e.seen_on', 'crossed', key)}) where answer in ({missed})" for rule in DUTIES
    ]
    parts.append(f"select * from ({prompt_sql('crossed', key)}) where answer = 'yes'")
    held.execute(
        f"""create or replace table first_by_hand as
        select child, rule, arg_min(anchor, seen_on) as anchor, min(seen_on) as first_raised_on
        from ({" union all ".join(parts)}) group by child, rule, day, kind"""
    )

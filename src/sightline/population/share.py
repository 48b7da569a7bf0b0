"""The rules over one share of a snapshot: some children's rows in, their findings' rows out.

The same function in this process, in a pool of processes and in Spark.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sightline.chronology.chronology import Chronology
from sightline.population.asked import Asked
from sightline.population.chosen import Chosen, chosen_in_pieces
from sightline.population.detecting.detector import ANSWERS, Detected, Told, detector_of
from sightline.population.detecting.facts import NEVER, Facts, number_of
from sightline.population.hydration.light_child import LightChild, whole_chronology
from sightline.population.hydration.rows import NO_DAY
from sightline.rulebook.answers import Answer
from sightline.rulebook.evaluate import evaluate, evaluate_those
from sightline.rulebook.findings import Findings
from sightline.rulebook.language.rules import Rule
from sightline.rulebook.parameters import Parameters, load
from sightline.rulebook.to_tell import BreachToTell, DutyToTell, PromptToTell

FINDINGS = pa.schema(
    [
        ("child", pa.string()),
        ("rule", pa.string()),
        ("anchor", pa.string()),
        ("answer", pa.string()),
        ("due_earliest", pa.date32()),
        ("due_latest", pa.date32()),
        ("look_again_on", pa.date32()),
        ("assumes", pa.string()),
        ("finding", pa.string()),
        ("digest", pa.string()),
    ]
)
"""One row a finding, and before those of a child one with no rule: when to look at the child again, and the digest of
what was looked at.

``anchor``: the lineage of the fact that names the episode. ``answer``: yes or cannot tell, or the state of a duty;
prompts answered no have no row. ``assumes``: whose records it takes for whole though nobody has said so, as the
documented JSON; empty where nothing rests on that. ``finding``: the whole of it as the documented JSON, where it was
asked for.
"""


class Answers:
    """Rows of findings that the evaluator gave, gathered column by column."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._places = {id(rule): place for place, rule in enumerate(rules)}
        self.order: list[tuple[int, int, int]] = []
        """For each row its child's place, whether it is of a question (1) or a duty (2), and the place of the rule."""
        self.rows: list[tuple[Any, ...]] = []

    def add(self, place: int, child: str, found: Findings, in_words: bool) -> None:
        """One child's findings."""
        for told in found.answered:
            assert isinstance(told, PromptToTell | BreachToTell)
            if told.answer is not Answer.NO:
                self._told(place, 1, child, told, told.answer.value, None, None, in_words)
        for owed in found.owed:
            assert isinstance(owed, DutyToTell)
            limit = owed.limit
            ends = (limit.earliest, limit.latest) if limit is not None else (None, None)
            self._told(place, 2, child, owed, owed.state.value, *ends, in_words)

    def _told(
        self,
        place: int,
        sort: int,
        child: str,
        told: PromptToTell | BreachToTell | DutyToTell,
        answer: str,
        due_earliest: date | None,
        due_latest: date | None,
        in_words: bool,
    ) -> None:
        anchor = told.episode.anchor
        words = json.dumps(told.finding.as_json(), ensure_ascii=False) if in_words else None
        lineage = anchor.lineage or anchor.id
        again = told.look_again_on
        assumes = json.dumps([one.as_json() for one in told.assumed], ensure_ascii=False) if told.assumed else None
        self.order.append((place, sort, self._places[id(told.rule)]))
        self.rows.append(
            (child, told.rule.code, lineage, answer, due_earliest, due_latest, again, assumes, words, None)
        )

    def table(self) -> pa.Table:
        """The rows as a table."""
        columns = zip(*self.rows, strict=True) if self.rows else [()] * len(FINDINGS)
        return pa.table([pa.array(held, field.type) for held, field in zip(columns, FINDINGS, strict=True)], FINDINGS)


def answer_share(children: pa.Table, facts: pa.Table, asked: Asked) -> pa.Table:
    """The findings of the children of ``children`` that have an open purpose.

    ``facts`` holds the facts of all of them (and of nobody else), each child's together and in order of place, the
    children in the order of ``children``. What can be told exactly on columns is; the rest the evaluator tells.
    """
    parameters = asked.parameters or load()
    detector = detector_of(asked.rules, parameters, asked.on)
    columns = Facts(children, facts, asked.on, asked.known_at, parameters, detector.remembered)
    detected = detector.detect(columns)
    told, left = detected.told, _left(detected, asked)
    if asked.in_words:
        # Words and evidence are the evaluator's.
        told = told.only(np.zeros(len(told.child), dtype=bool))
    again = detected.again
    answers = Answers(asked.rules)
    ask = columns.odd.copy()
    ask[list(left)] = True
    for before, chosen in chosen_in_pieces(children, facts, asked, ask):
        for number, within in enumerate(chosen.places):
            if chosen.first[number] == chosen.last[number]:
                continue
            place = before + within
            found = _evaluated(chosen, number, asked, left.get(place), parameters)
            if found.look_again_on is not None:
                again[place] = min(again[place], number_of(found.look_again_on))
            answers.add(place, chosen.ids[number], found, asked.in_words)
    return _together(columns, told, again, answers, asked)


def _evaluated(chosen: Chosen, number: int, asked: Asked, rules: list[Rule] | None, parameters: Parameters) -> Findings:
    """What the evaluator says of one child; ``rules``: of which, if that is known already."""
    child, first, last = chosen.ids[number], chosen.first[number], chosen.last[number]
    cast, records = chosen.cast[number], chosen.records[number]
    held: Chronology
    if asked.known_at is None:
        held = LightChild(child, cast, records, chosen.rows, first, last, chosen.is_simple[number])
    else:
        held = whole_chronology(child, cast, records, chosen.rows, first, last).as_known(at=asked.known_at)
    if rules is None:
        return evaluate(held, on=asked.on, rules=asked.rules, parameters=parameters)
    return evaluate_those(held, on=asked.on, rules=rules, parameters=parameters)


def _left(detected: Detected, asked: Asked) -> dict[int, list[Rule]]:
    """By the place of a child, the rules that the evaluator is asked of; children that are odd are not in it."""
    pairs = [detected.left_child * len(asked.rules) + detected.left_rule]
    if asked.in_words:
        pairs.append(detected.told.child * len(asked.rules) + detected.told.rule)
    left: dict[int, list[Rule]] = {}
    for pair in np.unique(np.concatenate(pairs)).tolist():
        child, rule = divmod(pair, len(asked.rules))
        left.setdefault(child, []).append(asked.rules[rule])
    return left


def _together(columns: Facts, told: Told, again: Any, answers: Answers, asked: Asked) -> pa.Table:
    """What was told on columns and what the evaluator told, in order: of each child its own row first."""
    looked_at = np.flatnonzero(columns.open)
    children = columns.children.take(pa.array(looked_at))
    nothing = pa.nulls(len(looked_at), pa.string())
    days = pa.nulls(len(looked_at), pa.date32())
    again_on = _dates(again[looked_at], NEVER)
    own = [children["child"], *[nothing] * 3, days, days, again_on, *[nothing] * 2, children["digest"]]
    codes = pa.array([rule.code for rule in asked.rules], pa.string())
    rows = pa.array(columns.row[told.anchor])
    lineage = columns.table["lineage"].take(rows)
    if lineage.null_count:
        lineage = pc.coalesce(lineage, columns.table["id"].take(rows))
    nothing = pa.nulls(len(told.child), pa.string())
    found = [
        columns.children["child"].take(pa.array(told.child)),
        codes.take(pa.array(told.rule)),
        lineage,
        pa.array(ANSWERS, pa.string()).take(pa.array(told.answer)),
        _dates(told.due_earliest, NO_DAY),
        _dates(told.due_latest, NO_DAY),
        _dates(told.again, NEVER),
        *[nothing] * 3,
    ]
    tables = [pa.table(own, FINDINGS), pa.table(found, FINDINGS), answers.table()]
    theirs = np.array(answers.order, dtype=np.int64).reshape(-1, 3)
    child = np.concatenate((looked_at, told.child, theirs[:, 0]))
    sort = np.concatenate((np.zeros(len(looked_at), dtype=np.int64), np.where(told.owed, 2, 1), theirs[:, 1]))
    rule = np.concatenate((np.full(len(looked_at), -1), told.rule, theirs[:, 2]))
    return pa.concat_tables(tables).take(pa.array(np.lexsort((rule, sort, child))))


def _dates(days: Any, none: int) -> pa.Array:
    return pa.array(days.astype(np.int32), pa.int32(), mask=days == none).cast(pa.date32())

"""A statement weighed by rules is weighed again by the example sentences that it is like (``wording/likeness``).

Likeness gives a kind where the rules know none, or a far likelier one; proposes what no rule takes for a statement;
leaves out what is like what states nothing, where nothing but a verb spoke for it; and doubts that a thing happened. Of
what is denied, planned, supposed or said by somebody it makes nothing that happened.
"""

from __future__ import annotations

from dataclasses import replace

from sightline.reading.layout.for_everybody import is_for_everybody
from sightline.reading.sentences.not_happened import not_happened
from sightline.reading.sentences.speech import speech
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.nothing_of_the_case import tells_nothing
from sightline.reading.weighing.weighed import HAPPENED, SAY_IT_THEMSELVES, Setting, Weighed
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.likeness.index import Likely
from sightline.wording.likeness.judging import (
    doubts,
    likely,
    names_kind,
    plainly_told,
    reasons,
    says_what_it_must,
    states_nothing,
    states_something,
)
from sightline.wording.likeness.naming import fields_by_likeness, is_passed_over


def by_likeness(statement: Statement, setting: Setting, weighed: Weighed | None) -> Weighed | None:
    """What the statement is, likeness taken into account; None where it states nothing of the case."""
    if statement.quoted or statement.general:
        return weighed
    if weighed is None and is_for_everybody(statement.bare, names_somebody=False):
        return None
    if weighed is not None and tells_nothing(statement, weighed):
        return None
    if weighed is not None and not (weighed.happened and weighed.nature in HAPPENED):
        return weighed
    told = likely(statement.bare)
    if told is None:
        return weighed
    if weighed is None:
        return _proposed(statement, setting, told)
    weak = weighed.kind == "entry" and not (statement.dates or statement.relatives or statement.opens_entry)
    if weak and states_nothing(told, statement.plain):
        return None
    if doubts(told, weak=weak) and not {weighed.kind, told.kind} & SAY_IT_THEMSELVES:
        return replace(weighed, kind="entry" if weak else weighed.kind, nature=Nature.ACCOUNT, happened=False)
    if (
        not doubts(told, weak=True)
        and names_kind(told, weighed.kind, statement.plain)
        and not is_passed_over(told, statement.plain, statement.suggestion.mentions)
        and _is_plain(statement, setting)
    ):
        return _as_kind(statement, weighed, told)
    return weighed


def _proposed(statement: Statement, setting: Setting, told: Likely) -> Weighed | None:
    if not (states_something(told) and says_what_it_must(told, statement.plain)) or not _is_plain(statement, setting):
        return None
    if is_passed_over(told, statement.plain, statement.suggestion.mentions):
        return None
    return _as_kind(statement, Weighed("entry", Nature.EVENT), told)


def _is_plain(statement: Statement, setting: Setting) -> bool:
    """Whether the statement says, in its writer's own words, that something was so."""
    return (
        "?" not in statement.plain
        and not_happened(statement.bare) is None
        and speech(statement.plain, statement.suggestion.mentions, setting.names) is None
        and plainly_told(statement.plain)
    )


def _as_kind(statement: Statement, weighed: Weighed, told: Likely) -> Weighed:
    return replace(
        weighed,
        kind=told.kind,
        nature=KINDS[told.kind].nature,
        fields=fields_by_likeness(told, statement.plain, statement.suggestion.mentions),
        like=reasons(statement.bare, told.kind),
    )

"""The sentences of findings: what a rule says with its numbers of the day, how a duty stands, and the source."""

from __future__ import annotations

from datetime import date
from functools import cache
from string import Formatter

from sightline.rulebook import packs
from sightline.rulebook.duty_state import Standing
from sightline.rulebook.findings import State
from sightline.rulebook.language.bind import UNSEEN, Episode
from sightline.rulebook.language.due import Limit
from sightline.rulebook.language.rules import Cite, Rule
from sightline.rulebook.language.words import count_words, mention
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.parameters import Standing as Checked
from sightline.rulebook.view import View


def stands(how: Standing, limit: Limit | None, episode: Episode) -> str:
    """From what a duty is counted, when it is due, and how it stands."""
    if episode.way == UNSEEN:
        return f"It cannot be told how this stands: {how.why}."
    started = f"Counted from: {mention(episode.anchor)}."
    if limit is None:
        return f"{started} It cannot be told how this stands: {how.why}."
    due = f"Due {'before' if limit.strictly else 'by'} {limit.words()}".replace("by between", "between")
    due = due.replace("before between", "before the start, which was between")
    words = {
        State.PENDING: "not due yet",
        State.MET: f"met: {how.why}",
        State.MET_LATE: f"met late: {how.why}",
        State.BREACHED_OPEN: "not done by then, as far as the records you can see go, and still open",
        State.BREACHED_ENDED: f"not done by then, as far as the records you can see go; since then {how.why}",
        State.NOT_REQUIRED: f"not required, because {how.why}",
        State.CANNOT_TELL: f"it cannot be told how this stands: {how.why}",
        State.SUSPENDED: f"suspended: {how.why}",
    }[how.state]
    return f"{started} {due}; {words}."


@cache
def _blanks(says: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(says) if name)


def says(rule: Rule, view: View, episode: Episode) -> str:
    """The rule's sentence with its numbers of that day and the person."""
    return fill(rule, view.parameters, episode.when.earliest, episode.person.called if episode.person else "")


def fill(rule: Rule, parameters: Parameters, day: date | None, person: str) -> str:
    """The rule's sentence with a person's name and the numbers in force on ``day`` (None: now), with their units."""
    filled = {"person": person}
    for name in _blanks(rule.says) - {"person"}:
        held = parameters[rule.fills[name]]
        try:
            filled[name] = count_words((held.on(day) if day else held.latest).value, held.unit)
        except NoNumber:
            filled[name] = f"a number of {held.unit} that is not held here"
    return sentence(rule.says.format(**filled))


def sentence(words: str) -> str:
    """With a capital letter and a full stop."""
    words = words[:1].upper() + words[1:]
    return words if words.endswith(".") else f"{words}."


def source(cite: Cite, edition: packs.Pack | None) -> str:
    """The document and the place in it, and how far they were checked."""
    document = f"{edition.document}, " if edition else ""
    standing = packs.weaker(cite.standing, edition.standing) if edition else cite.standing
    if standing == Checked.SET_LOCALLY:  # the number beside it says whether anybody did
        standing = "left to local procedures"
    return f"{document}{cite.where} ({standing})"

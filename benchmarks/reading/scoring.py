"""What was proposed from one document against what a careful reader would propose: counts that can be added up."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.reading.gold import GoldDocument, GoldFact, Trap
from benchmarks.reading.matching import Proposal, length, paired, shared, tells

HAPPENED = ("event", "observation")
"""Natures that say that something happened or was seen."""

EXACT, LEFT_OPEN, LOOSER, UNDATED = "exact", "left open", "looser", "undated"
OVER_SHARP, WRONG, INVENTED = "over-sharp", "wrong", "invented"
DATE_VERDICTS = (EXACT, LEFT_OPEN, LOOSER, UNDATED, OVER_SHARP, WRONG, INVENTED)


@dataclass
class Tally:
    """Counts of one document or of many, and the tightness of each passage that tells a statement."""

    counts: Counter[str] = field(default_factory=Counter)
    tightness: list[float] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Counts of both."""
        self.counts.update(other.counts)
        self.tightness.extend(other.tightness)

    def share(self, part: str, whole: str) -> float | None:
        """One count by another; None where there is nothing to divide by."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else None

    def as_json(self) -> dict[str, object]:
        """Every count, and the shares that are printed."""
        return {
            "counts": dict(sorted(self.counts.items())),
            "recall": self.share("required told", "required"),
            "recall_datable": self.share("datable told", "datable"),
            "precision": self.share("right", "proposals"),
            "strict_precision": self.share("wholly right", "proposals"),
            "median_tightness": statistics.median(self.tightness) if self.tightness else None,
        }


@dataclass
class Scored:
    """One document's counts, and in words what was missed or wrong in it."""

    tally: Tally = field(default_factory=Tally)
    misses: list[str] = field(default_factory=list)


def score(gold: GoldDocument, proposals: Sequence[Proposal], *, own_date: str | None = None) -> Scored:
    """Verdicts over every statement of ``gold`` and every proposal. ``own_date``: the document's own date as read, as
    ``YYYY-MM-DD/YYYY-MM-DD``, "" for none; None where the reader has no such idea.
    """
    scored = Scored()
    count = scored.tally.counts
    pairs = paired(proposals, gold.facts)
    told = set(pairs.values())
    for place, fact in enumerate(gold.facts):
        _recall(fact, place in told, scored)
    for place, proposal in enumerate(proposals):
        count["proposals"] += 1
        count["proposals dated"] += proposal.is_dated
        count["passages exact"] += proposal.holds
        fact = gold.facts[pairs[place]] if place in pairs else None
        again = next((one for one in gold.facts if one.repeats and tells(proposal, one.spans)), None)
        if fact is not None:
            _verdict(fact, proposal, scored)
        elif again is not None:
            count["right"] += 1
        else:
            is_duplicate = any(tells(proposal, one.spans) for one in gold.facts)
            count["duplicates" if is_duplicate else "tells nothing of the gold"] += 1
            count["wrong proposals dated"] += proposal.is_dated
            scored.misses.append(f"{'DUPLICATE' if is_duplicate else 'EXTRA'}  {shown(proposal)}")
        if not proposal.holds:
            scored.misses.append(f"PASSAGE NOT IN THE TEXT  {shown(proposal)}")
    _traps(gold, proposals, pairs, scored)
    _own_date(gold, own_date, scored)
    return scored


def date_verdict(fact: GoldFact, proposal: Proposal) -> str:
    """How the date that was given stands to the one that follows from the texts.

    EXACT: the same bounds, or rightly none. LEFT_OPEN: none, where that is right too. LOOSER: contains them. UNDATED:
    none given where one follows. OVER_SHARP: inside them. WRONG: leaves out days on which it can have been, and holds
    others. INVENTED: given where none follows.
    """
    if (proposal.earliest, proposal.latest) in ((fact.earliest, fact.latest), *fact.also_right):
        return EXACT
    if not fact.is_dated:
        return INVENTED
    if not proposal.is_dated:
        return LEFT_OPEN if fact.may_be_open else UNDATED
    ours, theirs = _bounds(proposal), _bounds(fact)
    if ours[0] <= theirs[0] and theirs[1] <= ours[1]:
        return LOOSER
    if theirs[0] <= ours[0] and ours[1] <= theirs[1]:
        return OVER_SHARP
    return WRONG


def is_severe(fact: GoldFact, proposal: Proposal) -> bool:
    """Whether what was denied, planned, feared or supposed is told as having happened or been seen."""
    return not fact.happened and proposal.nature in HAPPENED and proposal.nature not in fact.natures


def _recall(fact: GoldFact, is_told: bool, scored: Scored) -> None:
    count = scored.tally.counts
    sort = "optional" if fact.optional else "required"
    count[sort] += 1
    count[f"{sort} told"] += is_told
    if fact.optional:
        return
    if fact.is_dated:
        count["datable"] += 1
        count["datable told"] += is_told
    count[f"required {fact.dated}"] += 1
    count[f"required {fact.dated} told"] += is_told
    if not is_told:
        lost = "" if fact.spans else "  (its words are not in the extracted text)"
        count["required not in the text"] += not fact.spans
        scored.misses.append(f"MISSED {fact.id} [{fact.dated}] {'/'.join(fact.kinds)}  {fact.core or fact.says}{lost}")


def _verdict(fact: GoldFact, proposal: Proposal, scored: Scored) -> None:
    count = scored.tally.counts
    count["right"] += 1
    held = length(proposal.spans)
    scored.tally.tightness.append(shared(proposal.spans, fact.spans) / held if held else 0.0)
    when = date_verdict(fact, proposal)
    count["pairs dated" if fact.is_dated else "pairs undated"] += 1
    count[f"date {when}"] += 1
    count[f"date {when} ({fact.dated})"] += 1
    kind = standing(proposal.kind, fact.kinds)
    nature = standing(proposal.nature, fact.natures)
    count[f"kind {kind}"] += 1
    count[f"nature {nature}"] += 1
    severe = is_severe(fact, proposal)
    count["did not happen"] += not fact.happened
    count["severe"] += severe
    count["severe, asked of a person"] += severe and proposal.asks
    count_fields(fact, proposal, scored)
    count_people(fact, proposal, scored)
    known = ("best", "acceptable")
    wholly = when in (EXACT, LEFT_OPEN) and kind in known and nature in known and not severe
    count["wholly right"] += wholly
    if not wholly:
        faults = [
            f"date {when}: {when_of(proposal)} for {when_of(fact)} ({fact.dated})"
            if when not in (EXACT, LEFT_OPEN)
            else "",
            f"kind {proposal.kind} for {'/'.join(fact.kinds)}" if kind == "other" else "",
            f"nature {proposal.nature} for {'/'.join(fact.natures)}" if nature == "other" else "",
            "TOLD AS HAVING HAPPENED" if severe else "",
        ]
        scored.misses.append(f"FAULT {fact.id} {'; '.join(f for f in faults if f)}  <<{_short(proposal.words)}>>")


def standing(given: str, wanted: Sequence[str]) -> str:
    """How a kind or a nature stands to those that can be defended, of which the first is the best."""
    if not given:
        return "not given"
    if given in wanted[:1]:
        return "best"
    return "acceptable" if given in wanted else "other"


def count_fields(fact: GoldFact, proposal: Proposal, scored: Scored) -> None:
    """Each field of the gold: right, near (one value holds the other), other or missing."""
    count = scored.tally.counts
    given = {name: plain(value) for name, value in proposal.fields.items()}
    for name, wanted in fact.fields.items():
        count["fields"] += 1
        value, want = given.get(name, ""), plain(wanted)
        if not value:
            verdict = "missing"
        elif value == want:
            verdict = "right"
        else:
            verdict = "near" if _holds(value, want) or _holds(want, value) else "other"
        count[f"field {verdict}"] += 1
        if verdict in ("other", "missing"):
            had = f": {proposal.fields[name]!r}" if verdict == "other" else ""
            scored.misses.append(f"FIELD {fact.id} {name} {verdict} for {wanted!r}{had}")
    count["fields beyond the gold"] += len(set(given) - set(fact.fields))


_PRONOUNS = frozenset(["i", "he", "she", "it", "they", "him", "her", "his", "hers", "them", "their", "we", "us"])


def count_people(fact: GoldFact, proposal: Proposal, scored: Scored) -> None:
    """A mention is a person of the gold by its words, or by its role where the gold names a role ("mother").

    Pronouns of the gold are not asked for: they are for a reader to resolve only where plain.
    """
    count = scored.tally.counts
    roles = proposal.roles or ("",) * len(proposal.people)
    given = {(plain(name), plain(role.replace("_", " "))) for name, role in zip(proposal.people, roles, strict=True)}
    wanted = {plain(name) for name in fact.people} - _PRONOUNS
    for name in sorted(wanted):
        found = any(_is_person(one, name) for one in given)
        count["people"] += 1
        count["people named"] += found
        if not found:
            scored.misses.append(f"PERSON {fact.id} {name!r} not among {sorted(one for one, _ in given)}")
    count["mentions"] += len(given)
    count["mentions wanted"] += sum(any(_is_person(one, name) for name in wanted) for one in given)


def _is_person(mention: tuple[str, str], name: str) -> bool:
    written, role = mention
    return _holds(written, name) or _holds(name, written) or role == name


def _traps(gold: GoldDocument, proposals: Sequence[Proposal], pairs: dict[int, int], scored: Scored) -> None:
    """A trap is sprung by a proposal that holds it, says that it happened, and tells nothing else that did; one that is
    about a date, by a proposal that is dated by its words. What only a person can judge is not counted.
    """
    for trap in gold.traps:
        if trap.forbids == "reading":
            continue
        scored.tally.counts["traps"] += 1
        for place, proposal in enumerate(proposals):
            fact = gold.facts[pairs[place]] if place in pairs else None
            if _springs(trap, proposal, fact):
                scored.tally.counts["traps sprung"] += 1
                scored.misses.append(f"TRAP ({trap.why}) {trap.core!r}  {shown(proposal)}")
                break


def _springs(trap: Trap, proposal: Proposal, fact: GoldFact | None) -> bool:
    if not tells(proposal, trap.spans):
        return False
    if trap.forbids == "date":
        dated_by, core = plain(proposal.dated_by), plain(trap.core)
        return proposal.is_dated and (_holds(core, dated_by) or _holds(dated_by, core))
    tells_else = fact is not None and (fact.happened or proposal.nature in fact.natures)
    return proposal.nature in HAPPENED and not tells_else


def _own_date(gold: GoldDocument, own_date: str | None, scored: Scored) -> None:
    if own_date is None:
        return
    count = scored.tally.counts
    first, _, last = own_date.partition("/")
    wanted = gold.written
    right = not own_date if not wanted else first[: len(wanted)] == wanted and last[: len(wanted)] == wanted
    verdict = "right" if right else "missing" if not own_date else "wrong"
    count[f"own date {verdict}"] += 1
    if not right:
        scored.misses.append(f"OWN DATE {verdict}: {own_date or 'none'} for {wanted or 'none'}")


def plain(words: str) -> str:
    """As compared: lower case, no articles, one space between words, no marks."""
    kept = re.sub(r"[^\w\s]", " ", words.replace("’", "'").replace("'s", "").casefold())
    return " ".join(word for word in kept.split() if word not in ("the", "a", "an")) or kept.strip()


def _holds(whole: str, part: str) -> bool:
    return bool(part) and f" {part} " in f" {whole} "


def _bounds(dated: GoldFact | Proposal) -> tuple[str, str]:
    """As text, so that an open side compares: nothing is before "" or after "~"."""
    return (
        dated.earliest.isoformat() if dated.earliest else "",
        dated.latest.isoformat() if dated.latest else "~",
    )


def when_of(dated: GoldFact | Proposal) -> str:
    """Its bounds in words."""
    if not dated.is_dated:
        return "no date"
    earliest, latest = dated.earliest or "open", dated.latest or "open"
    return str(earliest) if earliest == latest else f"{earliest}..{latest}"


def _short(words: str) -> str:
    one = " ".join(words.split())
    return one if len(one) <= 110 else f"{one[:107]}..."


def shown(proposal: Proposal) -> str:
    """A proposal on a line."""
    what = f"{proposal.kind or 'no kind'}/{proposal.nature or 'no nature'}"
    return f"{what} {when_of(proposal)}  <<{_short(proposal.words)}>>"


def merged(tallies: Iterator[Tally] | Sequence[Tally]) -> Tally:
    """All of them added up."""
    whole = Tally()
    for tally in tallies:
        whole.add(tally)
    return whole

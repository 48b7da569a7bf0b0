"""The bank of short statements: each snippet read alone, as a document of its setting, and judged against its gold."""

from __future__ import annotations

import re
import tempfile
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from benchmarks.reading.gold import HERE, GoldFact, places
from benchmarks.reading.matching import Proposal, paired, tells
from benchmarks.reading.readers import as_proposal
from benchmarks.reading.scoring import (
    EXACT,
    HAPPENED,
    INVENTED,
    LEFT_OPEN,
    WRONG,
    Scored,
    count_fields,
    count_people,
    date_verdict,
    shown,
    standing,
    when_of,
)
from sightline.chronology.partial_date import PartialDate
from sightline.documents.opening import open_document
from sightline.documents.refusal import Refusal
from sightline.reading.narrative import read_narrative
from sightline.wording.dates import find_dates

BANK = HERE / "statements"
OWN_DAY = "own day"
SAY_THAT_IT_DID_NOT = frozenset(
    [
        "entry",
        "meeting_called",
        "visit_failed",
        "appointment_missed",
        "agreement_proposed",
        "agreement_refused",
        "health_assessment_refused",
        "service_offered",
        "review_paused",
        "action_agreed",
        "action_done",
        "action_taken",
    ]
)
"""Kinds under which an event may tell what was arranged, refused or left undone, where the gold allows them."""


@dataclass(frozen=True)
class Snippet:
    """One to three sentences. ``facts``: empty where there is nothing to propose. ``not_judged``: the ids of facts of
    which it is arguable whether they can be dated.
    """

    id: str
    text: str
    facts: tuple[GoldFact, ...]
    not_judged: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Setting:
    """Who writes, when, and whose names the case knows."""

    name: str
    style: str
    agency_kind: str
    written: date
    known: tuple[str, ...]
    snippets: tuple[Snippet, ...] = field(default=())


Reader = Callable[[Setting, Snippet], Sequence[Proposal]]


def settings(folder: Path) -> tuple[Setting, ...]:
    """Every setting of one half of the bank."""
    return tuple(_setting(path) for path in sorted(folder.glob("*.toml")))


def ours(setting: Setting, snippet: Snippet) -> list[Proposal]:
    """The reader on a document that holds this snippet alone: told its agency, its day and the names of the case.

    An e-mail has its header and a letter its greeting, so that the reader knows the sort; what is proposed from these
    is left out.
    """
    with tempfile.TemporaryDirectory() as name:
        document = open_document(_file(Path(name), setting, snippet))
    if isinstance(document, Refusal):
        raise TypeError(f"{snippet.id} could not be opened: {document.reason}")
    begins = document.text.index(snippet.text)
    ends = begins + len(snippet.text)
    reading = read_narrative(
        document, own_date=PartialDate.on(setting.written), agency_kind=setting.agency_kind, known=setting.known
    )
    proposals = [as_proposal(one, document.text) for one in reading.candidates]
    within = [one for one in proposals if any(start < ends and end > begins for start, end in one.spans)]
    return [_moved(one, begins) for one in within]


def bare(_: Setting, snippet: Snippet) -> list[Proposal]:
    """Every sentence that holds a verb in the past or a date has happened, on the first date in it, and is of no kind.

    The date is read with our own grammar of explicit dates, so that what is measured is the idea, not the parsing.
    """
    made = []
    for match in _SENTENCE.finditer(snippet.text):
        words = match.group()
        found = next((one.date for one in find_dates(words) if one.date.is_known), None)
        if found is None and not _PAST.search(words):
            continue
        made.append(
            Proposal(
                spans=(match.span(),),
                words=words,
                nature="event",
                earliest=found.earliest if found else None,
                latest=found.latest if found else None,
                dated_by=found.written if found else "",
            )
        )
    return made


_SENTENCE = re.compile(r"\S(?:[^.!?]|[.!?](?=\S))*[.!?]*")
_PAST = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|has been|did|said|told|saw|seen|went|came|took|taken|gave|given|made|met|found|left"
    r"|held|rang|got|became|began|spoke|wrote|sent|kept|fell|heard|put|hit|broke)\b",
    re.IGNORECASE,
)


def score(snippet: Snippet, proposals: Sequence[Proposal], written: date) -> Scored:
    """Verdicts over every fact of one snippet and every proposal, as counts that can be added up."""
    scored = Scored()
    count = scored.tally.counts
    pairs = paired(proposals, snippet.facts)
    told = set(pairs.values())
    count["snippets"] += 1
    count["nothing"] += not snippet.facts
    count["nothing with a proposal"] += not snippet.facts and bool(proposals)
    for place, fact in enumerate(snippet.facts):
        sort = "optional" if fact.optional else "required"
        count[sort] += 1
        count[f"{sort} told"] += place in told
        if not fact.optional and place not in told:
            scored.misses.append(f"MISSED {'/'.join(fact.kinds)}  {fact.core}")
        _did_it_happen(snippet, place, proposals, pairs, scored)
    for place, proposal in enumerate(proposals):
        count["proposals"] += 1
        count["passages exact"] += proposal.holds
        if place in pairs:
            _pair(snippet, snippet.facts[pairs[place]], proposal, written, scored)
            continue
        sort = "nothing" if not snippet.facts else "duplicate" if _tells_any(proposal, snippet) else "extra"
        count[f"false: {sort}"] += 1
        count[f"false: {sort}, as happened"] += proposal.nature in HAPPENED
        scored.misses.append(f"{sort.upper()} {shown(proposal)}")
    return scored


def is_told_as_happened(fact: GoldFact, proposal: Proposal) -> bool:
    """Whether what did not happen is proposed as an event or an observation.

    Not where its kind and nature are among those of the gold and the kind says itself that it was only arranged,
    refused or left undone.
    """
    says_not = proposal.kind in SAY_THAT_IT_DID_NOT and proposal.kind in fact.kinds and proposal.nature in fact.natures
    return not fact.happened and proposal.nature in HAPPENED and not says_not


def is_told_as_not_happened(fact: GoldFact, proposal: Proposal) -> bool:
    """Whether what happened is proposed only as said, judged or decided, where the gold does not allow that."""
    could_be = any(nature in HAPPENED for nature in fact.natures)
    return fact.happened and could_be and proposal.nature not in (*HAPPENED, *fact.natures)


def _did_it_happen(
    snippet: Snippet, place: int, proposals: Sequence[Proposal], pairs: Mapping[int, int], scored: Scored
) -> None:
    """Any proposal of what did not happen counts, the second as much as the first, but not a passage so wide that it
    tells something that did happen, too.
    """
    fact = snippet.facts[place]
    happened = [one.spans for one in snippet.facts if one.happened]
    about = [
        one
        for at, one in enumerate(proposals)
        if tells(one, fact.spans) and (pairs.get(at) == place or (at not in pairs and not fact.happened))
    ]
    if fact.happened:
        scored.tally.counts["happened, told"] += bool(about)
        lost = any(is_told_as_not_happened(fact, one) for one in about)
        scored.tally.counts["happened, told as not"] += lost
        if lost:
            scored.misses.append(f"TOLD AS NOT HAVING HAPPENED {fact.core}  {shown(about[0])}")
        return
    wrong = [
        one for one in about if is_told_as_happened(fact, one) and not any(tells(one, spans) for spans in happened)
    ]
    scored.tally.counts["did not happen"] += 1
    scored.tally.counts["did not happen, told"] += bool(about)
    scored.tally.counts["told as happened"] += bool(wrong)
    scored.tally.counts["told as happened, asked of a person"] += bool(wrong) and all(one.asks for one in wrong)
    if wrong:
        scored.misses.append(f"TOLD AS HAVING HAPPENED {fact.core}  {shown(wrong[0])}")


def _pair(snippet: Snippet, fact: GoldFact, proposal: Proposal, written: date, scored: Scored) -> None:
    count = scored.tally.counts
    count["right"] += 1
    kind, nature = standing(proposal.kind, fact.kinds), standing(proposal.nature, fact.natures)
    count[f"kind {kind}"] += 1
    count[f"nature {nature}"] += 1
    if kind == "other":
        scored.misses.append(f"KIND {proposal.kind} for {'/'.join(fact.kinds)}  {fact.core}")
    if nature == "other":
        scored.misses.append(f"NATURE {proposal.nature} for {'/'.join(fact.natures)}  {fact.core}")
    when = EXACT
    if fact.id in snippet.not_judged:
        count["dates not judged"] += 1
    else:
        when = date_verdict(fact, proposal)
        is_own = proposal.latest == written and proposal.earliest in (written, None)
        when = OWN_DAY if when in (INVENTED, WRONG) and is_own else when
        count[f"date {when}"] += 1
        if when not in (EXACT, LEFT_OPEN):
            scored.misses.append(f"DATE {when}: {when_of(proposal)} for {when_of(fact)}  {fact.core}")
    count_fields(fact, proposal, scored)
    count_people(fact, proposal, scored)
    known = ("best", "acceptable")
    count["wholly right"] += (
        when in (EXACT, LEFT_OPEN, OWN_DAY)
        and kind in known
        and nature in known
        and not is_told_as_happened(fact, proposal)
    )


def _tells_any(proposal: Proposal, snippet: Snippet) -> bool:
    return any(tells(proposal, fact.spans) for fact in snippet.facts)


def _moved(proposal: Proposal, by: int) -> Proposal:
    """With places counted from where the snippet begins."""
    spans = tuple((start - by, end - by) for start, end in proposal.spans)
    return Proposal(**{**vars(proposal), "spans": spans})


def _file(folder: Path, setting: Setting, snippet: Snippet) -> Path:
    if setting.style == "email":
        message = EmailMessage()
        message["From"], message["To"] = "a.writer@agency.example", "a.reader@agency.example"
        message["Date"] = setting.written.strftime("%a, %d %b %Y 09:30:00 +0000")
        message["Subject"] = "Case"
        message.set_content(snippet.text + "\n", cte="8bit")
        path = folder / "document.eml"
        path.write_bytes(message.as_bytes())
        return path
    path = folder / "document.txt"
    is_letter = setting.style.endswith("letter")
    path.write_text(f"Dear colleague,\n\n{snippet.text}\n" if is_letter else f"{snippet.text}\n", "utf-8")
    return path


def _setting(path: Path) -> Setting:
    read = tomllib.loads(path.read_text("utf-8"))
    return Setting(
        name=path.stem,
        style=read["style"],
        agency_kind=read["agency_kind"],
        written=read["written"],
        known=tuple(read["known"]),
        snippets=tuple(_snippet(one) for one in read["snippet"]),
    )


def _snippet(read: Mapping[str, Any]) -> Snippet:
    facts = read.get("fact", ())
    ids = [f"{read['id']}.{number}" for number in range(1, len(facts) + 1)]
    return Snippet(
        id=read["id"],
        text=read["text"],
        facts=tuple(_fact(id_, one, read["text"]) for id_, one in zip(ids, facts, strict=True)),
        not_judged=frozenset(id_ for id_, one in zip(ids, facts, strict=True) if one.get("date_not_judged")),
    )


def _fact(id_: str, read: Mapping[str, Any], text: str) -> GoldFact:
    when = read.get("date") or {}
    happened = bool(read.get("happened", True))
    return GoldFact(
        id=id_,
        says=read["quote"],
        core=read["quote"],
        spans=places(text, read["quote"]),
        kinds=tuple(read["kinds"]),
        natures=tuple(read["natures"]),
        happened=happened,
        earliest=when.get("earliest"),
        latest=when.get("latest"),
        dated=str(read.get("dated", "undated")),
        may_be_open=bool(read.get("undated_ok")) or not happened,
        people=tuple(read.get("people", ())),
        fields=dict(read.get("fields") or {}),
        optional=bool(read.get("optional", False)),
    )

"""Prompts and duties, as JSON for programs and in words for people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.markup import escape

from sightline.chronology.coverage import Gap, days_unsaid
from sightline.publishing.words import NOT_FOR_REAL_FAMILIES, REPLAY
from sightline.rulebook.evidence import Evidence, if_whole
from sightline.rulebook.findings import DutyFinding, Findings, PromptFinding, State
from sightline.rulebook.untold import CannotTell


def prompts_json(findings: Findings) -> list[dict[str, object]]:
    """What is raised, then what cannot be told; the documented shape."""
    return [item.as_json() for item in findings.prompts]


def duties_json(findings: Findings) -> list[dict[str, object]]:
    """Every duty with its state; the documented shape."""
    return [item.as_json() for item in findings.duties]


def prompts_text(
    findings: Findings, console: Console, facts: Mapping[str, str], standings: Mapping[str, str], *, replay: bool
) -> None:
    """Each question with what it rests on; ``facts`` gives a line of words for each fact id, ``standings`` for each
    finding's key how far its rule can be relied upon.
    """
    if not findings.raised:
        console.print("No questions arise from the records you can see that a person has confirmed.", highlight=False)
    for item in findings.raised:
        _prompt(item, console, facts)
        _stands(item, console, standings)
    _untold(findings.cannot_tell, console)
    _close(findings, console, replay)


def duties_text(
    findings: Findings, console: Console, facts: Mapping[str, str], standings: Mapping[str, str], *, replay: bool
) -> None:
    """Each duty with its state, its day and its arithmetic; those that cannot be told once under what is missing."""
    if not findings.duties:
        console.print("No duty starts in the records you can see that a person has confirmed.", highlight=False)
    for item in findings.duties:
        if item.state is not State.CANNOT_TELL:
            _duty(item, console, facts)
            _stands(item, console, standings)
    _untold(findings.duties_untold, console, {item.key: item for item in findings.duties})
    _close(findings, console, replay)


def coverage_text(gaps: Iterable[Gap], console: Console) -> None:
    """Whose records nobody has said the days of: whatever is not found in them may stand in others."""
    unsaid = days_unsaid(gaps)
    if unsaid:
        console.print("Not found counts only on days that records cover. Of these nobody has said which days:")
    for gap in unsaid:
        console.print(f"- {escape(gap.sentence)}", highlight=False)


def cannot_tell_json(findings: Findings) -> list[dict[str, object]]:
    """What is missing or left open, each thing once, with what waits for it; the documented shape."""
    return [one.as_json() for one in findings.cannot_tell]


def cannot_tell_text(findings: Findings, console: Console, *, replay: bool) -> None:
    """The same for people."""
    if not findings.cannot_tell:
        console.print("Nothing that the rules ask of these records is left open.", highlight=False)
    _untold(findings.cannot_tell, console)
    _close(findings, console, replay)


def _untold(told: tuple[CannotTell, ...], console: Console, duties: Mapping[str, DutyFinding] | None = None) -> None:
    """Each missing thing once, for each agency that would hold it, and under it every rule that waits for it."""
    if told:
        console.print("What cannot be told", style="bold")
    for one in told:
        console.print(f"- {escape(one.sentence)}", highlight=False)
        for waits in one.waiting:
            said = f": {'; or '.join(waits.reasons)}" if waits.reasons else ""
            console.print(f"    waits: {escape(waits.title)} ({waits.ref}){escape(said)}", highlight=False)
            for duty in (duties[key] for key in waits.keys if duties and key in duties):
                if duty.due is not None:
                    console.print(f"      due {escape(duty.due.words())}", highlight=False)


def _prompt(item: PromptFinding, console: Console, facts: Mapping[str, str]) -> None:
    console.print(escape(f"{item.sentence} ({item.ref})"), style="bold", highlight=False)
    for question in item.questions:
        console.print(f"  ? {escape(question)}", highlight=False)
    console.print(f"  Source: {escape(item.source)}", highlight=False)
    _rests(item.evidence, console, facts)
    for line in item.evidence.against:
        console.print(f"  Speaks against it: {escape(line)}", highlight=False)
    for line in item.would_answer:
        console.print(f"  Would answer it: {escape(line)}", highlight=False)


def _duty(item: DutyFinding, console: Console, facts: Mapping[str, str]) -> None:
    console.print(escape(f"{item.sentence} ({item.ref})"), style="bold", highlight=False)
    condition = f", {if_whole(item.evidence.assumed)}" if _is_conditional(item) else ""
    console.print(escape(f"  State: {item.state.value}{condition}"), highlight=False)
    if item.reason:
        console.print(f"  {escape(item.reason)}", highlight=False)
    console.print(f"  Source: {escape(item.source)}", highlight=False)
    if item.unverified:
        from_memory = "from memory" in item.source
        console.print(
            f"  {'Rests on law from memory; not verified' if from_memory else 'Not verified'}", highlight=False
        )
    if item.note:
        console.print(f"  {escape(item.note)}", highlight=False)
    _rests(item.evidence, console, facts)
    for line in item.evidence.against:
        console.print(f"  Speaks against it: {escape(line)}", highlight=False)


def _is_conditional(item: DutyFinding) -> bool:
    """Whether what a duty's state says was not found was looked for in records that are only assumed to be whole."""
    return bool(item.evidence.assumed) and item.state is not State.CANNOT_TELL


def _stands(item: PromptFinding | DutyFinding, console: Console, standings: Mapping[str, str]) -> None:
    for name, used in item.evidence.parameters:
        words = f"{name.replace('.', ': ').replace('_', ' ')} {used.value} ({used.standing.value})"
        console.print(f"  Number used: {escape(words)}", highlight=False)
    if item.key in standings:
        console.print(f"  Rule {item.ref}, version {item.version}: {escape(standings[item.key])}", highlight=False)


def _rests(evidence: Evidence, console: Console, facts: Mapping[str, str]) -> None:
    for key in evidence.facts:
        console.print(f"  - {escape(facts.get(key, key))}", highlight=False)
    for line in evidence.arithmetic:
        console.print(f"  {escape(line)}", highlight=False)
    for line in evidence.looked_for:
        console.print(f"  Looked for: {escape(line)}", highlight=False)


def _close(findings: Findings, console: Console, replay: bool) -> None:
    if findings.unconfirmed:
        number = findings.unconfirmed
        words = "entry waits" if number == 1 else "entries wait"
        console.print(f"{number} {words} for a person to confirm; nothing here rests on them.", highlight=False)
    if replay:
        console.print(REPLAY, style="italic", highlight=False)
    console.print(NOT_FOR_REAL_FAMILIES, style="italic", highlight=False)

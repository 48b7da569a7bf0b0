"""Prompts and duties, as JSON for programs and in words for people."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.markup import escape

from sightline.publishing.words import NOT_FOR_REAL_FAMILIES, REPLAY
from sightline.rulebook.findings import DutyFinding, Findings, PromptFinding


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
    told = findings.cannot_tell
    if told:
        console.print("What cannot be told", style="bold")
        for one in told:
            if not one.reasons:
                console.print(f"- {escape(one.sentence)}", highlight=False)
            for title, why in one.reasons:
                console.print(f"- {escape(title)}: {escape('; or '.join(why))}.", highlight=False)
    _close(findings, console, replay)


def duties_text(
    findings: Findings, console: Console, facts: Mapping[str, str], standings: Mapping[str, str], *, replay: bool
) -> None:
    """Each duty with its state, its day and its arithmetic."""
    if not findings.duties:
        console.print("No duty starts in the records you can see that a person has confirmed.", highlight=False)
    for item in findings.duties:
        _duty(item, console, facts)
        _stands(item, console, standings)
    _close(findings, console, replay)


def _prompt(item: PromptFinding, console: Console, facts: Mapping[str, str]) -> None:
    console.print(escape(f"{item.sentence} ({item.ref})"), style="bold", highlight=False)
    for question in item.questions:
        console.print(f"  ? {escape(question)}", highlight=False)
    console.print(f"  Source: {escape(item.source)}", highlight=False)
    _rests(item.evidence.facts, item.evidence.arithmetic, console, facts)
    for line in item.evidence.looked_for:
        console.print(f"  Looked for: {escape(line)}", highlight=False)
    for line in item.evidence.against:
        console.print(f"  Speaks against it: {escape(line)}", highlight=False)
    for line in item.would_answer:
        console.print(f"  Would answer it: {escape(line)}", highlight=False)


def _duty(item: DutyFinding, console: Console, facts: Mapping[str, str]) -> None:
    console.print(escape(f"{item.sentence} ({item.ref})"), style="bold", highlight=False)
    console.print(f"  State: {item.state.value}", highlight=False)
    if item.reason:
        console.print(f"  {escape(item.reason)}", highlight=False)
    console.print(f"  Source: {escape(item.source)}", highlight=False)
    if item.unverified:
        from_memory = "from memory" in item.source
        console.print(f"  {'Rests on law from memory: unverified' if from_memory else 'Not verified'}", highlight=False)
    if item.note:
        console.print(f"  {escape(item.note)}", highlight=False)
    _rests(item.evidence.facts, item.evidence.arithmetic, console, facts)


def _stands(item: PromptFinding | DutyFinding, console: Console, standings: Mapping[str, str]) -> None:
    for name, used in item.evidence.parameters:
        words = f"{name.replace('.', ': ').replace('_', ' ')} {used.value} ({used.standing.value})"
        console.print(f"  Number used: {escape(words)}", highlight=False)
    if item.key in standings:
        console.print(f"  Rule {item.ref}, version {item.version}: {escape(standings[item.key])}", highlight=False)


def _rests(ids: tuple[str, ...], arithmetic: tuple[str, ...], console: Console, facts: Mapping[str, str]) -> None:
    for key in ids:
        console.print(f"  - {escape(facts.get(key, key))}", highlight=False)
    for line in arithmetic:
        console.print(f"  {escape(line)}", highlight=False)


def _close(findings: Findings, console: Console, replay: bool) -> None:
    if findings.unconfirmed:
        number = findings.unconfirmed
        words = "entry waits" if number == 1 else "entries wait"
        console.print(f"{number} {words} for a person to confirm; nothing here rests on them.", highlight=False)
    if replay:
        console.print(REPLAY, style="italic", highlight=False)
    console.print(NOT_FOR_REAL_FAMILIES, style="italic", highlight=False)

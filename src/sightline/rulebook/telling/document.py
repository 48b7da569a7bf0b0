"""Writes the rulebook's pages from the rules themselves: ``python -m sightline.rulebook.telling.document [FOLDER]``.

What a rule says, where it comes from, its numbers with their standing, its whole meaning in plain words and its
examples all come from the declaration, so that the page cannot differ from what is evaluated.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

from sightline.chronology.partial_date import write_day
from sightline.rulebook.adoption import doubts, may_interrupt, standing_of
from sightline.rulebook.language.rules import Duty, Prompt, Rule, parameters_of
from sightline.rulebook.language.words import a_or_an, agency_words, period_words
from sightline.rulebook.packs import editions
from sightline.rulebook.parameters import Parameter, Parameters, load
from sightline.rulebook.registry import ALL
from sightline.rulebook.sentences import fill
from sightline.rulebook.telling.outline import lines, outline
from sightline.rulebook.telling.rule_card import replaced_versions, what_it_rests_on
from sightline.rulebook.telling.subjects import SUBJECTS, subject_of
from sightline.rulebook.telling.timelines import letter, sheet, told
from sightline.wording.lists import listed

_HEAD = "<!-- Written by python -m sightline.rulebook.telling.document. Change the rule, not this page. -->\n"


def pages() -> dict[str, str]:
    """File name to text, for every rule, with a list of them and all their numbers."""
    parameters = load()
    written = {f"{rule.code}.md": _page(rule, parameters) for rule in ALL}
    written["README.md"] = _list(parameters)
    written["numbers.md"] = _numbers(parameters)
    return written


def pictures() -> dict[str, str]:
    """File name to SVG, for every rule whose examples can be drawn."""
    return {f"{rule.code}.svg": drawn for rule in ALL if (drawn := sheet(rule))}


def _page(rule: Rule, parameters: Parameters) -> str:
    title = rule.describes.strip().partition("\n")[0]
    parts = [
        _HEAD,
        f"# {title}\n",
        f"> {fill(rule, parameters, None, 'an adult')}\n",
        *[f"{_wrapped(part)}\n" for part in what_it_rests_on(rule)],
        "## Exactly\n",
        *lines(outline(rule, parameters)),
        "",
    ]
    if isinstance(rule, Prompt):
        parts += _prompt(rule)
    else:
        parts += _duty(rule)
    parts += ["## Numbers\n"] if parameters_of(rule) else []
    parts += [_number(parameters[name]) for name in parameters_of(rule)]
    parts += ["## Examples\n", *_examples(rule)]
    parts += ["## Standing\n", *_standing(rule, parameters)]
    parts += ["## Versions\n", *_versions(rule)]
    return "\n".join(parts)


def _wrapped(words: str) -> str:
    return "\n".join(textwrap.wrap(words, 120, break_long_words=False, break_on_hyphens=False))


def _examples(rule: Rule) -> list[str]:
    lines = []
    if sheet(rule):
        lines = [f"![The first examples as lines of time; the same is told below](timelines/{rule.code}.svg)\n"]
    for one in told(rule):
        lines += [f"### {one.title}\n", *[f"{place}. {fact}" for place, fact in enumerate(one.facts, 1)], ""]
        lines += [f"- **{letter(place)}** {said}" for place, said in enumerate(one.expects)]
        lines += ["", *([f"{' '.join(one.covered)}\n"] if one.covered else [])]
    return lines


def _standing(rule: Rule, parameters: Parameters) -> list[str]:
    numbers = [parameters[name] for name in parameters_of(rule)]
    unsure = doubts(rule, numbers)
    may = "may interrupt a worker" if may_interrupt(rule, numbers, None) else "waits in the list, and interrupts nobody"
    lines = [
        f"{standing_of(rule, numbers).value.capitalize()}. Version {rule.version}, owner {rule.owner}; it {may}.\n"
    ]
    if not unsure:
        return [*lines, "Verified: its source and every number were read.\n"]
    return [*lines, "Not verified:\n", *[f"- {item}" for item in unsure], ""]


def _versions(rule: Rule) -> list[str]:
    ended = [f"- Version {number}, replaced. {why}" for number, why in replaced_versions(rule)]
    return [f"- Version {rule.version}, the one that is asked.", *ended, ""]


def _prompt(rule: Prompt) -> list[str]:
    learned = ""
    if rule.learned_on:
        runs = (
            f", except of {a_or_an(period_words(rule.asked_while))} that still ran on that day"
            if rule.asked_while
            else ""
        )
        learned = f"Learned on {write_day(rule.learned_on)}; asked of anything before that, it is hindsight{runs}."
    tier = f"**{rule.tier}.** {rule.tier_standing}".strip()
    return [
        "## The questions\n",
        *[f"- {question}" for question in rule.questions],
        "\n## What would answer it\n",
        *[f"- {answer}" for answer in rule.would_answer],
        f"\nParts may be held by {listed([agency_words(code) for code in rule.held_by])}.\n",
        f"{tier}\n",
        f"Source: {rule.source.where} ({rule.source.standing}). {learned}".strip() + "\n",
    ]


def _duty(rule: Duty) -> list[str]:
    lines = [f"Falls to: {rule.falls_to}. Force: {rule.force}. Source: {rule.source.where}.\n", "| edition | from | |"]
    lines.append("|---|---|---|")
    for pack in editions(rule.source.family):
        note = f"{pack.standing}. {pack.note}".strip()
        lines.append(f"| {pack.document} | {write_day(pack.in_force_from)} | {note} |")
    asks = [f"Not done, it is the question {rule.raises.ref} as well, listed once.\n"] if rule.raises else []
    asks += [f"- {question}" for question in rule.raises.questions] if rule.raises else []
    return [*lines, "", *([f"{rule.note}\n"] if rule.note else []), *asks, *([""] if asks else [])]


def _number(parameter: Parameter) -> str:
    words = parameter.describes
    lines = [f"**{words[:1].upper()}{words[1:]}**, in {parameter.unit}\n", "| from | number | standing | source |"]
    lines.append("|---|---|---|---|")
    for value in parameter.values:
        cite = f"{value.cite}. {value.note}".replace("..", ".").strip()
        until = f" to {write_day(value.valid_until)}" if value.valid_until else ""
        lines.append(f"| {write_day(value.valid_from)}{until} | {value.value} | {value.standing.value} | {cite} |")
    return "\n".join(lines) + "\n"


def _list(parameters: Parameters) -> str:
    lines = [
        _HEAD,
        "# The rulebook\n",
        "Duties say what is owed to the child and by when. Prompts are questions with their evidence: never a score.",
        "What cannot be told is said to be so.\n",
        "The law behind these rules has not been checked by a lawyer. Every number says how far it was checked.\n",
    ]
    for subject in SUBJECTS:
        held = [rule for rule in ALL if subject_of(rule) == subject]
        lines += ["", f"## {subject}\n", "| | rule | says | standing |", "|---|---|---|---|"] if held else []
        for rule in held:
            says = fill(rule, parameters, None, "an adult")
            numbers = [parameters[name] for name in parameters_of(rule)]
            standing = standing_of(rule, numbers).value
            lines.append(f"| {rule.ref} | [{rule.title}]({rule.code}.md) | {says} | {standing} |")
    return "\n".join([*lines, "", "[All numbers](numbers.md)", ""])


def _numbers(parameters: Parameters) -> str:
    return "\n".join([_HEAD, "# Every number in the rulebook\n", *[_number(item) for item in parameters.values()]])


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the pages into a folder, ``docs/rulebook`` unless another is named."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    folder = Path(given[0]) if given else Path("docs/rulebook")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "timelines").mkdir(exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, "utf-8")
    for name, drawn in pictures().items():
        (folder / "timelines" / name).write_text(drawn, "utf-8")


if __name__ == "__main__":
    main()

"""How well short statements of many settings are read, against what a careful reader would propose from each.

    python -m benchmarks.bench_statements [--aside] [--misses] [--only SETTING]

Each snippet of benchmarks/reading/statements is read alone, as a document of its setting (agency, day, names known),
beside a bare baseline in the same run. Without ``--aside``: the open half. ``--misses`` says what was missed or wrong,
and is refused for the half kept aside, of which only sums are printed.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

from benchmarks.reading.scoring import EXACT, INVENTED, LEFT_OPEN, LOOSER, OVER_SHARP, UNDATED, WRONG, Tally, merged
from benchmarks.reading.snippets import BANK, OWN_DAY, Reader, Setting, bare, ours, score, settings

DEFINITIONS = """\
Definitions
  fact         what a careful reader would propose of a snippet, written before anything was read with it; required, or
               optional (right to propose, not wrong to leave out)
  right        a proposal whose passage holds at least half of a fact's quote, paired one to one
  recall       required facts told, of all required
  precision    right proposals, of every proposal; wholly: right, and kind and nature acceptable, the date exact,
               rightly open or the own day, and nothing told as having happened that did not, of every proposal
  kind, nature among those of the gold, of the pairs
  as happened  of the facts that did not happen (planned, feared, advised, supposed, denied, negated, cancelled, asked):
               those of which a proposal says, as event or observation, that they did. Under a kind that itself says
               that it was arranged, refused or left undone, where the gold allows it, that is no fault
  as not       of the facts that happened and were told: those told only as said, judged or decided, where the gold does
               not allow it
  date         of the pairs that can be judged. exact: the same bounds, or rightly none. open: none, where that is right
               too. looser: contains them. undated: none where one follows. sharp: inside them. wrong: leaves out days
               that can be. invented: none follows. own: none or another follows, and it gives the day of the document,
               or up to that day
  fields       of the gold's, in the pairs. near: one value holds the other. Fields beyond the gold are not judged
  nothing      snippets of which nothing is to be proposed: false proposals, and snippets with any of them
"""
_DATES = {EXACT: "exact", LEFT_OPEN: "open", LOOSER: "looser", UNDATED: "undated", OVER_SHARP: "sharp",
          WRONG: "wrong", INVENTED: "invented", OWN_DAY: "own"}  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> None:
    os.environ["SIGHTLINE_TODAY"] = "2026-01-05"
    wanted = _wanted(arguments)
    half = "aside" if wanted.aside else "open"
    bank = [one for one in settings(BANK / half) if wanted.only in one.name]
    print(DEFINITIONS)
    for name, reader in (("ours", ours), ("bare: past tense or a date", bare)):
        rows = {one.name: _tally(one, reader, show=wanted.misses and reader is ours) for one in bank}
        _print(f"{half} - {name}", {**rows, "all": merged(list(rows.values()))})


def _tally(setting: Setting, reader: Reader, *, show: bool) -> Tally:
    whole = Tally()
    for snippet in setting.snippets:
        scored = score(snippet, reader(setting, snippet), setting.written)
        whole.add(scored.tally)
        if show and scored.misses:
            print(f"== {snippet.id}  {snippet.text}")
            print("".join(f"  {miss}\n" for miss in sorted(scored.misses)), end="")
    return whole


def _print(title: str, rows: dict[str, Tally]) -> None:
    print(title)
    print(
        f"  {'':24} {'snip.':>5} {'requ.':>5} {'prop.':>5} {'recall':>6} {'prec.':>6} {'wholly':>6} {'kind':>6}"
        f" {'nature':>6} {'as happened':>11} {'as not':>8}"
        + "".join(f" {words:>{max(5, len(words))}}" for words in _DATES.values())
        + f" {'fields right/near/other/missing':>31} {'nothing':>10}"
    )
    for name, tally in rows.items():
        print(f"  {name:24} {_row(tally)}")
    _print_sums(rows["all"])


def _row(tally: Tally) -> str:
    count = tally.counts
    fields = "/".join(str(count[f"field {verdict}"]) for verdict in ("right", "near", "other", "missing"))
    return (
        f"{count['snippets']:5} {count['required']:5} {count['proposals']:5}"
        f" {_share(tally, 'required told', 'required')} {_share(tally, 'right', 'proposals')}"
        f" {_share(tally, 'wholly right', 'proposals')} {_acceptable(tally, 'kind')} {_acceptable(tally, 'nature')}"
        f" {count['told as happened']:5}/{count['did not happen']:<5}"
        f" {count['happened, told as not']:4}/{count['happened, told']:<3}"
        + "".join(f" {count[f'date {verdict}']:{max(5, len(words))}}" for verdict, words in _DATES.items())
        + f" {fields:>31} {count['false: nothing']:3} in {count['nothing with a proposal']}/{count['nothing']:<2}"
    )


def _print_sums(tally: Tally) -> None:
    count = tally.counts
    print(f"  false proposals: {count['false: duplicate']} duplicates, {count['false: extra']} of nothing in the gold, "
          f"{count['false: nothing']} of snippets with nothing ({count['false: nothing, as happened']} of these as "
          "having happened)")  # fmt: skip
    print(f"  did not happen: {count['did not happen, told']} of {count['did not happen']} told; of those told as "
          f"having happened {count['told as happened, asked of a person']} are asked of a person")  # fmt: skip
    print(f"  optional told {count['optional told']} of {count['optional']}; kind best {count['kind best']}, "
          f"acceptable {count['kind acceptable']}, other {count['kind other']}; nature best {count['nature best']}, "
          f"acceptable {count['nature acceptable']}, other {count['nature other']}")  # fmt: skip
    print(f"  people named {count['people named']} of {count['people']}; fields beyond the gold "
          f"{count['fields beyond the gold']}; dates not judged {count['dates not judged']}; passages exact "
          f"{count['passages exact']} of {count['proposals']}\n")  # fmt: skip


def _acceptable(tally: Tally, what: str) -> str:
    count = tally.counts
    if count[f"{what} not given"] or not count["right"]:
        return f"{'-':>6}"
    return f"{(count[f'{what} best'] + count[f'{what} acceptable']) / count['right']:6.3f}"


def _share(tally: Tally, part: str, whole: str) -> str:
    share = tally.share(part, whole)
    return f"{'-':>6}" if share is None else f"{share:6.3f}"


def _wanted(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How well short statements are read.")
    parser.add_argument("--aside", action="store_true", help="the half kept aside: sums only")
    parser.add_argument("--misses", action="store_true", help="what was missed or wrong, never for the half kept aside")
    parser.add_argument("--only", default="", help="only settings whose name holds this word, of the open half")
    wanted = parser.parse_args(arguments)
    if wanted.aside and (wanted.misses or wanted.only):
        parser.error("--misses and --only are not for the half kept aside: of it only sums are printed")
    return wanted


if __name__ == "__main__":
    main()

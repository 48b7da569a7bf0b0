"""What somebody may have meant by a word of a rule that is not known."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from difflib import get_close_matches

from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import KINDS

MANUAL = "docs/own-rules.md"


def nearest(word: str, known: Iterable[str]) -> str:
    """What to write instead, behind the fault; empty where nothing known is near."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {near[0]}?" if near else ""


def no_kind(word: str) -> str:
    """That there is no such kind of record, and what there is."""
    return f"there is no kind of record called {word}{nearest(word, KINDS) or ': docs/record-kinds lists them all'}"


def no_field(kind: str, word: str) -> str:
    """That a kind has no such field, and which it has."""
    held = [field.name for field in KINDS[kind].fields] if kind in KINDS else []
    instead = nearest(word, held) or (f": it has {', '.join(held)}" if held else "")
    return f"{kind} has no field {word}{instead}"


def no_agency(word: str) -> str:
    """That there is no such kind of agency; a usual name of one gives its code."""
    plain = word.casefold().replace("_", " ")
    same = [code for code, kind in AGENCY_KINDS.items() if plain in {kind.letters.casefold(), *kind.names}]
    instead = f"; did you mean {same[0]}?" if len(same) == 1 else nearest(word, AGENCY_KINDS)
    return f"there is no kind of agency called {word}{instead or ': they are ' + ', '.join(AGENCY_KINDS)}"


def no_part(of: str, word: str, known: Iterable[str]) -> str:
    """That a word of the language has no such part, and which it may be."""
    held = list(known)
    return f"{of} has no part called {word}{nearest(word, held) or ': it has ' + ', '.join(held)}"


def not_in_language(module: str, names: Iterable[str]) -> list[str]:
    """What is wrong with an import from the language: no such module, or no such name in it."""
    short = module.rpartition(".")[2]
    try:
        held = vars(importlib.import_module(module))
    except ModuleNotFoundError:
        return [f"the language has no part called {short}: {MANUAL} and the rules of Sightline show what it has"]
    public = [name for name in held if re.match(r"[A-Za-z]", name)]
    return [f"{short} has no {name}{nearest(name, public)}" for name in names if name not in held]

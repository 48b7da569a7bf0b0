"""A row that the lexicon has no kind for gets the kind of the example sentences that it is most like."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sightline.chronology.fact import FieldValue
from sightline.vocabulary.kinds import KINDS
from sightline.wording.going_on import BEGINNINGS, says_it_goes_on
from sightline.wording.lexicon_file import in_use
from sightline.wording.likeness.index import Likely
from sightline.wording.likeness.judging import LEFT_UNDONE, likely, names_kind, plainly_told, reasons
from sightline.wording.people import PersonMention
from sightline.wording.suggestion.pattern import words_of
from sightline.wording.suggestion.readings import read_fields
from sightline.wording.suggestion.shapes import Reason, Suggestion
from sightline.wording.suggestion.whose_injury import is_only_a_grown_ups

_CALLED_OFF = re.compile(
    r"\b(?:cancell?ed|canx|c/x|postponed|stood down|called off|abandoned|aborted|re-?arranged|re-?booked|put back|"
    r"did(?: not|n['’]t) (?:go ahead|take place|happen)|"
    r"attempted (?:\w+ ){0,2}(?:core gr(?:ou)?p|conference|ICPC|RCPC|strategy|review|meeting|mtg))\b",
    re.I,
)
"""A row that says that something did not go ahead is no such thing because it is like one: "Core gp cancelled"."""


def says_called_off(text: str) -> bool:
    """Whether words say of what they tell that it did not go ahead."""
    return _CALLED_OFF.search(text) is not None


_MARGIN_FOR_A_ROW = 2.0
"""A row is taken even where nothing speaks for a kind, so that a kind is only worth naming where it is mostly right:
seven in ten and more are from here on (``benchmarks/bench_likeness.py --thresholds``)."""


def fields_by_likeness(told: Likely, text: str, people: Sequence[PersonMention]) -> Mapping[str, FieldValue]:
    """What ``text`` says in the fields of the kind that it is like. ``people``: those whom it names."""
    return read_fields(in_use(), told.kind, text, 0, len(text), people)


def is_passed_over(told: Likely, text: str, people: Sequence[PersonMention], agency_kind: str | None = None) -> bool:
    """Whether the words that look like that kind are said to be none ("IHA req sent", "HV sent apologies"), or the
    text says that what it is like went on and did not begin, or an injury is a grown-up's. ``people``: who is named."""
    if told.kind == "injury" and is_only_a_grown_ups(text, people, agency_kind):
        return True
    if told.kind in BEGINNINGS and says_it_goes_on(text):
        return True
    return bool(in_use().passed_over_in(told.kind, text, words_of(text)))


def named_by_likeness(found: Suggestion, text: str, agency_kind: str | None = None) -> Suggestion:
    """``found`` as it is, or with the kind and fields of what ``text`` is like, where the lexicon told none.

    What the text denies, plans, supposes or lets somebody say stays an entry. The examples stand among the reasons.
    """
    if found.kind != "entry" or not text.strip():
        return found
    told = likely(text)
    if told is None or told.margin < _MARGIN_FOR_A_ROW or not names_kind(told, "entry", text) or not plainly_told(text):
        return found
    if told.kind not in LEFT_UNDONE and says_called_off(text):
        return found
    if is_passed_over(told, text, found.mentions, agency_kind):
        return found
    fields = fields_by_likeness(told, text, found.mentions)
    why = tuple(Reason(shown, 0, 0) for shown in reasons(text, told.kind))
    return replace(found, kind=told.kind, nature=KINDS[told.kind].nature, fields=fields, why=why)

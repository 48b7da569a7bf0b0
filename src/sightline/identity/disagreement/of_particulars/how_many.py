"""How many of one thing there were: bruises, calls, appointments, children, drinks; with tolerance for loose words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.agents import role_at
from sightline.identity.disagreement.comparing.holders import are_of_two_agencies
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.telling.amounts import number_of
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.body_parts import BODY, parts_meet
from sightline.wording.negation import Standing, stance

_NUMBER = (
    r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?|forty(?:-\w+)?|fifty(?:-\w+)?|once|twice|a\s+single|a\s+dozen"
)
_LOOSE = (
    r"about|around|nearly|almost|some|over|under|at\s+least|more\s+than|fewer\s+than|less\s+than|"
    r"up\s+to|approximately|roughly|several|only\s+about|as\s+many\s+as"
)


def _of(code: str, says: str, **more: int | bool) -> Matter:
    held: dict[str, int | bool] = {"near": 30, "apart": 7, "shared": 1, "is_event": False, **more}
    return Matter(f"number of {code}", Topic.VALUE, f"how many {says}", **held)  # type: ignore[arg-type]


_COUNTED: tuple[tuple[Matter, str], ...] = (
    (
        _of("injuries", "injuries", alone=1, near=10, apart=3, shared=0),
        r"bruis(?:es|e)|marks?|injur(?:ies|y)|scratch(?:es)?|grazes?|lesions",
    ),
    (
        _of("fractures", "fractures", alone=1, near=60, apart=30, shared=0),
        r"fractures?|(?:broken|fractured)\s+(?:ribs?|bones?|legs?|arms?)",
    ),
    (_of("burns", "burns", alone=1, near=10, apart=3, shared=0), r"burns?|scalds?"),
    (_of("bites", "bites", alone=1, near=10, apart=3, shared=0), r"bite\s*marks?|bites?"),
    (_of("calls", "calls to the police", shared=2), r"(?:999\s+)?calls?|call-?outs?|(?:police\s+)?attendances"),
    (_of("appointments", "appointments missed", near=60, apart=30, shared=1), r"appointments?|appts?|clinics|sessions"),
    (_of("visits", "visits", shared=2, alone=0), r"(?:home\s+)?visits?"),
    (_of("referrals", "referrals", shared=1), r"referrals?|contacts|notifications"),
    (_of("children", "children there are", near=31, apart=31, shared=1), r"children|kids|siblings"),
    (_of("drinks", "drinks", near=5, apart=2), r"cans?|pints?|glasses|bottles?|units|drinks"),
    (_of("tablets", "tablets", near=5, apart=2), r"tablets?|pills?"),
    (
        _of("days missed", "days missed", near=30, apart=14),
        r"(?:school\s+)?absences|exclusions|days\s+(?:off|absent|missed)",
    ),
    (_of("previous convictions", "convictions", near=400, apart=400), r"(?:previous\s+)?convictions?"),
    (_of("dogs", "dogs", near=30, apart=30), r"dogs?|cats?"),
    (
        _of("rooms", "bedrooms", near=200, apart=200),
        r"bed(?:room(?:s|ed)?)?(?=\s+(?:flat|house|home|property|maisonette|bungalow))|bedrooms?",
    ),
    (_of("nights in hospital", "nights in hospital", near=21, apart=14, shared=0), r"nights?"),
    (_of("nights missing", "nights missing", near=21, apart=14, shared=0), r"nights?"),
    (_of("people", "people there were", near=2, apart=0), r"men|women|adults|males|females|people|youths"),
    (_of("teeth", "teeth", near=30, apart=30), r"teeth|tooth"),
    (_of("stitches", "stitches", alone=1, near=10, apart=3), r"stitches|sutures"),
)
_FORMS = tuple(
    (
        matter,
        re.compile(
            rf"(?<![\w/.:£-])(?P<loose>(?:{_LOOSE})\s+)?\b(?P<number>{_NUMBER})(?:\s+|-(?=bed))(?:of\s+(?:the|her|his|these)\s+)?"
            rf"(?:(?!and\b|or\b|to\b|of\b|in\b|on\b|for\b|the\b|when\b|"
            rf"{_NUMBER})[a-z][\w'’-]*\s+){{0,2}}?(?:{words})(?![\w-])",
            re.I,
        ),
    )
    for matter, words in _COUNTED
)
_NEEDS = {
    "number of nights in hospital": re.compile(r"\b(?:hospital|admitted|admission|ward|in-?patient|infirmary)\b", re.I),
    "number of nights missing": re.compile(r"\b(?:missing|absent\s+from|not\s+come\s+home|whereabouts)\b", re.I),
}
"""Words without which nights are those of anything."""
_TIMES = re.compile(
    rf"\b(?P<verb>called|attended|rang|rung|visited|seen|saw|met|hit|slapped|punched|kicked|struck|moved|"
    rf"excluded|arrested|admitted|referred)\b"
    rf"(?P<between>[^.;]{{0,50}}?)\b(?P<loose>(?:{_LOOSE})\s+)?(?P<number>{_NUMBER})(?:\s+(?:times|occasions))?\b",
    re.I,
)
_LEMMA = {"saw": "seen", "met": "seen"}
_OF_VERB = {"called": "calls", "attended": "calls", "rang": "calls", "rung": "calls", "visited": "visits"}
_BY_CODE = {matter.code: matter for matter, _ in _COUNTED}
_BY_SOMEBODY = frozenset({"number of visits"})
_DONE = frozenset({"number of visits", "number of calls", "number of referrals"})
"""What is done by somebody, and what every agency counts of its own."""


def how_many(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents count one thing differently."""
    claims = [claim for sentence in told for claim in _counted(sentence, reader)]

    def differs(one: Claim, other: Claim) -> Sort | None:
        is_done = one.matter.code in _DONE or one.matter.code.startswith("number of times")
        if is_done and are_of_two_agencies(one.sentence, one.start, other.sentence, other.start, reader):
            return None
        return _differs(one, other)

    return compared(claims, differs, because="Both say how many there were, and the numbers cannot both be right.")


def _counted(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    text = sentence.text
    for matter, form in _FORMS:
        needs = _NEEDS.get(matter.code)
        if needs is not None and not needs.search(text):
            continue
        for hit in form.finditer(text):
            number = _number(hit.group("number"))
            if number is None or re.search(
                r"\b(?:no\.|age[d]?|flat|grade|year|section|page|the\s+other|another|new|each|every|per|a)\s*$",
                text[: hit.start()],
                re.I,
            ):
                continue
            if (
                re.search(
                    r"\b(?:new|other|more|further|fresh|old|healing|older|smaller|larger|bigger|fainter|bedroom)\b",
                    hit.group(),
                    re.I,
                )
                and matter.code != "number of rooms"
            ):
                continue
            held = stance(text, *hit.span()).standing
            if held is not Standing.ASSERTED and not (held is Standing.PLANNED and matter.code == "number of children"):
                continue
            who = frozenset(
                {role_at(text[max(0, hit.start() - 60) : hit.start()])} if matter.code in _BY_SOMEBODY else ()
            )
            value = _shown(number, bool(hit.group("loose")))
            yield reader.claim(matter, "", value, sentence, *hit.span(), who=who - {""})
    for hit in _TIMES.finditer(text):
        number = _number(hit.group("number"))
        code = _OF_VERB.get(hit.group("verb").casefold())
        is_times = re.search(r"(?:times|occasions|once|twice)$", hit.group(), re.I)
        if (
            number is None
            or not is_times
            or stance(text, hit.start(), hit.start() + 4).standing is not Standing.ASSERTED
        ):
            continue
        verb = _LEMMA.get(hit.group("verb").casefold(), hit.group("verb").casefold())
        of_verb = _of(f"times {verb}", f"times: {verb}", near=7, apart=3, shared=0, alone=0)
        matter = _BY_CODE[f"number of {code}"] if code else of_verb
        who = frozenset({role_at(text[max(0, hit.start() - 60) : hit.start()])}) - {""}
        yield reader.claim(matter, "", _shown(number, bool(hit.group("loose"))), sentence, *hit.span(), who=who)


def _number(words: str) -> float | None:
    plain = " ".join(words.casefold().split())
    held = {"once": 1.0, "twice": 2.0, "a single": 1.0, "a dozen": 12.0}.get(plain)
    return held if held is not None else number_of(plain)


def _shown(number: float, is_loose: bool) -> str:
    return f"{'about ' if is_loose else ''}{number:g}"


_TAKEN_OUT = re.compile(r"\b(?:extract\w*|taken\s+out|removed|removal|came\s+out|lost)\b", re.I)
_ON_BODY = frozenset(f"number of {what}" for what in ("injuries", "fractures", "burns", "bites"))


def _parts(claim: Claim) -> frozenset[str]:
    return frozenset(hit.group().casefold() for hit in BODY.finditer(claim.sentence.text))


def _differs(one: Claim, other: Claim) -> Sort | None:
    if one.matter.code in _ON_BODY and not parts_meet(_parts(one), _parts(other)):
        return None
    if (
        one.matter.code == "number of teeth"
        and len({bool(_TAKEN_OUT.search(c.sentence.text)) for c in (one, other)}) > 1
    ):
        return None  # seven that are decayed, and six that were taken out
    (a, loose), (b, too) = (_read(claim.value) for claim in (one, other))
    if loose or too:
        return Sort.CONFLICT if abs(a - b) > max(2.0, max(a, b) / 3) else None
    return Sort.CONFLICT if a != b else None


def _read(value: str) -> tuple[float, bool]:
    return float(value.removeprefix("about ")), value.startswith("about ")

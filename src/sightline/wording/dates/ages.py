"""Ages: those that date what is told ("when she was ten months old"), and those that only describe somebody."""

from __future__ import annotations

from dataclasses import replace

from sightline.chronology.fact import Extent
from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType
from sightline.chronology.unit import Unit
from sightline.wording.dates.counts import NUMBERS, Bound, Counted, clinical, counted
from sightline.wording.dates.named_events import DETERMINERS
from sightline.wording.dates.relative_date import Position, Told
from sightline.wording.tokens import Words, word_set

_SUBJECTS = word_set("he she they it")
_BE = word_set("was were is are turned reached became")
_AT_THE_TIME = (("at", "the", "time"), ("at", "that", "time"), ("when",), ("at", "this", "time"), ("and", "when"))
_THINGS = word_set(
    "bruise bruises bruising injury injuries fracture fractures burn burns scar scars mark marks wound wounds "
    "car house  building case claim report record records system policy tenancy relationship marriage dispute "
    "plan break bleed  bleeds haematoma haemorrhage trial sentence course clot lesion lesions debt"
)
_OF_A_PREGNANCY = word_set("born delivered scan scans booked induced miscarried miscarriage premature prematurely")
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "1st": 1, "2nd": 2, "3rd": 3,
}  # fmt: skip
_NO_NOUNS = word_set("said told who whom whose from has had with of on to by for as that which did went came took saw")
_BARE_ENDS = word_set(". , ; : ) ! ? and but he she they the when his her their a at in it with - – —")
_AGED_AT_EVENT = word_set(
    "died death when while admitted injured dead killed seen taken removed born adopted placed first"
)
_OPENS_LATER = {"before": StepCode.BEFORE, "until": StepCode.BEFORE, "since": StepCode.AFTER, "after": StepCode.AFTER,
                "from": StepCode.AFTER}  # fmt: skip


def age(words: Words, place: int) -> Told | None:
    """An age that begins there."""
    return (
        _when_subject_was(words, place)
        or _at_age(words, place)
        or _aged(words, place)
        or _birthday(words, place)
        or _at_birth(words, place)
        or _old(words, place)
    )


def _step(found: Counted) -> Step:
    if found.bound is Bound.JUST_UNDER:
        half = {Unit.YEAR: -183, Unit.MONTH: -10, Unit.WEEK: -3}.get(found.unit, 0)
        return Step(StepCode.AGE, max(found.count - 1, 0), found.unit, half, 0)
    if found.bound is Bound.AT_LEAST:
        return Step(StepCode.AGE, found.count, found.unit, 0, None)
    if found.bound is Bound.AT_MOST:
        return Step(StepCode.AGE, max(found.count - 1, 0), found.unit, None, 0)
    if found.bound is Bound.ABOUT or (found.far or 0) > 183:
        slack = {Unit.YEAR: 366, Unit.MONTH: 31, Unit.WEEK: 7, Unit.DAY: 2}.get(found.unit, 1)
        return Step(StepCode.AGE, found.count, found.unit, slack, max(slack, found.far or 0))
    ranges = {Unit.YEAR: 366, Unit.MONTH: 31, Unit.WEEK: 7, Unit.DAY: 1}.get(found.unit, 0)
    plain = {Unit.YEAR: 183, Unit.MONTH: 7 if found.count == 1 else 15, Unit.WEEK: 3, Unit.DAY: 0}.get(found.unit, 0)
    further = ((found.far or 0) - plain) // ranges if ranges and found.far and found.bound is Bound.PLAIN else 0
    return Step(StepCode.AGE, found.count, found.unit, 0, max(further, 0) * ranges)


def _bare_number(words: Words, place: int) -> tuple[int, int] | None:
    """A number alone, of years, and the place after it."""
    number = words.number(place, 2)
    end = place + 1
    if number is None:
        number = NUMBERS.get(words.at(place))
        after = place + 2 if words.is_hyphen(place + 1) else place + 1
        ones = NUMBERS.get(words.at(after), 0)
        if number is not None and number >= 20 and 1 <= ones <= 9:
            number, end = number + ones, after + 1
    if number is None or number == 0 or (words.is_glued(end) and words.at(end) in (":", "/", "%", "(")):
        return None
    return number, end


def _amount(words: Words, place: int, *, bare: bool) -> tuple[Step, int] | None:
    """The age that stands there, as a step, and the place after it with "old" or "of age"."""
    found = counted(words, place) or clinical(words, place)
    if found is not None and found.unit not in (Unit.HOUR, Unit.MINUTE):
        end = found.end
        if words.at(end) == "and" and (more := counted(words, end + 1)) is not None and more.unit is not found.unit:
            finer = _compound(found, more)
            if finer is None:
                return None
            found, end = finer, more.end
        elif words.at(end) == "," and (more := counted(words, end + 1)) is not None and more.unit is Unit.MONTH:
            finer = _compound(found, more)
            if finer is not None:
                found, end = finer, more.end
        if words.at(end) in ("'", "’") or words.at(end) in ("gestation", "gestational", "pregnant", "corrected"):
            return None
        if words.is_hyphen(end) and words.at(end + 1) == "old":
            end += 1
        if words.at(end) == "old":
            end += 1
        elif words.at(end) == "of" and words.at(end + 1) == "age":
            end += 2
        if words.at(end) in ("and", "to", "or") and _bare_number(words, end + 1) and not bare:
            return None
        return _step(found), end
    if not bare:
        return None
    start, bound = place, Bound.PLAIN
    lead = {"just": Bound.PLAIN, "only": Bound.PLAIN, "nearly": Bound.JUST_UNDER, "almost": Bound.JUST_UNDER,
            "about": Bound.ABOUT, "around": Bound.ABOUT, "over": Bound.AT_LEAST, "under": Bound.AT_MOST}  # fmt: skip
    if words.at(start) in lead:
        bound, start = lead[words.at(start)], start + 1
    number = _bare_number(words, start)
    if number is None or (words.at(number[1]) and words.at(number[1]) not in _BARE_ENDS):
        return None
    if words.at(number[1]) in ("and", "-", "–", "/") and _bare_number(words, number[1] + 1):
        return None
    return _step(Counted(place, number[1], number[0], Unit.YEAR, 183, 183, bound, is_article=False)), number[1]


def _compound(found: Counted, more: Counted) -> Counted | None:
    """ "two years and three months", "3 weeks and 2 days": in the finer unit."""
    sizes = {(Unit.YEAR, Unit.MONTH): 12, (Unit.WEEK, Unit.DAY): 7}
    size = sizes.get((found.unit, more.unit))
    if size is None or found.bound is not Bound.PLAIN:
        return None
    near = {Unit.MONTH: 15, Unit.DAY: 0}[more.unit]
    return Counted(found.start, more.end, found.count * size + more.count, more.unit, near, near, more.bound, False)


def _subject(words: Words, place: int) -> int | None:
    """The place after a subject: a pronoun, a name, or "the child"."""
    if words.at(place) in _SUBJECTS:
        return place + 1
    if words.at(place) in DETERMINERS:
        return place + 2 if words.at(place + 2) in _BE else place + 3 if words.at(place + 3) in _BE else None
    if words.written(place)[:1].isupper():
        return place + 1 if words.at(place + 1) in _BE else place + 2 if words.at(place + 2) in _BE else None
    return None


def _when_subject_was(words: Words, place: int) -> Told | None:
    """ "when she was only 10 months old", "before he was two", "by the time she was five"."""
    lead, at = words.at(place), place + 1
    if lead == "by" and [words.at(place + k) for k in (1, 2)] == ["the", "time"]:
        at = place + 3
    elif lead not in ("when", "while", "whilst", "before", "until", "since", "after", "from", "once"):
        return None
    if lead == "from" and words.at(at) == "when":
        at += 1
    after = _subject(words, at)
    if after is None or words.at(after) not in _BE:
        # "when aged three", "while only 10 months old".
        if lead not in ("when", "while", "whilst", "from") or words.at(at) != "aged":
            return None
        found = _amount(words, at + 1, bare=True)
        return _told(place, found, None, _wrapped(lead)) if found else None
    who = (at, after)
    at = after + 1
    if words.at(at) in ("only", "just", "still") and words.at(at + 1) != "over":
        at += 1
    if words.at(at) == "aged" or (words.at(at) == "the" and words.at(at + 1) == "age" and words.at(at + 2) == "of"):
        at += 1 if words.at(at) == "aged" else 3
    found = _amount(words, at, bare=True)
    return _told(place, found, who, _wrapped(lead)) if found else None


def _wrapped(lead: str) -> StepCode | None:
    return StepCode.BEFORE if lead == "by" else _OPENS_LATER.get(lead)


def _told(place: int, found: tuple[Step, int], who: tuple[int, int] | None, code: StepCode | None) -> Told:
    step, end = found
    extent = Extent.POINT
    if code is StepCode.BEFORE:
        # Before the age was reached, or by its end: at the latest while of that age, and never before the birth.
        step = replace(step, count=step.count, early=None, late=step.late)
    elif code is StepCode.AFTER:
        step, extent = replace(step, late=None), Extent.THROUGHOUT
    return Told(place, end, step, AnchorType.BIRTH, Position.NAMED, who, extent=extent)


def _at_age(words: Words, place: int) -> Told | None:
    """ "at 10 months", "at the age of three", "from the age of six weeks", "by age 5"."""
    lead = words.at(place)
    if lead not in ("at", "from", "by", "until", "since", "before"):
        return None
    at = place + 1
    if words.at(place - 1) in _OF_A_PREGNANCY:
        return None
    said_age = False
    if words.at(at) == "the" and words.at(at + 1) == "age" and words.at(at + 2) == "of":
        at, said_age = at + 3, True
    elif words.at(at) in DETERMINERS and words.at(at + 1) == "age":
        return None
    elif words.at(at) == "age":
        at, said_age = at + (2 if words.at(at + 1) == "of" else 1), True
    elif words.at(at) == "about" and words.at(at + 1) == "the" and words.at(at + 2) == "age":
        at, said_age = at + 4, True
    found = _amount(words, at, bare=said_age)
    if found is None:
        return None
    is_old = words.at(found[1] - 1) in ("old", "age")
    if not said_age and not is_old and lead != "at":
        return None
    if (
        not said_age
        and not is_old
        and words.at(found[1]) in ("before", "after", "later", "ago", "or", "of", "intervals")
    ):
        return None
    if not said_age and not is_old and words.at(at) in ("a", "an", "least", "most"):
        return None
    if not said_age and not is_old and words.at(found[1]) in (",", "and") and words.is_number(found[1] + 1):
        # "weighed at 2 weeks, 6 weeks and 12 weeks" dates no one thing.
        return None
    return _told(place, found, None, _wrapped(lead))


def _aged(words: Words, place: int) -> Told | None:
    """ "aged 10 months": dates what is told where it opens a sentence or follows "died"; else it only describes."""
    if words.at(place) not in ("aged", "age") or words.at(place + 1) in ("between", "from"):
        return None
    if words.at(place) == "age" and (words.at(place - 1) not in (",", "(", "died") or words.at(place + 1) == "of"):
        return None
    found = _amount(words, place + 1, bare=True)
    if found is None:
        return None
    before = words.at(place - 1)
    end = found[1]
    if words.at(end) in ("to", "and", "or", "-", "–") and (
        _bare_number(words, end + 1) or words.at(end + 1) in ("under", "over")
    ):
        return None
    dates = before in _AGED_AT_EVENT or not before or before in (".", "\n")
    return replace(_told(place, found, None, None), describes=not dates)


def _birthday(words: Words, place: int) -> Told | None:
    """ "on her first birthday", "shortly before his second birthday"."""
    if words.at(place) not in DETERMINERS or (words.at(place + 2) != "birthday" and words.at(place + 3) != "birthday"):
        return None
    number = _ORDINALS.get(words.at(place + 1))
    end = place + 3
    if number is None and words.is_number(place + 1) and words.at(place + 2) in ("st", "nd", "rd", "th"):
        number, end = words.number(place + 1, 2), place + 4
    if number is None or words.at(end - 1) != "birthday":
        return None
    if words.at(place) in ("that", "these", "those"):
        return None
    before = words.at(place - 1)
    if before not in ("on", "at", "celebrated"):
        return None
    return Told(
        place, end, Step(StepCode.SHIFT, number, Unit.YEAR), AnchorType.BIRTH, Position.NAMED, (place, place + 1)
    )


def _at_birth(words: Words, place: int) -> Told | None:
    if words.at(place) != "at" or words.at(place + 1) not in ("birth", "her", "his", "their", "the"):
        return None
    end = place + 2 if words.at(place + 1) == "birth" else place + 3
    if words.at(end - 1) != "birth" or words.at(end) in ("weight", "registration", "certificate"):
        return None
    return Told(place, end, Step(StepCode.SAME), AnchorType.BIRTH, Position.NAMED, (place + 1, end))


def _old(words: Words, place: int) -> Told | None:
    """ "10 months old", "a 10-month-old", "24-year-old", "3 yo"."""
    found = counted(words, place) or clinical(words, place)
    if found is None:
        return _initials(words, place)
    if found.unit in (Unit.HOUR, Unit.MINUTE):
        return None
    amount = _amount(words, place, bare=False)
    if amount is None or words.at(amount[1] - 1) not in ("old", "age"):
        return None
    step, end = amount
    if words.at(end) in _THINGS or words.at(end + 1) in _THINGS:
        return None
    is_hyphenated = words.is_hyphen(end - 2) or words.is_hyphen(end - 3)
    dates = not is_hyphenated and any(
        [words.at(end + k) for k in range(len(said))] == list(said) for said in _AT_THE_TIME
    )
    of = _head_noun(words, end) if not dates else None
    return Told(place, end, step, AnchorType.BIRTH, Position.NAMED, of, describes=not dates)


def _head_noun(words: Words, end: int) -> tuple[int, int] | None:
    """ "3-year-old brother": whose age it is."""
    word = words.at(end)
    is_noun = word.isalpha() and word not in _BARE_ENDS | _BE | _NO_NOUNS and not word.endswith("ed")
    return (end, end + 1) if is_noun else None


def _initials(words: Words, place: int) -> Told | None:
    """ "3yo", "10 y/o", "8/12 old" as clinicians write them."""
    number = words.number(place, 2)
    if number is None:
        return None
    units = {"yo": Unit.YEAR, "mo": Unit.MONTH}
    if words.at(place + 1) in units and words.is_glued(place + 1):
        step, end = Step(StepCode.AGE, number, units[words.at(place + 1)]), place + 2
    elif words.at(place + 1) in ("y", "m") and words.at(place + 2) == "/" and words.at(place + 3) == "o":
        step, end = Step(StepCode.AGE, number, Unit.YEAR if words.at(place + 1) == "y" else Unit.MONTH), place + 4
    else:
        return None
    return Told(place, end, step, AnchorType.BIRTH, Position.NAMED, _head_noun(words, end), describes=True)


AGE_WORDS = DETERMINERS | word_set("when while whilst before until since after from once by at aged age")
"""The words besides counts that an age can begin with."""

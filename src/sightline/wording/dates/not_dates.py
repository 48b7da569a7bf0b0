"""What looks like a date in prose and is none: years that count houses, paragraph numbers, references, money."""

from __future__ import annotations

from sightline.wording.dates.chains import Reading
from sightline.wording.dates.element import MONTHS, WEEKDAYS
from sightline.wording.tokens import Words, word_set

_INTRODUCES_YEAR = word_set(
    "in during since until till by before after from throughout year of late early mid between and or to "
    "around about circa c prior"
)
_ABOUT_AN_HOUR = word_set("at about around approx approximately circa c roughly")
_OF_A_YEAR = word_set("summer spring autumn winter end beginning start middle part half course year")
_COUNTED = word_set(
    "houses homes households people persons children babies infants cases families incidents days weeks months "
    "hours minutes units pupils students patients respondents calls words pages records referrals contacts "
    "visits entries pounds pence euros dollars miles metres meters kilometres kg g mg ml grams calories steps "
    "staff places beds properties flats dwellings adults women men boys girls deaths births reports crimes "
    "offences of"
)
_CONVICTED = {("of", "in")}
""" "Convicted in 2012 of assault"."""
_MEASURES = word_set("kg g mg mcg ml mls l cm mm m km lb lbs oz st mph degrees")
_STREETS = word_set("street road avenue lane close drive way court crescent terrace place row gardens")
_REFERENCES = word_set(
    "code ref reference number no nos urn version v id tel telephone phone fax mobile section sections para paras "
    "paragraph paragraphs chapter appendix table figure fig page pages p pp item clause rule regulation "
    "regulations nhs niche crime log ext room flat unit £ $ € #"
)
_ACTS = frozenset(["act", "acts", "regulations", "order", "guidance", "rules"])


def paragraph_numbers(words: Words) -> dict[int, int]:
    """Where lines begin with the numbers of paragraphs ("4.2.11"): the place of each and the place after it.

    A line's first number in three parts is a paragraph's if the one before or after it in the count ("4.2.10",
    "4.2.12") begins another line.
    """
    starts: dict[tuple[int, int, int], list[int]] = {}
    for place in range(len(words)):
        if (
            words.is_number(place)
            and words.at(place + 1) == "."
            and words.at(place + 3) == "."
            and words.digits(place) <= 2
            and 1 <= words.digits(place + 2) <= 2
            and 1 <= words.digits(place + 4) <= 3
            and words.is_glued(place + 4)
            and words.starts_line(place)
        ):
            key = (int(words.at(place)), int(words.at(place + 2)), int(words.at(place + 4)))
            starts.setdefault(key, []).append(place)
    found: dict[int, int] = {}
    for (a, b, c), places in starts.items():
        if (a, b, c - 1) in starts or (a, b, c + 1) in starts:
            found.update((place, place + 5) for place in places)
    return found


def is_believable(words: Words, reading: Reading, *, is_introduced: bool = False) -> bool:
    """Whether prose means a date by it. ``is_introduced``: it belongs to a list whose first is believed."""
    if reading.date is None and not (reading.problem and reading.is_plain):
        return False
    start, end = reading.start, reading.end
    before, after = words.at(start - 1), words.at(end)
    if before in ("£", "$", "€", "#") or (after in ("%", "£", "€") and words.is_glued(end)) or after in _MEASURES:
        return False
    if _is_reference(words, start, end) or _tells_the_clock(words, start, end):
        return False
    if reading.is_bare_year:
        return (is_introduced and after not in _COUNTED) or _introduced_as_year(words, start, end)
    if words.is_number(end - 1) and words.digits(end - 1) == 4 and not _has_month(words, start, end):
        return after not in _COUNTED and not _names_a_street(words, end)
    return True


def _tells_the_clock(words: Words, start: int, end: int) -> bool:
    """Whether four figures are an hour: "at about 1900", "14/03 around 1930". "Around 1930" alone is a year."""
    figures = words.at(end - 1)
    if not (words.is_number(end - 1) and len(figures) == 4 and int(figures[:2]) < 24 and int(figures[2:]) < 60):
        return False
    first = end - 1
    while words.at(first - 1) in _ABOUT_AN_HOUR:
        first -= 1
    about = {words.at(place) for place in range(first, end - 1)}
    if first > start or not about:
        return False
    return (
        "at" in about or words.at(first - 1) in WEEKDAYS or words.at(first - 1) in MONTHS or _ends_a_day(words, first)
    )


def _ends_a_day(words: Words, end: int) -> bool:
    """Whether a day and a month without a year end here: "14/03", "14 March", "March 14th"."""
    if words.at(end - 1) in ("st", "nd", "rd", "th"):
        end -= 1
    if not words.is_number(end - 1):
        return False
    return words.at(end - 2) in MONTHS or (words.at(end - 2) in ("/", ".") and words.is_number(end - 3))


def _introduced_as_year(words: Words, start: int, end: int) -> bool:
    before, after = words.at(start - 1), words.at(end)
    if before == "as" and words.at(start - 2) in ("early", "late", "recently", "far"):
        return True
    if _stands_in_a_column(words, start, end):
        return after not in _COUNTED and after not in _ACTS
    if before not in _INTRODUCES_YEAR or (after in _COUNTED and (after, before) not in _CONVICTED) or after in _ACTS:
        return False
    if before == "of":
        return words.at(start - 2) in _OF_A_YEAR
    if before in ("and", "or", "to") and not words.is_number(start - 2):
        return False
    if words.is_glued(end) and (
        after.isalpha()
        or after in ("/", "-", "–")
        or (after == "." and words.is_number(end + 1) and words.is_glued(end + 1))
    ):
        return after.isalpha() and words.written(end)[0].isupper()
    return not _names_a_street(words, end)


def _stands_in_a_column(words: Words, start: int, end: int) -> bool:
    """Whether wide gaps part it from other words on its line, as in a printed list ("Past    2015    Wheeze")."""
    if end != start + 1:
        return False
    first, last = words.tokens[start].start, words.tokens[start].end
    before, after = words.text[max(0, first - 3) : first], words.text[last : last + 3]
    is_wide = [gap == "   " or "\t" in gap for gap in (before, after)]
    return all(is_wide) and words.at(end).isalpha()


def _names_a_street(words: Words, end: int) -> bool:
    """Whether a number stands before a street: "2019 Mill Court"; never across the end of a line, nor behind a day."""
    if not words.written(end)[:1].isupper():
        return False
    for place in range(end, end + 3):
        if words.starts_line(place):
            return False
        if words.at(place) in _STREETS and words.written(place)[0].isupper():
            return True
    return False


def _is_reference(words: Words, start: int, end: int) -> bool:
    if _has_month(words, start, end) or not words.is_number(start):
        return False
    place = start - 1
    while words.at(place) in (":", ".", "-", "("):
        place -= 1
    return words.at(place) in _REFERENCES


def _has_month(words: Words, start: int, end: int) -> bool:
    return any(words.at(place) in MONTHS for place in range(start, end))

"""The people of a statement: whom its words name, whom they leave out, and what the paper says that each is.

A pronoun is a person only where that is plain: the sentence right before it, in the same paragraph, is about somebody
whose sex the paper tells, and neither names nor otherwise speaks of anybody else whom the pronoun could mean. The
mention is then the words that named them, where those stand; the pronoun itself stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sightline.chronology.candidate import Mention
from sightline.reading.paper.roles_told import NOTHING_TOLD, RolesTold
from sightline.reading.sentences.finite import finite_at
from sightline.reading.statements.statement import Statement
from sightline.wording.people import PersonMention

_OPENS_WITH = re.compile(
    r"[\"“'‘(]*(?:\(?\w{1,3}[.)]\s+)?(?:(?:and|but|then|so|however|also|later|instead|afterwards|"
    r"(?:in|on|at|by|during|after|before|within|until|since|for|from|over)\s[^,.;]{2,50}|"
    r"(?:the|that) (?:next|following|same)? ?\w+|[\w-]+ (?:\w+ )?(?:later|earlier|afterwards|before))\s*,?\s+)?"
    r"(?:(?P<pronoun>[Hh]e|[Ss]he)\b|(?:[Ii]n )?(?P<whose>[Hh]is|[Hh]er) (?:own )?(?:view|opinion|evidence|"
    r"account|conclusion)\b)"
)
_SEX_OF_PRONOUN = {"he": "man", "she": "woman", "his": "man", "her": "woman"}
_OF_A_POST = re.compile(r"(?:Dr|Doctor|Prof(?:essor)?|PC|DC|DS|DI|HV|HHJ|Judge)\b")
_ANY_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.I)
_SEX_OF_ROLE = {"mother": "woman", "father": "man"}
_WOMEN = re.compile(
    r"\b(?:mother|mum|mam|mummy|grandmother|nan|gran|aunt|auntie|sister|girl|woman|daughter|wife|girlfriend|midwife|"
    r"stepmother|MGM|PGM|Mrs|Ms|Miss|lady)\b",
    re.I,
)
_MEN = re.compile(
    r"\b(?:father|dad|daddy|grandfather|grandad|uncle|brother|boy|man|son|husband|boyfriend|stepfather|MGF|PGF|Mr)\b",
    re.I,
)
_SEVERAL = re.compile(r"(?:[^s]s|children|parents|couple|officers|staff|police)$", re.I)
_OTHERS = {
    "man": re.compile(r"\b(?:he|him|himself)\b", re.I),
    "woman": re.compile(
        r"\b(?:she|herself|her(?= (?:to|that|and|or|on|with|in|at|from|for|by|as|when|if|not|up|out|down|back|again|"
        r"before|after|because|about|was|had)\b|[.,;:]|$))\b", re.I),
}  # fmt: skip
"""Words in a sentence that may mean another of that sex than whom it names; "his" and "her mother" seldom do."""
_SEES_ANOTHER = re.compile(
    r"\b(?:saw|see[ns]?|seeing|heard|hears?|watched|made|let|helped|found)\s+(?:her|him)\b", re.I
)
"""Of whoever does it, never that person: "she had seen her fall"."""
_SAYS = re.compile(
    r"\b(?:said|says|told|tells|den(?:y|ies|ied)|claim(?:s|ed)|accept(?:s|ed)|admit(?:s|ted)|insist(?:s|ed)|"
    r"explain(?:s|ed)|added|adds|agreed|conceded|maintain(?:s|ed))\b",
    re.I,
)
_BESIDE = re.compile(r",\s+(?:(?:the|a|an|his|her|their|who is the)\s+(?:\w+\s+){0,2})?")
_PARENT = re.compile(r"(?:mother|mum|father|dad)", re.I)
_WHOSE = re.compile(
    r"(?P<who>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?:[A-Z][\w-]* )*(?P<last>[A-Z][\w-]*))['’]s\s+(?:own |late )?$"
)
_THAT_SOMEBODY = re.compile(r"\bthat (?:[A-Z]|the |his |her |their )[^,;]*\band\s*$")
_WHO = re.compile(r",?\s*(?:who|whom|whose)\s*$")
_GROWN_UPS_DEED = re.compile(
    r"\b(?:said|told|den(?:y|ies|ied)|claim(?:s|ed)|accept(?:s|ed)|admit(?:s|ted)|insist(?:s|ed)|explain(?:ed|s)|arrested|"
    r"charged|convicted|jailed|sentenced|pleaded|interviewed|visited|attended|worked|drove|rang|telephoned|phoned|texted|"
    r"signed|agreed|planned|thought|felt|noted|recorded|wrote)\b",
    re.I,
)


@dataclass(frozen=True)
class _Told:
    """The sentence told last: its place and paragraph, whom it is about and whom it names, its words, and how many of
    them at its beginning are those of its subject."""

    sentence: int
    run: tuple[int, int]
    subject: Mention | None
    people: tuple[Mention, ...]
    words: str
    opens_with: int


class People:
    """Goes through the statements of a paper in order and says whom each is about."""

    def __init__(self, text: str = "", roles: RolesTold = NOTHING_TOLD) -> None:
        self._text, self._roles = text, roles
        self._before: _Told | None = None
        self._here: _Told | None = None
        self._run: tuple[int, int] | None = None
        self._so_far: tuple[Mention, ...] = ()

    def as_listed(self, people: Sequence[Mention]) -> tuple[Mention, ...]:
        """The people of a list, each with the role that the list or else the paper gives."""
        return tuple(one if one.role else self._told(one) for one in people)

    def of(self, statement: Statement) -> tuple[Mention, ...]:
        """The mentions of a statement, each with its role where the paper tells it."""
        run = (statement.piece.start, statement.piece.end)
        if self._here is not None and self._here.sentence != statement.sentence:
            self._before, self._here = self._here, None
        if self._before is not None and self._before.run != run:
            self._before = None
        if self._run != run:
            self._run, self._so_far = run, ()
        own = [self._told(one) for one in _from(statement.start, statement.suggestion.mentions)]
        own = [one for one in own if not self._is_of_a_grown_up(one)]
        left_out = self._left_out(statement) if not own or statement.subject else ()
        found = [*left_out, *own]
        meant = self._meant(statement, found)
        if meant is not None and not any(one.start == meant.start for one in found):
            found.insert(0, meant)
        self._remember(statement, run, own, found, meant)
        self._so_far = tuple(dict.fromkeys((*self._so_far, *found)))
        return tuple(found)

    def _only_one_so_far(self, sex: str) -> Mention | None:
        """Whoever of that sex the paragraph has told of, where it has told of nobody else whom a pronoun could mean."""
        could_be = [one for one in self._so_far if self._sex(one) in (sex, "") and not _SEVERAL.search(one.as_written)]
        plain = len({self._who(one) for one in could_be}) == 1 and any(self._sex(one) == sex for one in could_be)
        return max(could_be, key=_named) if plain else None

    def _is_of_a_grown_up(self, mention: Mention) -> bool:
        """ "Mr Vale's mother": of somebody who is no child, so that she is not the mother of the case."""
        if mention.start is None or _PARENT.fullmatch(mention.as_written) is None:
            return False
        hit = _WHOSE.search(self._text, max(0, mention.start - 60), mention.start)
        if hit is None or any(self._roles.of(one) == "child" for one in (hit.group("who"), hit.group("last"))):
            return False
        return any(self._roles.is_named(one) for one in (hit.group("who"), hit.group("last")))

    def _left_out(self, statement: Statement) -> Sequence[Mention]:
        """Whom the sentence is about, where this stretch of it leaves that out."""
        if not statement.subject or _OPENS_WITH.match(statement.plain):
            return ()
        before = self._text[statement.sentence : statement.start]
        if _WHO.search(before) and self._here is not None and self._here.people:
            # "The murder of Corin Vale, who died": whoever was named last.
            return (max(self._here.people, key=lambda one: one.start or 0),)
        if _THAT_SOMEBODY.search(before) and not _SAYS.match(statement.plain):
            # "She found that Elsie was thin and had a rash": of whom is not said by the grammar alone.
            return ()
        return [self._told(one) for one in _from(statement.sentence, statement.subject)]

    def _told(self, mention: Mention) -> Mention:
        """The mention with the role that the paper gives its name; a role that the words give themselves stays."""
        if mention.role == "sibling" and self._is_anothers(mention):
            return replace(mention, role="relative")
        return mention if mention.role else replace(mention, role=self._roles.of(mention.as_written))

    def _is_anothers(self, sibling: Mention) -> bool:
        """ "Mr Vale's brother": of somebody who is no child of the case, so that he is not the child's brother."""
        hit = _WHOSE.search(self._text, max(0, (sibling.start or 0) - 60), sibling.start or 0)
        whose = (hit.group("who"), hit.group("last")) if hit is not None else ()
        told = {self._roles.of(one) for one in whose} - {""}
        is_titled = any(re.match(r"(?:Mr|Mrs|Ms|Dr)\b", one) for one in whose)
        return (is_titled or bool(told)) and not told & {"child", "sibling", "unborn_child"}

    def _meant(self, statement: Statement, found: Sequence[Mention]) -> Mention | None:
        """Whom the pronoun that the statement opens with means, where that is plain."""
        hit = _OPENS_WITH.match(statement.plain)
        if hit is None:
            return self._elided(statement, found)
        opened = "pronoun" if hit.group("pronoun") else "whose"
        sex = _SEX_OF_PRONOUN[hit.group(opened).casefold()]
        at = statement.start + hit.start(opened)
        if any(one.start is not None and one.start < at for one in found):
            return None
        another = self._before is not None and _SEES_ANOTHER.search(self._before.words) is not None
        if not another and (only_one := self._only_one_so_far(sex)) is not None:
            return only_one
        told = self._here if self._here is not None and self._here.subject is not None else self._before
        if (
            told is None
            or told is self._here
            or finite_at(self._text[statement.sentence : statement.start]) is not None
        ):
            return None
        fits = [one for one in told.people if self._sex(one) == sex and not _SEVERAL.search(one.as_written)]
        does = statement.plain[hit.end() : hit.end() + 40]
        if _GROWN_UPS_DEED.search(does):
            fits = [one for one in fits if one.role not in ("child", "unborn_child")]
        if not fits and (writer := self._of_a_post(told)) is not None:
            return writer
        if len({self._who(one) for one in fits}) != 1:
            return None
        only = fits[0]
        if any(_named(one) and self._sex(one) == "" and one.role != "child" for one in told.people) and (
            told.subject is None or self._who(told.subject) != self._who(only)
        ):
            return None  # somebody else is named there, who may be of that sex
        is_subject = told.subject is not None and self._who(told.subject) == self._who(only)
        if told.subject is not None and not is_subject and self._sex(told.subject) == "":
            return None
        if not is_subject and self._text[only.end or 0 : (only.end or 0) + 2] in ("'s", "’s"):
            return None
        speaks_of_another = self._speaks_of_another(told, sex)
        goes_on_saying = is_subject and _SAYS.search(told.words) is not None and _SAYS.search(does) is not None
        if another:
            return None
        if is_subject and not any(self._sex(one) == sex and self._who(one) != self._who(only) for one in self._so_far):
            return only  # "Mrs Vale said that she was not sleeping. She was ...": no other woman has been told of
        return None if speaks_of_another and not goes_on_saying else only

    def _of_a_post(self, told: _Told) -> Mention | None:
        """The doctor or officer whom the sentence before is about, where it speaks of nobody else at all."""
        if len({self._who(one) for one in told.people}) != 1 or self._sex(told.people[0]):
            return None
        only = told.subject or told.people[0]
        if _OF_A_POST.match(only.as_written) is None or _ANY_PRONOUN.search(told.words, told.opens_with):
            return None
        return only

    def _speaks_of_another(self, told: _Told, sex: str) -> bool:
        """Whether a pronoun in it may mean another of that sex; never "her" behind the man who hit her."""
        for hit in _OTHERS[sex].finditer(told.words, told.opens_with):
            if hit.group().casefold() in ("him", "her"):
                place = told.sentence + hit.start()
                behind = [one for one in told.people if one.end is not None and place - 25 < one.end <= place]
                if behind and self._sex(behind[-1]) not in (sex, ""):
                    continue
            return True
        return False

    def _elided(self, statement: Statement, found: Sequence[Mention]) -> Mention | None:
        """Whom a further statement of the same sentence goes on about, having no subject of its own."""
        here = self._here
        if here is None or found or statement.subject or here.sentence != statement.sentence:
            return None
        verb = finite_at(statement.plain)
        if verb is None or statement.plain[:verb].strip(" ,"):
            return None
        if _WHO.search(self._text[statement.sentence : statement.start]):
            # "The murder of Corin Vale, who died": whoever was named last.
            return max(here.people, key=lambda one: one.start or 0, default=None)
        others = {self._who(one) for one in here.people}
        return here.subject if len(others) == 1 else None

    def _remember(
        self, statement: Statement, run: tuple[int, int], own: Sequence[Mention], found: Sequence[Mention],
        meant: Mention | None,
    ) -> None:  # fmt: skip
        verb = finite_at(statement.plain)
        subject = meant
        if subject is None and verb is not None:
            first = [one for one in own if one.end is not None and one.end <= statement.start + verb]
            first = [one for one in first if not self._says_who(one, first)]
            subject = first[0] if len({self._who(one) for one in first}) == 1 else None
        here = self._here
        held = here.people if here is not None else ()
        people = tuple(one for one in dict.fromkeys((*held, *found)) if not self._says_who(one, found))
        opens = _OPENS_WITH.match(statement.plain)
        opens_with = opens.end() if opens is not None and meant is not None else 0
        if here is not None:
            subject = here.subject if here.subject is not None else subject
            opens_with = here.opens_with
        words = statement.whole_sentence or statement.plain
        self._here = _Told(statement.sentence, run, subject, people, words, opens_with)

    def _says_who(self, mention: Mention, found: Sequence[Mention]) -> bool:
        """Whether the words only say who somebody named right beside them is: "Ms Oakes, the social worker"."""
        if _named(mention) or mention.start is None or mention.end is None:
            return False
        return any(
            _named(one)
            and one.start is not None
            and one.end is not None
            and (
                _BESIDE.fullmatch(self._text, one.end, mention.start)
                or _BESIDE.fullmatch(self._text, mention.end, one.start)
            )
            for one in found
        )

    def _sex(self, mention: Mention) -> str:
        written = mention.as_written
        told = self._roles.sex(written) or _SEX_OF_ROLE.get(mention.role, "")
        if told:
            return told
        man, woman = _MEN.search(written), _WOMEN.search(written)
        return "man" if man and not woman else "woman" if woman and not man else ""

    def _who(self, mention: Mention) -> str:
        """What tells one person from another in a sentence: the role where one has it, else the name."""
        if mention.role in ("mother", "father", "child"):
            return mention.role
        return " ".join(mention.as_written.split()).casefold().removesuffix("'s").removesuffix("’s").split()[-1]


def _named(mention: Mention) -> bool:
    return any(word[:1].isupper() for word in mention.as_written.split())


def _from(start: int, people: Sequence[PersonMention]) -> list[Mention]:
    """People whom the words from ``start`` on name, where they stand in the whole text."""
    return [Mention(one.as_written, one.role, start + one.start, start + one.end) for one in people]

"""Who is told to have said something, by role where the case knows it: "Mum", "Shanice", "she" may be one person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sightline.identity.disagreement.comparing.agents import roles_in
from sightline.identity.disagreement.comparing.cast import Cast, Who
from sightline.identity.disagreement.telling.sentence import Sentence

_MEN = frozenset({"father", "partner", "grandfather", "uncle", "brother"})
_WOMEN = frozenset({"mother", "stepmother", "grandmother", "aunt", "sister"})
_FAMILY = _MEN | _WOMEN
_HE_SHE = re.compile(r"\b(?P<she>[Ss]he)\b|\b(?P<he>[Hh]e)\b|\b(?P<you>[Yy]ou)\b")
_ADDRESSED = re.compile(
    r"(?P<name>[A-Z][a-z]+(?:[ ][A-Z][a-z]+)?),\s+(?:you\b|the\s+sentence)"
    r"|\b[Yy]ou,\s+(?P<after>[A-Z][a-z]+(?:[ ][A-Z][a-z]+)?)"
)
_BEHIND_LETTER = re.compile(r"\b(?:Adult|Mr|Ms|Mrs|Miss)\s+[A-Z]\b(?!['’]?[a-z])")
_REACH = 90
_REMEMBERED = 6
"""Sentences of a document, the present one among them, in which whoever a pronoun means is looked for."""
_LETTER = re.compile(r"\b(?P<letter>[A-Z])(?=\s+(?:told|said|says|told|did|had|that)\b|['’]s\b)(?<!I)")
_ROLE_WORDS = {"mum": "mother", "mother": "mother", "dad": "father", "father": "father", "partner": "partner"}
_GIVEN_ROLE = re.compile(
    r"\b(?P<role>[Mm]um|[Mm]other|[Dd]ad|[Ff]ather|[Pp]artner),?[ ](?P<name>[A-Z][a-z]{2,})\b(?!['’]s)"
)
_PART = re.compile(
    r"\b(?P<part>Victim|Suspect|IP|Complainant)\b\s*[:,]?\s+(?P<name>[A-Z][A-Za-z'’-]+[ ][A-Z][A-Za-z'’-]+)"
)
_PART_ALONE = re.compile(r"\b(?:Victim|Suspect|IP|Complainant)\b(?!\s*[:,]?\s+[A-Z][a-z]+\s[A-Z])")
_ACTS = re.compile(
    r"\b(?P<name>[A-Z][a-z]{2,})(?=\s+(?:also\s+|then\s+|later\s+|has\s+|had\s+)?(?:said|says|told|tells|stat|claim|report|explain|"
    r"did|does|denie|agree|insist|accept|reckon|thinks|was|is)\w*\b)"
)
_NOBODY = frozenset(
    [
        "the",
        "this",
        "that",
        "there",
        "it",
        "she",
        "he",
        "they",
        "who",
        "what",
        "nobody",
        "nothing",
        "everyone",
        "and",
        "but",
        "then",
        "when",
        "after",
        "police",
        "health",
        "school",
        "mum",
        "mother",
        "dad",
        "father",
        "baby",
        "child",
        "children",
        "neither",
        "both",
        "none",
        "hospital",
        "court",
        "judge",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "one",
        "each",
        "attendance",
        "home",
        "house",
    ]
)
_Known = tuple[frozenset[str], str]


class Speakers:
    """Who speaks, sentence by sentence in the order of the documents: a pronoun is whoever was last named and fits."""

    def __init__(self, cast: Cast, told: Sequence[Sentence] = ()) -> None:
        self._cast = cast
        self._given: dict[str, str] = {}
        self._parts: dict[tuple[str, str], str] = {}
        for sentence in told:
            for hit in _GIVEN_ROLE.finditer(sentence.text):
                self._given.setdefault(hit.group("name").casefold(), _ROLE_WORDS[hit.group("role").casefold()])
            for hit in _PART.finditer(sentence.text):
                self._parts.setdefault((sentence.document, hit.group("part").casefold()), hit.group("name"))
        self._heard: dict[str, list[Sentence]] = {}
        self.addressed: dict[str, Who] = {}
        """Whom each document speaks to as "you", as far as it has been heard."""
        self._role_of = {key: role for role, keys in cast.parents.items() for key in keys}

    def hear(self, sentence: Sentence) -> None:
        """Take in the next sentence: those named in the few before it may be meant by its pronouns."""
        held = self._heard.setdefault(sentence.document, [])
        held.append(sentence)
        del held[:-_REMEMBERED]
        for hit in (
            _ADDRESSED.finditer(sentence.text)
            if "you" in sentence.text.casefold() or "the sentence" in sentence.text
            else ()
        ):
            who = self._cast.who(hit.group("name") or hit.group("after"), sentence.document, grown=True)
            if who is not None:
                self.addressed[sentence.document] = who

    def of(self, sentence: Sentence, start: int) -> _Known:
        """Who says what stands at ``start``: whose name, role or pronoun stands last before it.

        Gives the keys by which two speakers may be one, and a label; empty keys where nobody is plain.
        """
        before = sentence.text[max(0, start - _REACH) : start]
        clause = re.split(r"[;:]\s|\.\s|\bbut\b", before)[-1]
        offset = start - len(clause)
        now = self._named(sentence.text, sentence.document)
        here = [(at, known) for at, known, _ in now if offset <= at < start]
        pronoun = list(_HE_SHE.finditer(clause))
        if pronoun and (not here or offset + pronoun[-1].start() > here[-1][0]):
            if pronoun[-1].group("you"):
                spoken_to = self.addressed.get(sentence.document)
                return self._known(spoken_to) if spoken_to else (frozenset(), "")
            sex = "f" if pronoun[-1].group("she") else "m"
            return self._meant(sentence, offset + pronoun[-1].start(), sex)
        if here:
            return here[-1][1]
        if not clause.strip() and (bare := self._meant(sentence, start, "")):
            return bare
        return frozenset(), ""

    def _known(self, who: Who) -> _Known:
        role = who.role or self._role_of.get(who.key, "")
        return frozenset({f"person {who.key}"} | ({role} if role else set())), who.label

    def _meant(self, sentence: Sentence, at: int, sex: str) -> _Known:
        named = self._named(sentence.text, sentence.document)
        held = [(known, theirs) for place, known, theirs in named if place < at]
        before = [one for one in self._heard.get(sentence.document, ()) if one is not sentence]
        for one in [None, *reversed(before)]:
            if one is not None:
                held = [(known, theirs) for _, known, theirs in self._named(one.text, one.document)]
            for known, theirs in reversed(held):
                if not sex or not theirs or theirs == sex:
                    return known
        return frozenset(), ""

    def _named(self, text: str, document: str) -> list[tuple[int, _Known, str]]:
        found: dict[int, tuple[_Known, str]] = {}
        for start, end, role in roles_in(text):
            if role in _FAMILY and not re.match(r"['’]s\b", text[end:]):
                sex = "m" if role in _MEN else "f"
                found[start] = ((frozenset({role}), f"the {role}"), sex)
            elif role == "mother" or role == "father":
                continue
        for at, who in self._cast.named_in(text, document):
            role = who.role or self._role_of.get(who.key, "")
            keys = {f"person {who.key}"} | ({role} if role else set())
            sex = "" if not role else "m" if role in _MEN else "f" if role in _WOMEN else ""
            found.setdefault(at, ((frozenset(keys), who.label), sex))
        for hit in _BEHIND_LETTER.finditer(text):
            meant = self._cast.who(hit.group(), document, grown=True)
            if meant is not None:
                found.setdefault(hit.start(), (self._known(meant), "m" if hit.group().startswith("Mr ") else ""))
        for hit in _PART_ALONE.finditer(text):
            name = self._parts.get((document, hit.group().casefold()), "")
            meant = self._cast.who(name, document, grown=True) if name else None
            if meant is not None:
                role = self._role_of.get(meant.key, "")
                found[hit.start()] = (
                    (frozenset({f"person {meant.key}"} | ({role} if role else set())), meant.label),
                    "",
                )
        for hit in _ACTS.finditer(text):
            name = hit.group("name").casefold()
            if hit.start() in found or name in _NOBODY or name in self._cast.young:
                continue
            role = self._given.get(name, "")
            sex = "" if not role else "m" if role in _MEN else "f"
            found[hit.start()] = ((frozenset({f"given {name}"} | ({role} if role else set())), hit.group("name")), sex)
        low = text.casefold()
        for name in self._cast.young:
            if len(name) < 2:
                continue
            for hit in re.finditer(rf"\b{re.escape(name)}\b(?!['’]s)", low):
                found[hit.start()] = ((frozenset({f"child {name}"}), name.title()), "")
        for hit in _LETTER.finditer(text):
            child = self._cast.child(hit.group("letter"))
            if child is not None:
                found.setdefault(hit.start(), ((frozenset({child.key}), child.label), ""))
        return [(at, *found[at]) for at in sorted(found)]

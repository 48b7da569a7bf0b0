"""Names that only their use gives away: "Anneke said", "Merryn's feet", "I rang Sanna", "Dear Oriel".

No list holds every first name. A capitalised word that the text nowhere writes small, and uses as one uses a person, is
taken for a name, if it is so used more than once, or once and spoken of again. Places, bodies and days are not so used.
"""

from __future__ import annotations

import re

from sightline.wording.people import is_place
from sightline.wording.suggestion.names import CAPITAL, NOT_NAMES, NOT_SURNAMES, SMALL, is_given_name

_WORD = re.compile(rf"(?<![\w'’-])([{CAPITAL}][{SMALL}]{{2,}}(?:-[{CAPITAL}]?[{SMALL}]+)?)(?![\w-])")
_SAYS = (
    r"(?:also |then |now |later |again |still |just |has |had )?(?:said|says|told|tells|denied|denies|stated|asked|"
    r"asks|explained|disclosed|admitted|cried|screamed|shouted|hid|phoned|texted|rang|smiled|slept|ate|woke|refused|agreed|"
    r"hopes|wants|wanted|thinks|feels|felt|thought|believes|lives|lived|presented|appeared|seemed|looked|looks|seems|"
    r"missed|mentioned|claims|claimed|recalled|replied|describes|described|laughed|apologised|turned up|came|went|left|"
    r"arrived|stayed|moved|drank|fell|is (?:\d|now|not|a |very|doing|well|thriving|breastfe|bottle|crawling|walking)|"
    r"was (?:seen|asleep|in bed|born|upset|tearful|well|present|collected|crying|very|found|arrested|taken|with))\b"
)
_OWNED = (
    r"(?:mother|father|mum|dad|mam|parents?|partner|boyfriend|girlfriend|ex|brother|sister|siblings?|gran|nan|aunt|uncle|"
    r"grand\w+|feet|foot|hair|arms?|hands?|face|legs?|head|cheek|back|ears?|eyes?|mouth|body|bruis\w+|injur\w+|burns?|"
    r"teacher|school|nursery|bed|bedroom|room|cot|behaviour|weight|birthday|birth|death|voice|account|drinking|mood|care|"
    r"health|wishes|words|clothes|coat|nappy|GP|health visitor|social worker|key ?worker|attendance|development)\b"
)
_BEFORE = (
    r"(?:[Dd]ear|Hi|Hello|[Rr]ang|[Pp]honed|[Tt]old|[Aa]sked|[Ss]aw|[Vv]isited|[Tt]exted|[Ss]poke (?:to|with)|"
    r"[Cc]ontact with|[Mm]et with|[Bb]aby|[Ss]een with|[Bb]orn to|[Ll]ittle|[Hh]elped|[Ss]macked|[Hh]it|[Hh]urt|"
    r"[Cc]ollected|[Ww]eighed)"
)
_WHO_HE_IS = re.compile(
    r"\b(?:[Dd]ad|[Mm]um|[Mm]am|[Mm]other|[Ff]ather|[Mm]o|[Ff]a|[Ss]tep(?:father|dad|mother|mum)|[Pp]artner|[Bb]oyfriend|"
    r"[Gg]irlfriend|[Hh]usband|[Ww]ife|[Bb]rother|[Ss]ister|[Ss]ibling|[Ss]ibs?|[Tt]win|[Aa]unt(?:ie|y)?|[Uu]ncle|[Cc]ousin|"
    r"[Ss]on|[Dd]aughter|[Nn]iece|[Nn]ephew|[Nn]an|[Gg]ran(?:dmother|dfather|dad|ny)?|[Ff]riend|[Nn]eighbour|called|named|"
    r"goes by|known as|nicknamed|minding|looking after|in.law)[^\S\n]*(?:[(:,][^\S\n]*)?\Z"
)
"""Whoever is named right behind one of these is a person: "Dad (Bao)", "sister-in-law Agnieszka", "goes by Kez"."""
_AS_ONE_PERSON = re.compile(
    r"\s*\((?:aged |age )?(?:\d{1,2}\b|b\.|born|DOB|dob|twin)|\s+(?:him|her)self\b|"
    r",?\s+aged\s|,\s+(?:then |now )?\d{1,2}[,;)]"
)
_PLACE_BEFORE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Ii]nto|[Oo]f|[Tt]he|[Aa]n?|[Oo]utside|[Aa]cross)\s+$")
_ONLY_A_PLACE_BEFORE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ii]nto|[Oo]utside|[Aa]cross|[Tt]he)\s+$")
_BEGINS = re.compile(r"(?:^|[.!?\n])\W*$")
_OPENS = re.compile(r"(?:^|[.!?:;\n“”\"‘(>|-])\s*$")
_BODIES = frozenset(
    """
Barnardo Barnardos Camhs Cafcass Childline Children Colleagues Counsel Detectives Doctors Duty Everybody Everyone
Friends Gingerbread Government Hospice Jurors Lawyers Magistrates Mencap Mind Ministers Mosque Neighbours Nobody Nurses
Officers Ofsted Paramedics Parents People Police Probation Professionals Prosecutors Refuge Relate Relatives Shelter
Solicitors Somebody Someone Staff Teachers Witnesses Women Workers Professor Sergeant Constable Inspector Recorder
Justice Lord Lady Sir Dame Father Mother Nana Granny Grandad Grandma Daddy Mummy Auntie Mam Mom Sis Bro
    """.split()  # noqa: SIM905
)
_ENOUGH = 2


def names_in_use(text: str) -> frozenset[str]:
    """Single names that ``text`` uses as a person's; none that is also written small, or mostly stands as a place.

    A usual given name needs less: that it stands once within a sentence where no place would, or twice at all.
    """
    seen: dict[str, int] = {}
    used: dict[str, int] = {}
    lived_in: set[str] = set()
    places: dict[str, int] = {}
    inside: set[str] = set()
    within: set[str] = set()
    for hit in _WORD.finditer(text):
        word = hit.group(1)
        if word in NOT_NAMES or word in NOT_SURNAMES or word in _BODIES:
            continue
        seen[word] = seen.get(word, 0) + 1
        before, after = text[max(0, hit.start() - 24) : hit.start()], text[hit.end() : hit.end() + 40]
        owned = re.match(rf"['’]s\s+{_OWNED}", after) is not None
        told = _WHO_HE_IS.search(before) is not None or _AS_ONE_PERSON.match(after) is not None
        greeted = told or re.search(rf"\b{_BEFORE}\s+$", before) is not None
        if not _OPENS.search(before) or owned or greeted:
            inside.add(word)
        if not _BEGINS.search(before):
            within.add(word)
        names_a_place = is_place(text, hit.end())
        if names_a_place or (_PLACE_BEFORE.search(before) and not owned and not told):
            places[word] = places.get(word, 0) + 1
            if names_a_place or _ONLY_A_PLACE_BEFORE.search(before):
                lived_in.add(word)
        elif owned or greeted or re.match(rf"(?:\s*\((?:aged )?\d{{1,2}}\)|,\s*\d{{1,2}},|\s+{_SAYS})", after):
            used[word] = used.get(word, 0) + (_ENOUGH if told else 1)
    small = set(re.findall(rf"(?<![\w'’-])[{SMALL}]{{3,}}", text)) if seen else set()
    return frozenset(
        word
        for word, times in seen.items()
        if word.split("-")[0].lower() not in small
        and (
            _is_used(used.get(word, 0), places.get(word, 0), times, word in inside)
            or (is_given_name(word) and word not in lived_in and (word in within or times >= _ENOUGH))
        )
    )


def _is_used(used: int, places: int, seen: int, is_inside: bool) -> bool:
    return is_inside and used > places and (used >= _ENOUGH or seen >= _ENOUGH)

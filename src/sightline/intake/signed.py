"""What the foot of a letter or message, a label at the head, or its first words as a writer say of whose it is.

A signature is the writer's own word for whom they write; a letterhead may be of whoever is written to.
"""

from __future__ import annotations

import re

from sightline.documents.document import Document
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.posts import agency_of_post

_CLOSES = re.compile(
    r"^\W*(?:yours (?:sincerely|faithfully|truly|ever)|(?:(?:kind(?:est)?|best|warm(?:est)?|many) )?(?:regards|wishes)|"
    r"(?:many )?thanks(?: again| in advance)?|thank you|cheers|signed)\b\W*$",
    re.I | re.M,
)
_NEXT_MESSAGE = re.compile(r"^[ \t>*]*(?:from:\s*\S|-{3,}\s*original message|on [^\n]{6,80} wrote:)", re.I | re.M)
_COPIED = re.compile(
    r"\W*(?:cc|c\.c\.|copy|copies|enc(?:l|s)?|to|sent from|this (?:e-?mail|message)|disclaimer)\b", re.I
)
_LINES, _LONGEST = 8, 90
_LABELLED = re.compile(
    r"^[ \t]*(?:[^\n:]{0,60}[ \t]{2,})?(?:officer|crew|clinician|keyworker|key worker|author|reporting officer|"
    r"(?:completed|written|recorded|prepared|compiled|entered|report|note|seen|examined|assessed)(?: by)?)"
    r"[ \t]*:[ \t]*(?P<who>[^\n]{3,90})$",
    re.I | re.M,
)
_HEAD, _BEGINNING = 900, 2500
_SAYS_WHO = re.compile(r"\bI am (?:employed as )?(?:the|an?) (?P<who>[\w'’ -]{3,60})")
_OF_THE_FAMILY = re.compile(
    r"\bI am (?:(?:the )?[A-Z][\w'’-]+(?: and [A-Z][\w'’-]+)?['’]s?|the(?: \w+)?|a|his|her|their) (?:\w+ )?"
    r"(?:mum|mam|mother|dad|father|nan|nana|gran|grandma|grandad|grandmother|grandfather|aunt|auntie|uncle|sister|"
    r"brother|neighbour)\b"
)


def signature(document: Document) -> tuple[str, ...]:
    """The lines under the last closing words of a letter, or of the topmost message: a name, a post, an organisation.

    Whoever has a copy is none of them. Empty where nothing closes it.
    """
    text = document.text
    messages = [hit.start() for hit in _NEXT_MESSAGE.finditer(text)]
    stop = next((start for start in messages if text[:start].strip()), len(text))
    closing = list(_CLOSES.finditer(text, 0, stop))
    if not closing:
        return ()
    lines: list[str] = []
    for line in text[closing[-1].end() : stop].split("\n"):
        line = line.strip()
        if not line:
            continue
        if _COPIED.match(line) or len(line) > _LONGEST or len(lines) == _LINES:
            break
        lines.append(line)
    return tuple(lines)


def writer_labelled(document: Document) -> str:
    """The label at the head of a record under which its writer stands with a post, as it stands; else empty."""
    return next(
        (hit["who"].strip() for hit in _LABELLED.finditer(document.text[:_HEAD]) if agency_of_post(hit["who"])), ""
    )


def writer_introduced(document: Document) -> str:
    """Who the writer says near the beginning that they are ("I am the allocated social worker"): the code of the kind
    of agency that they write for, "family" where they are of it, or empty."""
    text = document.text[:_BEGINNING]
    for hit in _SAYS_WHO.finditer(text):
        if code := agency_of_post(hit["who"]):
            return code
    return "family" if _OF_THE_FAMILY.search(text) else ""


def with_its_council(code: str, lines: tuple[str, ...]) -> str:
    """The kind of agency of a post in words, beside the council that the signature names, if it names one."""
    council = next((hit.group() for line in lines if (hit := _COUNCIL.search(line))), "")
    return f"{council} - {AGENCY_KINDS[code].label}" if council else AGENCY_KINDS[code].label


_COUNCIL = re.compile(r"(?:[A-Z][\w'’-]+ ){1,4}(?:Borough |County |City )?Council\b")

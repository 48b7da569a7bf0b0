"""The folder that a review's accepted returns are built from: one folder an agency, and what the review declares.

It stands only while the build runs. No file in it is called by anybody's name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sightline.service.reviews.columns import columns_said
from sightline.service.reviews.enclosed import enclosed
from sightline.service.reviews.models import ReturnReceived
from sightline.service.reviews.shapes import ReviewSeen
from sightline.vocabulary.agencies import AGENCY_KINDS


def letters_of(review: ReviewSeen) -> dict[int, str]:
    """The letters of each agency that was asked, by its entry: those of its kind, numbered from the second on."""
    seen: dict[str, int] = {}
    made = {}
    for asked in review.entries:
        if asked.sort == "agency":
            letters = AGENCY_KINDS[asked.words("kind")].letters
            seen[letters] = seen.get(letters, 0) + 1
            made[asked.id] = letters if seen[letters] == 1 else f"{letters}{seen[letters]}"
    return made


@contextmanager
def case_folder(review: ReviewSeen) -> Iterator[Path]:
    """The folder, for as long as it is needed."""
    with TemporaryDirectory(prefix="sightline-") as made:
        folder = Path(made) / f"review-{review.id}"
        folder.mkdir(mode=0o700)
        letters = letters_of(review)
        (folder / "case.toml").write_text(_declared(review, letters), "utf-8")
        for row in ReturnReceived.objects.filter(review_id=review.id, state="accepted").order_by("id"):
            own = folder / letters[row.agency_id]
            own.mkdir(exist_ok=True)
            held = enclosed(bytes(row.content), row.name)
            (own / f"return.{held.format}").write_bytes(held.content)
        yield folder


def _declared(review: ReviewSeen, letters: dict[int, str]) -> str:
    scope = review.latest("scope")
    lines = ["[case]", f"name = {_text(review.title)}"]
    if scope is not None:
        days = f"from = {_text(scope.words('period_from'))}, to = {_text(scope.words('period_to'))}"
        lines.append(f"period = {{ {days} }}")
    for person in review.standing("person"):
        is_child = person.words("role") in ("child", "sibling")
        lines += ["", "[[child]]" if is_child else "[[person]]", f"name = {_text(person.words('name'))}"]
        if is_child and person.words("born"):
            lines.append(f"born = {_text(person.words('born'))}")
        if not is_child:
            lines.append(f"role = {_text(person.words('role'))}")
        also = list(dict.fromkeys((*person.listed("also"), person.words("agreed_name"))))
        lines.append(f"also_known_as = [{', '.join(_text(one) for one in also if one != person.words('name'))}]")
    for asked in review.standing("agency"):
        lines += ["", "[[agency]]", f"name = {_text(asked.words('name'))}", f"kind = {_text(asked.words('kind'))}"]
        own = _text(f"{letters[asked.id]}/*")
        lines.append(f"files = [{own}]")
        # One agency sends one return: what it sends later takes the place of what it sent before, table or letter.
        lines += ["", "[[document]]", f"file = {own}", f"replaces = {own}"]
        said = columns_said(review, asked.id)
        if said:
            lines.append(f"columns = {{ {', '.join(f'{_text(one)} = {_text(role)}' for one, role in said.items())} }}")
    return "\n".join(lines) + "\n"


def _text(words: str) -> str:
    """A basic string of TOML, which is written as one of JSON is."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")

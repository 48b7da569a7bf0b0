"""The board of returns: who has sent what, who has not, day counts, and the message that chases."""

from __future__ import annotations

from datetime import date

from sightline.chronology.clock import today
from sightline.chronology.partial_date import write_day
from sightline.service.reviews.case_folder import letters_of
from sightline.service.reviews.models import ReturnReceived
from sightline.service.reviews.receiving import return_seen
from sightline.service.reviews.shapes import BoardRow, Clock, EntrySeen, ReturnSeen, ReviewSeen

_WORDS = {
    "accepted": "In and accepted",
    "to check": "In, to be looked at",
    "sent back": "Sent back, awaited again",
    "queried": "Queried",
    "late": "Missing, and past its day",
    "missing": "Missing",
}
_CANNOT_BE_TAKEN = "In, and cannot be taken"
_ASKS = (
    "Please send it on the blank form that you have, one thing a row, each row with its source. If your records hold "
    "nothing for a stretch of days, say so on the form: silence tells us nothing."
)


def board(review: ReviewSeen, *, on: date | None = None) -> tuple[BoardRow, ...]:
    """A row for each agency that is asked, as it stands ``on`` (None: today)."""
    letters = letters_of(review)
    held: dict[int, list[ReturnSeen]] = {}
    for row in ReturnReceived.objects.filter(review_id=review.id).defer("content").order_by("version"):
        held.setdefault(row.agency_id, []).append(return_seen(row))
    return tuple(
        _row(review, asked, letters[asked.id], held.get(asked.id, []), on or today())
        for asked in review.standing("agency")
    )


def _row(review: ReviewSeen, asked: EntrySeen, letters: str, sent: list[ReturnSeen], on: date) -> BoardRow:
    latest = sent[-1] if sent else None
    queries = tuple(
        one for one in review.standing("query", about=asked.id) if not review.standing("query_answered", about=one.id)
    )
    due = asked.day("due")
    state = _state(latest, bool(queries), due, on)
    chased = review.standing("chased", about=asked.id)
    is_in = latest is not None and latest.state != "sent back"
    came = latest.received_at.date() if latest is not None and is_in else None
    days = _days(state, due, on, came)
    has_accepted = any(one.state == "accepted" for one in sent)
    words = _CANNOT_BE_TAKEN if state == "to check" and latest and latest.can_be_taken is False else _WORDS[state]
    return BoardRow(asked, letters, state, words, latest, len(sent), queries, chased, due, days, has_accepted)


def _state(latest: ReturnSeen | None, is_queried: bool, due: date | None, on: date) -> str:
    if latest is not None and latest.state == "received":
        return "queried" if is_queried else "to check"
    if latest is not None and latest.state == "accepted":
        return "queried" if is_queried else "accepted"
    if due is not None and due < on:
        return "late"
    return "sent back" if latest is not None else "missing"


def _days(state: str, due: date | None, on: date, came: date | None) -> str:
    """``came``: the day on which what is in came. From then on it is no longer late, however long it is looked at."""
    if due is None or state == "accepted":
        return ""
    left = (due - (came or on)).days
    number = abs(left)
    days = "1 day" if number == 1 else f"{number} days"
    if came is not None:
        return f"came {days} late" if left < 0 else ""
    if left == 0:
        return "due today"
    return f"due in {days}" if left > 0 else f"{days} late"


def chase_message(review: ReviewSeen, row: BoardRow, clocks: tuple[Clock, ...], by: str) -> str:
    """A message to an agency whose return is missing, sent back or asked about, to be copied. It names no child."""
    name, contact = row.agency.words("name"), row.agency.words("contact")
    lines = [f"To {contact or 'whoever answers for the return'}, {name}", f"{review.title}: your return", ""]
    asked = [one.words("text") for one in row.queries]
    is_in = row.latest is not None and row.latest.state != "sent back"
    if row.latest is not None and is_in:
        lines.append(f"We have your return (version {row.latest.version}). We await your answer to what we asked:")
        lines.extend(f"- {line}" for line in asked)
    elif row.latest is not None:
        lines.append(f"We sent your return (version {row.latest.version}) back and await it again. Please mend:")
        lines.extend(f"- {line}" for line in row.latest.reason.splitlines() if line.strip())
    else:
        when = f" It was due on {write_day(row.due)}." if row.due and row.state == "late" else ""
        when = f" It is due on {write_day(row.due)}." if row.due and row.state != "late" else when
        lines.append(f"We have not had your return yet.{when}")
    if not is_in:
        lines.extend(f"We also asked: {line}" for line in asked)
    running = next((one for one in clocks if one.counted and one.rule == "rapid-review-in-time"), None)
    if running is not None and running.due is not None:
        since = running.counted_from.split(";")[0]
        lines += ["", f"This is {running.counted.lower()}, {since}; it goes to the Panel by {write_day(running.due)}."]
    return "\n".join([*lines, "", *(() if is_in else (_ASKS, "")), by or "(your name)"])

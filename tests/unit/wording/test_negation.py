"""Whether words assert a thing, deny it, plan it or suppose it; and who is said to have said what."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from sightline.wording.negation import Standing, stance
from sightline.wording.reported import Manner, report_around, reports

_ROWS = Path(__file__).parent / "rows"


def _standing(text: str, words: str) -> Standing:
    start = text.index(words)
    return stance(text, start, start + len(words)).standing


@pytest.mark.parametrize(
    ("text", "words", "standing"),
    [
        ("Child seen at home", "seen", Standing.ASSERTED),
        ("No bruises, marks or injuries seen", "injuries", Standing.DENIED),
        ("Mother denied any injury", "injury", Standing.DENIED),
        ("Father did not attend the visit", "attend", Standing.DENIED),
        ("Mr Webb was not previously known to services", "known", Standing.DENIED),
        ("The visit was cancelled", "visit", Standing.DENIED),
        ("No concerns but bruise seen", "bruise", Standing.ASSERTED),
        ("Not at home. Child seen at school", "seen", Standing.ASSERTED),
        ("Child was not brought", "not brought", Standing.ASSERTED),
        ("Attempted core group. Only the social worker came.", "core group", Standing.DENIED),
        ("Tried to convene a strategy discussion, police away", "strategy discussion", Standing.DENIED),
        ("LAC review attempted, IRO absent", "LAC review", Standing.DENIED),
        ("Attempted visit, then core group held", "core group", Standing.ASSERTED),
        ("Released on bail not to contact her", "bail", Standing.ASSERTED),
        ("SW to visit on Monday", "visit", Standing.PLANNED),
        ("Mother plans to move", "move", Standing.PLANNED),
        ("Conference arranged for 3 May", "Conference", Standing.PLANNED),
        ("She had been about to visit", "visit", Standing.PLANNED),
        ("Was due to be arrested", "arrested", Standing.PLANNED),
        ("Would have visited", "visited", Standing.SUPPOSED),
        ("If he moved in", "moved", Standing.SUPPOSED),
        ("?fracture", "fracture", Standing.SUPPOSED),
        ("Placement broke down due to illness", "Placement broke down", Standing.ASSERTED),
    ],
)
def test_how_a_text_holds_a_thing(text: str, words: str, standing: Standing) -> None:
    assert _standing(text, words) is standing


def test_the_words_that_deny_are_shown() -> None:
    text = "There were no bruises"
    held = stance(text, text.index("bruises"), len(text))
    assert text[held.start : held.end].strip() == "no"


@pytest.mark.parametrize(
    ("text", "speaker", "who"),
    [
        ("Mother said he fell", "Mother", "family"),
        ("Mr Webb stated that he fell", "Mr Webb", "family"),
        ("Child said he fell", "Child", "child"),
        ("Paediatrician advised he fell", "Paediatrician", "professional"),
    ],
)
def test_who_is_said_to_have_said_it(text: str, speaker: str, who: str) -> None:
    report = report_around(text, text.index("fell"))
    assert report is not None
    assert (report.speaker, report.who) == (speaker, who)


@pytest.mark.parametrize(
    ("text", "said", "speaker", "who", "manner"),
    [
        ("Dana explained that she had split.", "split", "Dana", "", Manner.ACCOUNT),
        ("Says she fell.", "fell", "", "", Manner.ACCOUNT),
        ("AT said he came to mend it.", "mend", "AT", "", Manner.ACCOUNT),
        ('"We rang three times," said a neighbour.', "rang", "a neighbour", "family", Manner.ACCOUNT),
        ("He hit her, according to his aunt.", "hit", "his aunt", "family", Manner.ACCOUNT),
        ("In my opinion the fall did not cause it.", "fall", "my", "professional", Manner.OPINION),
        ("Dr Osei's view was that the marks were old.", "marks", "Dr Osei", "professional", Manner.OPINION),
        ("I was worried that mum seemed flat.", "flat", "I", "professional", Manner.OPINION),
        ("The judge found that he was hit.", "hit", "The judge", "court", Manner.FINDING),
        ("The review finds that nobody asked.", "asked", "The review", "review", Manner.FINDING),
        ('He said: "It was hot. I said stop." Then he left.', "stop", "He", "family", Manner.ACCOUNT),
    ],
)
def test_whose_words_they_are_stands_as_spans(text: str, said: str, speaker: str, who: str, manner: Manner) -> None:
    report = report_around(text, text.index(said))
    assert report is not None
    assert (report.speaker, report.who, report.manner) == (speaker, who, manner)
    assert text[report.speaker_start : report.speaker_end] == speaker


@pytest.mark.parametrize("text", ["Attendance stated as 71 per cent.", "Nobody told the GP.", "Weight recorded."])
def test_not_every_capital_before_a_verb_is_a_speaker(text: str) -> None:
    assert all(not report.speaker for report in reports(text))


def test_after_a_quotation_the_note_goes_on_in_its_own_words() -> None:
    text = 'He said: "It was hot. I said stop." Then he left.'
    assert report_around(text, text.index("Then")) is None


def test_the_next_sentence_is_no_longer_reported() -> None:
    text = "Mother said he fell. Bruise seen."
    assert report_around(text, text.index("Bruise")) is None


def _held(file: str) -> list[tuple[str, str, Standing, Standing]]:
    rows = tomllib.loads((_ROWS / file).read_text(encoding="utf-8"))["any"]["rows"]
    return [
        (row["text"], row["words"], Standing(row["standing"]), _standing(row["text"], row["words"])) for row in rows
    ]


def test_nothing_that_is_denied_planned_or_supposed_is_taken_for_asserted() -> None:
    for text, words, meant, read in _held("standing.toml"):
        assert (read is Standing.ASSERTED) == (meant is Standing.ASSERTED), (text, words)


def test_sentences_hold_their_words_as_they_were_meant_to() -> None:
    held = _held("standing.toml")
    assert sum(meant is read for _, _, meant, read in held) >= len(held) - 1


def test_two_denials_are_no_assertion_to_rely_on() -> None:
    text = "The court rejected the claim that he had not struck her."
    assert _standing(text, "struck") is Standing.SUPPOSED


def test_a_long_text_without_a_full_stop_is_weighed_quickly() -> None:
    text = "if he had not been told that no evidence and " * 4000
    for start in range(0, len(text), 9000):
        stance(text, start, start + 3)


@pytest.mark.parametrize(
    ("text", "words", "stands"),
    [
        ("Core group moved to the 3rd.", "Core group", False),
        ("Strategy meeting - moved to next week.", "Strategy meeting", False),
        ("Review conference, moved to a later date.", "Review conference", False),
        ("The child, on a child protection plan, has moved to our area.", "on a child protection plan", True),
        ("After the CP medical, moved to the ward.", "CP medical", True),
    ],
)
def test_a_meeting_is_moved_to_another_day_and_a_child_to_another_place(text: str, words: str, stands: bool) -> None:
    start = text.index(words)
    assert stance(text, start, start + len(words)).asserted is stands

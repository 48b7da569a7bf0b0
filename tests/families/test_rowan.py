"""Rowan: nothing alarming in any one file, and what appears when they lie side by side."""

from sightline.synthetic.rowan import COUNCIL, HEALTH_VISITING, HOSPITAL, NURSERY, POLICE
from tests.families.told import Told

CHILD = "Rowan Pell"
PIECES = ("shouting and a child crying", "bruising to left ear", "new partner Cal stays", "boyfriend, Calum Voss")


def test_before_the_agencies_met_no_one_of_them_had_all_the_pieces(told: dict[str, Told]) -> None:
    for agency in (COUNCIL, POLICE, HOSPITAL, HEALTH_VISITING, NURSERY):
        shown = told["Rowan"].facts(CHILD, "--known-to", agency, "--known-at", "2025-09-29")
        held = [piece for piece in PIECES if any(piece in fact["text"] for fact in shown)]
        assert len(held) <= 1, (agency, held)
    together = told["Rowan"].facts(CHILD)
    assert all(any(piece in fact["text"] for fact in together) for piece in PIECES)


def test_what_police_sent_again_replaces_what_they_sent_before(told: dict[str, Told]) -> None:
    texts = [fact["text"] for fact in told["Rowan"].facts(CHILD)]
    for phrase in told["Rowan"].family.superseded:
        assert not any(phrase in text for text in texts), phrase
    assert sum("a woman screaming" in text and "child heard screaming" in text for text in texts) == 1
    [revised] = [taken for taken in told["Rowan"].report["taken"] if taken["revises"]]
    assert (revised["added"], revised["changed"], revised["gone"]) == (3, 1, 1)


def test_the_question_about_going_home_could_not_be_asked_before_the_return(told: dict[str, Told]) -> None:
    before = told["Rowan"].ask("prompts", CHILD, "--known-at", "2025-03-30")
    after = told["Rowan"].ask("prompts", CHILD, "--known-at", "2025-04-30")
    assert "R40" not in {found["ref"] for found in before if found["answer"] == "yes"}
    assert "R40" in {found["ref"] for found in after if found["answer"] == "yes"}


def test_the_doubted_call_stays_doubted(told: dict[str, Told]) -> None:
    [call] = [fact for fact in told["Rowan"].facts(CHILD) if fact["occurred"]["written"].startswith("?14/08/2025")][:1]
    assert call["occurred"]["precision"] == "unsure"


def test_every_explanation_of_a_bruise_is_kept(told: dict[str, Told]) -> None:
    texts = " ".join(fact["text"] for fact in told["Rowan"].facts(CHILD))
    for account in (
        "rolled off the sofa",
        "bumped himself on the cot",
        "rolled off the changing table",
        "cousin grabbed",
    ):
        assert account in texts


def test_the_two_councils_days_of_one_incident_both_stay(told: dict[str, Told]) -> None:
    days = {
        fact["occurred"]["earliest"]
        for fact in told["Rowan"].facts(CHILD)
        if "domestic incident on 12/09/2025" in fact["text"] or "a woman screaming" in fact["text"]
    }
    assert {"2025-09-13", "2025-09-30"} <= days

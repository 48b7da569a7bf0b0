"""Two facts in one sentence where neither a full stop nor "and" parts them: each is proposed with its own passage."""

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.reading.sentences.clauses_within import clause_within
from sightline.vocabulary.natures import Nature


def read(text, **given):
    return read_narrative(Document("note.txt", "sha", "txt", text), **given).candidates


def kinds(text):
    return [one.kind for one in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Teal was jailed for 12 years, although has since had his sentence reduced to nine.",
            ["sentence", "sentence"],
        ),
        (
            "He went home to father, subject to a care order made in May, around the time he moved in with Jane.",
            ["return_home", "order_made", "household_join"],
        ),
        (
            "A child protection medical was carried out after bruises to his arm and back and a burn appeared.",
            ["child_protection_medical", "injury"],
        ),
        ("The boy collapsed at home after his liver was torn by the force of a kick.", ["collapse", "injury"]),
        ("The review was paused while Teal unsuccessfully appealed his conviction.", ["review_paused", "appeal"]),
        ("However, it was held up while Teal unsuccessfully appealed his conviction.", ["review_paused", "appeal"]),
        (
            "Arguments between Teal and Marsh led to several calls to the police by neighbours.",
            ["domestic_abuse_incident", "entry"],
        ),
        (
            "A safeguarding meeting was held on 3 May 2015, at which it was agreed that a support worker would visit.",
            ["meeting_held", "decision"],
        ),
    ],
)
def test_each_fact_of_a_sentence_is_proposed_by_itself(text, expected):
    assert kinds(text) == expected


def test_a_second_recommendation_of_a_sentence_is_a_recommendation_too():
    one, other = read(
        "The review made several recommendations, including that housing should always be invited and that a manager"
        " should sign every closing of a case."
    )
    assert (one.kind, other.kind) == ("review_recommendation", "review_recommendation")
    assert other.nature is Nature.OPINION
    assert other.text.startswith("a manager should sign")


def test_a_fact_told_to_say_when_another_was_is_proposed_beside_it():
    outer, inner = read(
        "Robin Teal suffered a serious collapse at the flat two weeks after the council had discussed taking him"
        " into care."
    )
    assert (outer.kind, inner.kind) == ("collapse", "care_discussion")
    assert outer.occurred.written.startswith("two weeks after")
    assert inner.text == "the council had discussed taking him into care."
    assert not inner.occurred.is_known


def test_a_few_words_that_only_name_an_event_told_elsewhere_are_no_fact_of_their_own():
    assert kinds("She was seen by the doctor at the clinic three days before she died.") == ["other_health_contact"]


def test_a_verdict_and_its_deed_each_have_their_own_day():
    verdict, deed = read("In June 2016, Teal was convicted of assaulting his son Robin on 3 May 2015.")
    assert verdict.kind == "verdict"
    assert (verdict.occurred.written, deed.occurred.written) == ("June 2016", "3 May 2015")
    assert deed.text == "assaulting his son Robin on 3 May 2015."


def test_whoever_was_convicted_of_killing_gives_a_death_with_the_time_of_the_deed():
    _, death = read("Last year, Teal was convicted of murdering his two-year-old son at their home four years ago.")
    assert death.kind == "death"
    assert death.occurred.written == "four years ago"


@pytest.mark.parametrize("witness", ["a lodger", "a next-door neighbour", "his aunt", "the man next door"])
def test_a_child_who_was_heard_is_told_once_beside_what_the_witness_heard(witness):
    heard, child = read(
        f"The previous month {witness} heard shouting and the voice of a little boy saying “leave Mummy alone,”"
        " jurors were told."
    )
    assert heard.kind == "witness_account"
    assert (child.kind, child.nature) == ("child_voice", Nature.ACCOUNT)
    assert child.text == "the voice of a little boy saying “leave Mummy alone,”"


def test_what_a_phrase_ends_with_may_be_the_word_at_which_the_sentence_is_cut():
    paused, _ = read("However, it was held up while Teal unsuccessfully appealed his conviction.")
    assert paused.text == "However, it was held up"


def test_a_clause_about_the_subject_has_its_own_day_and_lends_it_to_nothing():
    began, published = read(
        "A serious case review, which began in March 2015, is expected to be published in May 2018."
    )
    assert (began.kind, began.occurred.written) == ("review_start", "March 2015")
    assert began.text == "A serious case review, which began in March 2015"
    assert (published.kind, published.occurred.written) == ("review_published", "May 2018")
    moved, arrested = read("Karl Wren, who moved to the town in 2014, was arrested on 5 May 2016.")
    assert (moved.kind, moved.occurred.written) == ("residence_start", "2014")
    assert (arrested.kind, arrested.occurred.written) == ("arrest", "5 May 2016")


def test_a_caption_that_tells_what_was_seen_is_a_statement():
    (found,) = read("Tamsin Reed was pictured with marks on her face in the weeks before her death")
    assert found.kind == "injury"
    assert read("Jane Marsh, pictured outside court yesterday") == ()


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("She was well until two weeks after.", []),
        ("Two weeks after the council had discussed it", []),
        ("He was seen two days after surgery at the clinic", []),
        ("He was convicted of assaulting his son on 3 May 2015", [41]),
    ],
)
def test_nothing_stands_within_words_that_state_one_thing(words, times):
    assert clause_within(words, times) is None

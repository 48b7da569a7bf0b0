"""A row is suggested a kind from its words; what is denied, planned, supposed or told is never the event itself."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.suggest import suggest

_ROW = (
    "Police attended, verbal argument between mother and Mr Webb, child present and crying. "
    "PPN shared with CSC and HV on 7/4. NFA."
)


def test_a_row_gives_a_kind_its_fields_and_its_parts() -> None:
    suggestion = suggest(_ROW, agency_kind="police")
    assert suggestion.kind == "domestic_abuse_incident"
    assert suggestion.fields["child_present"].value is True
    assert [part.kind for part in suggestion.parts] == ["notification_sent", "decision"]


def test_a_notification_inside_a_row_is_about_the_row_and_names_who_got_it() -> None:
    sent = suggest(_ROW, agency_kind="police").parts[0]
    assert sent.is_about
    assert sent.fields["recipient"].value == ["childrens_social_care", "health_visiting"]
    assert "7/4" in _ROW[sent.start : sent.end]


def test_a_decision_inside_a_row_is_not_about_it() -> None:
    decision = suggest(_ROW, agency_kind="police").parts[1]
    assert decision.nature is Nature.DECISION
    assert not decision.is_about
    assert decision.fields["type"].value == "no_further_action"


def test_every_field_and_reason_points_at_its_words() -> None:
    suggestion = suggest(_ROW)
    for part in (suggestion, *suggestion.parts):
        for value in part.fields.values():
            assert _ROW[value.start : value.end] == value.passage
        for reason in part.why:
            assert _ROW[reason.start : reason.end].strip() == reason.phrase


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("SW to visit next week.", "visit"),
        ("The social worker would have visited if mother had been in.", "visit"),
        ("Mother was due to be arrested.", "arrest"),
        ("Mr Webb was not arrested.", "arrest"),
        ("No bruises seen.", "injury"),
        ("ICPC arranged for 3 May.", "initial_child_protection_conference"),
        ("Core group cancelled.", "core_group"),
        ("Police checks were not completed on Mr Webb.", "adult_check"),
        ("Local authority plans to apply for a care order.", "order_made"),
        ("Not known whether the child has been taken into foster care.", "looked_after_start"),
    ],
)
def test_what_is_denied_planned_or_supposed_is_not_the_event(text: str, never: str) -> None:
    suggestion = suggest(text)
    assert never not in {suggestion.kind, *(part.kind for part in suggestion.parts)}


@pytest.mark.parametrize(
    ("text", "kind", "nature"),
    [
        ("Mother said she fell from the bed.", "account_given", Nature.ACCOUNT),
        ("Mother said that he has a bruise on his leg.", "account_given", Nature.ACCOUNT),
        ("2cm bruise to left cheek.", "injury", Nature.OBSERVATION),
        ("Febrile fit.", "diagnosis", Nature.OPINION),
        ("NFA.", "decision", Nature.DECISION),
        ("IDVA texted her.", "message", Nature.COMMUNICATION),
        ("No concerns about Mr Webb.", "professional_opinion", Nature.OPINION),
    ],
)
def test_observation_account_opinion_decision_and_message_are_told_apart(text: str, kind: str, nature: Nature) -> None:
    suggestion = suggest(text)
    assert (suggestion.kind, suggestion.nature) == (kind, nature)


def test_an_explanation_stands_beside_the_mark_and_not_in_its_place() -> None:
    suggestion = suggest("Bruise to left cheek seen. Mother said he fell from the sofa.", agency_kind="school")
    assert suggestion.kind == "injury"
    account = next(part for part in suggestion.parts if part.kind == "account_given")
    assert account.fields["given_by"].value == "Mother"


def test_legal_advice_discussion_and_decision_are_three_kinds() -> None:
    texts = (
        "Legal advice received to issue care proceedings.",
        "Manager and SW discussed taking the child into care.",
        "Head of service decided not to issue care proceedings.",
    )
    assert [suggest(text).kind for text in texts] == ["legal_advice", "care_discussion", "proceedings_decision"]


def test_children_asleep_upstairs_are_present_but_not_said_to_have_heard() -> None:
    fields = suggest("Domestic dispute, children asleep upstairs.").fields
    assert fields["child_present"].value is True
    assert "child_heard" not in fields


def test_a_child_not_seen_is_no_and_a_child_not_mentioned_is_unknown() -> None:
    assert suggest("Statutory visit, child not seen.").fields["child_seen"].value is False
    assert "child_seen" not in suggest("Statutory visit completed.").fields
    assert suggest("Statutory visit, no child seen.").fields["child_seen"].value is False


def test_a_health_visitors_home_visit_is_not_a_social_workers() -> None:
    assert suggest("Home visit, baby seen.", agency_kind="health_visiting").kind == "health_visitor_contact"
    assert suggest("Home visit, baby seen.", agency_kind="childrens_social_care").kind == "visit"
    assert suggest("Home visit, baby seen.").kind == "visit"


def test_a_conference_held_with_a_plan_starts_the_plan() -> None:
    suggestion = suggest("ICPC - child made subject to plan under neglect.")
    start = next(part for part in suggestion.parts if part.kind == "child_protection_plan_start")
    assert start.fields["category"].value == "neglect"


def test_nothing_that_fits_is_an_entry_without_fields() -> None:
    for text in ("", "   ", "The weather was poor.", "שלום"):
        suggestion = suggest(text)
        assert (suggestion.kind, dict(suggestion.fields), suggestion.parts) == ("entry", {}, ())


@settings(derandomize=True, max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "mother",
                "said",
                "child",
                "not",
                "bruise",
                "seen",
                ",",
                ".",
                ";",
                "ICPC",
                "arranged",
                "visit",
                "police",
                "shared",
                "with",
                "CSC",
                "and",
                "HV",
                "(",
                ")",
                "NFA",
                "\n",
                "2cm",
                "if",
                "would",
                "order",
                "made",
                "3",
                "May",
                "Mr",
                "Brown",
                "'stop'",
                "—",
                "é",
            ]
        ),
        max_size=30,
    ).map(" ".join)
)
def test_any_text_gives_the_same_lawful_answer_twice(text: str) -> None:
    suggestion = suggest(text)
    assert suggestion == suggest(text)
    for part in (suggestion, *suggestion.parts):
        assert KINDS[part.kind].nature is part.nature
        for value in part.fields.values():
            assert text[value.start : value.end] == value.passage
    for part in suggestion.parts:
        assert 0 <= part.start < part.end <= len(text)


def test_a_very_long_row_does_not_hang() -> None:
    began = time.perf_counter()
    suggest("the child was seen alone by the " * 2000)
    assert time.perf_counter() - began < 10


@pytest.mark.parametrize(
    "text",
    [
        "Mum reported being pushed by partner Dan Mell.",
        "Mum was assaulted by her partner Dan Mell.",
        "Dan Mell pushed mum.",
    ],
)
def test_who_did_it_is_never_read_as_the_one_who_was_hurt(text: str) -> None:
    fields = suggest(text, agency_kind="police").fields
    assert fields["victim"].value.casefold() == "mum"
    assert fields["alleged_perpetrator"].value == "Dan Mell"


def test_the_day_of_a_thing_is_no_part_of_what_it_was() -> None:
    for words, kind, name, value in (
        ("Suspect was arrested on 21/09/2022", "arrest", "for_what", None),
        ("The father was arrested the next day.", "arrest", "for_what", None),
        (
            "Suspect previously convicted of ABH against a former partner in 2017.",
            "conviction",
            "offence",
            "ABH against a former partner",
        ),
    ):
        found = suggest(words)
        assert found.kind == kind
        assert (found.fields[name].value if name in found.fields else None) == value


@pytest.mark.parametrize("agency", ["health_visiting", "childrens_social_care"])
@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Home visit. Baby was asleep.", None),
        ("Home visit, children asleep upstairs, mum did not want to wake them.", None),
        ("Home visit. Mum said that the baby was asleep.", None),
        ("Home visit. Children were asleep in bed so not seen.", False),
        ("Home visit. Baby was seen asleep in the cot.", True),
    ],
)
def test_a_child_who_is_said_to_be_asleep_was_not_therefore_seen(agency: str, text: str, seen: bool | None) -> None:
    found = suggest(text, agency_kind=agency).fields.get("child_seen")
    assert (None if found is None else found.value) is seen


@pytest.mark.parametrize(
    ("text", "field", "said"),
    [
        ("Domestic incident at the address, argument between parents. Aisha present upstairs.", "child_present", True),
        ("Domestic incident. Aisha Khan and Bo were both in the house.", "child_present", True),
        ("Domestic incident. Bo was with her grandparents.", "child_present", False),
        ("Domestic incident. Lee present upstairs.", "child_present", None),
        ("Domestic incident. Aishah present upstairs.", "child_present", None),
    ],
)
def test_a_child_of_the_case_is_the_child_by_name_and_nobody_else_is(text: str, field: str, said: bool | None) -> None:
    found = suggest(text, agency_kind="police", children=("Aisha Khan", "Aisha", "Bo"))
    value = found.fields.get(field)
    assert (value.value if value is not None else None) is said
    if value is not None:
        assert value.passage == text[value.start : value.end]

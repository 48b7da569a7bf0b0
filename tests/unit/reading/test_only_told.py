"""What is only somebody's to say, in doubt, untrue, to come or another family's is never told as having happened."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.chronology.candidate import Candidate
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.vocabulary.natures import Nature

_HAPPENED = (Nature.EVENT, Nature.OBSERVATION)


def read(text: str) -> tuple[Candidate, ...]:
    return read_narrative(
        Document("note.txt", "sha", "txt", f"{text}\n"),
        own_date=PartialDate.on(date(2022, 7, 19)),
        agency_kind="childrens_social_care",
        known=("Marta Kowalczyk", "Leon Kowalczyk"),
    ).candidates


@pytest.mark.parametrize(
    "governing",
    [
        "assured me", "swore", "swears", "made out", "let slip", "recounted", "averred", "confessed", "gathers",
        "understood", "is adamant", "was sure", "hinted", "implied", "boasted", "muttered", "sobbed", "dreamt",
        "pretended", "lied", "relayed", "was informed", "had been told", "was given to understand", "made us aware",
        "let the midwife know", "posted on Facebook", "signed to say", "gave a history", "keeps saying",
        "is telling people",        "announced", "repeated to Dr Haq",
    ],
)  # fmt: skip
@pytest.mark.parametrize("what", ["Mr Pryce had moved out", "Mr Pryce hit Leon with a belt"])
def test_what_stands_behind_any_verb_with_that_is_an_account(governing: str, what: str) -> None:
    assert not [one for one in read(f"Ms Okafor {governing} that {what}.") if one.nature in _HAPPENED]


@pytest.mark.parametrize(
    "text",
    [
        "Police records show that Mr Pryce was arrested on 4 May 2022.",
        "The nurse noticed that Leon had a bruise on his arm.",
        "The officer saw that the door had been broken.",
        "Leon left the house that he had lived in since May 2021.",
        "Mr Pryce moved out so that Leon could come home.",
        "Police attended because he had apparently returned.",
    ],
)
def test_what_is_found_out_or_only_named_stays_an_event(text: str) -> None:
    assert [one for one in read(text) if one.nature in _HAPPENED]


@pytest.mark.parametrize(
    "text",
    [
        "For information: I'm told that a previous tenant was stabbed there in 2019.",
        "The parents separated, on the mother's case, in January 2020.",
        "Mr Pryce apparently back Saturday.",
        "Ms Okafor told her that she lived alone and had not seen him since May.",
        "The mother's evidence is that he bathed Leon on 6 July and that she heard a scream.",
        "There had been talk of a non-molestation order in October.",
        "The idea of a placement with her aunt was floated.",
        "She is worried that he will be arrested and that Leon was hit.",
        "It was agreed that police attend, that Mr Pryce is arrested and that Leon is placed with his aunt.",
        "Ms Okafor alleges he was arrested, that he hit Leon and that police attended twice.",
        "The local authority proposes that Leon be placed with his aunt.",
        "He believes Leon is being kept off nursery.",
        "A man's bike in the yard, she is adamant it is the lodger's.",
        "The chair noted talk of a private arrangement with an aunt.",
        "Eviction of the previous tenant went ahead in January.",
        "His arrest in 2016 was of somebody with the same name.",
        "Mr Pryce faces being evicted in March.",
        "Mr Pryce was suspected of hitting her.",
        "She contemplated leaving him in June.",
        "She dreamt he hit her.",
        "Perhaps he hit her.",
        "? bruise to left cheek.",
        "An unfounded report that he hit her was made.",
        "It was a lie that he hit her.",
        "An appointment had been sent for 4 May.",
        "She was invited to clinic on 4 May.",
        "An older child of a different family had been sent home with burns.",
        "Told officers that Mr Pryce held her by the throat.",
        "Told the nurse Mr Pryce pushed her down the stairs.",
        "Says her ex smashed the window and hit her.",
        "Told neighbours he'd been arrested.",
        "Another local father, Stuart Beale, was given life for the murder of his daughter.",
    ],
)
def test_hearsay_doubt_untruth_and_other_families_are_no_events(text: str) -> None:
    assert not [one for one in read(text) if one.nature in _HAPPENED]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The charge of assault was dropped in May 2019.", "charge"),
        ("A home visit was attempted on 4 May without success.", "visit"),
        ("On 4 May 2021 the social worker carried out an attempted joint home visit.", "visit"),
        ("An attempted new birth visit took place on 4 May 2021.", "health_visitor_contact"),
        ("Mr Pryce, who is alleged to have hit her, moved out.", "domestic_abuse_incident"),
        ("One of her children was made subject to a child protection plan in 2017.", "child_protection_plan_start"),
        ("The father's elder child by another relationship was placed for adoption in 2015.", "placement_start"),
        ("Dad had a brother who died in infancy in Lagos.", "death"),
        ("Mother's own mum was sectioned in 2009.", "adult_mental_health_event"),
        ("The police were not able to find who caused the rib fractures.", "injury"),
        ("Mother was asked about domestic abuse.", "domestic_abuse_incident"),
        ("Neighbour heard shouting late in the evening.", "education_concern"),
        ("I had planned to see Leon but was off sick.", "absence"),
    ],
)
def test_what_came_to_nothing_or_became_of_others_is_not_of_that_kind(text: str, never: str) -> None:
    assert never not in {one.kind for one in read(text)}


def test_a_visit_that_was_tried_again_and_made_is_a_visit() -> None:
    (one,) = read("Visit attempted again at 4pm and Leon seen.")
    assert one.kind == "visit"


@pytest.mark.parametrize(
    "lead",
    [
        "It was agreed that:",
        "The following actions were agreed:",
        "The parents must:",
        "Bail conditions:",
        "The plan will:",
    ],
)
@pytest.mark.parametrize("mark", ["- ", "", "1. "])
def test_the_items_of_a_list_that_is_agreed_have_not_been_done(lead: str, mark: str) -> None:
    items = (
        "Mr Pryce arrested and bailed",
        "Leon moved to her mother's address",
        "legal planning meeting held by 6 December",
    )
    lines = "\n\n".join(f"{mark}{one}{end}" for one, end in zip(items, ";;.", strict=True))
    assert not [one for one in read(f"{lead}\n\n{lines}") if one.nature in _HAPPENED]


def test_the_list_ends_where_it_ends() -> None:
    found = read(
        "It was agreed that:\n\n- Leon moves;\n\n- Mr Pryce bailed.\n\nPolice arrested Mr Pryce on 4 May 2022."
    )
    assert [one for one in found if one.nature in _HAPPENED and one.kind == "arrest"]

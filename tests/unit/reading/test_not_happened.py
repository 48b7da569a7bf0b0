"""What is planned, feared, asked, advised or supposed is seen as such; what happened is left alone."""

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.reading.sentences.not_happened import Manner, not_happened
from sightline.vocabulary.natures import Nature

NOT_HAPPENED = [
    ("4471 to obtain a medical statement.", Manner.PLAN),
    ("To remain on ward.", Manner.PLAN),
    ("Awaiting paeds appointment.", Manner.PLAN),
    ("For review at 12/52.", Manner.PLAN),
    ("Agreed that a medical be arranged.", Manner.PLAN),
    ("Skeletal survey planned for next week.", Manner.PLAN),
    ("Legal planning meeting requested.", Manner.PLAN),
    ("Social worker is hoping to see the children alone next time.", Manner.PLAN),
    ("The force expects to report back by June.", Manner.PLAN),
    ("The plan is for the child to be placed with an aunt.", Manner.PLAN),
    ("The order runs out tomorrow.", Manner.PLAN),
    ("The mother, who is now 28, would like him home.", Manner.PLAN),
    ("The visit was cancelled because nobody was free.", Manner.CALLED_OFF),
    ("The core group did not go ahead.", Manner.CALLED_OFF),
    ("If he comes back the police will be called.", Manner.CONDITION),
    ("Had the school been told, a visit would have been made.", Manner.CONDITION),
    ("He might have been hit.", Manner.POSSIBLE),
    ("She fears that he will come back.", Manner.FEAR),
    ("There are worries that he may take them away.", Manner.FEAR),
    ("Did the health visitor ever see the baby on 3 March?", Manner.QUESTION),
    ("Officers tasked to attend the address.", Manner.PLAN),
    ("Recommendation that an assessment is completed.", Manner.PLAN),
    ("Advised mother not to leave him with her partner.", Manner.ADVICE),
    ("She was advised to refer without delay.", Manner.ADVICE),
    ("Discussed safe sleeping.", Manner.TALK),
    ("The local authority seeks a care order.", Manner.POSITION),
    ("It is alleged that he shook the baby.", Manner.POSITION),
    ("What you need to do: Ms Askew must see the alcohol service by 22 March.", Manner.PLAN),
    ("So we're agreed: Tobin to be weighed weekly.", Manner.PLAN),
    ("Mother disputes that there was any violence.", Manner.DENIAL),
]
HAPPENED = [
    "Police attended because he had been planning to leave.",
    "She was going to school when he stopped her.",
    "He was taken to hospital.",
    "Home visit. Mother and baby seen.",
    "The baby was admitted with seizures.",
    "She moved to her sister's flat last week.",
    "He could be heard shouting through the wall.",
    "Damage to front door.",
    "The father was arrested on suspicion of assault.",
    "The child was due to illness absent from nursery.",
]


@pytest.mark.parametrize(("words", "manner"), NOT_HAPPENED)
def test_what_did_not_happen_is_seen_by_its_main_verb_or_opening(words, manner):
    told = not_happened(words)
    assert told is not None
    assert told.manner is manner


@pytest.mark.parametrize("words", HAPPENED)
def test_what_happened_is_left_alone(words):
    assert not_happened(words) is None


@pytest.mark.parametrize("words", [words for words, _ in NOT_HAPPENED])
def test_in_a_record_none_of_it_is_told_as_having_happened(words):
    before = "02/05/2021 Letter from school.\n03/05/2021 Telephone call to school."
    text = f"CASE NOTES\n\n{before}\n04/05/2021 {words}\n"
    found = read_narrative(Document("a.txt", "sha", "txt", text)).candidates
    told = [one for one in found if one.occurred.earliest is not None and one.occurred.earliest.day == 4]
    assert not [one.text for one in told if one.nature in (Nature.EVENT, Nature.OBSERVATION)]


def test_the_reason_for_a_plan_is_still_told():
    text = "CASE NOTES\n\n04/05/2021 SW to visit because Mum was arrested on 3 May 2021.\n"
    found = read_narrative(Document("a.txt", "sha", "txt", text)).candidates
    assert any(one.kind == "arrest" and one.nature is Nature.EVENT for one in found)

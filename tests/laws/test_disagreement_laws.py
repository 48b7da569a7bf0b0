"""What holds of the contradictions found in any documents."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.chronology.contradiction import Contradiction
from sightline.identity.disagreement import find_contradictions

SENTENCES = st.sampled_from(
    [
        "Carla Denny, {n}, was there.",
        "The trial lasted {n} weeks.",
        "He denied it throughout the {n}-week trial.",
        "Ray Voss, 31, was jailed for {n} years.",
        "Ray Voss, 31, was jailed for life.",
        "A core group was held on {n} June 2018.",
        "A core group had been called for {n} June 2018.",
        "{n}/06/2018 - No core group held.",
        "There was a meeting on {n} June 2018.",
        "Toddler Lilia Jane Denny was well.",
        "Toddler Lilia Jayne Denny was well.",
        "The council discussed taking her into care.",
        "The council was advised to begin care proceedings.",
        "A serious case review launched by the board goes on. Voss will be sentenced on Friday.",
        "After Voss was jailed, a serious case review was established.",
        "The neighbour heard “No Daddy”.",
        "The neighbour heard “Stop, Daddy”.",
        "Carla Denny told staff that his arm got stuck in the cot bars.",
    ]
)
TEXTS = st.lists(
    st.tuples(SENTENCES, st.integers(2, 9)).map(lambda told: told[0].format(n=told[1])), min_size=1, max_size=6
).map(" ".join)
DOCUMENTS = st.dictionaries(st.sampled_from(["a.txt", "b.txt", "c.txt", "d.txt"]), TEXTS, min_size=1)
UNRELATED = "Minutes of the allotment society. Marrows were judged. The shed was painted green in the spring."


@settings(derandomize=True, max_examples=120, deadline=None)
@given(DOCUMENTS)
def test_every_word_shown_stands_in_its_document_and_its_passage(texts):
    for one in find_contradictions([], texts=texts):
        for said in one.said:
            assert texts[said.document][said.start : said.end] == said.words
            assert said.words in said.passage


@settings(derandomize=True, max_examples=80, deadline=None)
@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(texts, shuffled):
    names = list(texts)
    shuffled.shuffle(names)
    assert find_contradictions([], texts=texts) == find_contradictions([], texts={name: texts[name] for name in names})


@settings(derandomize=True, max_examples=80, deadline=None)
@given(DOCUMENTS)
def test_an_unrelated_document_removes_nothing_and_leaves_every_id(texts):
    assert find_contradictions([], texts=texts) == find_contradictions([], texts={**texts, "z.txt": UNRELATED})


@settings(derandomize=True, max_examples=80, deadline=None)
@given(TEXTS)
def test_a_document_and_its_copy_never_contradict(text):
    alone = find_contradictions([], texts={"a.txt": text})
    both = find_contradictions([], texts={"a.txt": text, "b.txt": text})
    assert {one.topic for one in both} <= {one.topic for one in alone} | {
        one.topic for one in both if len(values_of_one_document(one)) > 1
    }


def values_of_one_document(one: Contradiction) -> set[str]:
    """What the first document says alone: a text that differs from itself differs from its copy too."""
    first = one.said[0].document
    return {said.value for said in one.said if said.document == first}


@settings(derandomize=True, max_examples=60, deadline=None)
@given(DOCUMENTS)
def test_no_contradiction_is_made_of_one_value(texts):
    for one in find_contradictions([], texts=texts):
        assert len({said.value for said in one.said}) > 1
        assert Contradiction.from_json(one.as_json()) == one

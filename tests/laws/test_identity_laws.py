"""Laws of who is who: order changes nothing, undoing gives back what was, twins never become one person."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.chronology.candidate import Mention
from sightline.identity.links import Link, clusters
from sightline.identity.persons import DeclaredPerson, Statement
from sightline.identity.settle import settle

NAMES = ["Tom Riggs", "Mr Riggs", "Riggs", "Amy Smyth", "Amy Smith", "Ms A Smith", "Jack Smith", "John Smith", "Jack"]
ROLES = [("Mum", "mother"), ("twin 1", "child"), ("the children", "child"), ("unborn baby", "unborn_child")]
TWINS = (DeclaredPerson("Jack Smith", twin=1), DeclaredPerson("John Smith", twin=2))

mentions = st.one_of(
    st.sampled_from(NAMES).map(Mention), st.sampled_from(ROLES).map(lambda pair: Mention(pair[0], pair[1]))
)
cases = st.lists(st.tuples(st.sampled_from("abc"), st.lists(mentions, max_size=3)), min_size=1, max_size=6).map(
    lambda rows: [
        Statement(document, str(number), " ".join(one.as_written for one in said), tuple(said))
        for number, (document, said) in enumerate(rows)
    ]
)
identities = st.sampled_from([f"p{number}" for number in range(8)])
links = st.lists(
    st.builds(Link, identities, identities, st.just("why"), st.just("who"), st.booleans(), st.booleans()), max_size=10
)
law = settings(derandomize=True, max_examples=60, deadline=None)


@law
@given(cases, st.randoms(use_true_random=False))
def test_the_order_in_which_people_are_mentioned_changes_nothing(statements, random):
    shuffled = list(statements)
    random.shuffle(shuffled)
    assert settle(shuffled, declared=TWINS) == settle(statements, declared=TWINS)


@law
@given(cases, st.data())
def test_a_link_made_and_undone_leaves_everything_as_it_was(statements, data):
    before = settle(statements, declared=TWINS)
    ids = sorted(before.person_of)
    one, other = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(ids))
    for confirmed in (True, False):
        link = Link(one, other, "why", "who", confirmed)
        settle(statements, declared=TWINS, decisions=[link])
        assert settle(statements, declared=TWINS, decisions=[replace(link, undone=True)]) == before


@law
@given(cases, st.data())
def test_whatever_is_joined_twins_stay_two(statements, data):
    ids = sorted(settle(statements, declared=TWINS).person_of)
    drawn = st.builds(Link, st.sampled_from(ids), st.sampled_from(ids), st.just("why"), st.just("who"))
    found = settle(statements, declared=TWINS, decisions=data.draw(st.lists(drawn, max_size=8)))
    assert len(found.children_of_case) == 2


@law
@given(cases, cases)
def test_a_further_document_leaves_the_names_that_others_give_as_they_were(statements, further):
    later = [replace(one, document="z", key=f"z{one.key}") for one in further]
    before = {(one.identity, one.name, one.key) for one in settle(statements).assertions}
    after = {(one.identity, one.name, one.key) for one in settle([*statements, *later]).assertions}
    assert before <= after


@law
@given(links, st.randoms(use_true_random=False))
def test_clusters_do_not_depend_on_order_and_never_join_what_was_refused(drawn, random):
    known = [f"p{number}" for number in range(8)]
    shuffled = list(drawn)
    random.shuffle(shuffled)
    found = clusters(known, drawn)
    assert clusters(known[::-1], shuffled) == found
    for link in drawn:
        if link.keeps_apart and len(link.pair) == 2:
            assert found[link.a] != found[link.b]
    assert all(found[person] == person for person in found.values())

"""Dates and closed fields of facts that tell of one event, and one event where a date is missing."""

from datetime import date

from sightline.chronology.contradiction import Sort, Topic
from sightline.chronology.fact import Fact, FieldValue, Involvement, Source, Status
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.identity.disagreement import find_contradictions
from sightline.identity.same_event import EventGroup, propose_same_event
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature


def fact(id_, kind, occurred, text, *, document=None, nature=None, **more):
    if isinstance(occurred, date):
        occurred = PartialDate.on(occurred)
    name = document or f"{id_}.txt"
    source = Source(name, "paragraph 1", text, 0, len(text))
    return Fact(id_, kind, nature or KINDS[kind].nature, occurred, f"agency {name}", text, sources=(source,), **more)


UNKNOWN = PartialDate.unknown("")
MONTH = PartialDate("March 2014", date(2014, 3, 1), date(2014, 3, 31), Precision.MONTH)
YEAR = PartialDate("2014", date(2014, 1, 1), date(2014, 12, 31), Precision.YEAR)


def found(facts):
    return find_contradictions(facts, groups=propose_same_event(facts))


def test_a_death_without_a_date_is_the_death_that_another_document_dates():
    facts = [
        fact("1", "death", UNKNOWN, "The boy was beaten to death at home."),
        fact("2", "death", date(2014, 5, 9), "He died in hospital on 9 May 2014."),
        fact("3", "death", YEAR, "The child was killed in 2014."),
    ]
    (group,) = propose_same_event(facts)
    assert group.fact_ids == ("1", "2", "3")
    assert any("once" in reason for reason in group.reasons)


def test_what_is_to_come_and_what_was_said_are_not_the_event_itself():
    done = fact("1", "review_published", date(2017, 9, 5), "The review was published on 5 September 2017.")
    planned = fact("2", "review_published", UNKNOWN, "The review is expected to be published in the autumn.")
    claimed = fact("3", "review_published", UNKNOWN, "He said it was published.", nature=Nature.ACCOUNT)
    assert propose_same_event([done, planned, claimed]) == ()


def test_a_fact_without_a_word_for_the_deed_is_no_sentence():
    who = (Involvement("p1", "adult", "Voss"),)
    facts = [
        fact("1", "sentence", date(2018, 3, 20), "Voss was jailed for nine years.", people=who),
        fact("2", "sentence", date(2016, 5, 30), "Police said Voss had been due to go back to prison.", people=who),
    ]
    assert propose_same_event(facts) == ()
    assert found(facts) == ()


def test_two_peoples_sentences_are_two_events():
    mother, partner = ((Involvement(person, "adult", person),) for person in ("p1", "p2"))
    one = fact("1", "sentence", UNKNOWN, "She was jailed for life.", people=mother)
    other = fact("2", "sentence", date(2016, 4, 11), "He was jailed for three years.", people=partner)
    assert propose_same_event([one, other]) == ()
    again = fact("3", "sentence", UNKNOWN, "The mother was jailed for 24 years.", people=mother)
    (group,) = propose_same_event([one, other, again])
    assert group.fact_ids == ("1", "3")


def test_an_incident_without_a_date_needs_words_and_people_in_common():
    who = (Involvement("p1", "adult", "Voss"),)
    dated = fact("1", "domestic_abuse_incident", date(2014, 4, 4), "Voss threatened to torch the flat", people=who)
    words = fact(
        "2", "domestic_abuse_incident", UNKNOWN, "He threatened to torch that flat, a court was told", people=who
    )
    vague = fact("3", "domestic_abuse_incident", UNKNOWN, "There was an argument", people=who)
    (group,) = propose_same_event([dated, words])
    assert "a date is missing" in group.reasons
    assert propose_same_event([dated, vague]) == ()


def test_which_of_two_incidents_of_a_document_is_meant_is_not_guessed():
    who = (Involvement("p1", "adult", "Voss"),)
    text = "Voss threatened to torch the flat"
    dated = [
        fact(str(n), "domestic_abuse_incident", date(2014, 4, n), text, document="log.txt", people=who) for n in (4, 9)
    ]
    assert propose_same_event([*dated, fact("x", "domestic_abuse_incident", UNKNOWN, text, people=who)]) == ()


def test_two_days_of_one_death_are_a_conflict_with_the_words_of_both():
    facts = [
        fact("1", "death", PartialDate.on(date(2016, 11, 8), "November 8, 2016"), "She died on November 8, 2016."),
        fact("2", "death", PartialDate.on(date(2016, 11, 9), "9 November 2016"), "The girl died on 9 November 2016."),
    ]
    (one,) = found(facts)
    assert (one.topic, one.sort) == (Topic.DATE, Sort.CONFLICT)
    assert [said.words for said in one.said] == ["November 8, 2016", "9 November 2016"]
    assert [said.fact for said in one.said] == ["1", "2"]


def test_a_day_within_a_month_is_more_exact_and_no_conflict():
    plan = "child_protection_plan_start"
    facts = [
        fact("1", plan, date(2014, 3, 12), "A child protection plan for neglect began on 12 March 2014."),
        fact("2", plan, MONTH, "She became the subject of a child protection plan (neglect) in March 2014."),
    ]
    assert [one.sort for one in found(facts)] == [Sort.PRECISION]


def test_closed_fields_with_two_values_are_a_conflict():
    yes, no = ({"child_present": FieldValue(value)} for value in (True, False))
    text = "Argument at the flat, threat to torch it"
    facts = [
        fact("1", "domestic_abuse_incident", date(2014, 4, 4), text, fields=yes),
        fact("2", "domestic_abuse_incident", date(2014, 4, 4), text, fields=no),
    ]
    (one,) = found(facts)
    assert (one.topic, {said.value for said in one.said}) == (Topic.VALUE, {"yes", "no"})


def test_what_is_refused_or_replaced_contradicts_nothing():
    facts = [
        fact("1", "death", date(2016, 11, 8), "She died that day."),
        fact("2", "death", date(2016, 11, 9), "The girl died.", status=Status.REJECTED),
    ]
    assert found(facts) == ()


def test_a_grandfathers_death_is_not_the_childs():
    facts = [
        fact("1", "death", date(2016, 11, 8), "She died that day."),
        fact("2", "death", date(2015, 2, 1), "Her grandfather died in the winter."),
    ]
    assert found(facts) == ()


def test_a_swelling_and_a_fracture_are_one_injury_and_no_contradiction():
    def injury(id_, text, value):
        fields = {"type": FieldValue(value), "side": FieldValue("left")}
        return fact(id_, "injury", date(2014, 5, 5), text, fields=fields)

    swollen = injury("1", "Left leg swollen and tender, carried in by mother.", "swelling")
    broken = injury("2", "Fracture of the left leg, carried in by mother.", "fracture")
    burnt = injury("3", "Burn to the left leg, carried in by mother.", "burn")
    assert found([swollen, broken]) == ()
    assert [one.topic for one in found([broken, burnt])] == [Topic.VALUE]


def _injury(id_, text, **fields):
    held = {
        name: FieldValue(value, value, text.find(value), text.find(value) + len(value))
        for name, value in fields.items()
    }
    return fact(id_, "injury", date(2024, 5, 9), text, fields=held)


def test_two_injuries_on_two_parts_of_the_body_are_not_set_against_each_other():
    eye = _injury("1", "Scratch under the right eye on 9 May 2024.", site="eye", side="right", type="scratch")
    ankles = _injury(
        "2", "Marks to both ankles on 9 May 2024, bruise to one.", site="ankles", side="both", type="bruise"
    )
    other_eye = _injury("3", "Scratch under the left eye on 9 May 2024.", site="eye", side="left", type="scratch")
    groups = [EventGroup(fact_ids=("1", two), reasons=("both are of one day",)) for two in ("2", "3")]
    assert find_contradictions([eye, ankles], groups=groups[:1]) == ()
    assert [one.topic for one in find_contradictions([eye, other_eye], groups=groups[1:])] == [Topic.VALUE]

"""Same event, and told about it: proposed across documents with reasons, never within one."""

from dataclasses import replace
from datetime import date, time

from sightline.chronology.fact import Fact, FieldValue, Involvement, Relation, RelationType, Source
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.identity.about import propose_about
from sightline.identity.same_event import propose_same_event
from sightline.identity.why_same import have_days_of_their_own
from sightline.vocabulary.kinds import KINDS


def fact(id_, kind, day, text, *, document=None, until=None, **more):
    occurred = PartialDate.between(day, until) if until else PartialDate.on(day)
    agency = more.pop("agency", f"agency {document or id_}")
    return Fact(
        id_,
        kind,
        KINDS[kind].nature,
        occurred,
        agency,
        text,
        sources=(Source(document or f"{id_}.docx", "row 1"),),
        **more,
    )


DAY = date(2014, 4, 4)
ROW = "Argument at the flat, threat to torch it"


def test_entries_of_two_agencies_of_one_day_are_proposed_with_reasons():
    (group,) = propose_same_event(
        [fact("1", "domestic_abuse_incident", DAY, ROW), fact("2", "domestic_abuse_incident", DAY, "999: torch threat")]
    )
    assert group.fact_ids == ("1", "2")
    assert any("dated 4 April 2014" in reason for reason in group.reasons)
    assert group.disagreements == ()


def test_a_date_that_no_paper_words_is_told_by_its_day_in_the_reasons():
    rows = [
        replace(fact(id_, "domestic_abuse_incident", DAY, words), occurred=PartialDate.on(DAY, "; "))
        for id_, words in (("1", ROW), ("2", "999: torch threat"))
    ]
    (group,) = propose_same_event(rows)
    assert "both are dated 4 April 2014" in group.reasons
    wide = replace(rows[1], occurred=PartialDate.between(DAY, date(2014, 4, 6), "; "), text=ROW)
    (group,) = propose_same_event([rows[0], wide])
    assert "their dates can both be true: 4 April 2014 and 4 April 2014 to 6 April 2014" in group.reasons


def test_the_reasons_leave_out_the_name_of_the_child_whom_every_row_names():
    child = {"children": ("c1",), "people": (Involvement("c1", "subject", "Wren Hollis"),)}
    rows = [
        fact("1", "domestic_abuse_incident", DAY, f"{ROW}, Wren Hollis present.", **child),
        fact("2", "domestic_abuse_incident", DAY, "Wren Hollis heard of a torch threat.", **child),
    ]
    (group,) = propose_same_event(rows)
    assert not any("wren" in reason or "hollis" in reason for reason in group.reasons)
    assert any("both speak of threat, torch" in reason for reason in group.reasons)


def test_rows_of_one_document_are_never_one_event():
    same = {"document": "police.docx"}
    rows = [
        fact("1", "domestic_abuse_incident", DAY, ROW, **same),
        fact("2", "domestic_abuse_incident", DAY, ROW, **same),
    ]
    assert propose_same_event(rows) == ()


def test_a_row_is_not_grouped_with_its_own_part():
    part = fact("2", "emergency_call", DAY, ROW, relations=(Relation(RelationType.PART_OF, "1"),))
    assert propose_same_event([fact("1", "domestic_abuse_incident", DAY, ROW), part]) == ()


def test_a_date_a_year_wide_is_no_evidence():
    wide = fact("2", "domestic_abuse_incident", date(2014, 1, 1), ROW, until=date(2014, 12, 31))
    assert propose_same_event([fact("1", "domestic_abuse_incident", DAY, ROW), wide]) == ()


def test_other_days_are_other_events():
    rows = [fact("1", "hospital_attendance", DAY, "Fall"), fact("2", "hospital_attendance", date(2014, 4, 9), "Fall")]
    assert propose_same_event(rows) == ()


def test_another_part_of_the_body_is_another_injury():
    rows = [
        fact("1", "injury", DAY, "Bruise seen by teacher", fields={"site": FieldValue("left shin")}),
        fact("2", "injury", DAY, "Bruise seen by teacher", fields={"site": FieldValue("both ears")}),
    ]
    assert propose_same_event(rows) == ()
    near = fact("3", "injury", DAY, "Bruise seen by teacher", fields={"site": FieldValue("lower leg")})
    assert propose_same_event([rows[0], near])


def test_another_child_is_another_event():
    rows = [
        fact("1", "injury", DAY, "Bruise cheek", children=("jack",)),
        fact("2", "injury", DAY, "Bruise cheek", children=("john",)),
    ]
    assert propose_same_event(rows) == ()


def test_dates_that_cannot_both_be_true_are_a_disagreement_who_says_what():
    rows = [
        fact("1", "domestic_abuse_incident", DAY, ROW),
        fact("2", "domestic_abuse_incident", date(2014, 4, 5), "Argument; threat to torch flat"),
    ]
    (group,) = propose_same_event(rows)
    assert group.disagreements == ("When: 1.docx says 4 April 2014; 2.docx says 5 April 2014.",)


def test_fields_that_differ_are_a_disagreement():
    yes, no = ({"child_present": FieldValue(value)} for value in (True, False))
    rows = [
        fact("1", "domestic_abuse_incident", DAY, ROW, fields=yes),
        fact("2", "domestic_abuse_incident", DAY, ROW, fields=no),
    ]
    (group,) = propose_same_event(rows)
    assert group.disagreements == ("Child present: 1.docx says yes; 2.docx says no.",)


def test_a_message_about_an_incident_is_no_same_event_but_about_it():
    incident = fact("1", "domestic_abuse_incident", DAY, ROW, agency="police")
    told = fact(
        "2", "notification_received", date(2014, 4, 7), "Police notification of domestic incident", agency="csc"
    )
    assert propose_same_event([incident, told]) == ()
    (about,) = propose_about([told, incident])
    assert (about.communication_id, about.fact_id) == ("2", "1")
    assert about.reasons


def test_nobody_was_told_before_it_happened():
    incident = fact("1", "domestic_abuse_incident", DAY, ROW, agency="police")
    told = fact(
        "2", "notification_received", date(2014, 4, 2), "Police notification of domestic incident", agency="csc"
    )
    assert propose_about([told, incident]) == ()


def test_which_of_two_incidents_a_message_is_about_is_not_guessed():
    incidents = [
        fact(str(number), "domestic_abuse_incident", date(2014, 4, number), ROW, agency="police") for number in (3, 4)
    ]
    told = fact(
        "9", "notification_received", date(2014, 4, 7), "Police notification of domestic incident", agency="csc"
    )
    assert propose_about([told, *incidents]) == ()


def test_the_order_of_facts_changes_nothing():
    rows = [
        fact("1", "domestic_abuse_incident", DAY, ROW),
        fact("2", "domestic_abuse_incident", DAY, ROW, people=(Involvement("p1", "victim"),)),
        fact("3", "police_incident", DAY, ROW),
    ]
    assert propose_same_event(rows) == propose_same_event(rows[::-1])


def test_a_part_of_a_day_and_the_day_can_be_one_event():
    early = PartialDate("small hours of that day", DAY, DAY, Precision.PART_OF_DAY, time(0), time(5))
    one = fact("1", "domestic_abuse_incident", DAY, ROW)
    other = Fact(
        "2", "emergency_call", KINDS["domestic_abuse_incident"].nature, early, "x", "Caller: row at the flat, threat"
    )
    assert len(propose_same_event([one, other])) == 1


def test_words_that_stand_on_many_days_tell_no_event_from_another() -> None:
    stock = "Discussed with the manager, who agreed that no further action was needed because the explanation fitted."
    days = (date(2013, 3, 9), date(2013, 3, 10), date(2013, 6, 2), date(2013, 6, 3))
    facts = [
        fact(f"f{number}", "case_discussion", day, stock, document=f"return {number}.docx")
        for number, day in enumerate(days)
    ]
    assert propose_same_event(facts) == ()
    assert len(propose_same_event(facts[:2])) == 1


def test_two_mails_about_one_event_are_of_two_days_and_no_two_answers():
    mails = [fact("1", "contact", DAY, "Mail about the fall"), fact("2", "contact", date(2014, 4, 9), "Mail again")]
    seen = [fact("3", "injury", DAY, "Bruise"), fact("4", "injury", date(2014, 4, 5), "Bruise")]
    incidents = [fact("5", "arrest", DAY, "Arrested"), fact("6", "arrest", date(2014, 4, 5), "Arrested")]
    assert have_days_of_their_own(*mails)
    assert have_days_of_their_own(*seen)
    assert not have_days_of_their_own(*incidents)


def _told(document, kind, day, text, *, agency="", **fields):
    held = {name: FieldValue(value) for name, value in fields.items()}
    on = date.fromisoformat(day)
    return fact(f"{document} {text}", kind, on, text, document=document, agency=agency or document, fields=held)


def test_two_arrests_on_one_day_of_two_men_are_two_events():
    made = propose_same_event(
        [
            _told("a.txt", "arrest", "2024-05-03", "Karl Venn arrested for assault.", who="Karl Venn"),
            _told("b.txt", "arrest", "2024-05-03", "Dean Pike arrested for assault.", who="Dean Pike"),
        ]
    )
    assert made == ()


def test_two_visits_on_one_day_by_two_agencies_are_not_one_for_that():
    made = propose_same_event(
        [
            _told("a.txt", "visit", "2024-05-03", "Visited the flat. Mia asleep.", agency="a1"),
            _told("b.txt", "visit", "2024-05-03", "Called about the rent.", agency="a2"),
        ]
    )
    assert made == ()


def test_what_one_agency_sent_and_another_received_is_proposed_as_one_event():
    (group,) = propose_same_event(
        [
            _told("a.txt", "notification_sent", "2024-05-03", "Referral made to MASH by Mrs Orme.", agency="a1"),
            _told("b.txt", "referral_received", "2024-05-03", "Referral received from the school.", agency="a2"),
        ]
    )
    assert "what one agency sent, the other received" in group.reasons


def test_an_event_that_each_document_tells_once_on_those_days_is_proposed_without_shared_words():
    (group,) = propose_same_event(
        [
            _told("a.txt", "missing_start", "2024-05-03", "Jade went out at four.", agency="a1"),
            _told("b.txt", "missing_start", "2024-05-03", "Reported by her carer.", agency="a2"),
        ]
    )
    assert len(group.fact_ids) == 2


def test_one_bruise_seen_on_two_days_is_proposed_and_one_on_the_other_side_is_not():
    def seen(side, day, document):
        return _told(document, "injury", day, "Bruise seen.", type="bruise", site="ear", side=side)

    assert len(propose_same_event([seen("right", "2024-05-03", "a.txt"), seen("right", "2024-05-06", "b.txt")])) == 1
    assert propose_same_event([seen("right", "2024-05-03", "a.txt"), seen("left", "2024-05-06", "b.txt")]) == ()


def test_a_visit_that_found_nobody_in_and_that_visit_told_in_a_review_are_one_by_whose_visit_it_was():
    note = fact("1", "visit_failed", DAY, "Home visit by A. Petrie, social worker. Nobody answered the door.")
    review = fact("2", "visit", DAY, "The social worker visited on 4 April 2014 and saw Wren with her mother.")
    assert propose_same_event([note, review])
    nurse = replace(review, text="The health visitor came on 4 April 2014 and saw Wren with her mother.")
    assert propose_same_event([note, nurse]) == ()
    twice = fact("3", "visit", DAY, "Social worker called again at five.", document="1.docx")
    assert propose_same_event([note, twice, review]) == ()


def test_one_sentence_is_told_by_a_name_and_by_a_role_where_each_document_tells_of_one_person():
    told = {"until": date(2015, 4, 4)}
    press = fact("1", "sentence", DAY, "Wayne Tolley was jailed for life.", fields={"who": FieldValue("Wayne Tolley")})
    role = {"who": FieldValue("mother's partner")}
    review = fact("2", "sentence", DAY, "Her partner was sentenced to 19 years.", fields=role, **told)
    assert propose_same_event([press, review])
    second = fact("3", "sentence", DAY, "The uncle was sentenced too.", document="2.docx", **told)
    second = replace(second, fields={"who": FieldValue("uncle")})
    pairs = [group.fact_ids for group in propose_same_event([press, review, second])]
    assert not [ids for ids in pairs if {"1", "2"} <= {*ids}]

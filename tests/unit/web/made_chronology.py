"""A made-up child's chronology, small and varied, for looking at pages and their components without a store."""

from __future__ import annotations

from datetime import date, time

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.coverage import Coverage, Gap, GapKind
from sightline.chronology.fact import (
    Extent,
    Fact,
    FieldValue,
    How,
    Involvement,
    KindStanding,
    Knowledge,
    Relation,
    RelationType,
    Source,
    Status,
)
from sightline.chronology.knowledge import assumed_recording
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.vocabulary.kinds import KINDS

AGENCIES = {
    one.id: one
    for one in (
        Agency("a1", "Brackenshire Children's Services", "childrens_social_care"),
        Agency("a2", "Brackenshire Police", "police"),
        Agency("a3", "Fellmoor General Hospital", "hospital"),
        Agency("a4", "Health visiting, Brackenshire", "health_visiting"),
        Agency("a5", "Larkfield Primary School", "school"),
        Agency("a6", "Northmere Police", "police"),
    )
}
PERSONS = {
    one.id: one
    for one in (
        CasePerson("p1", "Robin Ashdown", ("child",), ("Robin Ashdown", "R.A.")),
        CasePerson("p2", "Dana Ashdown", ("mother",), ("Dana Ashdown", "Mum")),
        CasePerson("p3", "Kit Verrall", ("partner",), ("Kit Verrall", "K Verall")),
        CasePerson("p4", "Wren Ashdown", ("sibling",), ("Wren Ashdown",)),
    )
}


def day(year: int, month: int, number: int, words: str | None = None) -> PartialDate:
    """One day."""
    return PartialDate.on(date(year, month, number), words)


def fact(
    number: int,
    kind: str,
    occurred: PartialDate,
    agency: str,
    text: str,
    *people: tuple[str, str],
    recorded: PartialDate | None = None,
    **more: object,
) -> Fact:
    """One fact with its document and place, as the store would give it."""
    held = recorded or assumed_recording(occurred)
    names = {"a1": "Children's services chronology.docx", "a2": "police log.xlsx", "a3": "ED letters.pdf"}
    return Fact(
        id=f"f{number}",
        kind=kind,
        nature=KINDS[kind].nature,
        occurred=occurred,
        agency=agency,
        text=text,
        recorded=held,
        recorded_assumed=recorded is None,
        people=tuple(Involvement(person, role) for person, role in people),
        sources=(
            Source(names.get(agency, "chronology.csv"), f"row {number}", text, number * 200, number * 200 + len(text)),
        ),
        lineage=f"l{number}",
        position=number,
        **more,  # type: ignore[arg-type]
    )


def made_facts() -> tuple[Fact, ...]:
    """Every sort of date, standing and relation at least once."""
    part = KindStanding.SUGGESTED
    return (
        fact(
            1,
            "residence_start",
            PartialDate("2012", date(2012, 1, 1), date(2012, 12, 31), Precision.YEAR),
            "a1",
            "Ms Ashdown and the children move to a flat in Brackenshire.",
            ("p2", "mother"),
            fields={"address": FieldValue("a flat in Brackenshire")},
        ),
        fact(
            2,
            "health_visitor_contact",
            day(2013, 11, 6),
            "a4",
            "Home visit. Robin is well, smiling and babbling, weight following the centile.",
            ("p1", "child"),
            kind_standing=part,
        ),
        fact(
            3,
            "strength",
            day(2013, 11, 6),
            "a4",
            "Mother responds warmly to Robin throughout the visit.",
            relations=(Relation(RelationType.PART_OF, "f2"),),
            status=Status.PROPOSED,
            kind_standing=part,
        ),
        fact(
            4,
            "relationship_start",
            PartialDate("late 2013", date(2013, 9, 1), date(2013, 12, 31), Precision.PART_OF_YEAR),
            "a1",
            "Ms Ashdown begins a relationship with Kit Verrall.",
            ("p2", "mother"),
            ("p3", "partner"),
            fields={"partner": FieldValue("Kit Verrall")},
        ),
        fact(
            5,
            "domestic_abuse_incident",
            PartialDate(
                "early hours of 3 February 2014",
                date(2014, 2, 3),
                date(2014, 2, 3),
                Precision.PART_OF_DAY,
                time(0, 0),
                time(6, 0),
            ),
            "a2",
            "Neighbour reports shouting and a child crying. Officers attend. Both adults say it was an argument.",
            ("p2", "victim"),
            ("p3", "alleged_perpetrator"),
            recorded=day(2014, 2, 3),
            fields={"child_heard": FieldValue(True, "a child crying"), "risk_grade": FieldValue("standard")},
            knowledge=(
                Knowledge("a1", day(2014, 2, 17), How.RECEIVED, "f6"),
                Knowledge("a5", day(2014, 2, 4), How.SENT, "f5"),
            ),
            significance="First time that a child is heard.",
        ),
        fact(
            6,
            "notification_received",
            day(2014, 2, 17),
            "a1",
            "Notification received from police about 3 February.",
            recorded=day(2014, 2, 17),
            relations=(Relation(RelationType.ABOUT, "f5"),),
        ),
        fact(
            7,
            "referral_decision",
            day(2014, 2, 18),
            "a1",
            "No further action: information held for the record.",
            recorded=day(2014, 2, 18),
            fields={"decision": FieldValue("no_further_action")},
            relations=(Relation(RelationType.PART_OF, "f6"),),
        ),
        fact(
            8,
            "injury",
            PartialDate("?22 march 2014", date(2014, 3, 22), date(2014, 3, 22), Precision.UNSURE),
            "a5",
            "Class teacher sees a small round bruise on Robin's left upper arm at PE.",
            ("p1", "child"),
            fields={"site": FieldValue("upper arm"), "side": FieldValue("left")},
            recorded=day(2014, 3, 24),
            extra={"Teacher's note": "Asked to keep an eye."},
        ),
        fact(
            9,
            "child_voice",
            PartialDate("?22 march 2014", date(2014, 3, 22), date(2014, 3, 22), Precision.UNSURE),
            "a5",
            "Kit got cross and I fell on the step.",
            relations=(Relation(RelationType.PART_OF, "f8"),),
            recorded=day(2014, 3, 24),
        ),
        fact(
            10,
            "action_taken",
            PartialDate("?22 march 2014", date(2014, 3, 22), date(2014, 3, 22), Precision.UNSURE),
            "a5",
            "Spoke to mother at the gate; she said he had slipped.",
            status=Status.PROPOSED,
            kind_standing=part,
            relations=(Relation(RelationType.PART_OF, "f8"),),
        ),
        fact(
            11,
            "hospital_attendance",
            PartialDate.at(date(2014, 4, 4), time(3, 10)),
            "a3",
            "Brought by ambulance after a fall downstairs. Swelling to the forehead. Kept in.",
            ("p1", "child"),
            recorded=day(2014, 4, 4),
            relations=(Relation(RelationType.SAME_EVENT, "f12", by="J. Lowe"),),
            contradicts=("f12",),
        ),
        fact(
            12,
            "police_incident",
            day(2014, 4, 5),
            "a2",
            "Ambulance control reports a child hurt by falling from a chair.",
            ("p1", "child"),
            recorded=day(2014, 4, 5),
            contradicts=("f11",),
            relations=(Relation(RelationType.SAME_EVENT, "f11", by="J. Lowe"),),
        ),
        fact(
            13,
            "account_given",
            day(2014, 4, 4),
            "a3",
            "Mother says that he tripped on the stair gate.",
            relations=(Relation(RelationType.PART_OF, "f11"),),
        ),
        fact(
            14,
            "child_protection_plan_start",
            day(2014, 4, 16),
            "a1",
            "Plan begins, category physical abuse.",
            recorded=day(2014, 4, 16),
            fields={"category": FieldValue("physical")},
        ),
        fact(
            15,
            "child_protection_plan_end",
            day(2014, 11, 3),
            "a1",
            "Plan ends by unanimous decision.",
            recorded=day(2014, 11, 3),
        ),
        fact(
            16,
            "order_made",
            day(2015, 3, 9),
            "a1",
            "Supervision order for twelve months.",
            recorded=day(2015, 3, 9),
            fields={"order_type": FieldValue("supervision")},
        ),
        fact(
            17,
            "education_concern",
            PartialDate.between(date(2015, 1, 1), date(2015, 4, 30), "between January and April 2015"),
            "a5",
            "Robin is often tired and comes without lunch.",
            ("p1", "child"),
            extent=Extent.REPEATED,
            kind_standing=part,
            recorded=day(2017, 3, 12),
        ),
        fact(18, "entry", PartialDate.unknown("31/02/2015"), "a4", "Telephone call, no reply.", kind_standing=part),
        fact(
            19,
            "police_incident",
            day(2015, 6, 1),
            "a6",
            "Vehicle stop across the county border; child in the back seat.",
            ("p3", "adult"),
            kind_standing=part,
        ),
        fact(
            20,
            "visit",
            day(2015, 6, 20),
            "a1",
            "Statutory visit. Robin seen alone, bedroom seen.",
            ("p1", "child"),
            status=Status.WITHDRAWN,
            superseded_on=date(2016, 1, 1),
        ),
    )


def made_chronology(facts: tuple[Fact, ...] | None = None) -> Chronology:
    """The whole."""
    return Chronology(
        child=PERSONS["p1"],
        facts=facts if facts is not None else made_facts(),
        agencies=AGENCIES,
        persons=PERSONS,
        coverage=(Coverage("a1", date(2012, 1, 1), date(2015, 12, 31), True),),
        gaps=(
            Gap(GapKind.NO_SOURCE, "Nothing has been read from the GP, so its silence tells you nothing.", ""),
            Gap(GapKind.UNREAD_DATE, "1 entry has a date that could not be read.", "a4"),
        ),
    )


def many_facts(number: int) -> tuple[Fact, ...]:
    """``number`` facts over years, for measuring and for long pages."""
    base = made_facts()[1:14]
    made = []
    for place in range(number):
        like = base[place % len(base)]
        when = date(2008 + place * 9 // max(1, number), place * 7 % 12 + 1, place * 5 % 28 + 1)
        made.append(
            fact(
                1000 + place,
                like.kind,
                PartialDate.on(when),
                like.agency,
                like.text,
                *((p.person, p.role) for p in like.people),
            )
        )
    return tuple(made)

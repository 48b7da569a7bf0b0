"""One known case, restated: the facts that a published review and the press told, under the review's pseudonym.

F09, that the order ran until the death, is the order of F06 and its law; F03b and the letters behind other numbers are
parts of a fact that different agencies held.

Every fact is in our own words, with the bounds that the three texts leave, held by the agency that the domain table
names from the day that its record can have been made. Where a rule needs what no text dates (the end of the plan, the
refusal of the agreement, the two times of advice, in which areas the home and the plan lay), a day or a name is assumed
here and nowhere else. It is one case, chosen because of how it ended: it can show that a rule asks, and can show
nothing about how often a rule asks rightly.
"""

from __future__ import annotations

from datetime import date, time

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.coverage import Coverage
from sightline.chronology.fact import Fact, FieldValue, Involvement, Relation, RelationType
from sightline.chronology.knowledge import assumed_recording, with_knowledge
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.vocabulary.kinds import KINDS

CHILD = CasePerson("polly", "Polly", ("child",))
MOTHER = CasePerson("mother", "the mother", ("mother",), ("the mother",))
PARTNER = CasePerson("partner", "the partner", ("partner",), ("the partner",))
FATHER = CasePerson("father", "the father", ("father",), ("the father",))
AGENCIES = {
    code: Agency(code, name, code)
    for code, name in (
        ("childrens_social_care", "Children's social care"),
        ("police", "Police"),
        ("hospital", "Hospital"),
        ("ambulance", "Ambulance service"),
        ("health_visiting", "Health visiting"),
        ("midwifery", "Midwifery"),
        ("court", "Family court"),
        ("legal", "Legal services"),
        ("domestic_abuse_service", "Domestic abuse service"),
        ("family", "Neighbour"),
        ("judgment", "Crown Court"),
    )
}


def month(year: int, number: int, last: int) -> PartialDate:
    return PartialDate(f"{year}-{number:02}", date(year, number, 1), date(year, number, last), Precision.MONTH)


def between(first: date, last: date) -> PartialDate:
    return PartialDate.between(first, last)


def on(*day: int) -> PartialDate:
    return PartialDate.on(date(*day))


def early_hours(*day: int) -> PartialDate:
    there = date(*day)
    return PartialDate("early hours", there, there, Precision.PART_OF_DAY, time(0), time(6))


OCTOBER = month(2013, 10, 31)
TRIAL = between(date(2016, 2, 1), date(2016, 4, 30))
_BEFORE_THE_DEATH = PartialDate("before the death", None, date(2014, 4, 30), Precision.BEFORE)
_LAST_MONTHS = PartialDate("the last months", date(2014, 1, 1), date(2014, 4, 30), Precision.UNSURE)


def _fact(
    code: str,
    kind: str,
    agency: str,
    occurred: PartialDate,
    *,
    recorded: PartialDate | None = None,
    tied_to: str = "",
    people: tuple[CasePerson, ...] = (),
    **fields: object,
) -> Fact:
    declared = KINDS[kind]
    for name, value in fields.items():
        assert declared.field(name) is not None, (kind, name)
        assert declared.field(name).reject(value) is None, (kind, name, value)  # type: ignore[union-attr]
    return Fact(
        id=code,
        lineage=code,
        kind=kind,
        nature=declared.nature,
        occurred=occurred,
        agency=agency,
        text=declared.label,
        fields={name: FieldValue(value) for name, value in fields.items()},
        recorded=recorded or assumed_recording(occurred),
        recorded_assumed=recorded is None,
        people=(Involvement(CHILD.id, "child"), *(Involvement(one.id, one.roles[0], one.name) for one in people)),
        relations=(Relation(RelationType.ABOUT, tied_to),) if tied_to else (),
        children=(CHILD.id,),
    )


def facts() -> tuple[Fact, ...]:
    """F01 to F34 of the domain table, restated."""
    care, man = "childrens_social_care", PARTNER.name
    return (
        _fact(
            "F01",
            "child_protection_plan_start",
            care,
            month(2012, 7, 31),
            category="neglect",
            unborn=True,
            local_authority="the home county",
        ),
        _fact("F02", "birth", "midwifery", between(date(2012, 7, 2), date(2012, 8, 1))),
        _fact("F03", "health_visitor_contact", "health_visiting", between(date(2012, 7, 2), date(2014, 5, 1))),
        _fact(
            "F04",
            "domestic_abuse_incident",
            "police",
            between(date(2013, 5, 2), date(2013, 6, 30)),
            child_resident=True,
        ),
        _fact("F05", "looked_after_start", care, between(date(2013, 5, 2), date(2013, 6, 30))),
        _fact("F06", "order_made", "court", OCTOBER, order_type="supervision_order"),
        _fact("F07", "return_home", care, OCTOBER, prior_welfare_concerns=True, to_whom=MOTHER.name),
        _fact("F07b", "looked_after_end", care, OCTOBER, destination="home_planned", concerns_answered=False),
        _fact("F07c", "child_protection_plan_end", care, between(date(2013, 5, 2), date(2013, 10, 31))),
        _fact(
            "F03b",
            "residence_start",
            "health_visiting",
            between(date(2012, 8, 2), date(2012, 8, 31)),
            local_authority="the next county",
        ),
        _fact("F08", "relationship_start", "health_visiting", OCTOBER, people=(PARTNER,), partner=man),
        _fact("F08b", "assessment_completed", care, OCTOBER),
        _fact("F10", "injury", "health_visiting", between(date(2014, 1, 1), date(2014, 4, 30))),
        _fact(
            "F11", "domestic_abuse_incident", "police", between(date(2014, 1, 1), date(2014, 4, 3)), child_resident=True
        ),
        _fact("F12", "collapse", "ambulance", on(2014, 2, 3), people=(PARTNER,), found_by=man, one_adult_present=True),
        _fact("F12b", "hospital_attendance", "hospital", on(2014, 2, 3), reason="collapse"),
        _fact("F13", "account_given", "hospital", on(2014, 2, 3), people=(PARTNER,), given_by=man),
        _fact("F14", "diagnosis", "hospital", on(2014, 2, 3), condition="febrile fit"),
        _fact("F15", "court_testimony", "judgment", TRIAL, recorded=TRIAL, tied_to="F14"),
        _fact(
            "F16",
            "diagnosis",
            "hospital",
            PartialDate("?", None, date(2014, 3, 19), Precision.BEFORE),
            recorded=between(date(2014, 5, 2), date(2016, 4, 30)),
            condition="earlier bleed on the brain",
        ),
        _fact("F17", "witness_account", "family", month(2014, 3, 31), recorded=TRIAL, child_heard=True),
        _fact("F18", "injury", "hospital", on(2014, 3, 19), type="mouth"),
        _fact("F18b", "account_given", "hospital", on(2014, 3, 19), given_by=MOTHER.name, people=(MOTHER,)),
        _fact("F18c", "account_given", "hospital", on(2014, 3, 20), given_by=man, people=(PARTNER,), differs=True),
        _fact("F19", "injury", care, between(date(2014, 3, 19), date(2014, 4, 4)), type="hair_loss"),
        _fact(
            "F20",
            "child_protection_medical",
            "hospital",
            between(date(2014, 4, 5), date(2014, 4, 30)),
            outcome="no_concern",
        ),
        _fact("F21", "injury", "police", _BEFORE_THE_DEATH, recorded=TRIAL, type="bruise"),
        _fact("F22", "injury", "family", _LAST_MONTHS, recorded=month(2017, 9, 30), type="bruise"),
        _fact(
            "F23",
            "conviction",
            "police",
            PartialDate("?", None, date(2013, 10, 1), Precision.BEFORE),
            people=(PARTNER,),
            who=man,
            offence="assault",
            how_many=2,
        ),
        _fact(
            "F24",
            "domestic_abuse_incident",
            "police",
            early_hours(2014, 4, 4),
            people=(MOTHER, PARTNER),
            child_heard=True,
            victim=MOTHER.name,
            alleged_perpetrator=man,
            threat=["burn"],
            emergency_call=True,
        ),
        _fact("F24b", "threat", "police", early_hours(2014, 4, 4), people=(PARTNER,), to_do="burn", by_whom=man),
        _fact("F25", "care_discussion", care, between(date(2014, 4, 6), date(2014, 4, 9))),
        _fact("F26", "notification_received", care, between(date(2014, 4, 8), date(2014, 4, 14)), tied_to="F24"),
        _fact("F26b", "decision", care, between(date(2014, 4, 8), date(2014, 4, 15)), type="continue"),
        _fact(
            "F26c",
            "account_given",
            care,
            between(date(2014, 4, 8), date(2014, 4, 15)),
            given_by=MOTHER.name,
            relied_on=True,
        ),
        _fact("F27", "legal_advice", "legal", month(2014, 1, 31), advises="issue"),
        _fact("F27b", "legal_advice", "legal", month(2014, 3, 31), advises="issue"),
        _fact(
            "F28", "agreement_proposed", care, on(2014, 4, 16), people=(MOTHER, PARTNER), asked=MOTHER.name, about=man
        ),
        _fact("F28b", "agreement_refused", care, on(2014, 4, 16), people=(MOTHER, PARTNER), who=MOTHER.name, about=man),
        _fact(
            "F29",
            "professional_opinion",
            care,
            between(date(2014, 4, 16), date(2014, 4, 22)),
            people=(PARTNER,),
            about=man,
            concern=False,
        ),
        _fact("F30", "medical_opinion", "judgment", _BEFORE_THE_DEATH, recorded=TRIAL),
        _fact(
            "F31",
            "risk_assessment_conference",
            "domestic_abuse_service",
            on(2014, 4, 30),
            child_action=False,
            victim=MOTHER.name,
            alleged_perpetrator=man,
        ),
        _fact("F31b", "action_agreed", "domestic_abuse_service", on(2014, 4, 30), action="A visit to the mother"),
        _fact("F32", "message", care, between(date(2014, 4, 30), date(2014, 5, 1)), tied_to="F31b", means="text"),
        _fact(
            "F33", "account_given", "judgment", on(2014, 5, 1), recorded=TRIAL, given_by=MOTHER.name, people=(MOTHER,)
        ),
        _fact("F34", "death", "hospital", on(2014, 5, 1)),
    )


def chronology() -> Chronology:
    """The case, with sources that cover its whole time from every agency that held a piece."""
    held = with_knowledge(facts(), {code: code for code in AGENCIES})
    covers = tuple(
        Coverage(code, date(2012, 7, 1), date(2014, 5, 2), declared=True)
        for code in ("childrens_social_care", "police", "hospital", "health_visiting", "legal", "court")
    )
    persons = {one.id: one for one in (CHILD, MOTHER, PARTNER, FATHER)}
    return Chronology(CHILD, held, AGENCIES, persons, covers)

"""How findings and rules put kinds, dates, counts and agencies into plain words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate, write_day
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import KINDS
from sightline.wording.lists import listed

NEGATIVE = "none in the records you can see"


def choices_of(items: Iterable[str]) -> str:
    """ "a, b or c"; where one of them is a list itself, "a; b, whose x is 1 or 2; or c"."""
    words = list(dict.fromkeys(items))
    if len(words) < 3 and not any(", " in one for one in words[:-1]):
        return " or ".join(words)
    nested = any(", " in one or " or " in one for one in words if "“" in one)
    return f"{'; '.join(words[:-1])}; or {words[-1]}" if nested else listed(words, "or")


def lower_first(words: str) -> str:
    """The same words inside a sentence: "GP contact" and "A" of a name stay as they are."""
    return words if words[1:2].isupper() or words[:3] in ("GP ", "999") else words[:1].lower() + words[1:]


_AS_NOUN = {
    "adult_check": "check on an adult",
    "allegation_against_staff": "allegation against somebody who works with children",
    "assessment_start": "start of an assessment",
    "bail_end": "end of bail",
    "bail_start": "start of bail or of bail conditions",
    "carer_approved": "approval of a carer",
    "caring_start": "start of caring for the child",
    "ceasing_approval": "approval of ceasing to look after",
    "ceasing_assessment": "assessment before ceasing to look after",
    "child_death_notification": "notification of a child's death",
    "child_in_need_plan_end": "end of a child in need plan",
    "child_in_need_plan_start": "start of a child in need plan",
    "child_protection_plan_end": "end of a child protection plan",
    "child_protection_plan_start": "start of a child protection plan",
    "designated_officer_contact": "word to the designated officer",
    "domestic_abuse_notice": "domestic abuse notice or order",
    "early_help_end": "end of early help",
    "early_help_start": "start of early help",
    "education_health_care_request": "request for an education, health and care assessment",
    "female_genital_mutilation_found": "disclosure or sign of female genital mutilation",
    "female_genital_mutilation_report": "report of female genital mutilation",
    "health_assessment_refused": "refusal of a health assessment",
    "household_join": "joining of the household",
    "household_leave": "leaving of the household",
    "information_shared": "record of telling",
    "joint_agency_response": "start of a joint agency response",
    "looked_after_end": "end of being looked after",
    "looked_after_start": "start of being looked after",
    "missing_end": "finding of a missing child",
    "missing_start": "going missing",
    "notification_received": "receipt of a notification",
    "order_ended": "end of an order",
    "order_made": "making of an order",
    "personal_data_breach_report": "report of a personal data breach",
    "placement_end": "end of a placement",
    "placement_start": "start of a placement",
    "placement_with_parents_approval": "approval of placing with a parent",
    "placement_with_parents_assessment": "assessment before placing with a parent",
    "police_protection_end": "release from police protection",
    "police_protection_start": "start of police protection",
    "pre_proceedings_end": "end of pre-proceedings",
    "pre_proceedings_start": "start of pre-proceedings",
    "private_fostering_end": "end of private fostering",
    "private_fostering_notification": "notification of private fostering",
    "private_fostering_start": "start of private fostering",
    "proceedings_end": "end of proceedings",
    "proceedings_extended": "extension of proceedings",
    "proceedings_start": "start of proceedings",
    "protection_information_updated": "update of the CP-IS record",
    "assessment_looked_at": "look at an assessment on its way",
    "referral_acknowledged": "acknowledgement of a referral",
    "referral_received": "receipt of a referral",
    "relationship_end": "end of a relationship",
    "relationship_start": "start of a relationship",
    "return_home": "return home",
    "review_published": "publication of a review",
    "review_sent_before_publication": "sending of a review before publication",
    "reviewing_officer_appointed": "appointment of an independent reviewing officer",
    "risk_assessment_conference_referral": "referral to a multi-agency risk assessment conference",
    "review_start": "start of a review",
    "section_47_enquiry_end": "end of a section 47 enquiry",
    "section_47_enquiry_start": "start of a section 47 enquiry",
    "serious_incident_known": "day on which a serious incident was known",
    "significant_harm_suspected": "decision that significant harm is suspected",
    "subject_access_extended": "extension of a subject access request",
    "subject_access_response": "answer to a subject access request",
    "temporary_approval_extended": "extension of temporary approval",
}
"""For the kinds whose label is a verb, the words that stand in a sentence after "a"."""


_PERIODS = {
    "allocation": "allocation of a social worker",
    "education_place": "place in a nursery or school",
    "household_membership": "time in the household",
    "looked_after": "time of being looked after",
    "missing": "time of being missing",
    "pre_proceedings": "time of pre-proceedings",
    "proceedings": "time of proceedings",
}


def period_words(name: str) -> str:
    """A period inside a sentence, as a noun that takes "a" or "an"."""
    return _PERIODS.get(name) or name.replace("_", " ")


def kind_words(code: str) -> str:
    """A kind of record inside a sentence, as a noun."""
    return _AS_NOUN.get(code) or lower_first(KINDS[code].label)


def a_or_an(words: str) -> str:
    """The words with their article."""
    return f"{'an' if words[:1].lower() in 'aeiou' else 'a'} {words}"


def agency_words(code: str) -> str:
    """A kind of agency inside a sentence."""
    label = AGENCY_KINDS[code].label
    return "the GP" if code == "general_practice" else lower_first(label)


def count_words(number: int, unit_in_plural: str) -> str:
    """ "1 month", "6 months"."""
    return f"{number} {unit_in_plural.removesuffix('s') if number == 1 else unit_in_plural}"


def when(occurred: PartialDate) -> str:
    """A date inside a sentence: the day, or the words of the record with the days between which it lies."""
    if occurred.is_day and occurred.earliest:
        time = (
            f" at {occurred.from_time:%H:%M}" if occurred.from_time and occurred.from_time == occurred.to_time else ""
        )
        return write_day(occurred.earliest) + time
    if not occurred.is_known:
        return "on a day that is not known"
    written = f"“{occurred.written}”" if occurred.written else "an uncertain day"
    doubt = ", which the record doubts" if occurred.is_unsure else ""
    if occurred.earliest and occurred.latest:
        bounds = f"from {write_day(occurred.earliest)} to {write_day(occurred.latest)}"
        bounds = write_day(occurred.earliest) if occurred.earliest == occurred.latest else bounds
        return f"{written} ({bounds}{doubt})"
    if occurred.latest:
        return f"{written} (not later than {write_day(occurred.latest)}{doubt})"
    return f"{written} (not earlier than {write_day(occurred.earliest or date.min)}{doubt})"


def mention(fact: Fact) -> str:
    """A fact in a few words: what and when."""
    return f"{kind_words(fact.kind)}, {when(fact.occurred)}"


def window(start: date, end: date) -> str:
    """A window of days."""
    return write_day(start) if start == end else f"{write_day(start)} to {write_day(end)}"

"""What a person says of a document, and answers to what the reading asked."""

from __future__ import annotations

from collections.abc import Sequence

from sightline.identity.children_titled import names_listed
from sightline.service.records.building.case_file import CaseFile
from sightline.service.records.building.declaring import shape
from sightline.service.records.building.retaking import publish_again
from sightline.service.records.building.taking import FROM_DOCUMENT, recorded_of
from sightline.service.records.building.whose import Agencies, from_words
from sightline.service.records.deciding import decision
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.loading import agencies_of
from sightline.service.records.mending import read_given_date, save_checked, work_out_again
from sightline.service.records.models import Case, CaseAgency, Document, FactRecord, Person, Question
from sightline.service.records.storing import dated


def give_document_date(document_id: str, words: str, *, by: str) -> int:
    """Give a document's own date in words ("5 May 2014"); facts that had no date of recording take it.

    Raises NotPossible if the words cannot be read as a date, and says why.
    """
    row = _document(document_id)
    moment = read_given_date(words, by)
    with decision(row.case_id, "give_document_date", [row.id], by) as deciding:
        deciding.touch(row)
        row.own_date, row.own_date_by, row.asks_own_date = moment.as_json(), by.strip(), False
        row.save(update_fields=["own_date", "own_date_by", "asks_own_date"])
        for fact in FactRecord.objects.filter(document=row):
            if fact.payload["recorded_from"] == FROM_DOCUMENT:
                deciding.touch(fact)
                fact.payload["recorded"] = moment.as_json()
                save_checked(fact)
        publish_again(row, agencies_of(row.case_id))
    work_out_again(row.case_id)
    return deciding.decision_id


def give_document_agency(document_id: str, agency: str, *, by: str) -> int:
    """Say whose document it is: a name, or a code of the vocabulary."""
    row = _document(document_id)
    named = from_words(agency, "person")
    if named is None:
        raise NotPossible("Write the agency's name.")
    agencies = Agencies(row.case_id, agencies_of(row.case_id).values(), CaseFile())
    own = agencies.settle(named)
    with decision(row.case_id, "give_document_agency", [row.id], by) as deciding:
        CaseAgency.objects.get_or_create(
            id=own.id, defaults={"case_id": row.case_id, "name": own.name, "kind": own.kind}
        )
        before = row.agency_id
        deciding.touch(row)
        row.agency_id, row.agency_known_by = own.id, "person"
        row.save(update_fields=["agency", "agency_known_by"])
        for fact in FactRecord.objects.filter(document=row, agency_id=before):
            deciding.touch(fact)
            fact.agency_id = own.id
            occurred, recorded = dated(fact.payload["occurred"]), dated(fact.payload["recorded"])
            given = recorded if fact.payload["recorded_from"] == "column" else None
            assert occurred is not None
            recorded, assumed, rests_on = recorded_of(
                occurred, dated(fact.payload["ended"]), given, fact.payload["is_row"], own, dated(row.own_date)
            )
            fact.payload["recorded"] = recorded.as_json() if recorded else None
            fact.payload["recorded_assumed"], fact.payload["recorded_from"] = assumed, rests_on
            save_checked(fact)
        for question in Question.objects.filter(document=row, topic="agency", answered_by=""):
            deciding.touch(question)
            question.answered_by, question.answer = by.strip(), own.name
            question.save()
        publish_again(row, agencies_of(row.case_id))
    work_out_again(row.case_id)
    return deciding.decision_id


def answer_question(question_id: str, answer: str, *, by: str) -> int:
    """Answer a question that no other action answers, in words."""
    row = Question.objects.filter(id=question_id).first()
    if row is None:
        raise NotFound("There is no such question here.")
    if not answer.strip():
        raise NotPossible("Write an answer.")
    if row.topic == "which_child" and row.fact_id is not None:
        return _say_which_child([row], answer.strip(), by)
    with decision(row.case_id, "answer_question", [row.id], by) as deciding:
        deciding.touch(row)
        row.answered_by, row.answer = by.strip(), answer.strip()
        row.save()
        if row.topic == "child":
            case = Case.objects.get(id=row.case_id)
            deciding.touch(case)
            others = [item for item in case.declared if "child" not in item["roles"]]
            case.declared = [*(shape(name, ("child",), "person") for name in names_listed(answer)), *others]
            case.save(update_fields=["declared"])
    if row.topic == "child":
        work_out_again(row.case_id)
    return deciding.decision_id


def _document(document_id: str) -> Document:
    row = Document.objects.filter(id=document_id).first()
    if row is None:
        raise NotFound("There is no such document here.")
    return row


def answer_which_child(question_ids: Sequence[str], child: str, *, by: str) -> int:
    """Say of which child the entries are that these questions ask about: its id, several with commas, or "all".

    One decision, and the case is worked out again once. Raises NotFound, NotPossible.
    """
    questions = list(Question.objects.filter(id__in=question_ids, topic="which_child", fact__isnull=False))
    if not questions or len(questions) != len(set(question_ids)):
        raise NotFound("One of these questions is no longer here.")
    if len({one.case_id for one in questions}) > 1:
        raise NotPossible("These questions are not of one case.")
    return _say_which_child(questions, child.strip(), by)


def _say_which_child(questions: Sequence[Question], child: str, by: str) -> int:
    case_id = questions[0].case_id
    children = list(Person.objects.filter(case_id=case_id, is_child=True).values_list("id", flat=True))
    chosen = children if child == "all" else [part.strip() for part in child.split(",")]
    if not child or not set(chosen) <= set(children):
        raise NotPossible("Choose one of the children of this case.")
    rows = list(FactRecord.objects.filter(id__in=[one.fact_id for one in questions]))
    with decision(case_id, "answer_question", [row.id for row in rows], by) as deciding:
        for row in rows:
            deciding.touch(row)
            row.payload["children"] = chosen
            row.save()
    work_out_again(case_id)
    return deciding.decision_id

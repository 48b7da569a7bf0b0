"""What a build asks people: of a document, of its new version, and of agencies that may be one."""

from __future__ import annotations

from sightline.service.records.building.case_file import CaseFile
from sightline.service.records.building.opened import OpenedFile
from sightline.service.records.building.taken import Change
from sightline.service.records.building.whose import Agencies
from sightline.service.records.ids import opaque
from sightline.service.records.loading import agencies_of
from sightline.service.records.models import Case, Document, Question


def ask_of(case: Case, item: OpenedFile, name: str) -> None:
    """What only a person can say of a document; questions that it no longer raises go."""
    wanted = [("other", f"{name}: {sentence}") for sentence in item.questions]
    if item.named is None and any(not one.agency_as_written for one in (*item.rows, *item.sentences)):
        wanted.append(("agency", f"Which agency does {name} come from?"))
    unread = len(item.noted.get("unread", ()))
    if unread:
        what = "passage looks dated and was" if unread == 1 else "passages look dated and were"
        wanted.append(("unread", f"{name}: {unread} {what} not read: no day or month with its year is written."))
    born = len(item.noted.get("births", ()))
    if born and not any(one["born"] for one in case.declared):
        what = "a date of birth" if born == 1 else f"{born} dates of birth"
        wanted.append(("birth", f"{name} gives {what}: whose? Write born = in case.toml under its child."))
    asked = Question.objects.filter(
        case=case, document__name=name, topic__in={"other", "agency", "unread", "birth"}, answered_by=""
    )
    asked.exclude(sentence__in=[sentence for _, sentence in wanted]).delete()
    for topic, sentence in wanted:
        ask(case, topic, sentence, name)


def ask_about(case: Case, item: OpenedFile, change: Change) -> None:
    """What only a person can say of a document that was taken, and what its new version asks again."""
    ask_of(case, item, item.found.name)
    if change.asks_again:
        number = len(change.asks_again)
        what = (
            "entry that somebody had decided about was"
            if number == 1
            else "entries that somebody had decided about were"
        )
        ask(
            case,
            "revision",
            f"{number} {what} changed in {item.found.name}: please decide again.",
            item.found.name,
        )


def ask(case: Case, topic: str, sentence: str, name: str) -> None:
    """Ask this once, of the latest version of the document of that name where there is one."""
    document = Document.objects.filter(case=case, name=name).order_by("-revision").first()
    Question.objects.get_or_create(
        id=opaque("q", case.id, topic, sentence),
        defaults={"case": case, "topic": topic, "sentence": sentence, "document": document},
    )


def ask_which_are_one(case: Case, case_file: CaseFile) -> None:
    """Ask whether an agency that is only named by its kind is another one of the case."""
    wanted = {
        f"The records name {plain} and {other}. If they are one, give its files to one [[agency]] in case.toml."
        for plain, other in Agencies(case.id, agencies_of(case.id).values(), case_file).alike()
    }
    Question.objects.filter(case=case, topic="agencies", answered_by="").exclude(sentence__in=wanted).delete()
    for sentence in sorted(wanted):
        ask(case, "agencies", sentence, "")

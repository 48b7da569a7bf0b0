"""Whose a document is, by titles and file names of every sort; where it cannot be told, it is asked."""

import pytest

from sightline.service.records.building.case_file import CaseFile
from sightline.service.records.building.whose import of_document

CSC, HV, GP = "childrens_social_care", "health_visiting", "general_practice"


@pytest.mark.parametrize(
    ("title", "name", "kind"),
    [
        ("Harbour Health NHS Trust – Health Visitor chronology", "return.docx", HV),
        ("Fellside Community NHS Trust Health Visiting - Progress notes", "a.docx", HV),
        ("Fellside Community NHS Trust", "Health Visiting - Progress notes.docx", HV),
        ("Borough of Marlow Council – Housing Services", "return.docx", "housing"),
        ("Children's Social Care – Police liaison notes", "return.docx", CSC),
        ("", "ED attendances.csv", "hospital"),
        ("", "UHB_ED_2021.xlsx", "hospital"),
        ("", "A&E cards.pdf", "hospital"),
        ("Emergency Dept record", "x.pdf", "hospital"),
        ("", "Ed Marsh chronology.csv", None),
        ("", "Ted's chronology.csv", None),
        ("Core group minutes", "3.docx", CSC),
        ("Child Protection Conference minutes", "3.docx", CSC),
        ("", "Strategy meeting minutes 04-05-2020.docx", CSC),
        ("", "LAC review.docx", CSC),
        ("", "supervision notes.docx", CSC),
        ("", "SW chronology Asha Sorrell.csv", CSC),
        ("", "social worker's case notes.docx", CSC),
        ("", "SW6 tenants.csv", None),
        ("", "Case notes (LCS).csv", CSC),
        ("", "Mosaic case notes.csv", CSC),
        ("", "Liquidlogic export.csv", CSC),
        ("", "School report for core group.docx", "school"),
        ("Police report to child protection conference", "x.docx", "police"),
        ("", "EMIS print.pdf", GP),
        ("", "SystmOne print.pdf", None),
        ("SystmOne GP summary", "x.pdf", GP),
        ("", "RiO notes.pdf", None),
        ("", "CPOMS incidents.csv", "school"),
        ("", "MyConcern export.csv", "school"),
        ("", "Niche occurrences.csv", "police"),
        ("", "Athena log.csv", "police"),
        ("", "Athena Marsh.csv", None),
        ("", "Connect crime export.xlsx", "police"),
        ("", "PPN 2020-04-08.pdf", "police"),
        ("", "MERLIN 4.docx", "police"),
        ("", "Merlin Price statement.docx", None),
        ("", "MARAC minutes.docx", None),
        ("", "tenancy file.pdf", "housing"),
        ("", "OASys assessment.pdf", "probation"),
        ("", "Delius contacts.csv", "probation"),
        ("", "PSR.docx", "probation"),
        ("Cafcass safeguarding letter", "x.docx", "cafcass"),
        ("", "IDVA log.csv", "domestic_abuse_service"),
        ("", "Women's refuge contact sheet.csv", "domestic_abuse_service"),
        ("", "Police and school joint chronology.docx", None),
        ("Eastmere Mental Health NHS Foundation Trust", "x.docx", "mental_health"),
        ("Eastmere University Hospitals NHS Foundation Trust – Maternity", "x.docx", "midwifery"),
        ("", "Connecting families chronology.csv", None),
        ("", "Educated guess.csv", None),
    ],
)
def test_titles_and_names_tell_whose_a_document_is_or_it_is_asked(title: str, name: str, kind: str | None) -> None:
    found = of_document(name, title, CaseFile())
    assert (found.kind if found else None) == kind


@pytest.mark.parametrize(
    ("title", "name", "agency", "kind"),
    [
        ("", "cpoms export Larkfield Primary School.csv", "Larkfield Primary School", "school"),
        ("Oakridge Homes (housing association)", "x.docx", "Oakridge Homes", "housing"),
        ("", "camhs.xlsx", "CAMHS", "mental_health"),
        ("Adult mental health: chronology", "x.docx", "Adult mental health", "mental_health"),
        ("Fellside Community NHS Trust", "x.docx", "Fellside Community NHS Trust", "other"),
        ("", "Cedar Family Centre chronology.xlsx", "Cedar Family Centre", "early_help"),
    ],
)
def test_a_body_of_its_own_keeps_its_name_and_a_trust_of_many_services_is_no_hospital(title, name, agency, kind):
    found = of_document(name, title, CaseFile())
    assert (found.name, found.kind) == (agency, kind)

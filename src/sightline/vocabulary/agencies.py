"""The kinds of agency that hold a piece of a child's story. "Health" is not one agency (design, section 1.2)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AgencyKind:
    """One kind of agency.

    ``letters`` is the short mark used beside colour and pattern in pictures, so that colour is never alone.
    ``names`` are the usual ways of writing it, lower case, for recognising it in a column, a title or a file's name.
    ``bodies`` are those of them that are a body of their own, each as it is shown and then as it may be written too:
    CAMHS and adult mental health are of one kind, and what one has the other need not have.
    ``is_public`` marks a source that is known to everybody from its publication (press, judgment, review).
    """

    code: str
    label: str
    letters: str
    names: tuple[str, ...]
    is_public: bool = False
    bodies: tuple[tuple[str, ...], ...] = ()


def _kind(
    code: str,
    label: str,
    letters: str,
    *names: str,
    is_public: bool = False,
    bodies: tuple[tuple[str, ...], ...] = (),
) -> AgencyKind:
    return AgencyKind(
        code, label, letters, (*names, *(name.casefold() for body in bodies for name in body)), is_public, bodies
    )


AGENCY_KINDS: dict[str, AgencyKind] = {
    kind.code: kind
    for kind in (
        _kind(
            "childrens_social_care",
            "Children's social care",
            "SC",
            "children's social care",
            "childrens social care",
            "social care",
            "children's services",
            "childrens services",
            "social services",
            "csc",
            "cscs",
            "children and families",
            "local authority",
            "social work",
            "children's social work",
            "emergency duty team",
            "edt",
            "mash",
            "front door",
            "liquidlogic",
        ),
        _kind(
            "police",
            "Police",
            "PO",
            "police",
            "constabulary",
            "ppu",
            "public protection unit",
            "neighbourhood policing team",
            "child abuse investigation team",
        ),
        _kind(
            "hospital",
            "Hospital",
            "HO",
            "hospital",
            "a&e",
            "accident and emergency",
            "emergency department",
            "emergency dept",
            "acute trust",
            "nhs trust",
            "nhs foundation trust",
            "hospital nhs trust",
            "hospital nhs foundation trust",
            "hospitals nhs trust",
            "hospitals nhs foundation trust",
            "paediatrics",
            "infirmary",
            "urgent treatment centre",
            "urgent care centre",
            "walk-in centre",
            "walk in centre",
            "minor injuries unit",
            "minor injury unit",
        ),
        _kind(
            "ambulance",
            "Ambulance service",
            "AM",
            "ambulance",
            "ambulance service",
            "paramedic",
        ),
        _kind(
            "general_practice",
            "GP",
            "GP",
            "gp",
            "general practice",
            "gp practice",
            "medical practice",
            "surgery",
            "medical centre",
            "health centre",
            "emis",
            "out of hours primary care",
        ),
        _kind(
            "health_visiting",
            "Health visiting",
            "HV",
            "health visitor",
            "health visiting",
            "hv",
            "0-19 service",
            "0-5 service",
            "community health",
            bodies=(
                ("School nursing", "school nurse"),
                ("Family nurse partnership",),
            ),
        ),
        _kind("midwifery", "Midwifery", "MW", "midwifery", "midwife", "maternity"),
        _kind(
            "mental_health",
            "Mental health service",
            "MH",
            "mental health",
            "crisis resolution",
            "home treatment team",
            "talking therapies",
            bodies=(
                ("CAMHS",),
                ("Adult mental health",),
                ("Perinatal mental health",),
            ),
        ),
        _kind(
            "substance_misuse",
            "Drug and alcohol service",
            "DR",
            "substance misuse",
            "drug and alcohol",
            "recovery service",
            "drug service",
            "alcohol service",
        ),
        _kind(
            "school",
            "School",
            "SH",
            "school",
            "academy",
            "primary school",
            "secondary school",
            "ysgol",
            "cpoms",
            "myconcern",
            "my concern",
            "c of e primary",
            "ce primary",
            "rc primary",
            "catholic primary",
            "community primary",
            bodies=(
                ("Education",),
                ("College",),
            ),
        ),
        _kind(
            "early_years",
            "Nursery or early years",
            "EY",
            "early years",
            bodies=(
                ("Nursery",),
                ("Pre-school", "preschool"),
                ("Childminder",),
                ("Children's centre",),
                ("Playgroup",),
            ),
        ),
        _kind(
            "housing",
            "Housing",
            "HS",
            "housing",
            "housing association",
            "homes",
            "tenancy",
            bodies=(
                ("Landlord",),
                ("Homelessness",),
            ),
        ),
        _kind(
            "probation",
            "Probation",
            "PR",
            "probation",
            "community rehabilitation company",
            "crc",
            "delius",
            "oasys",
            "oa sys",
            "ndelius",
            "pdu",
        ),
        _kind("youth_justice", "Youth justice", "YJ", "youth justice", "youth offending", "yot", "yjs", "assetplus"),
        _kind(
            "court",
            "Court",
            "CO",
            "court",
            bodies=(
                ("Family court",),
                ("County court",),
                ("Crown court",),
                ("Magistrates", "magistrates court"),
            ),
        ),
        _kind("legal", "Council's legal team", "LG", "legal services", "legal team", "council solicitor", "legal"),
        _kind(
            "cafcass",
            "Cafcass",
            "CF",
            "cafcass",
            "children's guardian",
            "guardian",
        ),
        _kind(
            "domestic_abuse_service",
            "Domestic abuse service",
            "DA",
            "domestic abuse service",
            "domestic violence service",
            bodies=(
                ("IDVA",),
                ("Women's Aid",),
                ("Refuge",),
            ),
        ),
        _kind("adult_social_care", "Adult social care", "AS", "adult social care", "adult services"),
        _kind(
            "early_help",
            "Early help",
            "EH",
            "early help",
            "troubled families",
            "supporting families",
            bodies=(
                ("Family support",),
                ("Family centre",),
            ),
        ),
        _kind(
            "voluntary",
            "Voluntary organisation",
            "VO",
            "charity",
            "voluntary",
            "third sector",
            bodies=(
                ("NSPCC",),
                ("Barnardo's",),
                ("Home-Start",),
            ),
        ),
        _kind(
            "safeguarding_partnership",
            "Safeguarding partnership",
            "SP",
            "safeguarding children board",
            "lscb",
            "safeguarding children partnership",
            "safeguarding partnership",
            "review panel",
            is_public=False,
        ),
        _kind("family", "Family and others", "FA", "family", "relative", "neighbour", "member of the public"),
        _kind("judgment", "Published judgment", "JU", "judgment", "bailii", "sentencing remarks", is_public=True),
        _kind(
            "published_review",
            "Published review",
            "RV",
            "serious case review",
            "safeguarding practice review",
            "overview report",
            "lcspr",
            is_public=True,
        ),
        _kind(
            "press", "Press", "NE", "press", "news", "newspaper", "bbc", "guardian newspaper", "mail", is_public=True
        ),
        _kind(
            "other",
            "Other or not known",
            "OT",
            "community nhs trust",
            "community nhs foundation trust",
            "community healthcare nhs trust",
            "community healthcare nhs foundation trust",
            bodies=(
                ("NHS 111", "NHS111", "111 call", "111 clinical", "111 encounter", "111 service"),
                ("NHS Direct",),
                ("Fire and rescue service", "fire service", "fire and rescue", "fire & rescue"),
                ("Pharmacy", "chemist"),
            ),
        ),
    )
}

HEALTH_AGENCIES = ("hospital", "ambulance", "general_practice", "health_visiting", "midwifery", "mental_health")
"""What "health" can stand for where a record names no agency of it: one of these took part, unsaid which."""

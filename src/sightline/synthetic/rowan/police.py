"""What police wrote about the people around Rowan: a first printout, and a second that replaces it."""

from __future__ import annotations

from sightline.synthetic.truth import Row, at, on


def _police(day: str, time: str, kind: str, text: str, persons: str, action: str = "", reference: str = "") -> Row:
    return Row(
        at(day, time) if time else on(day),
        text,
        kind,
        None,
        more={"Ref": reference, "Time": time, "Persons": persons, "Action taken": action},
    )


_JUNE_INCIDENT = _police(
    "2025-06-21",
    "23:40",
    "domestic_abuse_incident",
    "Neighbour reported shouting and a child crying at 14 Tannery Court. Domestic incident between D PELL and "
    "C VOSS, both of whom had been drinking. Verbal argument only. Child heard crying upstairs, not seen by officers. "
    "DASH risk assessment: standard.",
    "Dana PELL; Callum VOSS",
    "Report held for a supervisor. Children's social care told on 29/07/2025 when the backlog was cleared.",
    "MP/25/061877",
)
_WRONG_ADDRESS = _police(
    "2025-08-02",
    "01:20",
    "police_incident",
    "Report of a disturbance at 41 Tannery Close. No trace on arrival.",
    "Not known",
    "No further action.",
    "MP/25/078210",
)
_SEPTEMBER_ACTION = "Children's social care told on 30/09/2025."
_SEPTEMBER_FIRST = _police(
    "2025-09-13",
    "02:15",
    "domestic_abuse_incident",
    "999 call from a neighbour: a woman screaming. Domestic incident between D PELL and C VOSS, who had left. D PELL "
    "had a cut lip and did not wish to make a statement. Child seen asleep. DASH risk assessment: medium.",
    "Dana PELL; Callum VOSS; Rowan PELL",
    _SEPTEMBER_ACTION,
    "MP/25/090341",
)
_SEPTEMBER_REVISED = _police(
    "2025-09-13",
    "02:15",
    "domestic_abuse_incident",
    "999 call from a neighbour: a woman screaming. Domestic incident between D PELL and C VOSS, who had left. D PELL "
    "had a cut lip and did not wish to make a statement. Recording since listened to: child heard screaming. "
    "DASH risk assessment: high.",
    "Dana PELL; Callum VOSS; Rowan PELL",
    _SEPTEMBER_ACTION,
    "MP/25/090341",
)
_CONVICTIONS = (
    _police(
        "2021-05-11",
        "",
        "conviction",
        "Callum VOSS convicted of assault on a former partner, Eastwater Magistrates' Court.",
        "Callum VOSS",
        reference="MP/21/031002",
    ),
    _police(
        "2023-02-07",
        "",
        "conviction",
        "Callum VOSS convicted of breach of a non-molestation order.",
        "Callum VOSS",
        reference="MP/23/008415",
    ),
)

POLICE_FIRST_ROWS = (*_CONVICTIONS, _JUNE_INCIDENT, _WRONG_ADDRESS, _SEPTEMBER_FIRST)
POLICE_ROWS = (
    *_CONVICTIONS,
    _JUNE_INCIDENT,
    _SEPTEMBER_REVISED,
    _police(
        "2025-10-18",
        "20:05",
        "police_incident",
        "D PELL told the front desk at Hallow Bridge that C VOSS had followed her home with the pushchair.",
        "Dana PELL; Callum VOSS",
        "Harassment warning given to C VOSS.",
        "MP/25/101555",
    ),
    _police(
        "2025-11-15",
        "23:20",
        "police_protection_start",
        "C VOSS found drunk and alone in charge of Rowan PELL. Rowan taken into police protection.",
        "Callum VOSS; Rowan PELL",
        reference="MP/25/110972",
    ),
    _police(
        "2025-11-18",
        "14:30",
        "police_protection_end",
        "Rowan PELL released from police protection: interim care order made.",
        "Rowan PELL",
        reference="MP/25/110972",
    ),
)

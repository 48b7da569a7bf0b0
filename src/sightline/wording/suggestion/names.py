"""Usual given names, and capitalised words that are not names: places, months, agencies, headings.

The given names only help to see that a capitalised word, or two, are a person; a name that is not here is still
recognised after a title, after "partner" and the like, by its use, or when the case already knows it.
"""

import unicodedata
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "given_names"
GIVEN_NAMES = frozenset(
    name
    for file in sorted(_FOLDER.glob("*.txt"))
    for line in file.read_text("utf-8").splitlines()
    if not line.startswith("#")
    for name in line.split()
)
"""Given names of many languages, each without its accents: a family is read alike, wherever its names come from."""

_MARKED = [chr(code) for code in range(0xC0, 0x250) if chr(code).isalpha()]
CAPITAL = "A-Z" + "".join(letter for letter in _MARKED if letter.isupper())
SMALL = "a-z" + "".join(letter for letter in _MARKED if letter.islower())
"""What stands between the brackets of a pattern for a letter of a name, in any Latin spelling: "Zoë", "Wioletta"."""
_UNDIVIDED = str.maketrans("łŁđĐøØıßæÆœŒ", "lLdDoOisaAoO")


@cache
def is_given_name(word: str) -> bool:
    """Whether a word, or the first part of one with a hyphen, is a usual given name; accents do not matter."""
    first = word.split("-")[0]
    if first in GIVEN_NAMES:
        return True
    parted = unicodedata.normalize("NFD", first.translate(_UNDIVIDED))
    return "".join(letter for letter in parted if not unicodedata.combining(letter)) in GIVEN_NAMES


NOT_NAMES = frozenset(
    """
A About Abuse Academy Accident Act Action Actions Admitted Adult Adults Advised African After Agreement Aid
Alcohol Allocated Also Amber Ambulance An And Announced Anonymous Apologies Apr As Asian Assessment At Attended
Aug August Aunt Auntie Author Authority Autumn Avenue Baby Background Bank Barrister Bedfordshire Before
Birmingham Birth Black Board Born Borough Both Bradford Bristol British Brother Bruise Bruising But By Cafcass
Call Caller Cambridgeshire Cardiff Care Carer Case Category Centre Chair Charity Child Children Childrens
Christian Christmas Church City Clinic College Comment Community Concern Concerns Conference Contact Core
Dear Printed Cornwall Coroner Council County Court Coventry Credit Crime Criminal Crown Cumbria Dad Daddy Date Death Dec
December Decision Department Derby Derbyshire Detail Details Devon Discharged Discussion District Doctor
Domestic Dorset Dr Drug During Duty Early East Easter Education Educational Email Emergency Emotional Encompass
England Essex Event Examination Facebook Failed Family Father Feb February Following For Foster Foundation
Friday From Further General Google Gran Grandfather Grandmother Granny Great Green Group Guardian Guilty
Hampshire Harm He Head Health Held Help Her Hertfordshire High His History Holiday Home Hospital Housing I If In
Incident Independent Infant Informed Initial Injuries Injury Inquest Instagram Interim Into Invited Ireland It
Its Jan January Joint Judge Jul July Jun June Junior Justice Kent Key Kind Lancashire Lane Later Lead Leeds Left
Legal Leicester Letter Lincolnshire Little Liverpool Local London Low Lower Made Magistrates Manager Manchester
Mar March Maternal Maternity May Medical Medium Meeting Member Mental Message Midwife Midwifery Miss Missing
Misuse Monday Mortem Mother Moved Mr Mrs Ms Mum Mummy Muslim My Nan Needs Neglect Neighbour New Newcastle Nil No
None Norfolk North Northamptonshire Not Note Notes Nothing Notification Nottingham Nottinghamshire Nov November
Nurse Nursery Oct October Of Officer Old On Operation Or Order Our Outcome Over Oxfordshire Page Panel Parent
Parents Partner Partnership Paternal Person Physical Placed Plan Police Polish Post Practice Practitioner
Present Previous Primary Private Probation Prosecution Protection Public Reason Received Red Referral Refuge
Report Reported Review Reviewing Right Risk Road Role Romanian Row Royal Safeguarding Said Saint Saturday School
Scotland Secondary Section Seen Senior Sent Sep Sept September Serious Service Services Sexual Shared She
Sheffield Sibling Siblings Significant Since Sister Snapchat Social Solicitor Somerset Source South Special
Spring St Staffordshire Stage Standard Start Stated Statutory Strategy Street Student Subject Substance Suffolk
Summary Sunday Sunderland Supervision Support Sure Surgery Surrey Sussex Swansea Teacher Team Teams Telephone
Text That The Their Then There These They This Those Thursday Time To Today Together Tomorrow Trial Trust
Tuesday Twin Unannounced Unborn Uncle Under Universal University Unknown Until Up Update Upper Violence Visit
Visiting Visitor Voluntary Wales Ward We Wednesday West What WhatsApp When Where Which While White Who Wiltshire
Winter With Women Worker Workers Working Written Year Yes Yesterday Yorkshire You Your Zoom
    """.split()  # noqa: SIM905
)

NOT_SURNAMES = frozenset(
    """
Academy Act Association Avenue CIN CP CSC Centre Church City Clinic Close Community Council County Court
Crescent DSL Drive ED EDT Estate Foundation GP Gardens Group Grove HV HW Hall Health Hill Homes Hospital Hotel
House Housing ICPC IRO Infants Infirmary Junior LAC LPM Lane MASH Medical NFA Nursery Order PLO PPN Park Place
Police Practice Primary RCPC Report Road SW School Service Services Square Station Street Surgery Team Terrace
Town Trust Unit University Ward Way MP MBE OBE QC KC RN RSCN RMN MSP MS
    """.split()  # noqa: SIM905
)

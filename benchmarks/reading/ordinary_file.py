"""One long ordinary case file: ten agencies' dated entries about one child, in which nothing contradicts anything.

Made the same way every time. What two agencies tell of one day is either told alike or about different things, so that
every conflict found in it is a false one.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

CHILD, MOTHER, FATHER = "Nell Ambry", "Dawn Ambry", "Curtis Ambry"
_ENTRIES: dict[str, tuple[str, ...]] = {
    "childrens_social_care": (
        "Home visit. Nell was at home with her mother. The house was clean and there was food in the cupboards.",
        "Home visit. Nell asleep upstairs. Spoke to Dawn about routines. She was tired but calm.",
        "Visited at {hour}. No reply. Card left.",
        "Telephone call from Dawn at {hour}. She asked about nursery funding.",
        "Core group held. Mother, school and health visitor present. Father did not attend.",
        "Supervision. Plan to visit again in two weeks. Nell to be seen alone.",
        "Nell seen alone at school. She said that she likes her new teacher.",
        "Father rang. He had collected Nell from contact at {hour} and she had been happy.",
        "Home visit. Living room untidy, {n} bags of washing. Nell was playing with a neighbour's child.",
        "Spoke to grandmother, who has Nell on Fridays. She has three grandchildren.",
    ),
    "health_visiting": (
        "Clinic. Nell weighed {kg} kg. Mother well.",
        "Home visit. Nell was awake and playful. Immunisations up to date.",
        "No access. Telephoned and left a message.",
        "Developmental review. Speech {n} words. Referred to speech and language.",
        "Mother telephoned. Nell has had a temperature and has been off her food for {n} days.",
    ),
    "police": (
        "Call received at {hour} from a neighbour about shouting. Officers attended. Both parties calm. No offences.",
        "Officers attended at {hour}. Curtis drunk in the street. Dawn sober. Nell asleep.",
        "Curtis arrested for a public order offence in the town centre. Released on bail.",
        "Report of criminal damage to a car outside the address. No suspects.",
    ),
    "school": (
        "Nell was late. She arrived at {hour}. No coat.",
        "Nell in school. She had a bruise on her {side} knee and said that she fell in the playground.",
        "Nell absent. Mother rang at {hour} to say that she had a cold.",
        "Nell was upset because a friend had pushed her. Settled by lunch.",
        "Collected by grandmother at {hour}.",
        "Parents' evening. Mother came. Father did not come.",
        "Attendance this half term {share} per cent.",
    ),
    "general_practice": (
        "Seen with mother. Ear infection, {side} ear. Amoxicillin, {n} days.",
        "Did not attend. Letter sent.",
        "Telephone consultation with mother. Low mood. Sertraline increased to {dose} mg.",
        "Seen with grandmother. Eczema on both arms.",
    ),
    "hospital": (
        "Attended with mother at {hour}. Fall from a chair. Bruise to the {side} forehead. Alert. Discharged home.",
        "Was not brought to the dental clinic.",
        "Attended with father. Croup. Temperature {temp}. Discharged after {n} hours.",
    ),
    "ambulance": (
        "Called at {hour}. On scene {later}. Child conscious and talking. Not conveyed.",
        "Called by mother. Febrile child, T {temp}. Conveyed.",
    ),
    "housing": (
        "Inspection. Damp in the bedroom. Heating not working. Repair ordered.",
        "Rent arrears £{money}. Payment plan agreed with Dawn.",
        "Visit. Heating working. Property in fair condition, a little untidy.",
        "Neighbour complaint about noise at night. Letter sent.",
    ),
    "substance_misuse": (
        "Curtis attended. Urine test positive for cannabis. Says that he drinks {n} cans a week.",
        "Curtis did not attend. Text sent.",
        "Curtis attended. Test negative. He is working as a driver.",
    ),
    "early_years": (
        "Nell ate all her lunch and slept for {n} hours.",
        "Nell was tearful when Dawn left and soon settled.",
        "Nell bitten on the {side} arm by another child. Accident form signed by mother.",
        "Fees unpaid for {n} weeks. Mother says that she will pay on Friday.",
    ),
}


def ordinary_file(rows: int = 300, *, seed: int = 7) -> dict[str, tuple[str, str]]:
    """The agency's kind and the text of each document, by the document's name; ``rows`` entries in all."""
    chance = random.Random(seed)
    entries: dict[str, list[str]] = {kind: [] for kind in _ENTRIES}
    for day, kind in _days(rows, chance):
        hour = chance.randint(8, 20)
        said = chance.choice(_ENTRIES[kind]).format(
            hour=f"{hour:02}:{chance.randint(0, 5)}0",
            later=f"{hour:02}:{chance.randint(0, 5)}9",
            n=chance.choice(("two", "three", "four", "five", "six")),
            kg=f"{11 + (day - date(2018, 1, 3)).days / 300:.1f}",
            side=chance.choice(("left", "right")),
            share=chance.randint(78, 97),
            dose=chance.choice((50, 100)),
            temp=f"{37 + chance.randint(5, 24) / 10:.1f}",
            money=chance.randint(120, 900),
        )
        entries[kind].append(f"{day.day:02}/{day.month:02}/{day.year} {said}")
    return {f"{kind}.txt": (kind, "\n\n".join(held) + "\n") for kind, held in entries.items() if held}


def _days(rows: int, chance: random.Random) -> Iterator[tuple[date, str]]:
    day = date(2018, 1, 3)
    kinds = list(_ENTRIES)
    weights = [8, 4, 4, 7, 4, 2, 1, 3, 3, 5]
    for _ in range(rows):
        day += timedelta(days=chance.choice((0, 0, 1, 1, 2, 3, 5, 8)))
        yield day, chance.choices(kinds, weights)[0]

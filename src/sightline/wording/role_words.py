"""Words that say who somebody is without a name: "her partner", "MGM", "the duty social worker"."""

from __future__ import annotations

import re

from sightline.wording.sieve import Sieved

# Longest first. The order of the alternatives decides: "mother's partner" is a partner, not a mother.
_ROLE_WORDS: tuple[tuple[str, str], ...] = (
    ("relative", r"(?:mother|father|brother|sister|son|daughter|mum|dad)s?[- ]in[- ]law"),
    (
        "former_partner",
        r"(?:mother|mum|father|dad|her|his|=Mo)['’]?s? ex[- ]?(?:partner|boyfriend|husband|girlfriend|wife)?",
    ),
    (
        "former_partner",
        r"ex[- ](?:partner|husband|wife|boyfriend|girlfriend)|former partner|estranged (?:partner|husband|wife)",
    ),
    (
        "partner",
        (
            r"(?:mother|mum|father|dad|=Mo|=Fa|MGM)['’]?s (?:new |current |then )?(?:partner|boyfriend|"
            r"girlfriend|fianc[ée]e?)|"
            r"(?:her|his) (?:new |current )?(?:partner|boyfriend|girlfriend|husband|wife)|new (?:partner|"
            r"boyfriend|girlfriend)|"
            r"partner|boyfriend|girlfriend|fianc[ée]e?"
        ),
    ),
    ("stepparent", r"step[- ]?(?:father|mother|dad|mum|parent)|=SF|=SM"),
    ("foster_carer", r"foster (?:carers?|mother|father|mum|dad|parents?)|=FC"),
    (
        "grandparent",
        (
            r"(?:maternal |paternal |great[- ])?(?:grand(?:mother|father|parents?|ma|pa|dad|mum)|granny|gran|"
            r"nan|nana|nanna)|"
            r"MGM|MGF|PGM|PGF|MGPs?|PGPs?"
        ),
    ),
    (
        "relative",
        (
            r"(?:maternal |paternal )?(?:aunt(?:ie|y)?|uncle|cousin|great[- ]aunt|great[- ]uncle)|M(?:at)?\.? ?Aunt|"
            r"family member|relative|nieces?|nephews?"
        ),
    ),
    (
        "sibling",
        (
            r"(?:older |younger |elder |half[- ]|twin |step[- ]?|big |little |baby )*(?:siblings?|brothers?|sisters?)|"
            r"(?<!unborn )twins?(?! (?:1|2|one|two|A|B)\b)|=Sib|(?:older |younger |elder )?sibs?(?!\.)"
        ),
    ),
    ("unborn_child", r"unborn (?:baby|child)(?: \w+)?|unborn twins|unborn|UBB|=Unborn"),
    (
        "child",
        (
            r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ](?:day|week|month)s?[- ]old"
            r"(?: (?:son|daughter|child|boy|girl|baby|infant|twins?|toddler)(?! (?-i:[A-Z][a-z]))|"
            r"(?<=-old)(?= (?:was|had|is|has|who|died|collapsed|suffered)\b|['’]s\b))|"
            r"(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ]years?[- ]old "
            r"(?:son|daughter|child|boy|girl|twins?|toddler)(?! (?-i:[A-Z][a-z]))|"
            r"(?:little|small|young) (?:girl|boy)(?!s)|(?<=\bthe )(?:girl|boy|youngster|tot)(?!s?['’]?s? ?friend)|"
            r"twin (?:1|2|one|two|A|B)|subject child|index child|the child|child|children|kids?|infant|"
            r"newborn|baby|toddler"
        ),
    ),
    ("mother", r"birth mother|biological mother|mother|mummy|mum|mam|mom|=Mo|=MO"),
    ("father", r"birth father|biological father|father|daddy|dad|=Fa|=FA|FOB|putative father"),
    ("parent", r"parent|(?<=\bboth )parents|(?<=\bthe )parents|(?<=\b(?:his|her) )parents"),
    ("carer", r"kinship carers?|(?:special )?guardians?(?! ad litem)|carers?|childminder"),
    ("neighbour", r"(?:next[- ]door )?neighbours?"),
    ("friend", r"family friend|friend"),
    ("household_member", r"lodger|house ?mate|flat ?mate"),
    ("victim", r"victim|IP"),
    ("alleged_perpetrator", r"(?:alleged )?perpetrator|perp|suspect"),
    ("witness", r"witness"),
    (
        "professional",
        (
            r"(?:(?:allocated |duty |student |senior )?social worker|health visitor|(?:school|community|staff|"
            r"nursery) nurse|"
            r"nurse|doctor|paediatrician|consultant|registrar|radiologist|head ?teacher|class teacher|teacher|"
            r"pathologist|"
            r"psychologist|psychiatrist|therapist|receptionist|tutor|detective|reviewer|key ?worker|"
            r"family support worker|"
            r"support worker|police officer|(?:independent reviewing|probation|housing|reviewing) officer|officer|"
            r"paramedic|solicitor|barrister|prosecutor|coroner|(?:team |service |duty |practice )?manager|practitioner|"
            r"GP|SW)s?|midwi(?:fe|ves)|spokes(?:man|woman|person)|designated safeguarding lead|DSL|"
            r"SSW|HV|FSW|IRO|IDVA|FNP nurse|CMW|cafcass guardian|children['’]?s guardian|CPN|"
            r"(?:nursery|school|ward|hospital|nursing) staff"
        ),
    ),
)


def _in_capitals(match: re.Match[str]) -> str:
    return f"(?-i:{match.group(1) or match.group(2)})"


def _role_pattern(words: str) -> Sieved:
    """A pattern in any case, but "=Mo" and words in capitals just as they are written."""
    exact = re.sub(r"=([A-Za-z]+)|(?<![\w?(\[:\\])([A-Z]{2,}s?\??)(?![a-z])", _in_capitals, words)
    return Sieved(rf"(?<![\w'’])(?:{exact})(?![\w])", re.IGNORECASE)


ROLES_TOLD_BY_WORDS = tuple((role, _role_pattern(words)) for role, words in _ROLE_WORDS)

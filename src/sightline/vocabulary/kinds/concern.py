"""Concerns, injuries, threats, accounts, the child's own words, and strengths beside them."""

from sightline.vocabulary.fields import Kind, Sensitivity, choice, person, tag, text, yes_no
from sightline.vocabulary.natures import Nature

_GROUP = "Concerns and strengths"

entry = Kind(
    "entry",
    "Entry",
    "A record whose kind nobody has named yet.",
    Nature.EVENT,
    _GROUP,
)
concern_raised = Kind(
    "concern_raised",
    "Concern raised",
    "Somebody tells an agency that they are worried about the child.",
    Nature.COMMUNICATION,
    _GROUP,
    (
        choice(
            "raised_by",
            "Who raised it.",
            ("relative", "Relative"),
            ("neighbour", "Neighbour"),
            ("anonymous", "Anonymous"),
            ("parent", "Parent"),
            ("professional", "Professional"),
            ("child", "The child"),
            ("other", "Other"),
        ),
        text("about", "What about."),
        text("outcome", "What came of it."),
        yes_no("reply_given", "Whether whoever raised it got a reply."),
    ),
    Sensitivity.THIRD_PARTY,
    standard={"safeguarding_standard": "LifeEvent safeguarding-concern"},
)
witness_account = Kind(
    "witness_account",
    "Witness account",
    "What a witness says they saw or heard.",
    Nature.ACCOUNT,
    _GROUP,
    (
        person("witness", "Who says it."),
        yes_no("child_heard", "Whether the child was heard."),
        text("words", "Words reported."),
    ),
    Sensitivity.THIRD_PARTY,
)
account_given = Kind(
    "account_given",
    "Account given",
    "What a parent, carer or other person says happened.",
    Nature.ACCOUNT,
    _GROUP,
    (
        person("given_by", "Who gives it."),
        text("mechanism", "How it is said to have happened."),
        text("about", "What it explains."),
        tag("differs", "Whether it cannot be squared with another account of the same thing."),
        tag("relied_on", "Whether a plan or a closure rests on it and nobody else has checked it."),
    ),
)
injury = Kind(
    "injury",
    "Injury or mark",
    "An injury or mark seen on the child.",
    Nature.OBSERVATION,
    _GROUP,
    (
        text("site", "Where on the body."),
        choice("side", "Which side.", ("left", "Left"), ("right", "Right"), ("both", "Both"), ("middle", "Middle")),
        choice(
            "type",
            "What sort of mark.",
            ("bruise", "Bruise"),
            ("cut", "Cut or laceration"),
            ("burn", "Burn or scald"),
            ("bite", "Bite"),
            ("fracture", "Fracture"),
            ("head_injury", "Head injury"),
            ("hair_loss", "Hair loss or bald patch"),
            ("mouth", "Mouth or frenulum"),
            ("swelling", "Swelling"),
            ("scratch", "Scratch or graze"),
            ("other", "Other"),
        ),
        text("size", "Size as written."),
        text("colour", "Colour as written; a bruise's age is never read from it."),
        text("explanation", "Explanation as recorded."),
        yes_no("non_mobile", "Whether the child could not yet move about independently."),
        tag("patterned", "Whether the mark has the shape of a hand, a grip or a thing."),
    ),
    Sensitivity.HEALTH,
    standard={"safeguarding_standard": "Observation non-accidental-injury, if so judged"},
)
threat = Kind(
    "threat",
    "Threat",
    "A threat to hurt, kill, burn or take.",
    Nature.ACCOUNT,
    _GROUP,
    (
        choice(
            "to_do",
            "What was threatened.",
            ("kill", "Kill"),
            ("burn", "Burn or set fire"),
            ("harm_child", "Harm the child"),
            ("harm_adult", "Harm an adult"),
            ("take_child", "Take the child"),
            ("self_harm", "Harm themselves"),
            ("other", "Other"),
        ),
        person("by_whom", "Who threatened."),
        person("to_whom", "Who was threatened."),
        text("outcome", "What was done about it."),
    ),
    Sensitivity.DOMESTIC_ABUSE,
)
child_voice = Kind(
    "child_voice",
    "Child's voice",
    "What the child said or, before words, showed.",
    Nature.OBSERVATION,
    _GROUP,
    (
        text("words", "The child's words or what they showed, as written."),
        yes_no("verbatim", "Whether these are the child's own words."),
    ),
)
strength = Kind(
    "strength",
    "Strength or protective factor",
    "Something going well for the child or the family.",
    Nature.OBSERVATION,
    _GROUP,
    (text("what", "What is going well."),),
)
verification = Kind(
    "verification",
    "Something verified",
    "Somebody other than the person who said it checks that it is so.",
    Nature.OBSERVATION,
    _GROUP,
    (text("of_what", "What was checked."), yes_no("confirmed", "Whether it was found to be so.")),
)

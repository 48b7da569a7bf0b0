"""Criminal process beside the child's case: charge, trial, verdict, sentence, appeal; and inquests."""

from sightline.vocabulary.fields import Kind, Sensitivity, choice, person, text
from sightline.vocabulary.natures import Nature

_GROUP = "Criminal process and inquest"
_C = Sensitivity.CRIMINAL

charge = Kind(
    "charge",
    "Charge",
    "A person is charged.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who."), text("offence", "With what.")),
    _C,
)
trial = Kind(
    "trial",
    "Trial",
    "A criminal trial.",
    Nature.EVENT,
    _GROUP,
    (text("court", "Where."), text("length", "Length as written.")),
    _C,
)
verdict = Kind(
    "verdict",
    "Verdict",
    "A verdict or plea.",
    Nature.DECISION,
    _GROUP,
    (
        person("who", "Who."),
        text("offence", "Of what."),
        choice(
            "outcome",
            "What.",
            ("guilty", "Guilty"),
            ("not_guilty", "Not guilty or cleared"),
            ("pleaded_guilty", "Pleaded guilty"),
            ("pleaded_not_guilty", "Pleaded not guilty"),
        ),
    ),
    _C,
)
sentence = Kind(
    "sentence",
    "Sentence",
    "A sentence is passed or changed.",
    Nature.DECISION,
    _GROUP,
    (person("who", "Who."), text("term", "Term as written."), text("minimum_term", "Minimum term as written.")),
    _C,
)
appeal = Kind(
    "appeal",
    "Appeal",
    "An appeal is lodged or decided.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Whose."), text("against", "Against what."), text("outcome", "How it ended.")),
    _C,
)
court_testimony = Kind(
    "court_testimony",
    "Evidence in court",
    "What a witness told a court.",
    Nature.ACCOUNT,
    _GROUP,
    (person("witness", "Who."), text("about", "What about.")),
    _C,
)
inquest = Kind(
    "inquest", "Inquest", "An inquest opens, is put off or ends.", Nature.EVENT, _GROUP, (text("outcome", "What."),)
)
public_statement = Kind(
    "public_statement",
    "Public statement",
    "A statement made in public or in Parliament.",
    Nature.COMMUNICATION,
    _GROUP,
    (person("by_whom", "By whom."), text("about", "About what.")),
)

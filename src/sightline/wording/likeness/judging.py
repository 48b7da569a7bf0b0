"""When likeness may speak: how near is near enough, and what it may never do.

It may name the kind of what is plainly told, beside the lexicon; it may doubt that a thing happened or that a sentence
states anything. It may never make an event or observation of what a text denies, plans, supposes or lets somebody say.
The figures are those at which likeness was oftener right than what it stands against, with one setting left out at a
time (``benchmarks/bench_likeness.py --thresholds``).
"""

from __future__ import annotations

import re

from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.lexicon_file import in_use
from sightline.wording.likeness.example_files import NOTHING, ExampleSentence
from sightline.wording.likeness.index import Likely
from sightline.wording.negation import stance
from sightline.wording.reported import reports

LEFT_UNDONE = frozenset(
    {"appointment_missed", "visit_failed", "agreement_breached", "agreement_refused", "missing_start", "missing_end"}
)
"""Kinds that say that somebody did not do, or keep to, something."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_MARGIN = 1.0
"""Where the lexicon tells no kind: three in five are right from here on, of kinds that were given one to a sentence."""
_MARGIN_OVER_LEXICON, _LEAD_OVER_LEXICON = 2.0, 4.0
"""Where it tells another: right seven times in ten, the lexicon one and a half."""
_MARGIN_ALONE = 2.0
"""Where nothing else tells that the sentence states anything."""
_STATES_SOMETHING = -1.0
_STATES_NOTHING = 1.0
_NOT_HAPPENED = 2.5
"""Nine in ten of the sentences that are so like to those of what did not happen did not."""
_TELLING = 2.0
"""A kind for which no word of the sentence speaks so many times oftener than for others was right once in four."""
_MUST_SAY = {
    "death": re.compile(
        r"\b(?:di(?:ed?|es)|dying|dead|deaths?|deceased|kill\w*|murder\w*|manslaughter|fatal\w*|lifeless|drowned|hanged|"
        r"strangled|suffocated|suicide|SUDI\w*|passed away|lost (?:his|her|their) life|life extinct|stillb\w+|"
        r"post[- ]?mortem|bereave\w*)\b",
        re.IGNORECASE,
    ),
    "collapse": re.compile(
        r"collaps|breath|apno|unrespons|responsive|responding|conscious|lifeless|\b(?:limp|floppy|blue|grey|fit|fits|fitting|"
        r"fitted|arrest\w*|faint\w*|passed out|chok\w+|CPR|ALTE|BRUE)\b|seizure|convuls|resus",
        re.IGNORECASE,
    ),
    "appointment_missed": re.compile(
        r"\b(?:not|no|nobody|never|without|miss\w*|fail\w*|cancel\w*|forg[eo]t\w*|declin\w*|refus\w*|absent|absence|"
        r"rearrang\w*|re-?book\w*|overslept|late|DNA\w*|WNB|FTA|non)\b|n['’]t\b",
        re.IGNORECASE,
    ),
    "female_genital_mutilation": re.compile(
        r"\bFGM\b|\bcut(?:ting)?\b|circumcis|mutilat|genital|infibulat|sunna", re.IGNORECASE
    ),
    "private_fostering": re.compile(
        r"foster|arrangement|look\w* after by|(?:liv|stay)(?:e[ds]|s|ing)? with|left with|care of", re.IGNORECASE
    ),
}
"""Kinds, by how their codes begin, that are not named for a sentence without a word of theirs, however like one of them
it is: an appointment is not missed in "growth review", and some are too grave, or too rare in the examples."""
_MARGIN_FOR_A_VIEW = 3.0
"""To take what is told as done for a decision, a view or an account."""
_MARGIN_FOR_UNDONE = 2.0
"""To take it for a thing left undone: "attended" is very like "did not attend"."""
_LESSENS = (Nature.DECISION, Nature.OPINION, Nature.ACCOUNT)
_MOST_LOOKED_AT = 60


def likely(sentence: str) -> Likely | None:
    """What the sentence is like, by the examples in use here: Sightline's, and those of a partnership's lexicon."""
    return in_use().likeness.of(sentence)


def names_kind(told: Likely, lexicon: str, sentence: str) -> bool:
    """Whether likeness gives ``sentence`` its kind. ``lexicon``: the kind that the lexicon tells, "entry" for none."""
    if told.kind in (lexicon, "entry"):
        return False
    if told.telling < _TELLING or not _says_what_it_must(told.kind, sentence):
        return False
    if KINDS[told.kind].nature in _LESSENS and told.margin < _MARGIN_FOR_A_VIEW:
        return False
    if told.kind in LEFT_UNDONE and told.margin < _MARGIN_FOR_UNDONE:
        return False
    if lexicon == "entry":
        return told.margin >= _MARGIN
    return told.margin >= _MARGIN_OVER_LEXICON and told.ahead_of(lexicon) >= _LEAD_OVER_LEXICON


def _says_what_it_must(kind: str, sentence: str) -> bool:
    """Whether the sentence holds a word of the kind, where the kind may not be named without."""
    return all(words.search(sentence) for stem, words in _MUST_SAY.items() if kind.startswith(stem))


def states_something(told: Likely) -> bool:
    """Whether likeness alone is reason enough to propose the sentence."""
    return told.margin >= _MARGIN_ALONE and told.nothing <= _STATES_SOMETHING and not doubts(told)


def states_nothing(told: Likely) -> bool:
    """Whether the sentence is so like those that state nothing that a weak reason does not stand against it."""
    return told.nothing >= _STATES_NOTHING


def doubts(told: Likely) -> bool:
    """Whether the sentence is strongly like those that tell of what did not happen."""
    return told.not_happened >= _NOT_HAPPENED


def plainly_told(text: str) -> bool:
    """Whether no word of ``text`` is denied, planned or supposed, and nobody is reported to have said it."""
    if reports(text):
        return False
    words = [hit.span() for hit in _WORD.finditer(text)][:_MOST_LOOKED_AT]
    return all(stance(text, start, end).asserted for start, end in words)


def reasons(sentence: str, kind: str, most: int = 2) -> tuple[str, ...]:
    """The examples that a kind rests on, each as it is shown to a person."""
    return tuple(shown(one) for one in in_use().likeness.nearest(sentence, kind, most))


def shown(example: ExampleSentence) -> str:
    """An example as a reason: "like: No reply at the door. (case notes)"."""
    sort = "states nothing; " if example.kind == NOTHING else ""
    return f"like: {example.sentence} ({sort}{example.setting})"

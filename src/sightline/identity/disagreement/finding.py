"""All the contradictions of a case, from its facts, its people, the groups of one event and the texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sightline.chronology.contradiction import Contradiction
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.ages import ages
from sightline.identity.disagreement.attributions import attributions
from sightline.identity.disagreement.cast import AnyPerson, Cast
from sightline.identity.disagreement.durations import durations
from sightline.identity.disagreement.meetings import meetings
from sightline.identity.disagreement.moments import moments, review_begun
from sightline.identity.disagreement.punishments import punishments
from sightline.identity.disagreement.spellings import spellings
from sightline.identity.disagreement.told import told
from sightline.identity.persons import NameAssertion
from sightline.identity.same_event import EventGroup


def find_contradictions(
    facts: Sequence[Fact],
    *,
    persons: Iterable[AnyPerson] = (),
    assertions: Iterable[NameAssertion] = (),
    groups: Iterable[EventGroup] = (),
    texts: Mapping[str, str] | None = None,
    own_dates: Mapping[str, PartialDate] | None = None,
) -> tuple[Contradiction, ...]:
    """What the documents differ about, in a fixed order.

    ``facts``: those of one view, so that nothing known later leaks in. ``persons`` and ``assertions``: the cast, and
    the names that documents give. ``groups``: facts that may tell of one event. ``texts``: the text of each narrative
    document, by the name that :class:`~sightline.chronology.fact.Source` gives it, as far as the view may see it;
    where it is missing, the facts' own passages are read. ``own_dates``: when each was written, where that is known;
    else its own date line is looked for. The order of all of these changes nothing.
    """
    assertions = list(assertions)
    sentences = told(facts, dict(texts or {}), dict(own_dates or {}))
    by_document: dict[str, list[str]] = {}
    for sentence in sentences:
        by_document.setdefault(sentence.document, []).append(sentence.text)
    cast = Cast.of(persons, assertions, by_document)
    found = [
        *spellings(sentences, cast, assertions),
        *ages(sentences, cast),
        *durations(sentences, cast),
        *punishments(sentences, cast),
        *meetings(sentences),
        *moments(facts, groups),
        *review_begun(sentences),
        *attributions(sentences, cast),
    ]
    return _one_each(found)


def _one_each(found: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
    """One for each matter and sort, with every place that says something of it; in a fixed order."""
    matters: dict[tuple[str, str, str], list[Contradiction]] = {}
    for one in found:
        matters.setdefault((one.topic.value, one.about, one.sort.value), []).append(one)
    made = []
    for held in matters.values():
        said = [said for one in held for said in one.said]
        reasons = tuple(dict.fromkeys(sorted(reason for one in held for reason in one.reasons)))
        subject = min(one.subject for one in held)
        made.append(Contradiction.of(held[0].topic, held[0].sort, subject, held[0].about, said, reasons))
    return tuple(sorted(made, key=lambda one: (one.topic.value, one.subject, one.said[0].place, one.id)))

"""All the contradictions of a case, from its facts, its people, the groups of one event and the texts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from sightline.chronology.contradiction import Contradiction, Topic
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.comparing.alike import alike
from sightline.identity.disagreement.comparing.cast import AnyPerson, Cast
from sightline.identity.disagreement.comparing.matters import Reader
from sightline.identity.disagreement.of_acts.acts import acts
from sightline.identity.disagreement.of_acts.aligned import aligned
from sightline.identity.disagreement.of_acts.attendance import attendance
from sightline.identity.disagreement.of_acts.deeds import deeds
from sightline.identity.disagreement.of_acts.denials import denials
from sightline.identity.disagreement.of_acts.done_or_not import done_or_not
from sightline.identity.disagreement.of_acts.meetings import meetings
from sightline.identity.disagreement.of_acts.outright import outright
from sightline.identity.disagreement.of_acts.states import states
from sightline.identity.disagreement.of_acts.told_twice import told_twice
from sightline.identity.disagreement.of_acts.whereabouts import whereabouts
from sightline.identity.disagreement.of_acts.whose_deed import whose_deed
from sightline.identity.disagreement.of_acts.yes_or_no import yes_or_no
from sightline.identity.disagreement.of_particulars.addresses import addresses
from sightline.identity.disagreement.of_particulars.closed_lists import closed_lists
from sightline.identity.disagreement.of_particulars.counted import counted
from sightline.identity.disagreement.of_particulars.counts import counts
from sightline.identity.disagreement.of_particulars.doses import doses
from sightline.identity.disagreement.of_particulars.exclusive import exclusive
from sightline.identity.disagreement.of_particulars.how_many import how_many
from sightline.identity.disagreement.of_particulars.measures import measures
from sightline.identity.disagreement.of_particulars.occasions import occasions
from sightline.identity.disagreement.of_particulars.particulars import particulars
from sightline.identity.disagreement.of_particulars.quantities import quantities
from sightline.identity.disagreement.of_people.accounts import accounts
from sightline.identity.disagreement.of_people.ages import ages
from sightline.identity.disagreement.of_people.attributions import attributions
from sightline.identity.disagreement.of_people.births import births
from sightline.identity.disagreement.of_people.explanations import explanations
from sightline.identity.disagreement.of_people.kin import kin
from sightline.identity.disagreement.of_people.punishments import punishments
from sightline.identity.disagreement.of_people.quotes import quotes
from sightline.identity.disagreement.of_people.residence import residence
from sightline.identity.disagreement.of_people.spellings import spellings
from sightline.identity.disagreement.of_people.trades import trades
from sightline.identity.disagreement.of_time.durations import durations
from sightline.identity.disagreement.of_time.last_times import last_times
from sightline.identity.disagreement.of_time.milestones import milestones
from sightline.identity.disagreement.of_time.moments import moments, review_begun
from sightline.identity.disagreement.of_time.orders import orders
from sightline.identity.disagreement.of_time.since_when import since_when
from sightline.identity.disagreement.telling.told import told
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
    agencies: Mapping[str, str] | None = None,
    tables: Collection[str] = (),
) -> tuple[Contradiction, ...]:
    """What the documents differ about, in a fixed order.

    ``facts``: those of one view, so that nothing known later leaks in. ``persons`` and ``assertions``: the cast, and
    the names that documents give. ``groups``: facts that may tell of one event. ``texts``: the text of each narrative
    document, by the name that :class:`~sightline.chronology.fact.Source` gives it, as far as the view may see it;
    where it is missing, the facts' own passages are read. ``tables``: those of them whose rows were read as rows.
    ``own_dates``: when each was written, where that is known;
    else its own date line is looked for. ``agencies``: the kind of agency whose record a
    document is. The order of all of these changes nothing.
    """
    assertions = list(assertions)
    sentences = told(facts, dict(texts or {}), dict(own_dates or {}), frozenset(tables))
    by_document: dict[str, list[str]] = {}
    for sentence in sentences:
        by_document.setdefault(sentence.document, []).append(sentence.text)
    cast = Cast.of(persons, assertions, by_document)
    reader = Reader(sentences, cast, agencies)
    steps = milestones(sentences, reader)
    found = [
        *spellings(sentences, cast, assertions),
        *ages(sentences, cast),
        *durations(sentences, cast),
        *punishments(sentences, cast),
        *meetings(sentences),
        *steps,
        *_not_told_twice(moments(facts, groups, sentences), steps),
        *review_begun(sentences),
        *attributions(sentences, cast),
        *accounts(sentences, cast),
        *counts(sentences, reader),
        *deeds(sentences, cast),
        *quotes(sentences),
        *states(sentences),
        *particulars(sentences, cast),
        *outright(sentences),
    ]
    general = [
        *exclusive(sentences, reader),
        *acts(sentences, reader),
        *kin(sentences, reader),
        *yes_or_no(sentences, reader),
        *closed_lists(sentences, reader),
        *orders(sentences, reader),
        *births(sentences, reader),
        *measures(sentences, reader),
        *how_many(sentences, reader),
        *whereabouts(sentences, reader),
        *whose_deed(sentences, reader),
        *explanations(sentences, reader),
        *attendance(sentences, reader),
    ]
    found.extend(_not_among(general, found))
    found.extend(_not_among(last_times(sentences, reader), found))
    found.extend(_not_among([*done_or_not(sentences, reader), *doses(sentences, reader)], found))
    found.extend(_not_among([*addresses(sentences, reader), *since_when(sentences, reader)], found))
    found.extend(_not_among([*counted(sentences, reader), *occasions(sentences, reader)], found))
    found.extend(_not_among([*residence(sentences, reader), *trades(sentences, reader)], found))
    pairs = list(alike(sentences, reader))
    found.extend(_not_among(aligned(pairs, reader), found))
    found.extend(_not_among([*told_twice(pairs, reader), *quantities(pairs)], found))
    found.extend(_not_among(denials(sentences, reader), found))
    return _one_each(found)


def _not_told_twice(found: Iterable[Contradiction], told_already: Iterable[Contradiction]) -> list[Contradiction]:
    """Those of ``found`` whose sides are not all sides of one that is told already."""
    held = [{(said.document, said.passage) for said in one.said} for one in told_already if one.topic is Topic.DATE]
    return [
        one
        for one in found
        if one.topic is not Topic.DATE
        or not any({(said.document, said.passage) for said in one.said} <= sides for sides in held)
    ]


def _not_among(found: Iterable[Contradiction], told_already: Iterable[Contradiction]) -> list[Contradiction]:
    """Those of ``found`` that no other of their topic tells from the same two sentences."""
    held: dict[Topic, list[set[tuple[str, str]]]] = {}
    for one in told_already:
        held.setdefault(one.topic, []).append({(said.document, said.words) for said in one.said} | _sentences(one))
    return [one for one in found if not any(_sentences(one) <= sides for sides in held.get(one.topic, ()))]


def _sentences(one: Contradiction) -> set[tuple[str, str]]:
    return {(said.document, said.passage) for said in one.said}


def _one_each(found: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
    """One for each matter and sort, with every place that says something of it; in a fixed order."""
    matters: dict[tuple[str, str, str], list[Contradiction]] = {}
    for one in found:
        matters.setdefault((one.topic.value, one.about, one.sort.value), []).append(one)
    made = []
    for held in _of_shared_places(list(matters.values())):
        said = [said for one in held for said in one.said]
        reasons = tuple(dict.fromkeys(sorted(reason for one in held for reason in one.reasons)))
        subject = min(one.subject for one in held)
        made.append(
            Contradiction.of(held[0].topic, held[0].sort, subject, min(one.about for one in held), said, reasons)
        )
    return tuple(sorted(made, key=lambda one: (one.topic.value, one.subject, one.said[0].place, one.id)))


def _of_shared_places(groups: list[list[Contradiction]]) -> list[list[Contradiction]]:
    """The groups, those of one topic, subject and sort together that rest on a place of one another."""
    made: list[list[Contradiction]] = []
    for group in sorted(groups, key=lambda held: (held[0].topic.value, held[0].subject, held[0].about)):
        places = {said.place[:3] for one in group for said in one.said}
        for held in made:
            first = held[0]
            if (first.topic, first.subject, first.sort) == (
                group[0].topic,
                group[0].subject,
                group[0].sort,
            ) and places & {said.place[:3] for one in held for said in one.said}:
                held.extend(group)
                break
        else:
            made.append(list(group))
    return made

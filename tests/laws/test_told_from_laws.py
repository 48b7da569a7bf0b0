"""Laws of dates told from others: what follows holds the truth, never gains by knowing less, needs its anchor."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sightline.chronology.births import born
from sightline.chronology.dating import redated
from sightline.chronology.day_arithmetic import first_of, last_of, on_by
from sightline.chronology.fact import Fact, Involvement, Source, Status
from sightline.chronology.narrowing import StatedAge, births_known, narrowed
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.step import Step, StepCode, Unit
from sightline.chronology.step_words import step_in_words
from sightline.chronology.told_from import AnchorType, ToldFrom
from sightline.vocabulary.natures import Nature
from sightline.wording.dates import find_relative

LAW = settings(derandomize=True, deadline=None, max_examples=300)
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
UNITS = st.sampled_from((Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR))
SLACK = st.one_of(st.none(), st.integers(0, 40))
WIDTH = st.integers(0, 400)
CHILD = "child"


@st.composite
def steps(draw):
    code = draw(st.sampled_from(StepCode))
    unit = draw(UNITS)
    sign = draw(st.sampled_from((-1, 1)))
    if code is StepCode.SHIFT:
        return Step(code, sign * draw(st.integers(1, 30)), unit, draw(SLACK), draw(SLACK))
    if code is StepCode.CALENDAR:
        weekday = draw(st.none() | st.integers(0, 6)) if unit is Unit.WEEK else None
        return Step(code, draw(st.integers(-3, 3)), unit, weekday=weekday)
    if code in (StepCode.SO_FAR, StepCode.REST_OF):
        return Step(code, unit=unit)
    if code is StepCode.WEEKDAY:
        flags = {"or_same": draw(st.booleans()), "or_further": draw(st.booleans())}
        return Step(code, draw(st.sampled_from((-1, 0, 1))), weekday=draw(st.integers(0, 6)), **flags)
    if code is StepCode.NAMED:
        month, further = draw(st.integers(1, 12)), draw(st.booleans())
        last = draw(st.sampled_from((28, 15)))
        if draw(st.booleans()):
            return Step(code, 0, Unit.MONTH, yearly=(month, 1, month, last))
        return Step(code, draw(st.sampled_from((-1, 0, 1))), yearly=(month, 1, month, last), or_further=further)
    if code is StepCode.AGE:
        return Step(code, draw(st.integers(0, 30)), unit, draw(SLACK), draw(SLACK))
    return Step(code)


@st.composite
def anchors(draw):
    first = draw(DAYS)
    return PartialDate("", first, first + timedelta(days=draw(WIDTH)), Precision.RANGE)


def allows(found, day):
    return (found.earliest is None or found.earliest <= day) and (found.latest is None or day <= found.latest)


def within(inner, outer):
    """Whether everything that ``inner`` allows ``outer`` allows too."""
    return (outer.earliest is None or (inner.earliest is not None and inner.earliest >= outer.earliest)) and (
        outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    )


def truths(step, anchor_day, pick):
    """A day that the words allow if ``anchor_day`` is the truth, worked out day by day and not by the step."""
    if step.code is StepCode.SHIFT:
        middle = on_by(anchor_day, step.count, step.unit)
        early = 60 if step.early is None else step.early
        late = 60 if step.late is None else step.late
        day = middle + timedelta(days=-early + pick % (early + late + 1))
        return max(day, anchor_day) if step.count > 0 else min(day, anchor_day)
    if step.code is StepCode.CALENDAR:
        first = on_by(first_of(anchor_day, step.unit), step.count, step.unit)
        if step.weekday is not None:
            return first + timedelta(days=step.weekday)
        return min(first + timedelta(days=pick % 366), last_of(first, step.unit))
    if step.code is StepCode.SO_FAR:
        return max(anchor_day - timedelta(days=pick % 366), first_of(anchor_day, step.unit))
    if step.code is StepCode.REST_OF:
        return min(anchor_day + timedelta(days=pick % 366), last_of(anchor_day, step.unit))
    if step.code is StepCode.WEEKDAY:
        way = step.count or (1 if pick % 2 else -1)
        return next(
            day
            for offset in range(0 if step.or_same and step.count else 1, 9)
            if (day := anchor_day + way * timedelta(days=offset)).weekday() == step.weekday
        )
    if step.code is StepCode.AGE:
        early = 0 if step.early is None else step.early
        late = 60 if step.late is None else step.late
        low = max(on_by(anchor_day, step.count, step.unit) - timedelta(days=early), anchor_day)
        high = on_by(anchor_day, step.count + 1, step.unit) + timedelta(days=late - 1)
        return low + timedelta(days=pick % max(1, (high - low).days + 1))
    if step.code is StepCode.BEFORE:
        return anchor_day - timedelta(days=pick % 1000)
    if step.code is StepCode.AFTER:
        return anchor_day + timedelta(days=pick % 1000)
    return anchor_day


@LAW
@given(steps(), anchors(), st.integers(0, 10**6), st.integers(0, 10**6))
def test_whatever_the_truth_within_the_anchor_what_follows_holds_it(step, anchor, where, pick):
    assume(step.code is not StepCode.NAMED)
    anchor_day = anchor.earliest + timedelta(days=where % anchor.days_wide)
    found = step.apply(anchor)
    assert found is None or allows(found, truths(step, anchor_day, pick))


@LAW
@given(st.integers(1, 12), anchors(), st.integers(0, 10**6), st.sampled_from((-1, 1)))
def test_a_month_named_without_its_year_is_the_nearest_of_the_true_day(month, anchor, where, way):
    day = anchor.earliest + timedelta(days=where % anchor.days_wide)
    years = range(day.year - 1, day.year + 2)
    if way < 0:
        year = max(one for one in years if date(one, month, 1) <= day)
    else:
        year = min(one for one in years if date(one, month, 28) >= day)
    found = Step(StepCode.NAMED, way, yearly=(month, 1, month, 28)).apply(anchor)
    assert allows(found, date(year, month, 1))
    assert allows(found, date(year, month, 28))


@LAW
@given(steps(), anchors(), st.integers(0, 200), st.integers(0, 200))
def test_knowing_less_of_the_anchor_never_tells_more(step, anchor, sooner, later):
    wide = replace(
        anchor, earliest=anchor.earliest - timedelta(days=sooner), latest=anchor.latest + timedelta(days=later)
    )
    sharp, blunt = step.apply(anchor), step.apply(wide)
    assert blunt is None or (sharp is not None and within(sharp, blunt))
    for open_side in (replace(wide, earliest=None), replace(wide, latest=None)):
        opened = step.apply(open_side)
        assert opened is None or blunt is None or within(blunt, opened)


@LAW
@given(steps(), anchors())
def test_a_doubted_anchor_never_gives_a_date_without_doubt_and_an_unknown_one_none(step, anchor):
    found = step.apply(replace(anchor, precision=Precision.UNSURE))
    assert found is None or found.is_unsure
    assert step.apply(PartialDate.unknown("some time")) is None


@LAW
@given(steps(), st.text(max_size=10), st.sampled_from(AnchorType))
def test_steps_and_what_was_told_from_survive_json_and_can_be_said(step, words, anchor):
    told = ToldFrom(words, 1, 2, anchor, "to", "", step, "")
    assert ToldFrom.from_json(told.as_json()) == told
    assert step_in_words(step).strip()


# -- ages and births ---------------------------------------------------------------------------------------------


def age_of(birth, on, unit):
    """Whole units between a birth and a day."""
    count = 0
    while on_by(birth, count + 1, unit) <= on:
        count += 1
    return count


@LAW
@given(DAYS, st.integers(0, 3000), st.sampled_from((Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)), st.integers(0, 60))
def test_the_births_that_an_age_allows_hold_the_true_one(birth, days, unit, width):
    on = birth + timedelta(days=days)
    if unit is Unit.DAY:
        assume(days < 400)
    step = Step(StepCode.AGE, age_of(birth, on, unit), unit)
    found = born(step, PartialDate("", on - timedelta(days=width), on + timedelta(days=width), Precision.RANGE))
    assert allows(found, birth)


def fact(name, occurred, kind="entry", told=None):
    return Fact(
        name, kind, Nature.EVENT, occurred, "agency", name, lineage=name, told_from=told,
        sources=(Source(f"{name}.txt", "", ""),), people=(Involvement(CHILD, "child"),), children=(CHILD,),
    )  # fmt: skip


@st.composite
def cases(draw):
    """A true birth, facts that state true ages on true days (each known within an interval), and one told by age."""
    birth = draw(DAYS)
    facts, ages, truth = [], [], {}
    for number in range(draw(st.integers(0, 4))):
        on = birth + timedelta(days=draw(st.integers(0, 2500)))
        unit = draw(st.sampled_from((Unit.WEEK, Unit.MONTH, Unit.YEAR)))
        sooner, later = draw(st.integers(0, 40)), draw(st.integers(0, 40))
        name = f"fact{number}"
        facts.append(
            fact(name, PartialDate("", on - timedelta(days=sooner), on + timedelta(days=later), Precision.RANGE))
        )
        truth[name] = on
        ages.append(StatedAge(name, CHILD, f"age {number}", Step(StepCode.AGE, age_of(birth, on, unit), unit)))
    if draw(st.booleans()):
        wide = draw(st.integers(0, 30))
        stated = PartialDate("", birth - timedelta(days=wide), birth + timedelta(days=wide), Precision.RANGE)
        facts.append(fact("birth", stated, "birth"))
        truth["birth"] = birth
    then = birth + timedelta(days=draw(st.integers(0, 2500)))
    step = Step(StepCode.AGE, age_of(birth, then, Unit.MONTH), Unit.MONTH)
    told = ToldFrom("when she was so old", None, None, AnchorType.BIRTH, "", "", step)
    facts.append(fact("told", PartialDate.unknown(""), told=told))
    after = ToldFrom("the next day", None, None, AnchorType.FACT, "told", "", Step(StepCode.SHIFT, 1))
    facts.append(fact("after", PartialDate.unknown(""), told=after))
    truth |= {"told": then, "after": then + timedelta(days=1)}
    return draw(st.permutations(facts)), ages, truth


@LAW
@given(cases())
def test_narrowing_only_shrinks_and_always_keeps_the_truth(case):
    facts, ages, truth = case
    for before, after in zip(facts, narrowed(facts, child=CHILD, ages=ages), strict=True):
        assert before.lineage == after.lineage
        assert within(after.occurred, before.occurred) or after.told_from is not None
        assert allows(after.occurred, truth[after.lineage])
        if after.occurred != before.occurred and after.occurred.is_known:
            assert ".txt" in after.occurred.basis or after.lineage == "after"


@LAW
@given(cases(), st.randoms())
def test_the_order_of_facts_changes_nothing(case, random):
    facts, ages, _ = case
    mixed, mixed_ages = list(facts), list(ages)
    random.shuffle(mixed)
    random.shuffle(mixed_ages)
    one = {item.lineage: item for item in narrowed(facts, child=CHILD, ages=ages)}
    other = {item.lineage: item for item in narrowed(mixed, child=CHILD, ages=mixed_ages)}
    assert one == other


@LAW
@given(cases())
def test_more_records_never_blunt_and_none_leave_it_unknown(case):
    facts, ages, _ = case
    told = [one for one in facts if one.lineage in ("told", "after")]
    assert not any(one.occurred.is_known for one in narrowed(told, child=CHILD))
    known = births_known(facts, child=CHILD, ages=ages).get(CHILD)
    fewer = births_known(facts, child=CHILD, ages=ages[:-1]).get(CHILD)
    assert fewer is None or (known is not None and within(known.date, fewer.date))


@LAW
@given(cases(), st.integers(1, 40))
def test_an_age_that_contradicts_the_others_narrows_nothing(case, years):
    facts, ages, _ = case
    assume(ages and not any(one.lineage == "birth" for one in facts))
    wrong = replace(ages[0], words="wrong", step=Step(StepCode.AGE, years + 60, Unit.YEAR))
    result = narrowed(facts, child=CHILD, ages=[*ages, wrong])
    assert all(before == after for before, after in zip(facts, result, strict=True) if before.told_from is None)
    assert not any(one.occurred.is_known for one in result if one.told_from is not None)


@LAW
@given(st.lists(steps(), min_size=1, max_size=6), anchors(), st.randoms(), st.integers(0, 5))
def test_a_chain_of_dates_does_not_depend_on_order_and_falls_with_any_link(chain, anchor, random, cut):
    facts = [fact("0", anchor)]
    for number, step in enumerate(chain, 1):
        told = ToldFrom(f"words {number}", None, None, AnchorType.FACT, str(number - 1), "", step)
        facts.append(fact(str(number), PartialDate.unknown(""), told=told))
    straight = {one.lineage: one for one in redated(facts, own_dates={}, births={})}
    mixed = list(facts)
    random.shuffle(mixed)
    assert straight == {one.lineage: one for one in redated(mixed, own_dates={}, births={})}
    cut %= len(chain)
    broken = [replace(one, status=Status.REJECTED) if one.lineage == str(cut) else one for one in facts]
    after = {one.lineage: one for one in redated(broken, own_dates={}, births={})}
    assert not any(after[str(number)].occurred.is_known for number in range(cut + 1, len(facts)))
    assert all(one.occurred.written for one in after.values() if one.told_from is not None)


@LAW
@given(st.lists(steps(), min_size=1, max_size=4), anchors(), anchors())
def test_a_date_changes_as_its_anchor_is_corrected_and_by_the_same_steps(chain, first, corrected):
    facts = [fact("0", first)]
    for number, step in enumerate(chain, 1):
        told = ToldFrom(f"words {number}", None, None, AnchorType.FACT, str(number - 1), "", step)
        facts.append(fact(str(number), PartialDate.unknown(""), told=told))
    dated = redated(facts, own_dates={}, births={})
    mended = redated([replace(dated[0], occurred=corrected), *dated[1:]], own_dates={}, births={})
    anew = redated([replace(facts[0], occurred=corrected), *facts[1:]], own_dates={}, births={})
    expected = corrected
    for step, one, fresh in zip(chain, mended[1:], anew[1:], strict=True):
        found = step.apply(expected) if expected.is_known else None
        expected = found or PartialDate.unknown("")
        assert (one.occurred.earliest, one.occurred.latest) == (expected.earliest, expected.latest)
        assert (one.occurred, one.told_from.arithmetic) == (fresh.occurred, fresh.told_from.arithmetic)


@LAW
@given(steps(), anchors(), anchors())
def test_a_date_told_from_a_document_changes_as_the_documents_own_day_is_corrected(step, first, corrected):
    told = ToldFrom("words", None, None, AnchorType.DOCUMENT, "", "", step)
    one = fact("1", PartialDate.unknown(""), told=told)
    name = one.sources[0].document
    dated = redated([one], own_dates={name: first}, births={})
    (mended,) = redated(dated, own_dates={name: corrected}, births={})
    (anew,) = redated([one], own_dates={name: corrected}, births={})
    assert mended.occurred == anew.occurred
    found = step.apply(corrected)
    if found is not None:
        assert (mended.occurred.earliest, mended.occurred.latest) == (found.earliest, found.latest)


# -- words -----------------------------------------------------------------------------------------------------------
PIECES = st.sampled_from(
    ("the", "following", "day", "week", "three", "weeks", "later", "ago", "before", "after", "her", "death", "birth",
     "when", "she", "was", "10", "months", "old", "-", "year", "last", "next", "Tuesday", "on", "March", "in", "of",
     "just", "over", "nearly", "a", "couple", "few", "within", "at", "age", "aged", ",", ".", "night", "that", "same",
     "4 April 2014", "since", "then", "3/12", "and", "half", "or", "two", "Christmas", "this", "morning", "\n", "'",
     "birthday", "same", "there and then", "for", "Friday's", "October 22", "previous", "summer", "early",
     "first", "conference", "until", "had", "will", "be", "the day", "time", "2/52", "yo")
)  # fmt: skip


@settings(derandomize=True, deadline=None, max_examples=600)
@given(
    st.one_of(
        st.lists(PIECES, max_size=16).map(" ".join), st.lists(PIECES, max_size=10).map("".join), st.text(max_size=60)
    )
)
def test_whatever_the_text_what_is_told_is_an_exact_passage_in_order(text):
    before = 0
    for one in find_relative(text):
        assert text[one.start : one.end] == one.words
        assert before <= one.start < one.end
        before = one.end
        assert not one.of or one.of in text
        if one.step is not None:
            one.step.apply(PartialDate.on(date(2014, 4, 4)))


NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905


@LAW
@given(st.integers(1, 12), UNITS, st.booleans(), st.sampled_from(("later", "earlier")), DAYS, st.integers(-1, 1))
def test_a_number_in_words_counts_as_in_digits_and_holds_the_day_counted(count, unit, in_words, way, day, off):
    number = NUMBERS[count - 1] if in_words else str(count)
    (one,) = find_relative(f"{number} {unit.value}{'s' * (count > 1)} {way} he was seen.")
    sign = 1 if way == "later" else -1
    truth = on_by(day, sign * count, unit) + timedelta(days=off if unit is not Unit.DAY else 0)
    assert allows(one.step.apply(PartialDate.on(day)), truth)

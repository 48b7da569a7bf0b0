"""A cast says what each version shows, and says so when nobody has decided."""

from datetime import date

import pytest

from sightline.publishing.versions.cast import (
    AS_IT_IS,
    REMOVE,
    Cast,
    CastEntry,
    CastIncomplete,
    DatesShown,
    FirstToLookAt,
    Shown,
    Sort,
    Treatment,
    Version,
    instead,
)

BOLT = CastEntry("P1", Sort.PERSON, "Jane Ann Bolt", spellings=("Jane Carr",), nicknames=("Janey",), roles=("mother",))


def test_the_panel_sees_names_unless_somebody_decided_otherwise() -> None:
    assert BOLT.shown_in(Version.PANEL) == AS_IT_IS


@pytest.mark.parametrize("version", [Version.FAMILY, Version.PUBLISHED])
def test_a_version_stops_at_an_entry_that_nobody_decided_and_names_nobody(version: Version) -> None:
    cast = Cast((BOLT,), first_day=date(2013, 5, 1))
    with pytest.raises(CastIncomplete) as stopped:
        cast.hidden_in(version)
    assert "entry P1" in str(stopped.value)
    assert "Bolt" not in str(stopped.value)
    assert cast.undecided_in(version) == (BOLT,)


@pytest.mark.parametrize("version", list(Version))
def test_what_is_first_to_look_at_is_removed_by_default_from_every_version(version: Version) -> None:
    refuge = CastEntry("A1", Sort.ADDRESS, "14 Larch Close", first_to_look_at=FirstToLookAt.ADDRESS)
    assert refuge.shown_in(version) == REMOVE
    assert Cast((BOLT, refuge)).first_to_look_at() == (refuge,)


def test_relative_days_need_a_first_day_and_ages_a_birth() -> None:
    with pytest.raises(CastIncomplete, match="no first day"):
        Cast((BOLT,)).dates_in(Version.PUBLISHED)
    with pytest.raises(CastIncomplete, match="no birth"):
        Cast((BOLT,), dates={Version.FAMILY: DatesShown.AGE}).dates_in(Version.FAMILY)


def test_words_stand_instead_only_with_instead() -> None:
    with pytest.raises(ValueError, match="INSTEAD"):
        Shown(Treatment.REMOVE, "the mother")
    with pytest.raises(ValueError, match="INSTEAD"):
        instead(" ")


def test_two_entries_never_share_a_key() -> None:
    with pytest.raises(ValueError, match="share a key"):
        Cast((BOLT, BOLT))

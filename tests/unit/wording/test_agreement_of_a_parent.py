"""A parent's consent to accommodation is no written agreement that somebody was asked to sign."""

import pytest

from sightline.wording.suggest import suggest


def _kinds(text: str) -> set[str]:
    read = suggest(text, agency_kind="childrens_social_care")
    return {read.kind, *(part.kind for part in read.parts)}


@pytest.mark.parametrize(
    "text",
    [
        "Tom became accommodated under section 20 with the agreement of his mother.",
        "Accommodated by agreement of both parents.",
        "Section 20 agreement in place from today.",
        "The assessment was shared with the agreement of the father.",
    ],
)
def test_a_parents_consent_is_no_written_agreement(text: str) -> None:
    assert "agreement_proposed" not in _kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Written agreement drawn up that Mr Webb will not visit.",
        "Working agreement discussed with mother.",
        "Safety agreement to be put in place with grandmother.",
    ],
)
def test_a_written_agreement_is_one_still(text: str) -> None:
    assert "agreement_proposed" in _kinds(text)

import pytest

from sightline.wording.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came on 7 June 2019.All day he cried.", ["He came on 7 June 2019.", "All day he cried."]),
        ("Dr. Smith saw him. He left.", ["Dr. Smith saw him.", "He left."]),
        ("Seen c. March 2014. No change.", ["Seen c. March 2014.", "No change."]),
        ("At 2.30 p.m. on Monday he left.", ["At 2.30 p.m. on Monday he left."]),
        ("Seen 4.4.14. He left.", ["Seen 4.4.14.", "He left."]),
        ("“Mummy?” she said. It ended.", ["“Mummy?” she said.", "It ended."]),
        ("One line\n\nAnother line", ["One line", "Another line"]),
        ("Actions:\n- call mother\n- call school", ["Actions:", "- call mother", "- call school"]),
        ("Mr J. Smith left.", ["Mr J. Smith left."]),
        ("He said “no.”Then he left.", ["He said “no.”", "Then he left."]),
        ("4.12. The worker called.", ["4.12. The worker called."]),
        (
            "He served 14 years. c. March 2021 the family moved.",
            ["He served 14 years.", "c. March 2021 the family moved."],
        ),
        ("He left. w/c 4 March he came back.", ["He left.", "w/c 4 March he came back."]),
        ("He left. ?d 4 March 2019.", ["He left.", "?d 4 March 2019."]),
        ("Seen approx. c. March 2021 at home.", ["Seen approx. c. March 2021 at home."]),
        ("Seen at 5 p.m. w/c 4 March.", ["Seen at 5 p.m. w/c 4 March."]),
        ("", []),
    ],
)
def test_sentences_end_where_people_end_them(text, expected):
    assert [text[span.start : span.end] for span in sentences(text)] == expected

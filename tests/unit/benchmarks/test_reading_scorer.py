"""The scorer of the reading benchmark, on small invented cases where every figure can be counted by hand."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from benchmarks.reading.gold import GoldDocument, GoldFact, Trap, gold_folders, gold_of_texts_elsewhere, places
from benchmarks.reading.matching import Proposal, paired
from benchmarks.reading.scoring import date_verdict, merged, score

TEXT = "A nurse saw a bruise on 3 May 2018. The father denied hitting him. A visit is planned for Friday."
BRUISE, DENIED, PLANNED = "A nurse saw a bruise", "denied hitting him", "A visit is planned"


def at(words: str) -> tuple[tuple[int, int], ...]:
    return places(TEXT, words)


def fact(words: str = BRUISE, **more: object) -> GoldFact:
    given = {"id": words, "says": words, "core": words, "spans": at(words), "kinds": ("injury", "entry")}
    return GoldFact(**{**given, "natures": ("observation",), **more})  # type: ignore[arg-type]


def proposal(words: str = BRUISE, **more: object) -> Proposal:
    given = {"spans": at(words), "words": words, "kind": "injury", "nature": "observation"}
    return Proposal(**{**given, **more})  # type: ignore[arg-type]


def document(*facts: GoldFact, traps: tuple[Trap, ...] = (), written: str = "") -> GoldDocument:
    return GoldDocument(Path("note.txt"), "police log", written, "police", facts, traps)


def counts(*proposals: Proposal, of: GoldDocument, own_date: str | None = None) -> dict[str, int]:
    return score(of, proposals, own_date=own_date).tally.counts


def test_half_of_the_core_is_enough_and_less_is_not():
    half, less = ((0, 10),), ((0, 9),)
    assert paired([proposal(spans=half)], [fact()]) == {0: 0}
    assert paired([proposal(spans=less)], [fact()]) == {}


def test_a_passage_over_everything_tells_one_statement_only():
    whole = ((0, len(TEXT)),)
    found = counts(proposal(spans=whole), of=document(fact(), fact(DENIED), fact(PLANNED)))
    assert (found["required"], found["required told"], found["right"]) == (3, 1, 1)


def test_as_many_pairs_as_can_be_even_where_the_first_choice_is_another():
    wide, narrow = proposal(spans=((0, 66),)), proposal()
    facts = (fact(), fact(DENIED, kinds=("account_given",)))
    assert paired([wide, narrow], facts) == {0: 1, 1: 0}


def test_among_pairings_of_one_size_the_one_that_agrees_is_taken():
    spans = ((0, 66),)
    accounts = proposal(spans=spans, kind="account_given", nature="account")
    facts = (fact(), fact(DENIED, kinds=("account_given",), natures=("account",)))
    assert paired([accounts, proposal(spans=spans)], facts) == {0: 1, 1: 0}


def test_a_second_proposal_of_one_statement_is_wrong_unless_the_gold_lets_it_repeat():
    twice = (proposal(), proposal(kind="entry"))
    found = counts(*twice, of=document(fact()))
    assert (found["proposals"], found["right"], found["duplicates"]) == (2, 1, 1)
    allowed = counts(*twice, of=document(fact(repeats=True)))
    assert (allowed["right"], allowed["duplicates"], allowed["required told"]) == (2, 0, 1)


def test_an_optional_statement_is_right_to_propose_and_not_wrong_to_leave_out():
    gold = document(fact(optional=True))
    assert counts(proposal(), of=gold)["right"] == 1
    assert counts(of=gold)["required"] == 0


def test_what_tells_nothing_of_the_gold_is_wrong():
    found = counts(proposal(PLANNED), of=document(fact()))
    assert (found["right"], found["tells nothing of the gold"], found["required told"]) == (0, 1, 0)


MAY = {"earliest": date(2018, 5, 1), "latest": date(2018, 5, 31)}


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        (MAY, "exact"),
        ({"earliest": date(2018, 1, 1), "latest": date(2018, 12, 31)}, "looser"),
        ({"earliest": date(2018, 5, 1)}, "looser"),
        ({}, "undated"),
        ({"earliest": date(2018, 5, 3), "latest": date(2018, 5, 3)}, "over-sharp"),
        ({"earliest": date(2018, 5, 20), "latest": date(2018, 6, 20)}, "wrong"),
        ({"earliest": date(2017, 5, 1), "latest": date(2017, 5, 31)}, "wrong"),
    ],
)
def test_a_date_is_held_against_the_bounds_that_follow(given, verdict):
    assert date_verdict(fact(**MAY), proposal(**given)) == verdict


def test_a_date_where_none_follows_is_invented_and_none_is_exact():
    assert date_verdict(fact(), proposal(**MAY)) == "invented"
    assert date_verdict(fact(), proposal()) == "exact"


def test_a_day_inside_an_open_side_is_over_sharp():
    assert date_verdict(fact(latest=date(2018, 5, 31)), proposal(**MAY)) == "over-sharp"


def test_other_bounds_that_the_gold_allows_are_exact_and_so_is_leaving_it_open():
    bears = fact(**MAY, also_right=((date(2018, 1, 1), None),), may_be_open=True)
    assert date_verdict(bears, proposal(earliest=date(2018, 1, 1))) == "exact"
    assert date_verdict(bears, proposal()) == "left open"


def test_what_did_not_happen_told_as_an_event_is_severe():
    gold = document(fact(PLANNED, happened=False, natures=("decision",)))
    assert counts(proposal(PLANNED, nature="event"), of=gold)["severe"] == 1
    assert counts(proposal(PLANNED, nature="decision"), of=gold)["severe"] == 0


def test_a_trap_springs_only_where_its_words_are_told_as_having_happened():
    gold = document(fact(), traps=(Trap(DENIED, "denied", at(DENIED)),))
    assert counts(proposal(DENIED, nature="event"), of=gold)["traps sprung"] == 1
    assert counts(proposal(DENIED, nature="account"), of=gold)["traps sprung"] == 0
    assert counts(proposal(spans=((0, 66),), nature="event"), of=gold)["traps sprung"] == 0


def test_a_trap_about_a_date_springs_by_the_words_that_date():
    gold = document(fact(), traps=(Trap("for Friday", "a plan", at("for Friday"), "date"),))
    dated = {"spans": ((0, len(TEXT)),), **MAY}
    assert counts(proposal(**dated, dated_by="Friday"), of=gold)["traps sprung"] == 1
    assert counts(proposal(**dated, dated_by="3 May 2018"), of=gold)["traps sprung"] == 0


def test_wholly_right_needs_date_kind_and_nature():
    gold = document(fact(**MAY))
    assert counts(proposal(**MAY), of=gold)["wholly right"] == 1
    for fault in ({"kind": "death"}, {"kind": ""}, {"nature": "account"}, {"earliest": None}):
        assert counts(proposal(**{**MAY, **fault}), of=gold)["wholly right"] == 0


def test_fields_and_people_are_compared_without_articles_and_case():
    gold = document(fact(people=("the Mother", "She", "Mrs Dale"), fields={"site": "Left arm", "side": "left"}))
    found = counts(proposal(people=("mother", "Kay"), fields={"site": "the left arm", "type": "bruise"}), of=gold)
    assert (found["people"], found["people named"], found["mentions"], found["mentions wanted"]) == (2, 1, 2, 1)
    assert (found["field right"], found["field missing"], found["fields beyond the gold"]) == (1, 1, 1)


def test_the_documents_own_date_counts_as_the_gold_writes_it():
    month = document(written="2018-05")
    assert counts(of=month, own_date="2018-05-01/2018-05-31")["own date right"] == 1
    assert counts(of=month, own_date="")["own date missing"] == 1
    assert counts(of=document(), own_date="2018-05-01/2018-05-01")["own date wrong"] == 1


def test_a_statement_whose_words_the_text_does_not_hold_is_missed_not_forgotten():
    found = counts(of=document(fact(spans=())))
    assert (found["required"], found["required told"], found["required not in the text"]) == (1, 0, 1)


def test_misses_are_said_in_words_and_tallies_add_up():
    one = score(document(fact()), [])
    assert one.misses[0].startswith("MISSED")
    both = merged([one.tally, score(document(fact()), [proposal()]).tally])
    assert both.as_json()["recall"] == 0.5


def test_gold_beside_a_document_is_found_by_words_whatever_the_line_ends(tmp_path):
    (tmp_path / "case").mkdir()
    note = tmp_path / "case" / "note.txt"
    note.write_text("Seen on Monday.\nShe\nsaid “no”. Seen on Friday.")
    (tmp_path / "case" / "note.txt.gold.toml").write_text(
        'document = "note.txt"\nwritten = "2018-05-01"\n'
        '[[fact]]\nid = "a"\ncore = "Seen on"\nnth = 2\ndate = { earliest = "2018-05-04" }\n'
        '[[fact]]\nid = "b"\ncore = \'She said "no"\'\n'
        '[[contradiction]]\ntopic = "name"\nsort = "conflict"\n'
        'between = [["note.txt", "Monday"], ["note.txt", "Friday"]]\n'
    )
    [folder] = gold_folders(tmp_path, {note: note.read_text()})
    [read] = folder.documents
    assert [note.read_text()[slice(*one.spans[0])] for one in read.facts] == ["Seen on", "She\nsaid “no”"]
    assert read.facts[0].spans[0][0] > 20
    assert (read.facts[0].earliest, read.facts[0].latest) == (date(2018, 5, 4), None)
    assert [side.words for side in folder.contradictions[0].between] == ["Monday", "Friday"]


def test_gold_by_offsets_is_for_the_file_with_that_digest_and_no_other(tmp_path):
    gold, texts = tmp_path / "gold", tmp_path / "texts"
    gold.mkdir()
    texts.mkdir()
    (texts / "any name.txt").write_text("A bruise.")
    (gold / "one.gold.toml").write_text('document = "none"\n[[fact]]\nid = "a"\ncore = [2, 8]\n')
    assert gold_of_texts_elsewhere(gold, texts, {}) is None
    digest = hashlib.sha256(b"A bruise.").hexdigest()
    (gold / "one.gold.toml").write_text(
        f'document = "{digest}"\n[[fact]]\nid = "a"\ncore = [2, 8]\nundated_ok = true\n'
    )
    found = gold_of_texts_elsewhere(gold, texts, {texts / "any name.txt": "A bruise."})
    assert found is not None
    assert found.documents[0].facts[0].core == "bruise"
    assert found.documents[0].facts[0].may_be_open


def test_a_person_whom_the_gold_names_by_a_role_is_found_by_the_role():
    gold = document(fact(people=("mother",)))
    assert counts(proposal(people=("Ann Dale",), roles=("mother",)), of=gold)["people named"] == 1
    assert counts(proposal(people=("Ann Dale",), roles=("victim",)), of=gold)["people named"] == 0

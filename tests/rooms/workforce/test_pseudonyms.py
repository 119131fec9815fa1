"""Pseudonyms say nothing about whose they are, and keys cannot be tried out without the salt."""

from __future__ import annotations

import re
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from preceptor.rooms.workforce.rules import pseudonym, source_key, source_keys
from preceptor.rooms.workforce.words import ANIMALS, COLOURS


def test_the_word_lists_are_whole_and_without_twins() -> None:
    for words in (COLOURS, ANIMALS):
        assert len(words) == len(set(words)) == 64
        assert all(re.fullmatch("[a-z]{3,12}", word) for word in words)


@given(st.binary())
def test_a_pseudonym_reads_like_a_name_and_stays_the_same(seed: bytes) -> None:
    assert re.fullmatch(r"[a-z]+-[a-z]+-[0-9a-f]{3}", pseudonym(seed))
    assert pseudonym(seed) == pseudonym(bytes(seed))


def test_pseudonyms_spread_over_all_words() -> None:
    random = Random(1)
    made = [pseudonym(random.randbytes(16)) for _ in range(20_000)]
    assert len({name.split("-")[0] for name in made}) == 64
    assert len({name.split("-")[1] for name in made}) == 64
    # 20,000 drawn from 16.8 million meet about 12 times (birthdays); a poor spread would meet far more often.
    assert len(made) - len(set(made)) < 40


@given(st.text(), st.text())
def test_a_key_hides_the_name_and_belongs_to_one_project_and_one_house(name: str, other: str) -> None:
    key = source_key(b"salt", 1, name)
    assert re.fullmatch("[0-9a-f]{64}", key)
    assert key != source_key(b"salt", 2, name)
    assert key != source_key(b"other", 1, name)
    assert (key == source_key(b"salt", 1, other)) == (name == other)


def test_each_name_has_one_key() -> None:
    assert list(source_keys(b"salt", 1, ["b", "a", "b"])) == ["b", "a"]
    assert source_keys(b"salt", 1, ["half \ud83d"])  # names from files may be anything

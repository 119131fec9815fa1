"""Question files: what comes in, and what is said of the rows that do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from preceptor.base.problems import Problem
from preceptor.rooms.exams.nouns import Shape, Tags
from preceptor.rooms.exams.reading import read_questions

TAGS = Tags(topic="sums")


def test_csv_names_right_options_by_letter_or_words() -> None:
    raw = (
        b"text;option_1;option_2;option_3;right;shape;accepted;number\r\n"
        b"One?;a;b;c;b;;;\r\nTwo?;x;y;z;A,C;several;;\r\nThree?;;;;;;three|3;\r\nFour?;;;;;;;4\r\n"
    )
    read = read_questions(raw, defaults=TAGS)
    assert read.wrong == ()
    assert [(one.shape, one.right) for one, _ in read.good] == [
        (Shape.SINGLE, (1,)), (Shape.SEVERAL, (0, 2)), (Shape.SHORT, ()), (Shape.SHORT, ()),
    ]  # fmt: skip
    assert read.good[2][0].accepted == ("three", "3") and read.good[3][0].number == 4.0
    assert {tags.topic for _, tags in read.good} == {"sums"}


@pytest.mark.parametrize(
    ("line", "field", "found"),
    [
        ('{"text": "Q", "options": ["a", "b"], "right": "1"}', "right", "\u201c1\u201d"),
        ('{"text": "Q", "options": ["a", "b"], "right": ""}', "right", "nothing"),
        ('{"text": "", "options": ["a", "b"], "right": "A"}', "text", ""),
        ('{"text": "Q", "number": "3,14"}', "number", "\u201c3,14\u201d"),
        ('{"text": "Q", "accepted": ["a"], "domain": "magic"}', "domain", "\u201cmagic\u201d"),
        ('{"text": "Q", "accepted": ["a"], "colour": "red"}', "colour", "\u201cred\u201d"),
        ('{"text": "Q", "form": "x"}', "form", "\u201cx\u201d"),
    ],
)
def test_a_wrong_cell_is_named_with_what_was_found(line: str, field: str, found: str) -> None:
    [wrong] = read_questions(line.encode(), defaults=TAGS).wrong
    assert (wrong.row, wrong.field, wrong.found) == (1, field, found) and wrong.expected


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe", b"colour\nred\n", b'{"a": 1\n', b'{"text": "Q"}\n[1]\n'])
def test_what_is_no_question_file_is_refused_whole(raw: bytes) -> None:
    with pytest.raises(Problem) as caught:
        read_questions(raw, defaults=TAGS)
    assert caught.value.code == "exams.file"


def test_mmlu_redux_as_its_authors_left_it(real_data: Path) -> None:
    files = sorted((real_data / "mmlu_redux").glob("mmlu_*.csv"))
    if not files:
        pytest.skip("mmlu_redux is absent")
    read = {path.stem.removeprefix("mmlu_"): read_questions(path.read_bytes(), defaults=TAGS) for path in files}
    assert {len(one.good) + len({row.row for row in one.wrong}) for one in read.values()} == {100}
    assert not read["high_school_geography"].wrong
    assert any(len(one.right) > 1 for one, _ in read["professional_law"].good), "several keys: each of them is right"
    mended = {one.text: one.right for one, _ in read["conceptual_physics"].good}
    assert (0,) in mended.values() and len(read["conceptual_physics"].wrong) == 3
    unclear = [row for row in read["virology"].wrong if row.field == "error_type"]
    assert unclear and all("ok" in row.expected for row in unclear)

"""Papers: the same bytes for the same content, any script, and no name that hides an amount."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from preceptor.infra.paper import Column, Facts, Grid, Heading, Note, Paper, printed
from preceptor.infra.paper.letters import Letters

COLUMNS = (Column("Project", 0.5), Column("Paid", 0.25, amount=True), Column("Due", 0.25, amount=True))
HOSTILE = (
    "W" * 10_000, "\x00\x07\x1b[31m tab\tand\r\nline", "\u202egnp.evil", "<b>bold</b> **bold** __x__ {nb} (a\\)", "a" + "\u0301" * 500,
    "\ud800 \udfff \ufffe \U0010ffff", "مشروع 12 Alpha", "שלום (עולם)", "देवनागरी", "王小明", "👩‍👩‍👧", "𝕬", "\u2066\u2067\u2068 x \u2069\u2069", "", " ",
)  # fmt: skip


def paper(rows: Sequence[Sequence[str]], *, language: str = "en", **changes: Any) -> Paper:
    said: dict[str, Any] = {
        "title": "Pay statement", "language": language, "made_at": 1_764_200_000_000_000, "foot": "PS-1",
        "parts": [Heading("In EUR"), Facts([("Name", "Ana Ruiz")]), Grid(COLUMNS, rows, [("Total", "7.00", "8.00")]), Note("Said.")],
        "numbered": lambda page, pages: f"Page {page} of {pages}",
    }  # fmt: skip
    return Paper(**{**said, **changes})


def read(made: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(made), strict=True)


def text_of(made: bytes) -> str:
    return "\n".join(page.extract_text() for page in read(made).pages)


def test_the_same_content_is_the_same_file() -> None:
    rows = [(name, "1.00", "2.00") for name in HOSTILE]
    assert printed(paper(rows)) == printed(paper(rows))
    assert printed(paper(rows)) != printed(paper([*rows, ("x", "0.01", "0.01")]))


def test_a_reader_is_told_its_title_and_language() -> None:
    found = read(printed(paper([], language="es")))
    assert found.metadata is not None
    assert (found.metadata.title, found.metadata.producer) == ("Pay statement", "Preceptor")
    assert str(found.metadata.creation_date) == "2025-11-26 23:33:20+00:00"
    assert found.trailer["/Root"]["/Lang"] == "es"
    assert found.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_each_page_says_which_of_how_many_it_is_and_repeats_the_heading() -> None:
    made = read(printed(paper([(f"Project {one}", f"{one}.00", "0.00") for one in range(120)])))
    assert len(made.pages) == 3
    for number, page in enumerate(made.pages, start=1):
        said = page.extract_text()
        assert f"Page {number} of 3" in said
        assert "Project Paid Due" in said


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_name_takes_an_amount_away(language: str) -> None:
    rows = [(name, f"{number}.17", f"{number}.29") for number, name in enumerate(HOSTILE)]
    said = text_of(printed(paper(rows, language=language)))
    for _, *amounts in rows:
        assert all(amount in said for amount in amounts)
    assert "8.00" in said


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=4), st.sampled_from(["en", "ar"]))
def test_any_text_can_be_set(names: list[str], language: str) -> None:
    rows = [(name, f"{number}1234.56", "0.00") for number, name in enumerate(names)]
    said = text_of(printed(paper(rows, language=language, title=names[0], foot=names[-1])))
    assert all(row[1] in said for row in rows)


def test_what_no_face_has_stands_there_as_its_code_points() -> None:
    nowhere = Letters()
    assert nowhere.drawable("Ana \U000e1234\U000e1235 Ruiz", most=80) == "Ana [U+E1234 U+E1235] Ruiz"
    assert nowhere.drawable("\ud800", most=80) == "[U+D800]"
    assert "[U+E1234]" in text_of(printed(paper([("\U000e1234", "1.00", "1.00")])))


def test_what_follows_a_line_that_begins_in_a_borrowed_face_is_set_in_ours(tmp_path: Path) -> None:
    letter = "\U0001e2c0"
    face(tmp_path / "Wancho-Regular.ttf", letter)
    lent = paper([(letter, "1.00", "2.00")], title=letter, foot=letter)
    assert f"{letter} 1.00 2.00\nTotal 7.00 8.00" in text_of(printed(lent, own_faces=tmp_path))


def test_a_folder_of_ones_own_lends_the_letters_it_has(tmp_path: Path) -> None:
    letter = "\U0001e2c0"  # Wancho, which few machines have
    drawn = face(tmp_path / "Wancho-Regular.ttf", letter)
    (tmp_path / "Broken.ttf").write_bytes(drawn[:200])
    said = text_of(printed(paper([(f"Ana {letter}", "1.00", "1.00")]), own_faces=tmp_path))
    assert letter in said
    assert "U+1E2C0" not in said
    assert "1.00" in said


def test_marks_do_not_climb_over_the_lines_around_them() -> None:
    letters = Letters()
    assert letters.drawable("a" + "\u0301" * 500 + "b", most=4000) == "a" + "\u0301" * 3 + "b"
    assert letters.drawable("\u202eevil\u2066", most=10) == "evil"
    assert letters.drawable("W" * 10_000, most=10) == "WWWWWWWWW…"


def test_arabic_starts_at_the_right_and_its_amounts_end_at_the_left() -> None:
    left = {
        language: placed(printed(paper([("Alpha", "12.50", "3.25")], language=language))) for language in ("en", "ar")
    }
    assert left["en"]["Alpha"] < left["en"]["12.50"] < left["en"]["3.25"]
    assert left["ar"]["Alpha"] > left["ar"]["12.50"] > left["ar"]["3.25"]


def placed(made: bytes) -> dict[str, float]:
    """Text → how far from the left it is set, of the first page."""
    found: dict[str, float] = {}

    def visit(text: str, _cm: Any, at: Sequence[float], _font: Any, _size: float) -> None:
        if text.strip():
            found[text.strip()] = at[4]

    read(made).pages[0].extract_text(visitor_text=visit)
    return found


def face(path: Path, letter: str) -> bytes:
    """A face of one letter, a square."""
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for point in ((100, 500), (500, 500), (500, 0)):
        pen.lineTo(point)
    pen.closePath()
    square = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "letter"])
    builder.setupCharacterMap({ord(letter): "letter"})
    builder.setupGlyf({".notdef": square, "letter": square})
    builder.setupHorizontalMetrics({".notdef": (600, 100), "letter": (600, 100)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Square", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    builder.save(path)
    return path.read_bytes()

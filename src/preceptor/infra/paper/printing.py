"""Setting a paper on A4 pages and writing them as PDF."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from fpdf import FPDF, ViewerPreferences
from fpdf.enums import MethodReturnValue

from preceptor.base.clock import from_micros
from preceptor.infra import fonts
from preceptor.infra.paper.letters import Letters, is_plain
from preceptor.infra.paper.nouns import Column, Facts, Grid, Heading, Note, Paper
from preceptor.infra.phrases import direction

_MARGIN, _BOTTOM, _FOOT = 15.0, 277.0, 285.0
"""Millimetres: around the page, the last line, the foot's line."""
_FACE = "face"
_INK, _DIM, _RULE, _ACCENT = (27, 31, 35), (100, 107, 114), (201, 198, 187), (13, 102, 86)
_LABEL = 0.28
"""Share of the width that a fact's name has."""
_GAP = 2.0
"""Millimetres between columns."""
_MOST_LINES = 4
_MOST_CELL, _MOST_NOTE = 400, 2000
"""Characters."""


def print_paper(paper: Paper, *, own_faces: Path | None) -> bytes:
    """The paper as PDF."""
    press = Press(paper.language, Letters(own_faces))
    press.title(paper.title)
    for part in paper.parts:
        press.add(part)
    return press.finished(paper)


class Press:
    """One paper being set, from the top of its first page down. Text starts at the left, or at the right where it is read so."""

    def __init__(self, language: str, letters: Letters) -> None:
        self._rtl = direction(language) == "rtl"
        self._letters = letters
        self._widths: dict[str, dict[str, float]] = defaultdict(dict)
        pdf = FPDF(format="A4")
        pdf.c_margin = 0
        pdf.set_auto_page_break(False)
        pdf.add_font(_FACE, "", fonts.REGULAR)
        pdf.add_font(_FACE, "B", fonts.BOLD)
        self._pdf = pdf
        self._width = pdf.w - 2 * _MARGIN
        self._borrowed: list[str] = []
        self._new_page()

    def title(self, text: str) -> None:
        self._lines(text, style="B", size=17, height=9, color=_ACCENT, most=_MOST_CELL)
        self._y += 3

    def add(self, part: object) -> None:
        setting: dict[type, Callable[..., None]] = {
            Heading: self._heading, Note: self._note, Facts: self._facts, Grid: self._grid
        }  # fmt: skip
        setting[type(part)](part)

    def finished(self, paper: Paper) -> bytes:
        """Numbers the pages and writes them; nothing in the file tells when or where that was done."""
        pdf, pages = self._pdf, self._pdf.pages_count
        for page in range(1, pages + 1):
            pdf.page = page
            self._y = _FOOT - 4
            self._ink("B", 8, _DIM)  # another font first: the page's own last one is not known here
            self._ink("", 7.5, _DIM)
            self._put(paper.foot, at=0, width=0.7 * self._width)
            self._put(paper.numbered(page, pages), at=0.7 * self._width, width=0.3 * self._width, end=True)
        made_at = from_micros(paper.made_at)
        pdf.set_creation_date(made_at)
        pdf.set_title(self._letters.drawable(paper.title, most=_MOST_CELL))
        pdf.set_lang(paper.language)
        pdf.set_producer("Preceptor")
        pdf.set_creator("Preceptor")
        pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
        return bytes(pdf.output())

    def _heading(self, part: Heading) -> None:
        self._y += 4
        self._room_for(24)
        self._lines(part.text, style="B", size=12, height=7, color=_INK, most=_MOST_CELL)
        self._y += 1

    def _note(self, part: Note) -> None:
        self._lines(part.text, style="", size=8.5, height=4.6, color=_DIM, most=_MOST_NOTE, all_of_it=True)
        self._y += 1.5

    def _facts(self, part: Facts) -> None:
        at = _LABEL * self._width
        for name, value in part.rows:
            self._ink("", 9, _DIM)
            names = self._wrapped(name, at - _GAP)
            self._ink("", 9, _INK)
            values = self._wrapped(value, self._width - at)
            self._room_for(5 * max(len(names), len(values)))
            top = self._y
            self._ink("", 9, _DIM)
            self._stack(names, at=0, width=at - _GAP, height=5, ours=True)
            under, self._y = self._y, top
            self._ink("", 9, _INK)
            self._stack(values, at=at, width=self._width - at, height=5)
            self._y = max(under, self._y)
        self._y += 2

    def _grid(self, part: Grid) -> None:
        self._room_for(18)
        self._head(part.columns)
        for row in part.rows:
            self._row(part.columns, row, style="")
        for number, row in enumerate(part.totals):
            if number == 0:
                self._rule()
            self._row(part.columns, row, style="B")
        self._y += 3

    def _head(self, columns: Sequence[Column]) -> None:
        self._set_row(columns, [one.title for one in columns], style="B", color=_DIM, ours=True)
        self._rule()

    def _row(self, columns: Sequence[Column], row: Sequence[str], *, style: str) -> None:
        self._ink(style, 8, _INK)
        cells = self._cells(columns, row)
        if self._y + 4.4 * max(map(len, cells)) > _BOTTOM:
            self._new_page()
            self._head(columns)
        self._set_cells(columns, cells, style=style, color=_INK)

    def _set_row(
        self, columns: Sequence[Column], row: Sequence[str], *, style: str, color: tuple[int, int, int], ours: bool
    ) -> None:
        self._ink(style, 8, color)
        self._set_cells(columns, self._cells(columns, row), style=style, color=color, ours=ours)

    def _cells(self, columns: Sequence[Column], row: Sequence[str]) -> list[list[str]]:
        """Each cell's lines. An amount is never cut or broken: it stands whole, whatever becomes of its column's width."""
        return [
            [self._letters.drawable(text, most=_MOST_CELL)] if column.amount else self._wrapped(text, column.share * self._width - _GAP)
            for column, text in zip(columns, row, strict=True)
        ]  # fmt: skip

    def _set_cells(
        self, columns: Sequence[Column], cells: Sequence[Sequence[str]], *, style: str, color: tuple[int, int, int], ours: bool = False
    ) -> None:  # fmt: skip
        top, at = self._y, 0.0
        self._ink(style, 8, color)
        for number, (column, lines) in enumerate(zip(columns, cells, strict=True), start=1):
            self._y = top
            width = column.share * self._width
            gap = _GAP if number < len(columns) else 0
            self._stack(lines, at=at, width=width - gap, height=4.4, end=column.amount, ours=ours)
            at += width
        self._y = top + 4.4 * max(map(len, cells))

    def _lines(self, text: str, *, style: str, size: float, height: float, color: tuple[int, int, int], most: int,
               all_of_it: bool = False) -> None:  # fmt: skip
        """Words of ours over the whole width, line by line, from page to page."""
        self._ink(style, size, color)
        for line in self._wrapped(text, self._width, most=most, lines=most if all_of_it else _MOST_LINES):
            self._room_for(height)
            self._ink(style, size, color)
            self._stack([line], at=0, width=self._width, height=height, ours=True)

    def _stack(
        self, lines: Sequence[str], *, at: float, width: float, height: float, end: bool = False, ours: bool = False
    ) -> None:
        for line in lines:
            self._put_drawable(line, at=at, width=width, height=height, end=end, ours=ours)
            self._y += height

    def _wrapped(self, text: str, width: float, *, most: int = _MOST_CELL, lines: int = _MOST_LINES) -> list[str]:
        """The text in the present font, broken into lines; what is more than so many lines ends in …"""
        drawable = self._letters.drawable(text, most=most)
        if self._is_short(drawable, width):
            return [drawable]
        self._shape(ours=True)
        found = cast(
            list[str], self._pdf.multi_cell(width, text=drawable, dry_run=True, output=MethodReturnValue.LINES)
        )
        self._pdf.set_text_shaping(False)
        return found if len(found) <= lines else [*found[: lines - 1], f"{found[lines - 1][:-2]}…"]

    def _put(self, text: str, *, at: float, width: float, end: bool = False) -> None:
        line = self._wrapped(text, width, lines=1)[0]
        self._put_drawable(line, at=at, width=width, height=4, end=end, ours=True)

    def _put_drawable(self, text: str, *, at: float, width: float, height: float, end: bool, ours: bool) -> None:
        """One line, `at` so many millimetres from where lines start; `ours`: a phrase of the paper's own language."""
        left = self._pdf.w - _MARGIN - at - width if self._rtl else _MARGIN + at
        to_the_right = self._rtl != end
        if is_plain(text):
            shift = width - self._plain_width(text) if to_the_right else 0
            # The line on which a cell of the same height sets its letters.
            self._pdf.text(left + shift, self._y + 0.5 * height + 0.3 * self._pdf.font_size, text)
            return
        self._shape(ours=ours)
        self._pdf.set_xy(left, self._y)
        self._pdf.cell(width, height, text, align="R" if to_the_right else "L")
        # A line that begins in a borrowed face sets ours for itself alone: the next one has to set it again.
        self._pdf.current_font_is_set_on_page = False
        self._pdf.set_text_shaping(False)

    def _shape(self, *, ours: bool) -> None:
        """Letters joined and turned as their script asks, with the faces borrowed so far. A name runs as its own first letter does."""
        self._pdf.set_text_shaping(True, direction="rtl" if ours and self._rtl else None)
        for face in self._letters.borrowed[len(self._borrowed) :]:
            self._borrowed.append(f"borrowed{len(self._borrowed)}")
            self._pdf.add_font(self._borrowed[-1], "", face)
            self._pdf.set_fallback_fonts(self._borrowed, exact_match=False)

    def _is_short(self, text: str, width: float) -> bool:
        if is_plain(text):
            return self._plain_width(text) <= width
        self._shape(ours=False)
        wide: float = self._pdf.get_string_width(text)
        self._pdf.set_text_shaping(False)
        return wide <= width

    def _plain_width(self, text: str) -> float:
        """Without shaping a line is as wide as its letters are; each is measured once."""
        widths = self._widths[self._pdf.font_style]
        for letter in set(text) - widths.keys():
            widths[letter] = self._pdf.get_string_width(letter) / self._pdf.font_size
        return sum(map(widths.__getitem__, text)) * float(self._pdf.font_size)

    def _ink(self, style: str, size: float, color: tuple[int, int, int]) -> None:
        self._pdf.set_font(_FACE, style, size)
        self._pdf.set_text_color(*color)
        self._pdf.set_fill_color(*color)

    def _rule(self) -> None:
        self._pdf.set_draw_color(*_RULE)
        self._pdf.set_line_width(0.2)
        self._pdf.line(_MARGIN, self._y + 0.4, _MARGIN + self._width, self._y + 0.4)
        self._y += 1.2

    def _room_for(self, height: float) -> None:
        if self._y + height > _BOTTOM:
            self._new_page()

    def _new_page(self) -> None:
        self._pdf.add_page()
        self._y = _MARGIN

"""Which letters can be drawn, with what face, and what stands for those that cannot."""

from __future__ import annotations

import functools
import os
import re
import struct
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError
from pyroaring import BitMap

from preceptor.infra import fonts

_FOLDERS = (
    "/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts", "/System/Library/Fonts", "/Library/Fonts",
    "~/Library/Fonts", f"{os.environ.get('WINDIR', 'C:/Windows')}/Fonts",
)  # fmt: skip
_ENDINGS = frozenset({".ttf", ".otf", ".ttc"})
_STYLED = re.compile(r"bold|italic|oblique|condensed|narrow|black|light|mono|emoji|medium|thin", re.IGNORECASE)
_MOST_FACES = 400
"""Files looked into; a machine may have thousands."""
_MOST_MARKS = 3
"""Marks upon one letter: more of them would climb over the lines above and below, and hide what stands there."""
_JOINERS = "\u200c\u200d\u2068\u2069"
"""Unseen, and needed: joiners of Persian and Indic scripts, and the isolates our own phrases put around values."""
_RESTRICTED = 0x2
"""fsType of a face that may not be embedded (OpenType, OS/2)."""
_BROKEN = (TTLibError, OSError, ValueError, KeyError, IndexError, AssertionError, struct.error)


class Letters:
    """What one paper can draw; `own` is a folder of further faces, asked before those of the machine.

    `borrowed` grows: the faces that turned out to be needed beside the bundled one.
    """

    def __init__(self, own: Path | None = None) -> None:
        self._folders = (*((str(own),) if own else ()), *_FOLDERS)
        self.borrowed: list[Path] = []

    def drawable(self, text: str, *, most: int) -> str:
        """One line of at most `most` characters, in which every letter has a face. What has none stands there as its code points,
        e.g. [U+1F600]: nothing is left out unsaid. Marks that turn text around are, and so is what cannot be seen."""
        if is_plain(text) and len(text) <= most:
            return " ".join(text.split())
        shown = _seen(text[: 4 * most])
        cut = f"{shown[: most - 1]}…" if len(shown) > most else shown
        return "".join(self._drawn(cut))

    def _drawn(self, text: str) -> Iterator[str]:
        lacking: list[str] = []
        for letter in text:
            if not self._has(letter):
                lacking.append(f"U+{ord(letter):04X}")
                continue
            if lacking:
                yield f"[{' '.join(lacking)}]"
                lacking = []
            yield letter
        if lacking:
            yield f"[{' '.join(lacking)}]"

    def _has(self, letter: str) -> bool:
        code = ord(letter)
        if letter in _JOINERS or code in _bundled() or any(code in _covered(face) for face in self.borrowed):
            return True
        if unicodedata.category(letter) in {"Cs", "Co", "Cn"}:
            return False
        face = _face_with(code, self._folders)
        if face is not None:
            self.borrowed.append(face)
        return face is not None


def is_plain(text: str) -> bool:
    """Whether letters stand one after another as they are: no shaping, no turning around, and the bundled face has them."""
    return _plain_letters().issuperset(text)


def _seen(text: str) -> str:
    """Without what cannot be seen; blanks of every kind, line ends too, are one blank."""
    shown: list[str] = []
    marks = 0
    for letter in text:
        kind = unicodedata.category(letter)
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        if kind in {"Cc", "Zl", "Zp", "Zs"}:
            shown.append(" ")
        elif marks <= _MOST_MARKS and (kind != "Cf" or letter in _JOINERS):
            shown.append(letter)
    return " ".join("".join(shown).split())


@functools.cache
def _plain_letters() -> frozenset[str]:
    """Latin, Greek, Cyrillic, and the punctuation and currency signs around them."""
    spans = ((0x20, 0x7F), (0xA0, 0x250), (0x370, 0x530), (0x2010, 0x2028), (0x2030, 0x205F), (0x20A0, 0x20C0))
    letters = (chr(code) for first, end in spans for code in range(first, end) if code in _bundled())
    return frozenset(one for one in letters if unicodedata.category(one) not in {"Mn", "Me", "Cf"})


@functools.cache
def _bundled() -> BitMap:
    """Letters of both bundled faces."""
    return _covered(fonts.REGULAR) & _covered(fonts.BOLD)


@functools.cache
def _covered(face: Path) -> BitMap:
    """The code points a face draws; none of one that is broken or may not be embedded."""
    try:
        with TTFont(face, lazy=True, fontNumber=0) as opened:
            restricted = "OS/2" in opened and opened["OS/2"].fsType & 0xF == _RESTRICTED
            outlines = "glyf" in opened or "CFF " in opened
            return BitMap(opened.getBestCmap() or ()) if outlines and not restricted else BitMap()
    except _BROKEN:
        return BitMap()


@functools.lru_cache(maxsize=4096)
def _face_with(code: int, folders: Sequence[str]) -> Path | None:
    return next((face for face in _faces(folders) if code in _covered(face)), None)


@functools.cache
def _faces(folders: Sequence[str]) -> tuple[Path, ...]:
    """Upright faces of ordinary weight, in the same order each time: folder by folder, those named Noto first."""
    found: list[Path] = []
    for folder in folders:
        files = (path for path in Path(folder).expanduser().rglob("*") if path.suffix.lower() in _ENDINGS)
        upright = [path for path in files if not _STYLED.search(path.stem)]
        found += sorted(upright, key=lambda path: (not path.name.startswith("Noto"), str(path)))
    return tuple(islice(found, _MOST_FACES))

"""The words and characters of responses, hashed into columns without keeping a vocabulary."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse

Codes = npt.NDArray[np.uint64]

_WORD = re.compile(r"\w+", re.UNICODE)
_SPACES = re.compile(r"\s+")
_SPACE = 32
# Odd constants of MurmurHash3's 64-bit finaliser: every bit of what goes in reaches the top bits, which we keep.
_FIRST, _SECOND = np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53)
_HALF = np.uint64(33)
_STEP = np.uint64(0x9E3779B97F4A7C15)


def hashed_words(responses: Sequence[str], *, bits: int) -> sparse.csr_matrix:
    """Single words and pairs, hashed, each row of length one: (responses, 2**bits)."""
    return _hashed(responses, _words_and_pairs, bits=bits)


def hashed_characters(responses: Sequence[str], *, bits: int) -> sparse.csr_matrix:
    """Runs of two to four characters inside words, for languages without spaces and for spelling."""
    return _hashed(responses, _runs, bits=bits)


def _hashed(responses: Sequence[str], codes_of: Callable[[str], Codes], *, bits: int) -> sparse.csr_matrix:
    """Counts of the top bits of each code, each row divided by its length."""
    columns: list[npt.NDArray[np.int64]] = [np.zeros(0, dtype=np.int64)]
    shares: list[npt.NDArray[np.float64]] = [np.zeros(0)]
    ends = [0]
    for response in responses:
        places, times = np.unique(_mixed(codes_of(response.lower())) >> np.uint64(64 - bits), return_counts=True)
        columns.append(places.astype(np.int64))
        shares.append(times / max(float(np.sqrt((times.astype(np.float64) ** 2).sum())), 1.0))
        ends.append(ends[-1] + len(places))
    cells = (np.concatenate(shares), np.concatenate(columns), np.array(ends))
    return sparse.csr_matrix(cells, shape=(len(responses), 2**bits))


def _words_and_pairs(text: str) -> Codes:
    words = np.array([zlib.crc32(word.encode("utf-8", "replace")) for word in _WORD.findall(text)], dtype=np.uint64)
    return np.concatenate([words, _then(words[:-1], words[1:])])


def _runs(text: str) -> Codes:
    """Runs that have no blank inside; one at an end says where a word begins or ends."""
    spaced = " " + _SPACES.sub(" ", text.strip()) + " "
    letters = np.frombuffer(spaced.encode("utf-32-le", "replace"), dtype="<u4").astype(np.uint64)
    blank = letters == _SPACE
    found = []
    for size in (2, 3, 4):
        count = max(len(letters) - size + 1, 0)
        codes, inside = letters[:count], np.ones(count, dtype=np.bool_)
        for place in range(1, size):
            codes = _then(codes, letters[place : place + count])
            if place < size - 1:
                inside &= ~blank[place : place + count]
        found.append(codes[inside])
    return np.concatenate(found)


def _then(codes: Codes, following: Codes) -> Codes:
    """A code for one thing after another; overflow is wanted."""
    return (_mixed(codes) + _STEP) ^ following


def _mixed(codes: Codes) -> Codes:
    mixed = codes ^ (codes >> _HALF)
    mixed = mixed * _FIRST
    mixed = mixed ^ (mixed >> _HALF)
    mixed = mixed * _SECOND
    return np.asarray(mixed ^ (mixed >> _HALF), dtype=np.uint64)

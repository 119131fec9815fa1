"""Near-duplicate texts in any language: MinHash over pieces of characters, and bands.

Broder (1997), "On the resemblance and containment of documents": the share of equal entries of two signatures estimates the
Jaccard similarity of the two sets of pieces. Bands of rows as Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets" 3.4:
texts of similarity s share one of `BANDS` bands with probability 1 − (1 − s^ROWS)^BANDS.
"""

from __future__ import annotations

import unicodedata

import numpy as np
import numpy.typing as npt

PIECE = 5
BANDS = 24
ROWS = 4
"""24 bands of 4: similarity 0.6 is found with probability 0.96, 0.3 with 0.18."""
Signature = npt.NDArray[np.uint32]
_PRIME = np.uint64(1_099_511_628_211)
_DRAWN = np.random.default_rng(20261126)
_FACTORS = _DRAWN.integers(1, 2**63, size=BANDS * ROWS, dtype=np.uint64) | np.uint64(1)
_ADDENDS = _DRAWN.integers(0, 2**63, size=BANDS * ROWS, dtype=np.uint64)


def folded(text: str) -> str:
    """Case, width and spaces do not make another text."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def signature(text: str) -> Signature:
    """(BANDS * ROWS,) the least of each hash over the pieces; a text shorter than a piece is one piece."""
    codes = np.frombuffer(folded(text).encode("utf-32-le", "replace"), dtype=np.uint32).astype(np.uint64)
    pieces = _pieces(codes)  # (pieces,)
    least = np.empty(BANDS * ROWS, dtype=np.uint32)
    for at in range(BANDS * ROWS):
        mixed = pieces * _FACTORS[at] + _ADDENDS[at]  # wraps round: that is the hash
        least[at] = np.uint32((mixed >> np.uint64(32)).min())
    return least


def likeness(one: Signature, other: Signature) -> float:
    """Estimated Jaccard similarity, 0..1; its standard error is at most 0.05."""
    return float(np.mean(one == other))


def bands(of: Signature) -> list[int]:
    """BANDS numbers that fit a signed 64-bit column; texts that share one are worth comparing."""
    rows = of.astype(np.uint64).reshape(BANDS, ROWS)
    number = np.arange(1, BANDS + 1, dtype=np.uint64)  # (bands,)
    for at in range(ROWS):
        number = (number ^ rows[:, at]) * _PRIME  # arrays wrap round in silence
    return [int(one) for one in number >> np.uint64(1)]


def packed(of: Signature) -> bytes:
    return of.astype("<u4").tobytes()


def unpacked(raw: bytes) -> Signature:
    return np.frombuffer(raw, dtype="<u4").astype(np.uint32)


def _pieces(codes: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """(n,) code points → (n − PIECE + 1,) one hash for each run of PIECE."""
    if len(codes) < PIECE:
        codes = np.pad(codes, (0, PIECE - len(codes)))
    count = len(codes) - PIECE + 1
    hashes = np.zeros(count, dtype=np.uint64)
    for offset in range(PIECE):
        hashes = (hashes ^ codes[offset : offset + count]) * _PRIME
    return hashes

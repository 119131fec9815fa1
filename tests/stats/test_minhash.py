"""MinHash: against the exact Jaccard similarity, in any script, and at the edges."""

from __future__ import annotations

import numpy as np
import pytest

from preceptor.stats import minhash

TEXT = "List what my landlord must repair when the boiler breaks in winter and I have a baby at home."
PAIRS = [
    (TEXT, TEXT.replace("must", "has to")),
    (TEXT, TEXT + " And who pays for a heater in the meantime, since I cannot?"),
    ("我的房东在冬天锅炉坏了的时候必须修理什么呢我家里有婴儿", "我的房东在冬天锅炉坏了的时候要修理什么呢我家里有婴儿"),
    (TEXT, "Explain to a child of nine why there are two high tides a day and not one."),
]


def jaccard(one: str, other: str) -> float:
    sets = [
        {text[at : at + minhash.PIECE] for at in range(len(text) - minhash.PIECE + 1)}
        for text in map(minhash.folded, (one, other))
    ]
    return len(sets[0] & sets[1]) / len(sets[0] | sets[1])


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_it_estimates_the_share_of_pieces_in_common(one: str, other: str) -> None:
    found = minhash.likeness(minhash.signature(one), minhash.signature(other))
    assert abs(found - jaccard(one, other)) < 0.2, "four standard errors"


def test_texts_that_are_nearly_the_same_share_a_band_and_others_do_not() -> None:
    bands = [set(minhash.bands(minhash.signature(text))) for text in (*PAIRS[0], PAIRS[3][1])]
    assert bands[0] & bands[1] and not bands[0] & bands[2]
    assert all(0 <= band < 2**63 for band in bands[0]) and len(bands[0]) == minhash.BANDS


@pytest.mark.parametrize(
    ("one", "other"), [("A  B c d e", "a b C D\ne"), ("ＡＢＣＤＥ", "abcde"), ("", "   "), ("ab", "AB")]
)
def test_case_width_and_spaces_make_no_other_text(one: str, other: str) -> None:
    assert minhash.likeness(minhash.signature(one), minhash.signature(other)) == 1


def test_a_signature_survives_being_kept() -> None:
    signature = minhash.signature(TEXT)
    assert np.array_equal(minhash.unpacked(minhash.packed(signature)), signature)
    assert len(minhash.packed(signature)) == 4 * minhash.BANDS * minhash.ROWS


def test_the_same_text_gives_the_same_bands_in_every_version() -> None:
    """They are stored: another draw of the hashes would find nothing that is there."""
    assert minhash.bands(minhash.signature("the same for ever"))[:2] == [2146098411297608297, 3594376085023394376]

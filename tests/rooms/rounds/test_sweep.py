"""The walk over all items: the same choice as sorting them all, whatever their number, and exact counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from preceptor.rooms.rounds import sweep as swept
from preceptor.rooms.rounds.rules import SURE, unsure
from preceptor.rooms.rounds.sweep import Sweep
from preceptor.rooms.work.nouns import Outline

items = st.lists(st.one_of(st.none(), st.sampled_from([0.3, 0.6, 0.9, 0.99])), max_size=40)


def outline(no: int, *, group: str = "g", taken: int = 0) -> Outline:
    return Outline(no, f"item {no}", group, 3, taken)


@given(items, st.integers(1, 10), st.integers(1, 7))
def test_it_keeps_what_sorting_everything_would_put_first(confidences, most, at_once):
    known = {no: (confidence, 2) for no, confidence in enumerate(confidences, 1) if confidence is not None}
    everything = [outline(no, taken=no % 2) for no in range(1, len(confidences) + 1)]
    sweep = Sweep(most=most)
    for start in range(0, len(everything), at_once):
        sweep.add(everything[start : start + at_once], known)

    likely = sorted(everything, key=lambda one: (-unsure(known.get(one.no, (None, 0))[0]), one.no))[:most]
    assert [one.no for one in sweep.best()] == [one.no for one in likely]
    assert (sweep.items, sweep.judged) == (len(everything), len(known))
    assert sweep.sure == sum(confidence >= SURE for confidence, _ in known.values())
    assert sweep.unjudged == sum(one.no not in known and not one.taken for one in everything)


def test_groups_are_counted_while_they_are_few(monkeypatch):
    monkeypatch.setattr(swept, "MOST_GROUPS", 2)
    sweep = Sweep(most=5)
    sweep.add([outline(1, group="a"), outline(2, group="a"), outline(3, group="b")], {1: (0.9, 1), 2: (0.9, 1)})
    assert sweep.done() == {"a": 2}
    sweep.add([outline(4, group="b"), outline(5, group="c")], {4: (0.9, 1), 5: (0.9, 1)})
    assert sweep.done() == {}
    assert sweep.judged == 4

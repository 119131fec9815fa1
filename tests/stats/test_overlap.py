"""Dynamic overlap: the sums by hand, the guards one by one, and what is saved on a simulated crowd."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.stats import kernels
from preceptor.stats.overlap import ASKED, Overlap, Reason, decide, guarded, information, most_given_up
from preceptor.stats.simulate import simulate_crowd, simulate_votes
from preceptor.stats.truth import dawid_skene
from preceptor.stats.votes import Votes


def crowd(*, items=300, votes_per_item=7, seed=0):
    random = np.random.default_rng(seed)
    people = simulate_crowd(random, annotators=30, classes=2, skill=(8.0, 2.0), spammer_share=0.1)
    return simulate_votes(random, people, items=items, votes_per_item=votes_per_item)


def first(votes, used):
    """The first used[i] votes of each item."""
    place = np.arange(len(votes)) - votes.by_item.start[votes.item]
    return votes.keep(place < used[votes.item])


def play(votes, overlap):
    """Ask until nothing asks any more; gives how many votes each item took."""
    used = np.full(votes.items, overlap.least)
    while True:
        asking = decide(first(votes, used), overlap).ask
        if not asking.any():
            return used
        used[asking] += 1


def test_the_gain_is_what_every_possible_run_of_votes_adds_up_to():
    """Three classes, three more votes: all 27 runs of labels, weighed by hand."""
    sure = np.array([[0.55, 0.40, 0.05], [0.98, 0.01, 0.01]])
    pooled = np.array([[0.8, 0.15, 0.1], [0.1, 0.7, 0.1], [0.1, 0.15, 0.8]])  # (labels, truths)
    found = np.zeros(2)
    logs = np.concatenate([[0.0], np.log(np.arange(1, 31)).cumsum()])
    kernels.stopping.gains(sure, np.array([3, 3]), pooled, 1e-10, logs, found)
    for item in range(2):
        total = 0.0
        for other in (1, 2):
            for run in product(range(3), repeat=3):
                chance = [np.prod([_seen(pooled, label, truth, other) for label in run]) for truth in (0, other)]
                total += max(sure[item, other] * chance[1] - sure[item, 0] * chance[0], 0.0)
        assert found[item] == pytest.approx(total)


def _seen(pooled, label, truth, other):
    """Of the likeliest, the other, and the third label: the third is what the two leave."""
    own, against = pooled[0, truth], pooled[other, truth]
    return {0: own, other: against}.get(label, 1 - own - against)


def test_an_items_own_votes_do_not_vouch_for_its_annotators():
    """Two people seen nowhere else are taken as middling, though in a plain fit they prove each other right."""
    made = crowd(items=60, votes_per_item=3).votes
    columns = zip(made.item.tolist(), made.annotator.tolist(), made.label.tolist(), strict=True)
    votes = Votes.from_rows([*columns, (999, 98, 1), (999, 99, 1)])
    truth = dawid_skene(votes)
    posterior, pooled = guarded(truth, temperature=1.0)
    by_hand = truth.class_prior * pooled[1] ** 2
    assert np.allclose(posterior[-1], by_hand / by_hand.sum())
    assert not np.allclose(posterior[-1], truth.posterior[-1])


def test_reasons_come_in_their_order():
    rows = [("few", "a", 0), *(("full", person, 0) for person in "abcde")]
    rows += [("split", "a", 0), ("split", "b", 1), *(("clear", person, 1) for person in "abcd")]
    rows += [(f"known{item}", person, item % 2) for item in range(60) for person in "abcde"]
    votes = Votes.from_rows(rows)
    decided = decide(votes, Overlap(least=2, most=5))
    said = dict(zip(votes.item_names.tolist(), decided.reason, strict=True))
    assert said["few"] is Reason.UNDER_LEAST
    assert said["full"] is Reason.FULL
    assert said["split"] is Reason.UNSURE
    assert said["clear"] is Reason.SURE
    assert decided.ask.tolist() == [one in ASKED for one in decided.reason]


def test_a_label_that_is_not_ahead_is_not_believed_however_sure_it_looks():
    rows = [(item, person, item % 2) for item in range(80) for person in ("good", "fine", "well")]
    rows += [("new", "good", 1), ("new", "fine", 1)]
    votes = Votes.from_rows([(str(item), *rest) for item, *rest in rows])
    place = votes.item_names.tolist().index("new")
    assert decide(votes, Overlap(most=6, lead=2)).reason[place] is Reason.SURE
    assert decide(votes, Overlap(most=6, lead=3)).reason[place] is Reason.NO_LEAD


def test_a_torn_item_near_its_limit_goes_to_somebody_who_knows_more():
    """Coin tossers: no vote of theirs tells anything, so asking on is waste and the item is given up as torn."""
    random = np.random.default_rng(5)
    made = simulate_votes(
        random, simulate_crowd(random, annotators=12, classes=2, spammer_share=1.0), items=200, votes_per_item=6
    )
    decided = decide(made.votes, Overlap(most=7, lead=0, loss=0.05))
    assert Reason.TORN in decided.reason
    torn = np.array([one is Reason.TORN for one in decided.reason])
    assert (decided.sure[torn] < 0.8).all()
    assert (decided.gain[torn] <= 0.05).all()


def test_a_quarter_is_saved_at_the_same_accuracy():
    made = crowd()
    overlap = Overlap(most=7)
    used = play(made.votes, overlap)
    early, full = (dawid_skene(votes).label for votes in (first(made.votes, used), made.votes))
    assert used.mean() < 7 * 3 / 4
    assert (early == made.truth).mean() >= (full == made.truth).mean() - 0.01


def test_items_may_have_limits_of_their_own():
    votes = first(crowd(items=20).votes, np.full(20, 2))
    limits = np.full(20, 7)
    limits[:5] = 2
    decided = decide(votes, Overlap(most=7), most=limits)
    assert [one is Reason.FULL for one in decided.reason] == [True] * 5 + [False] * 15


def test_nothing_asked_nothing_said():
    assert decide(Votes.from_rows([]), Overlap()).reason == []
    alone = decide(Votes.from_rows([("a", "x", "only")]), Overlap(least=1))
    assert alone.sure.tolist() == [1.0]


@pytest.mark.parametrize(
    "wrong",
    [
        {"least": 0},
        {"least": 4, "most": 3},
        {"loss": 1.0},
        {"loss_each": -0.1},
        {"temperature": 0.0},
        {"lead": -1},
        {"sure": 2.0},
    ],
)
def test_settings_that_make_no_sense_are_refused(wrong):
    with pytest.raises(Problem) as caught:
        Overlap(**wrong)
    assert caught.value.code == "stats.overlap"
    assert caught.value.faults[0].where in wrong or "most" in wrong


def test_information_is_what_hearing_each_label_takes_away():
    """By Bayes, label by label; nothing from who says the same whatever is true, all from who always knows."""
    random = np.random.default_rng(0)
    posterior, confusion = random.dirichlet(np.ones(4), 50), random.dirichlet(np.ones(4), 4)

    def doubt(chances):
        return -(chances * np.log(chances)).sum(axis=-1)

    after = 0.0
    for label in range(4):
        joint = posterior * confusion[:, label]
        heard = joint.sum(axis=1)
        after = after + heard * doubt(joint / heard[:, None])
    assert np.allclose(information(posterior, confusion), doubt(posterior) - after)
    assert np.allclose(information(posterior, np.full((4, 4), 0.25)), 0)
    assert np.allclose(information(posterior, np.eye(4)[[1, 2, 3, 0]]), doubt(posterior))
    assert np.allclose(information(np.eye(4), confusion), 0)


def test_what_may_be_lost_is_shared_out_over_all_items():
    """Of twenty items a tenth of one may be lost: one that gains .05 stops at their cost, the next would be too much."""
    gain = np.array([0.0] * 18 + [0.05, 0.06])
    assert most_given_up(gain, 0.005) == 0.05
    assert most_given_up(gain[9:], 0.005) == pytest.approx(0.05)
    assert most_given_up(gain[17:], 0.005) == 0.005, "three items alone cannot pay for it"
    assert most_given_up(np.empty(0), 0.005) == 0.005


@settings(max_examples=50)
@given(st.lists(st.sampled_from([0.0, 0.001, 0.004, 0.01, 0.03, 0.2]), min_size=1, max_size=60), st.floats(0.0, 0.05))
def test_those_that_stop_give_up_no_more_than_was_allowed(gains, loss):
    gain = np.array(gains)
    stop = gain <= most_given_up(gain, loss)
    assert gain[stop].sum() <= loss * gain.size + 1e-12
    assert stop[gain <= loss].all(), "what may be lost on each item may be lost on all"


def test_items_that_are_known_or_hardly_asked_about_do_not_pay_for_others():
    """The same torn item beside sixty sure ones stops, but not where their answers are known beforehand."""
    rows = [(f"sure{item:02}", person, item % 2) for item in range(60) for person in "abcde"]
    rows += [("torn", person, int(person in "ab")) for person in "abcd"]
    votes = Votes.from_rows(rows)
    torn = votes.item_names.tolist().index("torn")
    gain = decide(votes, Overlap(most=5, lead=0)).gain[torn]
    assert gain > 0
    loss = float(gain) / 50  # sixty sure items leave room for it
    known = {name: int(name[-2:]) % 2 for name in votes.item_names.tolist() if name != "torn"}
    limits = np.full(votes.items, 5)
    free = Overlap(most=5, lead=0, loss=loss, loss_each=1.0)
    alone = decide(votes, free, gold=known, most=limits)
    beside = decide(votes, free, most=limits)
    bound = decide(votes, replace(free, loss_each=0.9 * gain), most=limits)
    assert alone.reason[torn] is Reason.UNSURE
    assert beside.reason[torn] is not Reason.UNSURE
    assert bound.reason[torn] is Reason.UNSURE, "no single item is given up so far, whatever the others leave"

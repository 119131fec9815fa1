"""The pure parts: the queue hands out as the house does, rules decide as in earnest, sums are right."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np
import pytest

from preceptor.base.money import Money
from preceptor.rooms.gold.nouns import Limits
from preceptor.rooms.pay.nouns import Basis, Terms
from preceptor.rooms.rehearsals.nouns import Doubt, Facts, Past, Type, Verdict, Wanted
from preceptor.rooms.rehearsals.rules import lower
from preceptor.rooms.rehearsals.simulation.bettering import Advice, better, first_people, is_good
from preceptor.rooms.rehearsals.simulation.crowd import draw, says, shares
from preceptor.rooms.rehearsals.simulation.doubts import USUAL, drawn_doubt, posed, two_kinds, wrong
from preceptor.rooms.rehearsals.simulation.measuring import Measured, measure, week_of
from preceptor.rooms.rehearsals.simulation.playing import Run
from preceptor.rooms.rehearsals.simulation.queue import Queue
from preceptor.rooms.rehearsals.simulation.summing import spread, sum_up
from preceptor.rooms.rehearsals.simulation.watch import Watch
from preceptor.rooms.standing.nouns import (
    Action,
    Answered,
    Collector,
    Comparison,
    Condition,
    Draft,
    GoldMet,
    Rule,
    Seen,
)
from preceptor.rooms.standing.nouns import Facts as Reach
from preceptor.rooms.standing.rules.watching import times_fired
from preceptor.rooms.wellbeing.nouns import Caps

LOW_GOLD = Condition(Collector.GOLD, Comparison.BELOW, 0.6, 5, 10)
STRICT_GOLD = Condition(Collector.GOLD, Comparison.BELOW, 0.95, 3, 10)
NEVER_SAME = Condition(Collector.SAME, Comparison.AT_LEAST, 60)
REACH = Reach(items=300, gold=30, gold_share=0.2, overlap=3, has_words=True)


def rule(condition: Condition, action: Action = Action.PAUSE, *, name: str = "A rule") -> Rule:
    return Rule(name, 1, 1, Draft(name, (condition,), action), on=True, made_at=0, made_by=1)


FACTS = Facts(
    project_id=1, form_version=1, guidelines_version=1, items=300, whole=300, measuring=30, teaching=0, gold_share=0.2,
    overlap=3, overlap_most=None, task=Money("EUR", 20), terms=Terms(), seconds=60, budget=None, classes=3, ways=30,
    level="nominal", words=(60, 80), rules=(), limits=Limits(), agreement=0.5, gold_accuracy=None,
)  # fmt: skip
HONEST = Wanted(people=12, mix={Type.CAREFUL: 1})
MIXED = Wanted(people=30, mix={Type.CAREFUL: 8, Type.CARELESS: 1, Type.COPYING: 1})


def played(facts: Facts = FACTS, wanted: Wanted = HONEST, seed: int = 1, **options: bool) -> Run:
    run = Run(facts, wanted, np.random.SeedSequence(seed), **options)
    run.play()
    return run


def measured(facts: Facts, wanted: Wanted, *, runs: int = 5) -> list[Measured]:
    return [measure(played(facts, wanted, seed)) for seed in range(runs)]


def test_the_queue_fills_items_in_order_and_hands_nobody_the_same_twice() -> None:
    queue = Queue(3, overlap=2)
    assert [queue.take(1) for _ in range(4)] == [0, 1, 2, None]
    assert [queue.take(2) for _ in range(4)] == [0, 1, 2, None]
    assert queue.take(3) is None and queue.open == 0
    assert queue.reopen([1, 0]) == 2 and queue.reopen([1]) == 0, "what is open already is not opened again"
    assert queue.take(1) is None, "they have answered both"
    assert [queue.take(3), queue.take(3), queue.take(3)] == [1, 0, None], "reopened items stand at the tail"
    assert sorted(queue.given[1]) == [1, 2, 3]


def test_every_item_is_answered_as_often_as_the_overlap_and_paid_once() -> None:
    run = played()
    assert run.played.missing == 0
    assert np.bincount(run.played.items, minlength=300).tolist() == [3] * 300
    assert len(set(zip(run.played.items, run.played.voters, strict=True))) == 900
    assert sum(run.played.earned) == 20 * run.answers
    assert sum(seconds for seconds, _ in run.played.weeks.values()) == sum(run.played.seconds)


def test_too_few_people_leave_items_unanswered() -> None:
    run = played(wanted=replace(HONEST, people=2))
    assert run.played.missing == 300 and measure(run).unfinished


def test_the_same_seed_gives_the_same_run() -> None:
    assert measure(played(wanted=MIXED)) == measure(played(wanted=MIXED))
    assert measure(played(wanted=MIXED)) != measure(played(wanted=MIXED, seed=2))


@pytest.mark.slow
def test_a_dynamic_overlap_asks_for_less_where_people_agree() -> None:
    dynamic = played(replace(FACTS, overlap=2, overlap_most=6))
    per_item = np.bincount(dynamic.played.items, minlength=300)
    assert per_item.min() >= 2 and per_item.max() <= 6 and per_item.min() < per_item.max()


def test_careless_people_make_it_worse_and_a_rule_that_pauses_them_makes_it_better() -> None:
    wanted = Wanted(people=30, mix={Type.CAREFUL: 7, Type.CARELESS: 3})
    good, bad = (measure(played(wanted=one)).figures["accuracy"] for one in (HONEST, wanted))
    ruled = measure(played(replace(FACTS, rules=(rule(LOW_GOLD),)), wanted))
    assert bad < ruled.figures["accuracy"] and bad < good
    [hit] = ruled.hits
    assert hit.fired > 0 and hit.others is not None and hit.others > 0.5 > hit.honest


def test_a_rule_fires_as_often_as_standing_itself_would_let_it() -> None:
    warns = rule(LOW_GOLD, Action.WARN)
    run = played(replace(FACTS, rules=(warns,)), MIXED, keep_seen=True)
    mine = {who: times for (_, who), times in run.watch.fired.items()}
    assert mine and mine == times_fired(warns.draft, run.played.seen)


def test_who_is_paused_gets_nothing_until_it_ends() -> None:
    watch = Watch([rule(Condition(Collector.SAME, Comparison.AT_LEAST, 2))])
    day = 24 * 3_600_000_000
    assert watch.hears(Answered) and not watch.hears(GoldMet)
    for at in (1, 2):
        watch.hear(Seen(5, at, Answered("a")), is_honest=True)
    assert watch.closed == {5: 2 + day}
    for at in (3, 4):  # they go on with what they held: nothing is said twice
        watch.hear(Seen(5, at, Answered("a")), is_honest=True)
    assert sum(watch.fired.values()) == 1


def test_hourly_pay_goes_by_the_seconds_and_a_floor_is_topped_up() -> None:
    by_hour = replace(FACTS, terms=Terms(Basis.HOUR, Money("EUR", 1800)), task=None)
    assert measure(played(by_hour)).figures["hourly"] == pytest.approx(1800, rel=0.01)
    found = measure(played(replace(FACTS, terms=Terms(floor=Money("EUR", 1500))))).figures
    assert found["top_ups"] > 0 and found["under_floor"] > 0.5 and found["hourly_least"] >= 1500
    assert found["cost"] == found["cost_work"] + found["top_ups"]


def test_exposure_is_severity_times_minutes_and_says_who_would_reach_a_cap() -> None:
    wanted = replace(HONEST, hours_a_week=40)
    assert "at_cap" not in measure(played(wanted=wanted)).figures, "nothing here is difficult"
    facts = replace(FACTS, severities=(2,), items=2000, overlap=3, gold_share=0.0)
    run = played(facts, wanted)
    found = measure(run).figures
    assert sum(run.played.met.values()) == 2 * sum(run.played.seconds)
    assert 0 < found["exposure_week"] <= found["exposure_most"] <= 2 * 60 * max(run.played.seconds) / 3600
    capped = measure(played(replace(facts, caps=Caps(day=None, week=1)), wanted)).figures
    assert capped["at_cap"] == 1 and measure(played(replace(facts, caps=Caps()), wanted)).figures["at_cap"] == 0
    assert week_of({1: 5.0, 7: 2.0, 8: 1.0}, 8) == 3.0 and week_of({1: 5.0, 7: 2.0}, 7) == 7.0


def test_of_two_caps_the_lower_one_holds() -> None:
    assert lower(Caps(360, 1800), Caps(None, 300)) == Caps(360, 300)


def test_gold_wears_out() -> None:
    found = measure(played(replace(FACTS, limits=Limits(most_shown=3), measuring=10))).figures
    assert found["gold_burnt"] == 1 and found["without_gold"] > 0


def test_shares_become_people_and_add_up() -> None:
    wanted = Wanted(people=7, mix={Type.CAREFUL: 0.5, Type.FAST: 0.3, Type.COPYING: 0.2})
    assert sum(shares(wanted).values()) == 7 and shares(wanted)[Type.CAREFUL] == 4
    assert shares(Wanted(people=1, mix={Type.EXPERT: 1})) == {Type.EXPERT: 1}


PAST = Past(
    people=90, weight=1e5, attention=(0.0,) * 7 + (0.5, 0.0, 0.5), accuracy=0.8, busy_spread=0.5, seconds=30.0,
    seconds_spread=0.2, doubt=Doubt((0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5), 0.9, 1e5, misled=1e-9, not_misled=1e5),
)  # fmt: skip
WITH_PAST = Wanted(people=400, mix={Type.PAST: 1})


def test_people_of_the_past_are_as_attentive_and_as_quick_as_they_were_and_some_do_more() -> None:
    facts, random = replace(FACTS, past=PAST, classes=5), np.random.default_rng(1)
    people = draw(facts, WITH_PAST, PAST.doubt, random)
    assert np.mean([one.attention for one in people]) == pytest.approx(0.95, abs=0.01)
    assert np.exp(np.mean([np.log(one.median) for one in people])) == pytest.approx(30 * np.exp(-0.125), rel=0.03)
    busy = np.array([one.busy for one in people])
    assert busy.mean() == pytest.approx(1) and np.log(busy).std() == pytest.approx(np.hypot(0.5, 0.2), rel=0.1)


def test_on_hard_items_people_go_wrong_together_and_on_the_others_hardly_ever() -> None:
    facts, random, dice = replace(FACTS, past=PAST, classes=5), np.random.default_rng(1), Random(1)
    [person, *_] = draw(facts, WITH_PAST, PAST.doubt, random)
    items = posed(facts, drawn_doubt(facts, WITH_PAST, random), 4000, random)
    said = [(one, says(person, one, dice)) for one in items]
    easy = [label == one.seen for one, label in said if one.difficulty == 0]
    hard = [label == one.seen for one, label in said if one.difficulty == 0.5]
    mistakes = [label == one.favourite for one, label in said if one.difficulty == 0.5 and label != one.seen]
    assert np.mean(easy) > 0.9 > 0.6 > np.mean(hard) > 0.4 and np.mean(mistakes) > 0.8
    assert all(one.truth == one.seen != one.favourite for one in items)


def test_what_misleads_everybody_makes_the_consensus_wrong_and_nothing_else() -> None:
    wanted = replace(WITH_PAST, people=20)
    clear = replace(PAST, doubt=replace(PAST.doubt, difficulties=(1.0,) + (0.0,) * 8))
    misled = replace(clear, doubt=replace(clear.doubt, misled=3e4, not_misled=7e4))
    told, blind = (measure(played(replace(FACTS, past=one), wanted)).figures for one in (clear, misled))
    assert told["accuracy"] - blind["accuracy"] == pytest.approx(0.3, abs=0.08)
    assert blind["agreement"] == pytest.approx(told["agreement"], abs=0.08)


def test_the_less_is_known_the_wider_are_the_intervals() -> None:
    few = replace(PAST, weight=2.0, doubt=replace(PAST.doubt, items=3.0))
    wanted = replace(WITH_PAST, people=12)
    wide, narrow = (sum_up(one, measured(one, wanted, runs=8), {}, seconds=0).figures["agreement"]
                    for one in (replace(FACTS, past=few), replace(FACTS, past=PAST)))  # fmt: skip
    assert wide.high - wide.low > 1.5 * (narrow.high - narrow.low)


def test_hard_items_may_be_chosen_instead_and_unknown_people_are_as_in_public_sets() -> None:
    random = np.random.default_rng(1)
    assert two_kinds(0.3, 2) == (0.7, 0.0, 0.0, 0.0, 0.0, 0.3, 0.0, 0.0, 0.0)
    assert drawn_doubt(FACTS, replace(HONEST, hard=0.0), random).difficulties[0] == 1
    drawn = np.array([drawn_doubt(FACTS, HONEST, random).difficulties for _ in range(2000)])
    assert drawn.mean(axis=0) == pytest.approx(USUAL.difficulties, abs=0.02) and drawn.std(axis=0).max() > 0.05


def test_mistakes_on_a_scale_fall_to_its_neighbours() -> None:
    ordered = wrong(replace(FACTS, classes=5, level="ordinal"))
    assert ordered.sum(axis=1) == pytest.approx(1) and ordered[0, 1] > ordered[0, 2] > ordered[0, 4] > 0
    assert wrong(replace(FACTS, classes=5))[0].tolist() == [0, 0.25, 0.25, 0.25, 0.25]


def test_an_interval_covers_one_more_draw_as_often_as_it_says() -> None:
    random = np.random.default_rng(3)
    inside = 0
    for _ in range(1000):
        found = spread(random.normal(10, 2, 20), least=-100)
        inside += found.low <= random.normal(10, 2) <= found.high
    assert 930 <= inside <= 970
    assert spread([4, 4]) == (same := spread([4, 4, 4])) and (same.low, same.mean, same.high) == (4, 4, 4)
    assert spread([0.99, 1.0, 0.9], most=1).high == 1


def test_rules_are_told_to_be_fine_never_or_to_punish_with_what_would_change_it() -> None:
    facts = replace(
        FACTS, rules=(rule(LOW_GOLD), rule(STRICT_GOLD, Action.WARN, name="Strict"), rule(NEVER_SAME, name="Never"))
    )
    runs = measured(facts, MIXED)
    first = played(facts, MIXED, 0, keep_seen=True)
    honest = [one.type.is_honest for one in first.played.people]
    bad = [place for place in range(3) if not is_good([one.hits[place] for one in runs])]
    changes = {place: better(facts.rules[place].draft, REACH, first.played.seen, honest) for place in bad}
    result = sum_up(facts, runs, {place: Advice(change=change) for place, change in changes.items()}, seconds=1)
    assert [one.verdict for one in result.rules] == [Verdict.FINE, Verdict.PUNISHES, Verdict.NEVER]
    for one in result.rules[1:]:
        assert one.change is not None and one.change.honest <= one.honest.mean / 2 and one.change.others > 0
        assert one.change.numbers and all(each.was != each.to for each in one.change.numbers)
    assert result.reached == {"agreement": sum(one.figures["agreement"] >= 0.5 for one in runs)}
    assert result.figures["cost"].low == int(result.figures["cost"].low)


def test_a_rule_that_could_not_be_made_today_is_told_why() -> None:
    result = sum_up(
        replace(FACTS, rules=(rule(LOW_GOLD),)), measured(replace(FACTS, rules=(rule(LOW_GOLD),), gold_share=0.0), HONEST),
        {0: Advice("This project hands out no gold.")}, seconds=1,
    )  # fmt: skip
    assert result.rules[0].verdict is Verdict.REFUSED and "no gold" in result.rules[0].why
    assert result.rules[0].others is None, "everybody is honest"


def test_what_rules_are_tried_on_holds_whole_people_from_both_ends() -> None:
    random = Random(1)
    seen = [Seen(random.randrange(20), at, Answered("a")) for at in range(400)]
    kept = first_people(seen, most=100)
    who = {one.contributor_id for one in kept}
    assert {0, 19} <= who and len(kept) <= 100 and kept == [one for one in seen if one.contributor_id in who]

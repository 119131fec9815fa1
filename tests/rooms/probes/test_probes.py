"""Probes: what they are, whom they are handed to, what they never count to, and what they show; on both databases."""

from __future__ import annotations

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.judging import actions as judging
from preceptor.rooms.judging.nouns import Suggesting
from preceptor.rooms.probes import actions, queries, store
from preceptor.rooms.probes.nouns import Kind
from preceptor.rooms.quality import actions as quality
from preceptor.rooms.quality import queries as figures
from preceptor.rooms.review import actions as review
from preceptor.rooms.review.nouns import EscalationReason
from preceptor.rooms.routing import actions as routing
from preceptor.rooms.routing import queries as routed
from preceptor.rooms.routing.nouns import FlagKind, SkipReason
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as answers
from rooms.probes.makers import DISTANCE, first_probe, left, listed, own, probes_of, sides, staged, work_through
from rooms.settle import settle


def test_a_swapped_repeat_shows_the_other_side_and_keeps_its_distance(units: Units) -> None:
    stage = staged(units)
    handed = work_through(stage, 1)
    probes = probes_of(stage)
    assert 2 <= len(probes) < len(handed) / 2
    prompts = [offer.payload["prompt"] for offer in handed]
    for probe in probes:
        place = [offer.lease for offer in handed].index(probe.token)
        first = prompts.index(prompts[place])
        assert place - first > DISTANCE
        assert sides(handed[place]) == [*reversed(sides(handed[first]))]
        assert handed[place].item != handed[first].item
        assert handed[first].lease == probe.source_answer


def test_a_stripped_repeat_shows_the_same_sides_without_formatting(units: Units) -> None:
    stage = staged(units, kinds=(Kind.STRIPPED,))
    probe, before = first_probe(stage, 1)
    [first] = [one for one in before if one.payload["prompt"] == probe.payload["prompt"]]
    place = next(at for at, text in enumerate(sides(first)) if text.startswith("**Bold**"))
    shown = sides(probe)[place]
    assert "**" not in shown and "- one" not in shown and shown.startswith("Bold answer to")


def test_nobody_is_handed_an_item_twice_or_its_repeat_twice(units: Units) -> None:
    stage = staged(units, items=40)
    handed = work_through(stage, 1)
    assert len({one.item for one in handed}) == len(handed)
    prompts = [one.payload["prompt"] for one in handed]
    assert max(prompts.count(one) for one in prompts) == 2
    assert len({*prompts}) == 40, "every item still reached the person"


def test_a_repeat_counts_to_nothing(units: Units) -> None:
    stage = staged(units)
    handed = [*work_through(stage, 1), *work_through(stage, 2)]
    probes = probes_of(stage)
    tokens = {one.token for one in probes}
    assert len(handed) == 120 + len(probes)
    assert stage.taken() == {f"Question {n}": 2 for n in range(60)}, "overlap is exact"
    assert not tokens & {one.id for one in listed(stage)} and len(listed(stage)) == 120
    assert units.read_now(SYSTEM, answers.answers_by_id, [*tokens]) == []
    assert units.read_now(SYSTEM, answers.items_by_no, [one.item_no for one in probes]) == {}
    counts = units.read_now(SYSTEM, answers.counts, [stage.project_id])[stage.project_id]
    assert (counts.items, counts.answers, counts.answers_left) == (60, 120, 0)
    units.write_now(SYSTEM, quality.ask_for_consensus, stage.project_id)
    settle(units)
    run = units.read_now(SYSTEM, figures.last_run, stage.project_id)
    assert run is not None and run["answers"] == 120


def test_to_its_person_a_repeat_is_a_task_like_any_other(units: Units) -> None:
    stage = staged(units)
    probe, before = first_probe(stage, 1)
    again = stage.offer(1)
    assert (again.lease, again.payload, again.shown_order) == (probe.lease, probe.payload, probe.shown_order)
    assert set(vars(probe)) == set(vars(before[0])) and probe.reason == before[0].reason and not probe.is_training
    stage.answer(1, probe.lease, left(probe), then_next=False)
    mine = units.read_now(stage.person(1), routed.my_work, stage.project_id)
    assert mine.recent[0].answer == probe.lease and mine.tally.answered == len(before) + 1
    changed = units.write_now(stage.person(1), work.revise_answer, probe.lease, left(probe, value=1))
    assert changed.answers == left(probe, value=1) and changed.revision == 2
    settle(units)
    mine = units.read_now(stage.person(1), routed.my_work, stage.project_id)
    assert mine.tally.answered == len(before) + 1
    assert stage.answer(1, probe.lease, left(probe), then_next=False).answer == probe.lease, "the reply may get lost"


def test_after_an_answer_the_next_may_be_a_repeat(units: Units) -> None:
    stage = staged(units)
    offer, prompts = stage.offer(1), []
    for _ in range(40):
        prompts.append(offer.payload["prompt"])
        following = stage.answer(1, offer.lease, left(offer)).next
        assert following is not None
        if following.offer is None:
            break
        offer = following.offer
    assert len(prompts) > len(set(prompts))
    assert len(probes_of(stage)) == len(prompts) - len(set(prompts))


@pytest.mark.parametrize("end", ["skip", "release", "expire"])
def test_a_repeat_that_is_not_answered_gives_nobody_a_turn(units: Units, clock: SetClock, end: str) -> None:
    stage = staged(units)
    probe, before = first_probe(stage, 1)
    taken = stage.taken()
    if end == "skip":
        units.write_now(stage.person(1), routing.skip, probe.lease, SkipReason.UNCLEAR)
    elif end == "release":
        units.write_now(stage.person(1), routing.release, probe.lease)
    else:
        clock.advance(seconds=units.settings.lease_seconds + 1)
        units.write_now(SYSTEM, routing.return_expired)
        stage.answer(1, probe.lease, left(probe), then_next=False)
    after = stage.taken()
    assert after == taken or sum(after.values()) == sum(taken.values()) + 1, "skipping hands out the next"
    prompts = [one.payload["prompt"] for one in work_through(stage, 1)]
    assert probe.payload["prompt"] not in prompts
    assert len(set(prompts)) >= 60 - len(before) - 1


def test_who_stops_at_a_repeat_stops_at_the_item(units: Units) -> None:
    stage = staged(units)
    probe, _ = first_probe(stage, 1)
    units.write_now(stage.person(1), routing.flag, probe.lease, FlagKind.BROKEN)
    units.write_now(stage.person(1), review.escalate, probe.lease, EscalationReason.OTHER)
    with pytest.raises(Problem):
        stage.answer(1, probe.lease, left(probe))
    prompts = {one.payload["prompt"] for one in work_through(stage, 2)}
    assert probe.payload["prompt"] not in prompts and len(prompts) == 59


def test_a_repeat_is_as_severe_as_its_item(units: Units) -> None:
    stage = staged(units)
    probe, _ = first_probe(stage, 1)
    [row] = units.read_now(
        SYSTEM, lambda ctx: [*ctx.conn.execute(store.probes.select())]
    )  # fmt: skip
    said = units.read_now(SYSTEM, answers.warnings_of, [row.item_no, row.source_no])
    assert said.get(row.item_no) == said.get(row.source_no)
    assert (row.source_no in said) == (int(probe.payload["prompt"].split()[1]) % 2 == 1)


def test_without_a_share_there_are_none(units: Units) -> None:
    stage = staged(units, share=0.0)
    assert len(work_through(stage, 1)) == 60 and probes_of(stage) == []


def test_probes_wait_while_a_models_answers_are_shown(units: Units, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = staged(units)
    units.write_now(SYSTEM, judging.set_suggesting, stage.project_id, Suggesting("", 0.2))
    assert units.read_now(SYSTEM, queries.share_of, stage.project_id) == 0.2
    from preceptor.rooms.judging import store as judges

    units.write_now(SYSTEM, lambda ctx: judges.set_suggesting(ctx.conn, stage.project_id, Suggesting("some", 0.2)))
    units.write_now(SYSTEM, lambda ctx: ctx.forget(("judging.suggesting", stage.project_id)))
    assert units.read_now(SYSTEM, queries.share_of, stage.project_id) == 0
    assert units.read_now(SYSTEM, queries.report, stage.project_id).held_back


def test_what_people_do_is_measured(units: Units) -> None:
    """Two people who always take the left."""
    stage = staged(units, items=60)
    work_through(stage, 1)
    work_through(stage, 2)
    probes = probes_of(stage)
    job = units.write_now(SYSTEM, actions.measure_again, stage.project_id)
    assert job
    settle(units)
    report = units.read_now(SYSTEM, queries.report, stage.project_id)
    found = report.measurement
    assert found is not None and found.whole and found.choices == 120 + len(probes)
    side = found.effects[0]
    assert side.name == "side" and side.is_clear and side.points > 0.3
    swapped = next(one for one in found.repeats if one.kind is Kind.SWAPPED)
    assert (swapped.answered, swapped.followed, swapped.against, swapped.points) == (len(probes), len(probes), 0, 0.5)
    assert swapped.needed > 0
    assert {one.contributor_id for one in found.people} == {own(stage, 1), own(stage, 2)}
    assert sum(one.probes for one in found.people) == len(probes)
    assert report.answered == {Kind.SWAPPED: len(probes), Kind.STRIPPED: 0}
    assert set(report.pseudonyms) == {one.contributor_id for one in found.people}


def test_answers_heard_twice_are_counted_once(units: Units) -> None:
    stage = staged(units)
    work_through(stage, 1)
    probes = probes_of(stage)
    tokens = [one.token for one in probes]
    units.write_now(SYSTEM, actions.count_answered, tokens)
    report = units.read_now(SYSTEM, queries.report, stage.project_id)
    assert report.answered[Kind.SWAPPED] == len(tokens)


def test_nothing_to_measure_is_said(units: Units) -> None:
    stage = staged(units)
    units.write_now(SYSTEM, actions.measure_again, stage.project_id)
    settle(units)
    found = units.read_now(SYSTEM, queries.report, stage.project_id).measurement
    assert found is not None and (found.choices, [*found.effects], [*found.people]) == (0, [], [])


def test_a_take_costs_the_same_however_much_was_done(units: Units) -> None:
    """Statements of a take that hands out a repeat, early and late."""
    import sqlalchemy as sa

    stage = staged(units, items=120)
    seen: list[str] = []
    sa.event.listen(units.database.engine, "before_cursor_execute", lambda *said: seen.append(said[2]))
    costs = []
    for _ in range(110):
        before = len(probes_of(stage, answered=False))
        seen.clear()
        offer = stage.offer(1)
        cost = len(seen)
        stage.answer(1, offer.lease, left(offer), then_next=False)
        settle(units)
        if len(probes_of(stage, answered=False)) > before:
            costs.append(cost)
    assert len(costs) > 8 and max(costs[2:]) <= max(costs[:2])

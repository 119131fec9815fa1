"""Items go in whole or not at all; answers are appended, revised by their author only, and counted once."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.app import EVERY, HEARS, JOBS
from preceptor.base.actor import NOBODY, SYSTEM, Actor, Role
from preceptor.base.clock import SetClock
from preceptor.base.problems import Problem
from preceptor.infra import audit
from preceptor.infra.jobs.follow import Follower
from preceptor.infra.jobs.runner import Runner
from preceptor.infra.jobs.schedule import enqueue_due
from preceptor.infra.unit import Units
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.projects import queries as project_queries
from preceptor.rooms.projects.nouns import NewProject
from preceptor.rooms.work import actions, queries
from preceptor.rooms.work.nouns import Filled, Gold, ItemFilter, NewAnswer, NewItem, Purpose
from preceptor.rooms.workforce.actions import ensure_imported
from preceptor.templates.catalogue import all_templates
from rooms.people import OUTSIDER, member
from rooms.routing.stage import OTHERWISE, RANKED, Stage, payload, set_stage


@pytest.fixture
def stage(units: Units) -> Stage:
    return set_stage(units)


def refused(attempt: Any) -> Problem:
    with pytest.raises(Problem) as caught:
        attempt()
    return caught.value


def follow(units: Units) -> None:
    """Let everything happen that happens later."""
    follower, runner = Follower(units, HEARS), Runner(units, JOBS)
    while follower.run_once() or runner.run_one():
        pass


def test_one_bad_item_keeps_the_whole_batch_out_and_is_named(stage: Stage) -> None:
    new = [
        NewItem(payload(1)),
        NewItem({"prompt": "No responses"}),
        NewItem(payload(3), Gold({"overall": {"order": 7}})),
    ]
    problem = refused(lambda: stage.units.write_now(SYSTEM, actions.add_items, stage.project_id, new))
    assert problem.code == "items.invalid"
    assert problem.faults[0].where == "/1/payload/responses"
    assert stage.units.read_now(SYSTEM, queries.items, stage.project_id) == []


def test_gold_that_does_not_fit_is_named(stage: Stage) -> None:
    new = [NewItem(payload(3), Gold({"overall": {"order": [["r9"]]}}))]
    problem = refused(lambda: stage.units.write_now(SYSTEM, actions.add_items, stage.project_id, new))
    assert problem.faults[0].where.startswith("/0/gold/answers/overall")


def test_too_many_at_once_are_refused(stage: Stage) -> None:
    problem = refused(
        lambda: stage.units.write_now(SYSTEM, actions.add_items, stage.project_id, [NewItem(payload(1))] * 501)
    )
    assert problem.code == "items.too_many"


def test_items_are_listed_in_order_page_by_page(stage: Stage) -> None:
    keys = stage.add(5, gold=2)
    read = stage.units.read_now
    first = read(SYSTEM, queries.items, stage.project_id, limit=4)
    rest = read(SYSTEM, queries.items, stage.project_id, after=first[-1].no, limit=4)
    assert [item.id for item in [*first, *rest]] == [key.id for key in keys]
    gold = read(SYSTEM, queries.items, stage.project_id, wanted=ItemFilter(purpose=Purpose.GOLD))
    assert [item.gold for item in gold] == [Gold(RANKED, "So it is.")] * 2
    stage.offer(1)
    stage.offer(2)
    is_open = read(SYSTEM, queries.items, stage.project_id, wanted=ItemFilter(is_open=True))
    assert len(is_open) == 4
    assert len(read(SYSTEM, queries.items, stage.project_id, wanted=ItemFilter(is_open=False))) == 3


def test_a_revision_is_appended_within_the_window_by_its_author_alone(stage: Stage, clock: SetClock) -> None:
    stage.add(2)
    given = stage.answer(1, stage.offer(1).lease).answer
    stage.answer(2, stage.offer(2).lease)
    write = stage.units.write_now
    clock.advance(minutes=9)
    assert write(stage.person(1), actions.revise_answer, given, OTHERWISE).revision == 2
    assert refused(lambda: write(stage.person(2), actions.revise_answer, given, RANKED)).code == "answer.not_found"
    assert refused(lambda: write(NOBODY, actions.revise_answer, given, RANKED)).code == "identity.unknown"
    assert refused(lambda: write(OUTSIDER, actions.revise_answer, given, RANKED)).code == "project.not_found"
    bad = {"overall": {"order": []}}
    assert refused(lambda: write(stage.person(1), actions.revise_answer, given, bad)).code == "answers.invalid"
    clock.advance(minutes=2)
    assert refused(lambda: write(stage.person(1), actions.revise_answer, given, RANKED)).code == "answer.settled"
    latest = {one.id: one for one in stage.units.read_now(SYSTEM, queries.answers, stage.project_id)}
    assert len(latest) == 2
    assert latest[given].answers == OTHERWISE
    assert sorted(latest[given].shown_order["responses"]) == ["r1", "r2", "r3"]


def test_counts_follow_the_answers_exactly_once(stage: Stage, clock: SetClock) -> None:
    stage.add(10, gold=1)
    for no in (1, 2):
        token = stage.offer(no).lease
        for _ in range(4):
            clock.advance(seconds=10)
            token = stage.answer(no, token).next.offer.lease
    for _ in range(2):
        follow(stage.units)
    counts = stage.units.read_now(SYSTEM, queries.counts, [stage.project_id, 999])
    mine = counts[stage.project_id]
    assert (mine.items, mine.gold, mine.slots, mine.answers, mine.mean_seconds) == (10, 1, 20, 8, 10)
    assert mine.answers_left == 12
    assert counts[999].items == 0
    theirs = stage.units.read_now(SYSTEM, project_queries.counts, stage.project_id)
    assert (theirs.items, theirs.answers, theirs.contributors) == (10, 8, 2)


def test_only_work_fills_places_and_never_more_than_there_are(units: Units, clock: SetClock) -> None:
    stage = set_stage(units, overlap=1, gold_share=0.5)
    stage.add(4, gold=4)
    assert units.read_now(SYSTEM, queries.filled, stage.project_id) == Filled(wanted=4, taken=0)
    while (offer := stage.take(1).offer) is not None:
        stage.answer(1, offer.lease, RANKED, then_next=False)
    follow(units)
    clock.advance(seconds=10)
    assert units.read_now(SYSTEM, project_queries.counts, stage.project_id).answers > 4
    assert units.read_now(SYSTEM, queries.filled, stage.project_id) == Filled(wanted=4, taken=4)
    assert refused(lambda: units.read_now(OUTSIDER, queries.filled, stage.project_id)).code == "project.not_found"


def test_changing_a_projects_overlap_reaches_its_items(stage: Stage) -> None:
    stage.add(7)
    stage.units.write_now(SYSTEM, projects.change_project, stage.project_id, {"overlap": 5})
    follow(stage.units)
    rows = stage.units.read_now(SYSTEM, queries.items, stage.project_id)
    assert {row.overlap for row in rows} == {5}
    assert stage.units.read_now(SYSTEM, queries.counts, [stage.project_id])[stage.project_id].slots == 35


def test_expired_leases_are_swept_by_the_clock(stage: Stage, clock: SetClock) -> None:
    stage.add(1)
    stage.offer(1)
    clock.advance(hours=1)
    assert enqueue_due(stage.units, {"routing.return_expired": EVERY["routing.return_expired"]}) == 1
    follow(stage.units)
    assert stage.taken() == {"Question 0": 0}


@pytest.mark.parametrize(("fill", "left"), [(False, 2), (True, 1)])
def test_imported_answers_use_up_overlap_only_when_asked(stage: Stage, fill: bool, left: int) -> None:
    (key,) = stage.add(1)
    write = stage.units.write_now
    people = write(SYSTEM, ensure_imported, stage.project_id, ["worker-a"])
    new = [NewAnswer(key.no, people["worker-a"], RANKED, 5_000_000, 12)]
    write(SYSTEM, actions.append_answers, stage.project_id, new, fill=fill)
    assert sum(stage.take(no).offer is not None for no in range(1, 5)) == left
    (answer,) = stage.units.read_now(SYSTEM, queries.answers_to, key.id)
    assert (answer.source, answer.answers, answer.seconds) == ("imported", RANKED, 12)


def test_adding_is_told_once_a_batch(stage: Stage) -> None:
    stage.add(5, gold=2)
    trail = stage.units.read_now(SYSTEM, lambda ctx: audit.follow(ctx.conn, after=(0, 0), limit=500))
    assert [heard.payload for _, heard in trail if heard.name == "work.items_added"] == [{"count": 7, "gold": 2}]


@pytest.mark.parametrize(
    ("actor", "code"),
    [(NOBODY, "identity.unknown"), (OUTSIDER, "project.not_found"), (Role.CONTRIBUTOR, "identity.not_allowed"),
     (Role.MANAGER, None)],
)  # fmt: skip
def test_who_may_add_and_see_items(stage: Stage, actor: Actor | Role, code: str | None) -> None:
    asker = member(stage.project_id, actor) if isinstance(actor, Role) else actor
    (key,) = stage.add(1)
    attempts = [
        lambda: stage.units.write_now(asker, actions.add_items, stage.project_id, [NewItem(payload(1))]),
        lambda: stage.units.write_now(asker, actions.append_items, stage.project_id, [NewItem(payload(1))]),
        lambda: stage.units.write_now(asker, actions.append_answers, stage.project_id, []),
        lambda: stage.units.write_now(asker, actions.set_overlap, stage.project_id, overlap=2),
        lambda: stage.units.write_now(asker, actions.ask_one_more, stage.project_id, [key.no]),
        lambda: stage.units.read_now(asker, queries.items, stage.project_id),
        lambda: stage.units.read_now(asker, queries.answers, stage.project_id),
    ]
    for attempt in attempts:
        if code is None:
            attempt()
        else:
            assert refused(attempt).code == code
    if code is None:
        assert stage.units.read_now(asker, queries.item, key.id).id == key.id
    else:
        hidden = refused(lambda: stage.units.read_now(asker, queries.item, key.id)).code
        assert hidden == ("identity.unknown" if actor is NOBODY else "item.not_found")


def test_who_only_sees_quality_asks_for_no_more_answers(stage: Stage) -> None:
    """A reviewer reads figures; that another answer is paid for is decided by those who plan rounds."""
    (key,) = stage.add(1)
    reviewer = member(stage.project_id, Role.REVIEWER)

    def ask(who: Actor) -> int:
        return stage.units.write_now(who, actions.ask_one_more, stage.project_id, [key.no])

    assert refused(lambda: ask(reviewer)).code == "identity.not_allowed"
    assert ask(member(stage.project_id, Role.ANALYST)) == 0, "it is not full yet"


def test_a_project_made_with_samples_has_them(units: Units) -> None:
    template = next(one for one in all_templates().values() if one.samples())
    for wanted in (True, False):
        new = NewProject(name="With samples", template=template.name, with_sample=wanted)
        made = units.write_now(SYSTEM, projects.create_project, new)
        follow(units)
        rows = units.read_now(SYSTEM, queries.items, made.id, limit=1000)
        assert [row.payload for row in rows] == ([one.payload for one in template.samples()] if wanted else [])

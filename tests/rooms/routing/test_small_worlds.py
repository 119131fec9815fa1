"""Any sequence of taking, answering, skipping, waiting and changing keeps the books straight, on both databases."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.base.problems import Problem
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.routing import actions
from preceptor.rooms.routing.nouns import LeaseState, SkipReason
from preceptor.rooms.work import actions as work
from rooms.routing.stage import Stage, set_stage

PEOPLE = st.integers(1, 4)
TAKE = st.tuples(st.just("take"), PEOPLE)
MOVES = st.one_of(
    TAKE,
    TAKE,
    st.tuples(st.just("ahead"), PEOPLE),
    st.tuples(st.just("answer"), PEOPLE),
    st.tuples(st.just("answer"), PEOPLE),
    st.tuples(st.just("skip"), PEOPLE),
    st.tuples(st.just("release"), PEOPLE),
    st.tuples(st.just("add"), st.integers(1, 3)),
    st.tuples(st.just("overlap"), st.integers(1, 4)),
    st.tuples(st.just("wait"), st.sampled_from([600, 2000])),
    st.tuples(st.just("sweep"), st.just(0)),
)
_LEASES = sa.text(
    "SELECT item_id, contributor_id, state, token, queue_position FROM routing_lease WHERE project_id = :p"
)
_ITEMS = sa.text("SELECT id, taken, overlap, queue_position FROM work_item WHERE project_id = :p AND purpose = 0")
_ANSWERS = sa.text("SELECT item_id, contributor_id FROM work_answer WHERE project_id = :p")
NEVER_AGAIN = {LeaseState.ACTIVE, LeaseState.ANSWERED, LeaseState.SKIPPED}


@dataclass
class World:
    """A stage and what people hold in their hands, told from their side alone."""

    stage: Stage
    clock: SetClock
    hands: dict[int, list[str]] = field(default_factory=dict)

    def move(self, what: str, value: int) -> None:
        getattr(self, what)(value)

    def take(self, no: int) -> None:
        following = self.stage.take(no)
        if following.offer is None:
            assert not self.could_have(no), "there was something to hand out"
            return
        hand = self.hands.setdefault(no, [])
        if following.offer.lease not in hand:
            hand.append(following.offer.lease)

    def ahead(self, no: int) -> None:
        if not self.hands.get(no):
            return
        offer = self.stage.take(no, holding=self.hands[no][0]).offer
        if offer is not None and offer.lease not in self.hands[no]:
            self.hands[no].append(offer.lease)

    def answer(self, no: int) -> None:
        self.finish(no, lambda token: self.stage.answer(no, token, then_next=False))

    def skip(self, no: int) -> None:
        def act(token: str) -> None:
            following = self.stage.units.write_now(self.stage.person(no), actions.skip, token, SkipReason.OTHER)
            if following.offer is not None and following.offer.lease not in self.hands[no]:
                self.hands[no].append(following.offer.lease)

        self.finish(no, act)

    def release(self, no: int) -> None:
        self.finish(no, lambda token: self.stage.units.write_now(self.stage.person(no), actions.release, token))

    def finish(self, no: int, act: object) -> None:
        if not self.hands.get(no):
            return
        token = self.hands[no].pop(0)
        try:
            act(token)  # type: ignore[operator]
        except Problem as problem:
            assert problem.code == "lease.gone"

    def add(self, count: int) -> None:
        self.stage.add(count)

    def overlap(self, overlap: int) -> None:
        self.stage.units.write_now(SYSTEM, work.set_overlap, self.stage.project_id, overlap=overlap)

    def wait(self, seconds: int) -> None:
        self.clock.advance(seconds=seconds)

    def sweep(self, _: int) -> None:
        self.stage.units.write_now(SYSTEM, actions.return_expired)

    def rows(self, query: sa.TextClause) -> list[sa.Row[tuple[int, ...]]]:
        values = {"p": self.stage.project_id}
        return self.stage.units.read_now(SYSTEM, lambda ctx: list(ctx.conn.execute(query, values)))

    def could_have(self, no: int) -> bool:
        """Whether an open item is there that this person has not had."""
        me = self.contributor(no)
        had = {row.item_id for row in self.rows(_LEASES) if row.contributor_id == me and row.state in NEVER_AGAIN}
        return any(row.taken < row.overlap and row.id not in had for row in self.rows(_ITEMS))

    def contributor(self, no: int) -> int | None:
        query = sa.text("SELECT id FROM workforce_contributor WHERE account_no = :no")

        def find(ctx: Ctx) -> int | None:
            return ctx.conn.execute(query, {"no": no}).scalar()

        return self.stage.units.read_now(SYSTEM, find)

    def check(self) -> None:
        items, leases, answers = self.rows(_ITEMS), self.rows(_LEASES), self.rows(_ANSWERS)
        slots = {item.id: 0 for item in items}
        for lease in leases:
            slots[lease.item_id] += lease.state in {LeaseState.ACTIVE, LeaseState.ANSWERED}
        assert {item.id: item.taken for item in items} == slots, "taken is not what leases say"
        kept = [(lease.item_id, lease.contributor_id) for lease in leases if lease.state in NEVER_AGAIN]
        assert len(kept) == len(set(kept)), "somebody got an item twice"
        answered = sorted((one.item_id, one.contributor_id) for one in leases if one.state == LeaseState.ANSWERED)
        assert sorted(map(tuple, answers)) == answered
        people = {lease.contributor_id for lease in leases}
        for one in people:
            active = [lease for lease in leases if lease.contributor_id == one and lease.state == LeaseState.ACTIVE]
            assert len(active) <= 2
            self.check_position(one, items, leases)

    def check_position(self, one: int, items: list[sa.Row], leases: list[sa.Row]) -> None:
        """Nothing this person could still get lies behind their position: that is what makes the hand-out flat."""
        mine = [lease for lease in leases if lease.contributor_id == one]
        place = max(lease.queue_position for lease in mine)
        had = {lease.item_id for lease in mine if lease.state in NEVER_AGAIN}
        behind = [item for item in items if item.queue_position <= place and item.taken < item.overlap]
        assert {item.id for item in behind} <= had


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(overlap=st.integers(1, 3), moves=st.lists(MOVES, min_size=3, max_size=40))
def test_the_books_are_straight_after_every_move(
    units: Units, clock: SetClock, overlap: int, moves: list[tuple[str, int]]
) -> None:
    world = World(set_stage(units, overlap=overlap), clock)
    world.add(3)
    for what, value in moves:
        world.move(what, value)
        world.check()

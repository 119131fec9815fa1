"""Checks from the first picture to the last trace, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.base.problems import Problem
from preceptor.infra import audit
from preceptor.infra.secrets import Sealer
from preceptor.infra.unit import Units
from preceptor.rooms.eligibility.queries import missing
from preceptor.rooms.identity.events import AccountErased
from preceptor.rooms.verification import actions, queries
from preceptor.rooms.verification.nouns import Part, State
from rooms.routing.stage import set_stage
from rooms.settle import settle
from rooms.verification.counter import Counter, checker, person

ADA, BOB = 7, 8


def told(units: Units, name: str) -> list[dict[str, object]]:
    """What the trail holds under a name, in order."""
    everything = units.database.read_now(lambda conn: audit.follow(conn, after=(0, 0), limit=1000))
    return [dict(one.payload) for _, one in everything if one.name == name]


def code(call: object) -> str:
    with pytest.raises(Problem) as caught:
        call()  # type: ignore[operator]
    return caught.value.code


def test_evidence_lies_sealed_is_seen_by_its_checker_and_every_look_is_in_the_trail(units: Units) -> None:
    counter = Counter(units)
    check = counter.wait(ADA)
    for key in counter.held():
        assert b"pixels" not in units.files.read(key)
    seen = counter.open(check)
    assert seen.said is not None and (seen.said.number, seen.said.name) == ("X0000007", "Ada Lovelace")
    assert seen.may_decide and seen.tries == 1 and [one.part for one in seen.parts] == [Part.FRONT, Part.FACE]
    picture = units.write_now(checker(), actions.look, check.id, Part.FRONT)
    assert actions.opened(units.files, units.settings, picture) == b"pixels"
    assert [one["part"] for one in told(units, "verification.evidence_seen")] == ["said", "front"]
    assert "Ada Lovelace" not in str(told(units, "verification.sent")) and "X0000007" not in repr(check)
    assert code(lambda: Sealer(units.settings, "payouts.details").open(check.sealed)) == "secrets.unreadable"


def test_a_document_shown_twice_is_told_to_the_checker_and_decides_nothing(units: Units) -> None:
    counter = Counter(units)
    first = counter.wait(ADA, number="AB 123-456")
    second = counter.wait(BOB, number="ab123456")
    assert [one.id for one in counter.open(second).twins] == [first.id]
    assert first.hash == second.hash and "123456" not in first.hash
    assert counter.verify(second).state is State.VERIFIED, "a person decides, whatever the machine found"


def test_a_refusal_says_why_and_the_next_try_is_judged_by_somebody_else(units: Units) -> None:
    counter = Counter(units)
    counter.refuse(counter.wait(ADA))
    assert (counter.newest(ADA).state, counter.newest(ADA).reason) == (State.REFUSED, "Too dark.")
    again = counter.wait(ADA)
    assert not counter.open(again).may_decide
    assert code(lambda: counter.verify(again)) == "verification.same_checker"
    assert counter.open(again).tries == 2
    assert counter.verify(again, checker("mallory", 91)).decided_by == "mallory"
    assert code(lambda: counter.refuse(again, checker("mallory", 91))) == "verification.not_waiting"


def test_evidence_goes_a_week_after_the_decision_provably_and_the_outcome_stays(units: Units, clock: SetClock) -> None:
    counter = Counter(units)
    check = counter.verify(counter.wait(ADA))
    hashes = {one.part.value: one.sha256 for one in counter.open(check).parts}
    clock.advance(days=6)
    settle(units)
    assert len(counter.held()) == 2 and not any(one.gone for one in units.read_now(checker(), queries.proof, check.id))
    clock.advance(days=1, seconds=1)
    units.write_now(SYSTEM, lambda ctx: ctx.enqueue("verification.erase", {}))
    settle(units)
    assert counter.held() == []
    assert told(units, "verification.evidence_erased") == [{"files": hashes}]
    proof = units.read_now(checker(), queries.proof, check.id)
    assert all(one.gone for one in proof) and {one.evidence.sha256 for one in proof} == set(hashes.values())
    kept = counter.open(check)
    assert kept.said is None and kept.check.sealed == "" and kept.check.checked and kept.check.expires_at
    assert code(lambda: units.write_now(checker(), actions.look, check.id, Part.FRONT)) == "evidence.erased"


def test_what_is_taken_back_or_left_undecided_is_erased_too(units: Units, clock: SetClock) -> None:
    counter = Counter(units)
    counter.wait(ADA)
    assert code(lambda: counter.begin(ADA)) == "verification.waiting"
    units.write_now(person(ADA), actions.withdraw)
    settle(units)
    assert counter.held() == [] and counter.newest(ADA).state is State.LAPSED
    left = counter.wait(ADA)
    clock.advance(days=31)
    units.write_now(SYSTEM, lambda ctx: ctx.enqueue("verification.erase", {}))
    settle(units)
    assert counter.held() == [] and counter.newest(ADA).state is State.LAPSED
    assert code(lambda: counter.verify(left)) == "verification.not_waiting"


def test_a_picture_sent_anew_and_an_upload_that_broke_off_leave_nothing(units: Units, clock: SetClock) -> None:
    counter = Counter(units)
    counter.begin(ADA)
    counter.show(ADA, Part.FRONT)
    kept = counter.show(ADA, Part.FRONT, b"sharper")
    units.files.write("verification/front-abandoned", b"sealed")
    clock.at = clock.at.replace(year=2100)  # files bear the machine's time
    units.write_now(SYSTEM, lambda ctx: ctx.enqueue("verification.clean_up", {}))
    settle(units)
    assert counter.held() == [kept.key]


def test_an_erased_account_leaves_no_way_from_a_check_to_its_person(units: Units) -> None:
    counter = Counter(units)
    done = counter.verify(counter.wait(ADA))
    units.write_now(SYSTEM, lambda ctx: ctx.tell(AccountErased(subject=f"person-{ADA}")))
    settle(units)
    assert counter.held() == []
    left = counter.open(done).check
    assert (left.account_no, left.account, left.country, left.hash, left.sealed) == (0, "", "", "", "")
    assert left.state is State.VERIFIED and left.checked, "that it was done stays"


def test_a_project_that_asks_lets_in_whoever_is_verified_until_that_expires(units: Units, clock: SetClock) -> None:
    stage = set_stage(units)
    stage.add(3)
    assert stage.take(ADA).offer is not None
    units.write_now(SYSTEM, actions.ask, stage.project_id, asked=True)
    counter = Counter(units)

    def state() -> list[object]:
        return [one.facts["state"] for one in units.read_now(stage.person(BOB), missing, stage.project_id)]

    assert state() == [""] and stage.take(BOB).no_work is not None
    check = counter.wait(BOB)
    assert state() == ["waiting"]
    counter.verify(check, years=0.5)
    assert state() == [] and stage.take(BOB).offer is not None
    held = stage.offer(BOB)
    clock.advance(days=200)
    units.write_now(SYSTEM, actions.ask, stage.project_id, asked=True)
    assert state() == ["verified"], "it has expired"
    assert stage.offer(BOB).lease == held.lease, "what somebody holds stays theirs"
    units.write_now(SYSTEM, actions.ask, stage.project_id, asked=False)
    assert state() == []


def test_only_a_named_checker_in_person_sees_evidence(units: Units) -> None:
    counter = Counter(units)
    check = counter.wait(ADA)
    for role in set(Role) - {Role.VERIFIER}:
        other = replace(checker("other", 95), roles=frozenset({role}))
        assert code(lambda other=other: counter.open(check, other)) == "identity.not_allowed", role
    by_token = replace(checker(), scopes=frozenset({"verify_identity"}))
    assert code(lambda: counter.open(check, by_token)) == "verification.in_person"
    assert code(lambda: units.write_now(by_token, actions.look, check.id, Part.FRONT)) == "verification.in_person"

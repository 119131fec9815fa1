"""The sample that was answered: made once, whole, by the rules that hold for everybody."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock, from_micros
from preceptor.entry import sample_crowd
from preceptor.entry.sample import make_sample
from preceptor.infra.unit import Units
from preceptor.rooms.identity.queries import verify_audit
from rooms.settle import settle
from web import House

pytestmark = pytest.mark.slow


def test_a_manager_finds_a_week_of_answers(house: House, units: Units, clock: SetClock) -> None:
    begun = clock.now()
    first = make_sample(units, crowd=True)
    assert make_sample(units, crowd=True) == first  # asked again it changes nothing
    settle(units)
    looker = house.person("looker", roles={Role.ADMIN})
    answered, plain = sorted(looker.get("projects").json()["rows"], key=lambda one: one["name"])
    assert (plain["id"], plain["counts"]["answers"]) == (first.project_id, 0)
    wanted = sum(one.answers for one in sample_crowd.CROWD)
    assert (answered["counts"]["answers"], answered["counts"]["contributors"]) == (wanted, len(sample_crowd.CROWD))
    assert clock.now() == begun and units.read_now(SYSTEM, verify_audit).flaws == ()
    with units.database.engine.connect() as conn:
        [(earliest, latest)] = conn.execute(sa.text("SELECT MIN(answered_at), MAX(answered_at) FROM work_answer"))
    assert from_micros(earliest) < from_micros(latest) < begun

    people = looker.get(f"projects/{answered['id']}/contributors").json()["rows"]
    by_care = sorted(people, key=lambda one: -one["agreement"]["estimate"])
    assert by_care[-1]["answers"] == sample_crowd.CROWD[-1].answers  # the careless one agrees least
    [build] = looker.get(f"projects/{answered['id']}/builds").json()["rows"]
    assert build["state"] == "frozen" and build["hash"]

    # Nobody of the crowd is in the project that waits for the sample's own people, or can be signed in as.
    members = {one["email"] for one in looker.get(f"projects/{first.project_id}/members").json()["rows"]}
    crowd = {one.email for one in sample_crowd.CROWD}
    assert members and not crowd & members and not crowd & set(first.logins)

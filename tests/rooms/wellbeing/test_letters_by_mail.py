"""A reached cap comes with the day's e-mail, by the clock on the wall of whom it is about."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mail_server import MailServer, mails_to
from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.infra.unit import Units
from preceptor.rooms.wellbeing import actions
from preceptor.rooms.wellbeing.nouns import ProjectCaps
from rooms.messages.test_by_mail import proven, text_of, wake
from rooms.wellbeing.test_letters import limit, meet
from web import House


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2026, 6, 1, 10, 0, tzinfo=UTC))


@pytest.fixture
def units(units: Units, post: MailServer) -> Units:
    return mails_to(units, post)


def test_a_reached_cap_is_in_the_days_mail(house: House, post: MailServer, clock: SetClock) -> None:
    ada = house.person("ada", roles={Role.CONTRIBUTOR})
    project = house.as_manager.post("/projects", json={"name": "Scenes", "template": "rank_responses"}).json()["id"]
    house.units.write_now(SYSTEM, actions.set_caps, project, ProjectCaps(severity=3))
    proven(house, post, ada)
    assert ada.put("me/profile", json={"country": "ES", "time_zone": "Europe/Madrid"}).status_code == 200
    limit(ada, day=3)
    before = len(post.taken)
    meet(house, ada, project, 2)
    wake(house.units)
    assert len(post.taken) == before, "it waits for the day's mail"
    clock.advance(days=1)
    wake(house.units)
    [mail] = [one for one in post.taken[before:] if one["To"] == ada.account.email]
    # The next day of the count begins at two in Madrid.
    assert "2026-06-02 02:00 (Europe/Madrid)" in text_of(mail) and "your standing stay" in text_of(mail)

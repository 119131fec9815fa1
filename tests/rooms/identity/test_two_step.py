"""The second factor: asked for when set, good for one use, replaceable by recovery codes."""

from __future__ import annotations

import pyotp
import pytest

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.store import accounts
from web import PASSWORD, Client, House


class Device:
    """Somebody's authenticator, on the house's clock."""

    def __init__(self, secret: str, clock: SetClock) -> None:
        self.clock = clock
        self.totp = pyotp.TOTP(secret)

    def code(self, *, drift: int = 0) -> str:
        return self.totp.at(int(self.clock.now().timestamp()) + drift)


@pytest.fixture
def device(house: House, clock: SetClock) -> Device:
    answer = house.as_manager.post("me/two-step", json={"password": PASSWORD})
    assert "otpauth://totp/Preceptor:manager%40example.org?secret=" in answer.json()["uri"]
    return Device(answer.json()["secret"], clock)


@pytest.fixture
def recovery(house: House, device: Device) -> list[str]:
    answer = house.as_manager.post("me/two-step/confirm", json={"code": device.code()})
    assert answer.status_code == 200, answer.text
    device.clock.advance(seconds=30)
    return answer.json()["recovery_codes"]


def sign_in(client: Client, code: str = "") -> str:
    answer = client.post("sessions", json={"email": "manager@example.org", "password": PASSWORD, "code": code})
    return answer.json().get("code", "in")


def test_it_counts_only_once_confirmed(house: House, device: Device) -> None:
    assert sign_in(house.nobody) == "in"
    assert house.as_manager.post("me/two-step/confirm", json={"code": "000000"}).json()["code"] == "identity.code_wrong"
    assert sign_in(house.nobody) == "in"


def test_the_code_is_asked_for_after_the_password(house: House, device: Device, recovery: list[str]) -> None:
    assert house.as_manager.get("me").json()["two_step"] is True
    assert sign_in(house.nobody) == "identity.code_needed"
    assert sign_in(house.nobody, "123") == "identity.code_wrong"
    assert sign_in(house.nobody, device.code()) == "in"


@pytest.mark.parametrize(
    ("drift", "outcome"),
    [(-30, "identity.code_wrong"), (30, "in"), (60, "identity.code_wrong"), (-60, "identity.code_wrong")],
)
def test_a_clock_may_be_one_step_off(
    house: House, device: Device, recovery: list[str], drift: int, outcome: str
) -> None:
    # One step back is the very code the set-up was confirmed with: used up.
    assert sign_in(house.nobody, device.code(drift=drift)) == outcome


def test_a_code_opens_once(house: House, device: Device, recovery: list[str]) -> None:
    code = device.code()
    assert sign_in(house.nobody, code) == "in"
    assert sign_in(house.nobody, code) == "identity.code_wrong"
    device.clock.advance(seconds=30)
    assert sign_in(house.nobody, code) == "identity.code_wrong", "older than the last one used"
    assert sign_in(house.nobody, device.code()) == "in"


def test_a_recovery_code_opens_once(house: House, device: Device, recovery: list[str]) -> None:
    assert len(set(recovery)) == 10
    assert sign_in(house.nobody, recovery[0].upper()) == "in"
    assert sign_in(house.nobody, recovery[0]) == "identity.code_wrong"
    assert sign_in(house.nobody, recovery[1]) == "in"


def test_new_recovery_codes_end_the_old(house: House, device: Device, recovery: list[str]) -> None:
    answer = house.as_manager.post("me/two-step/recovery-codes", json={"password": PASSWORD})
    assert sign_in(house.nobody, recovery[0]) == "identity.code_wrong"
    assert sign_in(house.nobody, answer.json()["recovery_codes"][0]) == "in"


def test_setting_it_ends_other_sessions(house: House, device: Device) -> None:
    other = house.nobody
    assert sign_in(other) == "in"
    house.as_manager.post("me/two-step/confirm", json={"code": device.code()})
    assert other.get("me").status_code == 401
    assert house.as_manager.get("me").status_code == 200, "this browser got a fresh session"


def test_turning_it_off_needs_the_password(house: House, device: Device, recovery: list[str]) -> None:
    assert house.as_manager.post("me/two-step/remove", json={"password": "wrong"}).status_code == 403
    assert house.as_manager.post("me/two-step/remove", json={"password": PASSWORD}).status_code == 204
    assert sign_in(house.nobody) == "in"


def test_the_secret_lies_sealed(house: House, device: Device, recovery: list[str]) -> None:
    def stored(ctx: Ctx) -> str:
        found = accounts.credentials(ctx.conn, email="manager@example.org")
        assert found is not None
        return found.totp_secret

    assert device.totp.secret not in house.units.read_now(SYSTEM, stored)

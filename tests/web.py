"""A whole house over HTTP for tests: the real app, real accounts, one client for each sort of person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property

from fastapi import APIRouter
from fastapi.testclient import TestClient

from preceptor.base.actor import SYSTEM, Role
from preceptor.entry.web.app import make_app
from preceptor.infra.passwords import hash_password
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.identity import actions
from preceptor.rooms.identity.api.recognise import COOKIE
from preceptor.rooms.identity.nouns import Account
from preceptor.rooms.identity.store import accounts

PASSWORD = "four unrelated words here"


class Client(TestClient):
    """A browser of ours: sends the header X-Preceptor; `account` is who is signed in."""

    account: Account


class House:
    """`house.as_manager.post("/projects", json=…)`; paths are below /api/v1. People are made when first asked for."""

    def __init__(self, units: Units, routers: Sequence[APIRouter]) -> None:
        self.units = units
        self.app = make_app(units, routers)

    @property
    def nobody(self) -> Client:
        return Client(self.app, base_url="http://testserver/api/v1/", headers={"x-preceptor": "1"})

    @cached_property
    def as_admin(self) -> Client:
        return self.person("admin", roles={Role.ADMIN})

    @cached_property
    def as_manager(self) -> Client:
        """A house-wide manager: may make projects, and manages those."""
        return self.person("manager", roles={Role.MANAGER})

    @cached_property
    def as_reviewer(self) -> Client:
        return self.person("reviewer", roles={Role.REVIEWER})

    @cached_property
    def as_analyst(self) -> Client:
        return self.person("analyst", roles={Role.ANALYST})

    @cached_property
    def as_contributor(self) -> Client:
        return self.person("contributor", roles={Role.CONTRIBUTOR})

    @cached_property
    def as_outsider(self) -> Client:
        """Somebody with an account and no role anywhere."""
        return self.person("outsider", roles=set())

    def person(self, name: str, *, roles: set[Role]) -> Client:
        """Somebody new, signed in; their password is PASSWORD."""
        account = self.units.write_now(
            SYSTEM, actions.make_account, email=f"{name}@example.org", name=name.title(), roles=roles,
            password_hash=_hashed(),
        )  # fmt: skip
        client = self.nobody
        client.account = account
        opened = self.units.write_now(
            SYSTEM, actions.open_session, account.no, account_id=account.id, how="test", agent="test"
        )
        client.cookies.set(COOKIE, opened.secret)
        return client

    def join(self, client: Client, project_id: int, *roles: Role) -> None:
        """Give somebody these roles in a project."""

        def write(ctx: Ctx) -> None:
            accounts.set_roles(ctx.conn, project_id, client.account.no, roles)

        self.units.write_now(SYSTEM, write)
        self.app.state.recognise.forget()


@cache
def _hashed() -> str:
    return hash_password(PASSWORD)

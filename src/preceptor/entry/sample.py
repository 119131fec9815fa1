"""The sample: a project ready to work on, and people to try it with; made only once."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from preceptor.base.actor import SYSTEM, Actor, Role
from preceptor.entry import sample_crowd
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.identity import actions as identity
from preceptor.rooms.identity.nouns import Account, Person
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.projects import queries
from preceptor.rooms.projects.nouns import NewProject, State
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import NewItem
from preceptor.templates import template

TEMPLATE = "rank_responses"
NAME = "Sample: which answer helps most?"
_PEOPLE = {
    "admin": (Role.ADMIN,),
    "manager": (Role.MANAGER,),
    "analyst": (Role.ANALYST,),
    "contributor": (Role.CONTRIBUTOR,),
    "second": (Role.CONTRIBUTOR,),
}


@dataclass(frozen=True)
class Sample:
    """Logins (e-mail → password) and the sample project's number."""

    logins: Mapping[str, str]
    project_id: int

    def as_rows(self) -> list[dict[str, Any]]:
        """For the terminal: who, with which password."""
        return [{"email": email, "password": password} for email, password in self.logins.items()]


def make_sample(units: Units, *, crowd: bool = False) -> Sample:
    """Make what is missing; asked again it changes nothing, so nobody's work is touched.

    `crowd`: also a second project, which people who do not exist have answered for a week.
    """
    logins = _logins(units.settings.home / "sample-logins.json")
    people = [
        Person(email, name.title(), logins[email], frozenset(roles))
        for (name, roles), email in zip(_PEOPLE.items(), logins, strict=True)
    ]
    accounts = units.write_now(SYSTEM, identity.ensure_people, people)
    manager = _actor(accounts[_email("manager")])
    found = units.read_now(manager_of_all(manager), queries.list_projects)
    known = {one.listed.project.name: one.listed.project.id for one in found}
    project_id = known[NAME] if NAME in known else units.write_now(manager, _make_project, accounts)
    if crowd and sample_crowd.NAME not in known:
        units.write_now(manager_of_all(manager), sample_crowd.make_answered, TEMPLATE)
    return Sample(logins, project_id)


def manager_of_all(actor: Actor) -> Actor:
    """The same person with the house's eyes: looking for the sample must not depend on who is a member of it."""
    return Actor(id=actor.id, name=actor.name, account_no=actor.account_no, roles=frozenset({Role.ADMIN}))


def _make_project(ctx: Ctx, accounts: Mapping[str, Account]) -> int:
    made = projects.create_project(ctx, NewProject(name=NAME, template=TEMPLATE, description=_description()))
    ctx.actor = manager_of_all(ctx.actor)
    work.add_items(ctx, made.id, [NewItem.of_sample(one) for one in template(TEMPLATE).samples()])
    for name in ("contributor", "second"):
        identity.set_member(ctx, made.id, accounts[_email(name)].id, roles=[Role.CONTRIBUTOR])
    identity.set_member(ctx, made.id, accounts[_email("analyst")].id, roles=[Role.ANALYST])
    projects.change_state(ctx, made.id, State.ACTIVE)
    return made.id


def _description() -> str:
    return template(TEMPLATE).description


def _actor(account: Account) -> Actor:
    return Actor(id=account.id, name=account.name, account_no=account.no, roles=account.roles)


def _logins(path: Path) -> dict[str, str]:
    """Passwords drawn once and kept where only the operator can read them, so that a second start says them again."""
    if not path.exists():
        drawn = {_email(name): f"{name}-{secrets.token_hex(5)}" for name in _PEOPLE}
        path.touch(mode=0o600)
        path.write_text(json.dumps(drawn, indent=1))
    kept: dict[str, str] = json.loads(path.read_text())
    return kept


def _email(name: str) -> str:
    return f"{name}@example.org"


def said(sample: Sample, address: str) -> Sequence[str]:
    """What `serve --sample` prints: the address, and a login for each sort of person."""
    width = max(map(len, sample.logins))
    logins = [f"    {email:<{width}}  {password}" for email, password in sample.logins.items()]
    return ["", f"  Preceptor is at  {address}", "", "  Sign in as", *logins, ""]

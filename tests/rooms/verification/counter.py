"""The counter where identities are checked, for tests: people show, checkers decide, by the room's own actions."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from preceptor.base.actor import Actor, Role
from preceptor.infra.secrets import Sealer
from preceptor.infra.unit import Units
from preceptor.rooms.identity.nouns import Account
from preceptor.rooms.verification import actions, queries
from preceptor.rooms.verification.actions import evidence
from preceptor.rooms.verification.nouns import NEEDED, Check, Field, Opened, Paper, Part, Route, Said, Taken, Verdict

YEAR = 365 * 86_400_000_000
YES = (Field.NAME, Field.NUMBER, Field.GENUINE, Field.FACE)


def person(no: int) -> Actor:
    return Actor(id=f"person-{no}", name=f"Person {no}", account_no=no)


def checker(name: str = "eve", no: int = 90) -> Actor:
    return Actor(id=name, name=name, account_no=no, roles=frozenset({Role.VERIFIER}))


@dataclass
class Counter:
    units: Units
    people: dict[int, Actor] = field(default_factory=dict)

    def person(self, no: int) -> Actor:
        return self.people.get(no) or person(no)

    def begin(self, no: int, *, number: str = "", route: Route = Route.FACE) -> Check:
        said = Said(Paper.PASSPORT, "ES", number or f"X{no:07}", "Ada Lovelace")
        return self.units.write_now(self.person(no), actions.begin, route, said, consent=True)

    def show(self, no: int, part: Part, content: bytes = b"pixels") -> Taken:
        """A picture as `take_in` would seal it; that it opens real ones is told by the tests over HTTP."""
        sealed = Sealer(self.units.settings, queries.SEALED_FOR).seal_bytes(content)
        key = f"{evidence.FOLDER}/{part.value}-{no}-{len(sealed)}-{self.units.random.randbytes(6).hex()}"
        self.units.files.write(key, sealed)
        taken = Taken(key, "image/png", len(sealed), hashlib.sha256(sealed).hexdigest())
        self.units.write_now(self.person(no), actions.keep_part, part, taken)
        return taken

    def wait_of(self, account: Account) -> Check:
        """The same of somebody with an account."""
        self.people[account.no] = Actor(id=account.id, name=account.name, account_no=account.no)
        return self.wait(account.no)

    def wait(self, no: int, **options: str) -> Check:
        """A check that waits for a decision."""
        self.begin(no, **options)
        for part in NEEDED[Route.FACE]:
            self.show(no, part)
        return self.units.write_now(self.person(no), actions.send)

    def open(self, check: Check, by: Actor | None = None) -> Opened:
        return self.units.write_now(by or checker(), actions.open_check, check.id)

    def verify(self, check: Check, by: Actor | None = None, *, years: float = 1) -> Check:
        until = self.units.now() + int(years * YEAR)
        return self.units.write_now(by or checker(), actions.decide, check.id, Verdict(True, "", YES, until))

    def refuse(self, check: Check, by: Actor | None = None) -> Check:
        return self.units.write_now(by or checker(), actions.decide, check.id, Verdict(False, "Too dark."))

    def newest(self, no: int) -> Check:
        return self.units.read_now(self.person(no), queries.my_checks)[0]

    def held(self) -> list[str]:
        return sorted(one.key for one in self.units.files.list(evidence.FOLDER))

"""Open calls for contributors, and the applications to them."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Openings:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def search(self, words: str = "", *, sort: str = "newest", **asked: Any) -> Iterator[Json]:
        """What is open to everybody; needs no token. sort: newest, deadline or pay.

        `asked`: domain, language (BCP 47), country (two letters), work_mode, hours, currency, unit, pay_least (minor units).
        """
        return self._connection.rows("/openings", words=words or None, sort=sort, **asked)

    def keep_search(self, words: str = "", **asked: Any) -> Json:
        """Be told, some times a day, of what is posted from now on and fits; `asked` as in `search`."""
        found: Json = self._connection.post("/me/searches", {"words": words, **asked})
        return found

    def searches(self) -> Iterator[Json]:
        """Those one hears of."""
        return self._connection.rows("/me/searches")

    def remove_search(self, search: str) -> None:
        """Hear of it no more."""
        self._connection.delete(f"/me/searches/{search}")

    def look(self, opening: str, *, country: str = "") -> Json:
        """One as everybody sees it; with `country` also whether it is for people there."""
        found: Json = self._connection.get(f"/openings/{opening}", country=country or None)
        return found

    def sample(self, opening: str) -> Json:
        """Its one task to try: {"form", "payload"}."""
        found: Json = self._connection.get(f"/openings/{opening}/sample")
        return found

    def share_picture(self, opening: str, to: Path) -> int:
        """A PNG of 1200 × 630 with what it says, as shown where its address is shared; gives its bytes."""
        return self._connection.download(f"/openings/{opening}/share.png", to)

    def list(self, project: int) -> Iterator[Json]:
        """A project's own in any state, newest first."""
        return self._connection.rows(f"/projects/{project}/openings")

    def get(self, project: int, opening: str) -> Json:
        found: Json = self._connection.get(f"/projects/{project}/openings/{opening}")
        return found

    def create(self, project: int, title: str, description: str, **facts: Any) -> Json:
        """A draft. `facts` are the other parts of a posting, such as languages, pay, places, deadline_at, allowed, sample."""
        posting = {"title": title, "description": description, **facts}
        found: Json = self._connection.post(f"/projects/{project}/openings", posting)
        return found

    def change(self, project: int, opening: str, **facts: Any) -> Json:
        """Say something else in the parts named; the others stay."""
        now = self.get(project, opening)
        posting = {name: now[name] for name in PARTS} | facts
        found: Json = self._connection.put(f"/projects/{project}/openings/{opening}", posting)
        return found

    def open(self, project: int, opening: str) -> Json:
        """Everybody sees it and may apply from now on."""
        return self._set(project, opening, "open")

    def close(self, project: int, opening: str) -> Json:
        """Nobody can apply any more."""
        return self._set(project, opening, "closed")

    def applications(self, project: int, opening: str, *, stage: str = "sent", country: str = "") -> Iterator[Json]:
        """What was sent to an opening, newest first. stage: sent, accepted, declined or withdrawn."""
        path = f"/projects/{project}/openings/{opening}/applications"
        return self._connection.rows(path, stage=stage, country=country or None)

    def application(self, application: str) -> Json:
        """One, with what its résumé says."""
        found: Json = self._connection.get(f"/applications/{application}")
        return found

    def decide(self, application: str, *, accept: bool, reason: str = "") -> Json:
        """Take the person into the project, or say why not; they read the reason, and a decline needs one."""
        body = {"accept": accept, "reason": reason}
        found: Json = self._connection.post(f"/applications/{application}/decision", body)
        return found

    def apply(self, opening: str, note: str = "", *, send: bool = True) -> Json:
        """Apply with one's profile as it is now, or only save the note for later."""
        path = f"/openings/{opening}/application"
        answer = (
            self._connection.post(f"{path}/send", {"note": note})
            if send
            else self._connection.put(path, {"note": note})
        )
        found: Json = answer["application"]
        return found

    def withdraw(self, opening: str) -> None:
        """Take one's own application back."""
        self._connection.delete(f"/openings/{opening}/application")

    def mine(self) -> builtins.list[Json]:
        """One's own applications, newest first, with where each stands."""
        found: builtins.list[Json] = self._connection.get("/me/applications")["rows"]
        return found

    def _set(self, project: int, opening: str, state: str) -> Json:
        found: Json = self._connection.post(f"/projects/{project}/openings/{opening}/state", {"state": state})
        return found


PARTS: builtins.list[str] = [
    "title", "description", "domain", "languages", "pay", "work_mode", "hours", "hours_per_week", "experience_years",
    "education", "places", "deadline_at", "allowed", "excluded", "equal_opportunity", "content_warning", "sample",
]  # fmt: skip
"""All a posting says."""

"""Whether people are treated alike: what one says of oneself, and a project's report."""

from __future__ import annotations

from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Fairness:
    """Attributes are gender, age, disability and ethnicity; everything may be left open."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def mine(self) -> Json:
        """What I said of myself: {attribute: {"group", "words"}}. Nobody else sees it."""
        found: Json = self._connection.get("/me/self-declared")
        return found

    def say(self, **said: str) -> Json:
        """In the place of all I said before: attribute to group of the list. What is left out is not said; any other text is taken as
        one's own words where the list has them (`say(gender="agender")`)."""
        found: Json = self._connection.put("/me/self-declared", {name: _own(one) for name, one in said.items()})
        return found

    def report(self, project: int) -> Json:
        """A project's report on adverse impact: {"day", "tables"}. Each look is in the audit trail."""
        found: Json = self._connection.get(f"/projects/{project}/impact")
        return found


_LISTED = frozenset(
    {
        "woman", "man", "non_binary", "under_25", "25_39", "40_54", "55_64", "65_up", "yes", "no", "asian", "black",
        "hispanic", "indigenous", "middle_eastern", "pacific", "white", "several", "not_said",
    }
)  # fmt: skip


def _own(said: str) -> Json:
    return {"group": said} if said in _LISTED else {"group": "own_words", "words": said}

"""People who answer as fast as they can, and remember exactly what the server promised them."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from journeys.caller import Caller, Lost, Reply

FORM = {
    "fields": [{"kind": "text", "name": "text", "title": "Text"}],
    "questions": [
        {
            "kind": "choice", "name": "good", "title": "Is it good?", "about": "text",
            "options": [{"value": "yes", "title": "Yes"}, {"value": "no", "title": "No"}],
        }
    ],
}  # fmt: skip


@dataclass(frozen=True)
class Sent:
    """An answer as it was sent: of which item, on which lease, under which key."""

    item: str
    lease: str
    key: str
    answers: dict[str, Any]


@dataclass
class Contributor:
    """`promised`: lease → what the server has acknowledged. `doubtful`: sent, and the connection broke."""

    caller: Caller
    project_id: int
    dice: random.Random
    promised: dict[str, Sent] = field(default_factory=dict)
    doubtful: Sent | None = None
    refused: set[str] = field(default_factory=set)
    left_behind: str = ""

    def work(self, *, enough: Callable[[], bool]) -> None:
        """Make sure of what is in doubt, then answer until the server dies, there is enough, or nothing is left."""
        try:
            self._repeat_yourself()
            offer = self._take()
            while offer is not None and not enough():
                offer = self._answer(self._judged(offer))
        except Lost:
            return

    def walk_away(self) -> None:
        """Take an item and never come back."""
        offer = self._take()
        self.left_behind = offer["lease"] if offer is not None else ""

    def _judged(self, offer: dict[str, Any]) -> Sent:
        mine = {one.item for one in self.promised.values()}
        assert offer["item"] not in mine, "an item came back to somebody who has answered it"
        assert offer["lease"] not in self.promised, "an answered lease was offered again"
        answers = {"good": {"values": [self.dice.choice(["yes", "no"])], "unsure": False}}
        return Sent(offer["item"], offer["lease"], uuid.UUID(int=self.dice.getrandbits(128)).hex, answers)

    def _answer(self, sent: Sent) -> dict[str, Any] | None:
        self.doubtful = sent
        return self._settle(sent, self._send(sent))

    def _repeat_yourself(self) -> None:
        """After a restart: once more what is in doubt, and the last thing promised, which must change nothing."""
        if self.doubtful is not None:
            self._settle(self.doubtful, self._send(self.doubtful))
        for sent in list(self.promised.values())[-1:]:
            again = self._send(sent, then_next=False)
            assert (again.status, again.body["answer"]) == (200, sent.lease), again

    def _send(self, sent: Sent, *, then_next: bool = True) -> Reply:
        body = {"answers": sent.answers, "next": then_next}
        return self.caller.post(f"/leases/{sent.lease}/answer", body, key=sent.key)

    def _settle(self, sent: Sent, reply: Reply) -> dict[str, Any] | None:
        """Book what became of an answer; gives the next offer."""
        self.doubtful = None
        if reply.status == 200:
            self.promised[sent.lease] = sent
            return self._offered(reply.body["next"])
        # Its time had run out while the server was away, and somebody else has the slot: no promise, no answer.
        assert reply.code == "lease.gone", reply
        self.refused.add(sent.lease)
        return self._take()

    def _take(self) -> dict[str, Any] | None:
        reply = self.caller.post(f"/projects/{self.project_id}/leases")
        assert reply.status == 200, reply
        return self._offered(reply.body)

    def _offered(self, following: dict[str, Any]) -> dict[str, Any] | None:
        offer: dict[str, Any] | None = following["offer"]
        return offer

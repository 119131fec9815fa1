"""One's own messages over HTTP, how one wants to hear, and the links of mails."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked
from preceptor.rooms.messages import actions, queries
from preceptor.rooms.messages.nouns import ESSENTIAL, Kind, Preferences, Way

router = APIRouter(tags=["messages"])
Id = Annotated[str, Path(min_length=1, max_length=64)]
Token = Annotated[str, Path(min_length=1, max_length=500)]
Hour = Annotated[int, Field(ge=0, le=23)]
_LEAF: dict[int | str, dict[str, Any]] = {200: {"content": {"text/html": {}}}}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class MessageBody(BaseModel):
    """`subject` and `body` in the language asked for; `link` leads into the product, "" for nowhere."""

    id: str
    kind: Kind
    subject: str
    body: str
    link: str
    made_at: str
    read_at: str | None

    @classmethod
    def of(cls, one: queries.Told) -> Self:
        message = one.message
        return cls(
            id=message.id, kind=message.kind, subject=one.said.subject, body=one.said.body, link=message.link,
            made_at=rfc3339(message.made_at), read_at=rfc3339(message.read_at) if message.read_at else None,
        )  # fmt: skip


class MessagesBody(BaseModel):
    rows: list[MessageBody]
    next: str | None


class UnreadBody(BaseModel):
    """Counted up to 100."""

    count: int


class ReadBody(Request):
    read: bool = True


class AllReadBody(Request):
    """`newest`: the id of the newest one seen; what came after it stays unread."""

    newest: Annotated[str, Field(min_length=1, max_length=64)]


class PreferencesBody(Request):
    """`ways` for the kinds one has a wish for, others are as usual; quiet hours in one's own time zone, null for none;
    `digest_hour` is when the day's e-mail goes out."""

    ways: dict[Kind, Way] = Field(default_factory=dict)
    quiet_from: Hour | None = None
    quiet_until: Hour | None = None
    digest_hour: Hour = 8

    def preferences(self) -> Preferences:
        return Preferences(self.ways, self.quiet_from, self.quiet_until, self.digest_hour)


class WishesBody(BaseModel):
    """What holds for every kind now; `essential` kinds are never off. `mail`: whether the house sends e-mail at all; `trouble`:
    why the last one did not reach `email`."""

    ways: dict[Kind, Way]
    essential: list[Kind]
    quiet_from: int | None
    quiet_until: int | None
    digest_hour: int
    mail: bool
    email: str
    proven: bool
    trouble: str

    @classmethod
    def of(cls, chosen: Preferences, reach: queries.Reach) -> Self:
        return cls(
            ways={kind: chosen.way_of(kind) for kind in Kind}, essential=sorted(ESSENTIAL), quiet_from=chosen.quiet_from,
            quiet_until=chosen.quiet_until, digest_hour=chosen.digest_hour, **vars(reach),
        )  # fmt: skip


@router.get("/me/messages")
async def list_my_messages(
    door: Asked, unread: bool = False, language: Annotated[str, Query(max_length=35)] = "",
    cursor: Annotated[int | None, Query(ge=1, le=2**53)] = None, limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> MessagesBody:  # fmt: skip
    """My messages, newest first, in `language` or else in that of my account."""
    rows = await door.read(queries.my_messages, language=language, unread=unread, before=cursor, limit=limit)
    following = str(rows[-1].message.no) if len(rows) == limit else None
    return MessagesBody(rows=[MessageBody.of(one) for one in rows], next=following)


@router.get("/me/messages/unread")
async def count_my_unread(door: Asked) -> UnreadBody:
    """How many I have not read."""
    return UnreadBody(count=await door.read(queries.count_unread))


@router.post("/me/messages/read", status_code=204)
async def read_all_messages(door: Asked, body: AllReadBody) -> None:
    """All up to the newest I saw are read. Problems: message.not_found."""
    await door.write(actions.set_all_read, body.newest)


@router.post("/me/messages/{message_id}/read", status_code=204)
async def read_message(door: Asked, message_id: Id, body: ReadBody) -> None:
    """I have read it, or want it back among the unread. Problems: message.not_found."""
    await door.write(actions.set_read, message_id, read=body.read)


@router.get("/me/message-preferences")
async def show_message_preferences(door: Asked) -> WishesBody:
    """How I hear of what, and whether e-mail reaches me."""
    return await _wishes(door)


@router.put("/me/message-preferences")
async def set_message_preferences(door: Asked, body: PreferencesBody) -> WishesBody:
    """How I want to hear from now on. Problems: messages.preferences."""
    await door.write(actions.set_preferences, body.preferences())
    return await _wishes(door)


@router.post("/me/address-proof", status_code=204)
async def ask_address_proof(door: Asked) -> None:
    """Send me a link that shows my address is mine. Problems: messages.no_mail, messages.proof_sent."""
    await door.write(actions.ask_proof)


@router.get("/mail/proof/{token}", response_class=Response, responses=_LEAF)
async def look_at_proof(door: Asked, token: Token) -> Response:
    """A leaf with one button, for whoever has the link. Problems: secrets.unreadable, messages.other_address."""
    return _leaf(await door.read(queries.proof_leaf, token))


@router.post("/mail/proof/{token}", response_class=Response, responses=_LEAF)
async def prove_address(door: Asked, token: Token) -> Response:
    """The address is theirs. Problems: secrets.unreadable, messages.other_address."""
    await door.write(actions.prove, token)
    return _leaf(await door.read(queries.done_leaf, token, proof=True))


@router.get("/mail/unsubscribe/{token}", response_class=Response, responses=_LEAF)
async def look_at_unsubscribe(door: Asked, token: Token) -> Response:
    """A leaf with two buttons; nothing happens before a click. Problems: secrets.unreadable."""
    return _leaf(await door.read(queries.stop_leaf, token))


@router.post("/mail/unsubscribe/{token}", response_class=Response, responses=_LEAF)
async def unsubscribe(door: Asked, token: Token, everything: bool = False) -> Response:
    """No e-mail of the kind the link is for (RFC 8058), or none at all. Problems: secrets.unreadable."""
    await door.write(actions.unsubscribe, token, everything=everything)
    return _leaf(await door.read(queries.done_leaf, token, proof=False))


def _leaf(page: str) -> Response:
    return Response(
        page, media_type="text/html", headers={"Content-Security-Policy": _POLICY, "Cache-Control": "no-store"}
    )


async def _wishes(door: Asked) -> WishesBody:
    return WishesBody.of(await door.read(queries.my_preferences), await door.read(queries.my_reach))

"""Taking part over HTTP: being there, the items, one's answers, everybody's side by side."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter, Path
from pydantic import BaseModel

from preceptor.base.clock import rfc3339
from preceptor.door import Asked
from preceptor.rooms.calibration import actions, queries
from preceptor.rooms.calibration.api.sessions import Cursor, Limit, Request, SeatBody, SessionId
from preceptor.rooms.calibration.nouns import Spread, Turn

router = APIRouter()
Place = Annotated[int, Path(ge=1, le=1_000)]


class SessionAnswersBody(Request):
    """Question name → answer, as in the work; every question that is asked."""

    answers: dict[str, Any]


class SessionAnswerBody(BaseModel):
    turn: int
    answers: dict[str, Any]
    at: str


class SessionItemBody(BaseModel):
    """`payload` as contributors see it, its parts in an order that is the same for everybody in the session; `first` and `second` are
    my own answers."""

    place: int
    item: str
    payload: dict[str, Any]
    clauses: list[str]
    first: dict[str, Any] | None
    second: dict[str, Any] | None


class SessionItems(BaseModel):
    """`form` is the project's form as it was when the session was made."""

    form: dict[str, Any]
    rows: list[SessionItemBody]


class TurnBody(BaseModel):
    """`said`: question → the answer in plain words, with the letters everybody sees."""

    turn: int
    answers: dict[str, Any]
    said: dict[str, str]


class SessionSideBody(BaseModel):
    pseudonym: str
    turns: list[TurnBody]


class SideBySide(BaseModel):
    rows: list[SessionSideBody]
    next: str | None


class SpreadLineBody(BaseModel):
    """One way to answer in plain words; `second` 0 until the end."""

    said: str
    first: int
    second: int


class SpreadBody(BaseModel):
    """`title` names a scale and `about` a response's letter; both "" = answers as wholes, the commonest first. `others`: further ways
    to answer, and how many people gave one in each turn; `first`, `second`: everybody who answered."""

    title: str
    about: str
    lines: list[SpreadLineBody]
    others: int
    others_first: int
    others_second: int
    first: int
    second: int

    @classmethod
    def of(cls, one: Spread) -> Self:
        lines = [SpreadLineBody(**vars(line)) for line in one.lines]
        return cls(**{**vars(one), "lines": lines})


class SessionSpread(BaseModel):
    """Question → how everybody's answers to it spread."""

    questions: dict[str, list[SpreadBody]]


@router.post("/calibration/{session_id}/attend")
async def attend_session(door: Asked, session_id: SessionId) -> SeatBody:
    """I am here; the page says so every minute while somebody is. Problems: calibration.not_found."""
    return SeatBody.of(await door.write(actions.attend, session_id))


@router.get("/calibration/{session_id}/items")
async def list_session_items(door: Asked, session_id: SessionId) -> SessionItems:
    """What is judged and what I said; nothing before the session opens. Problems: calibration.not_found."""
    form, items, own = await door.read(queries.items, session_id)
    mine = {(one.place, one.turn): dict(one.answers) for one in own}
    rows = [
        SessionItemBody(
            place=one.place, item=one.item, payload=dict(shown), clauses=[*one.clauses],
            first=mine.get((one.place, Turn.FIRST)), second=mine.get((one.place, Turn.SECOND)),
        )
        for one, shown in items
    ]  # fmt: skip
    return SessionItems(form=form.to_json(), rows=rows)


@router.put("/calibration/{session_id}/items/{place}/answers")
async def answer_session_item(
    door: Asked, session_id: SessionId, place: Place, body: SessionAnswersBody
) -> SessionAnswerBody:
    """My answer in this turn, in the place of the one before. Problems: calibration.not_found, calibration.no_answers,
    answers.invalid, item.not_found."""
    given = await door.write(actions.answer, session_id, place, body.answers)
    return SessionAnswerBody(turn=int(given.turn), answers=dict(given.answers), at=rfc3339(given.at))


@router.get("/calibration/{session_id}/items/{place}/answers")
async def list_session_answers(
    door: Asked, session_id: SessionId, place: Place, cursor: Cursor = None, limit: Limit = 50
) -> SideBySide:
    """Everybody's answers side by side, by pseudonym: the first from the reveal on, the second after the end.
    Problems: calibration.not_found, calibration.blind, item.not_found."""
    found = await door.read(queries.side_by_side, session_id, place, after=cursor or 0, limit=limit)
    rows = [
        SessionSideBody(
            pseudonym=one.pseudonym,
            turns=[
                TurnBody(turn=int(turn), answers=dict(given.answers), said=dict(lines))
                for turn, (given, lines) in sorted(one.turns.items())
            ],
        )
        for _, one in found
    ]
    return SideBySide(rows=rows, next=str(found[-1][0]) if len(found) == limit else None)


@router.get("/calibration/{session_id}/items/{place}/spread")
async def show_session_spread(door: Asked, session_id: SessionId, place: Place) -> SessionSpread:
    """How many said the same of one item, however many they are: the first answers from the reveal on, the second after the end.
    Problems: calibration.not_found, calibration.blind, item.not_found."""
    found = await door.read(queries.spread, session_id, place)
    return SessionSpread(questions={name: [SpreadBody.of(one) for one in spreads] for name, spreads in found.items()})

"""Routes of one's own money: what is earned, and contesting what was held back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from preceptor.door import Asked
from preceptor.rooms.pay import actions, queries
from preceptor.rooms.pay.api.asked import ContestBody
from preceptor.rooms.pay.api.bodies import EarningBody, EarningPage, MyMoney, SumsBody
from preceptor.rooms.pay.nouns import Earning, EarningState

router = APIRouter()
EarningId = Annotated[str, Path(max_length=64)]
Cursor = Annotated[str, Query(max_length=64)]
Limit = Annotated[int, Query(ge=1, le=200)]


@router.get("/me/money")
async def show_my_money(door: Asked) -> MyMoney:
    """The asker's money, a row for each currency: pending, held back, owed, on its way, paid, and what it is an hour."""
    return MyMoney(rows=[SumsBody.of(one) for one in await door.read(queries.my_money)])


@router.get("/me/earnings")
async def list_my_earnings(
    door: Asked,
    state: EarningState | None = None,
    project: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    cursor: Cursor = "",
    limit: Limit = 50,
) -> EarningPage:
    """The asker's lines, newest first, each with the numbers it comes from."""
    found = await door.read(queries.my_earnings, state=state, project_id=project, before=cursor, limit=limit)
    following = found[-1].id if len(found) == limit else None
    return EarningPage(rows=[_shown(one) for one in found], next=following)


@router.post("/earnings/{earning_id}/contest")
async def contest(door: Asked, earning_id: EarningId, body: ContestBody) -> EarningBody:
    """Have what was held back of one's own looked at by somebody else."""
    return _shown(await door.write(actions.contest, earning_id, body.note))


def _shown(one: Earning) -> EarningBody:
    return EarningBody.of(one, item=queries.named_to_its_contributor(one))

"""Routes of one's own money: what is earned, and contesting what was held back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Path, Query

from preceptor.door import Asked, Door
from preceptor.rooms.pay import actions, queries
from preceptor.rooms.pay.api.asked import ContestBody
from preceptor.rooms.pay.api.bodies import EarningPage, MyEarningBody, MyMoney, RateBody, RatePage, SumsBody
from preceptor.rooms.pay.nouns import Earning, EarningState

router = APIRouter()
EarningId = Annotated[str, Path(max_length=64)]
Cursor = Annotated[str, Query(max_length=64)]
Limit = Annotated[int, Query(ge=1, le=200)]
_AT_ONCE = 200


@router.get("/me/money")
async def show_my_money(door: Asked) -> MyMoney:
    """The asker's money, a row for each currency: pending, held back, owed, on its way, paid, and what it is an hour."""
    return MyMoney(rows=[SumsBody.of(one) for one in await door.read(queries.my_money)])


@router.get("/me/rates")
async def show_my_rates(door: Asked) -> RatePage:
    """What an hour has come to in each open project the asker works in: for them, and for the person in the middle."""
    return RatePage(rows=[RateBody.of(one) for one in await door.read(queries.my_rates)])


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
    return EarningPage(rows=await _shown(door, found), next=following)


@router.post("/earnings/{earning_id}/contest")
async def contest(door: Asked, earning_id: EarningId, body: ContestBody) -> MyEarningBody:
    """Have what was held back of one's own looked at by somebody else."""
    return (await _shown(door, [await door.write(actions.contest, earning_id, body.note)]))[0]


async def held(door: Door) -> object:
    """All the asker's lines, newest first, for the file they can keep."""
    found: list[MyEarningBody] = []
    before = ""
    while page := await door.read(queries.my_earnings, before=before, limit=_AT_ONCE):
        found += await _shown(door, page)
        before = page[-1].id
    return [one.model_dump(mode="json") for one in found]


async def _shown(door: Door, found: Sequence[Earning]) -> list[MyEarningBody]:
    names = await door.read(queries.project_names, {one.project_id for one in found})
    return [
        MyEarningBody.mine(one, item=queries.named_to_its_contributor(one), project=names[one.project_id])
        for one in found
    ]

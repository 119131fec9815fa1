"""Alerts over HTTP: whether I wait, yes please, not any more."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel

from preceptor.door import Asked, Door
from preceptor.rooms.alerts import actions, queries

router = APIRouter(tags=["alerts"])


class WorkAlert(BaseModel):
    """`on`: I am told once there is work for me; off again after."""

    on: bool


@router.get("/me/work-alert")
async def show_work_alert(door: Asked) -> WorkAlert:
    """Whether I wait to hear of work."""
    return WorkAlert(on=await door.read(queries.mine) is not None)


@router.put("/me/work-alert")
async def want_work_alert(door: Asked) -> WorkAlert:
    """Tell me once there is work for me: in my messages, and by e-mail as I like it."""
    await door.write(actions.want)
    return WorkAlert(on=True)


@router.delete("/me/work-alert", status_code=204)
async def end_work_alert(door: Asked) -> None:
    """I do not wait any more."""
    await door.write(actions.end)


async def held(door: Door) -> object:
    """Whether one waits, for the file one can keep."""
    return (await show_work_alert(door)).model_dump(mode="json")

"""Routes of what exams and sessions pay: for a project's managers, and for who sits them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Self

from fastapi import APIRouter, Path
from pydantic import BaseModel

from preceptor.door import Asked, ProjectId
from preceptor.rooms.pay import actions, queries
from preceptor.rooms.pay.api.terms import AmountBody, Strict
from preceptor.rooms.pay.nouns import Fee, FeeBasis, FeeFor, KeptFee

router = APIRouter()
Subject = Annotated[str, Path(max_length=64)]


class NewFeeBody(BaseModel):
    """`amount` for the whole, or a minute up to `cap_minutes`; `minutes`: how long it takes, as expected; `times`: how many
    attempts of one person are paid."""

    model_config = Strict
    basis: FeeBasis = FeeBasis.WHOLE
    amount: AmountBody
    minutes: int
    cap_minutes: int = 60
    times: int = 1

    def noun(self, about: FeeFor, subject: str) -> Fee:
        return Fee(about, subject, self.basis, self.amount.money(), self.minutes, self.cap_minutes, self.times)


class FeeBody(BaseModel):
    """What sitting an exam or a session pays. `most`: the most one sitting comes to. `held`: the budget might not do, so what is
    begun now is not paid."""

    about: FeeFor
    subject: str
    basis: FeeBasis
    amount: AmountBody
    most: AmountBody
    minutes: int
    cap_minutes: int
    times: int
    held: bool

    @classmethod
    def of(cls, kept: KeptFee, fee: Fee) -> Self:
        same = {name: getattr(fee, name) for name in ("about", "subject", "basis", "minutes", "cap_minutes", "times")}
        return cls(**same, amount=AmountBody.of(fee.amount), most=AmountBody.of(fee.most), held=kept.held)


class FeeList(BaseModel):
    rows: list[FeeBody]


@router.get("/me/fees")
async def show_my_fees(door: Asked) -> FeeList:
    """What the exams open to the asker and the sessions they sit in pay, of those that do."""
    return _list(await door.read(queries.my_fees))


@router.get("/projects/{project_id}/pay/fees")
async def list_fees(door: Asked, project_id: ProjectId) -> FeeList:
    """The exams and sessions a project pays for."""
    return _list(await door.read(queries.fees_of, project_id))


@router.put("/projects/{project_id}/pay/fees/{about}/{subject}")
async def set_fee(door: Asked, project_id: ProjectId, about: FeeFor, subject: Subject, body: NewFeeBody) -> FeeList:
    """What sitting an exam or a session of the project pays from now on."""
    await door.write(actions.set_fee, project_id, body.noun(about, subject))
    return await list_fees(door, project_id)


@router.delete("/projects/{project_id}/pay/fees/{about}/{subject}", status_code=204)
async def end_fee(door: Asked, project_id: ProjectId, about: FeeFor, subject: Subject) -> None:
    """Pay nothing for what is begun from now on."""
    await door.write(actions.end_fee, project_id, about, subject)


def _list(found: Sequence[KeptFee]) -> FeeList:
    return FeeList(rows=[FeeBody.of(one, one.fee) for one in found if one.fee is not None])

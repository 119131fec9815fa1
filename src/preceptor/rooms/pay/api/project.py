"""Routes of a project's pay: terms, budget, decisions, people, journal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query

from preceptor.door import Asked, Door, ProjectId
from preceptor.rooms.pay import actions, queries
from preceptor.rooms.pay.api.asked import (
    ApprovalBody,
    Approved,
    BonusBody,
    FundingBody,
    RejectionBody,
    SettlementBody,
)
from preceptor.rooms.pay.api.bodies import (
    EntryBody,
    Journal,
    PersonBody,
    PersonPage,
    ProjectEarningBody,
    ProjectEarningPage,
    ProjectPayBody,
)
from preceptor.rooms.pay.api.mine import Cursor, EarningId, Limit
from preceptor.rooms.pay.api.terms import AmountBody, TermsBody
from preceptor.rooms.pay.nouns import Earning, EarningState

router = APIRouter()


@router.get("/projects/{project_id}/pay")
async def show_pay(door: Asked, project_id: ProjectId) -> ProjectPayBody:
    """How the project pays, what is left of its budget, what it owes."""
    return ProjectPayBody.of(await door.read(queries.project_pay, project_id))


@router.put("/projects/{project_id}/pay/terms")
async def set_terms(door: Asked, project_id: ProjectId, body: TermsBody) -> ProjectPayBody:
    """How it pays for what is begun from now on."""
    await door.write(actions.set_terms, project_id, body.noun())
    return await show_pay(door, project_id)


@router.post("/projects/{project_id}/pay/funding", status_code=201)
async def fund(door: Asked, project_id: ProjectId, body: FundingBody) -> ProjectPayBody:
    """Put money into its budget, or take back what nobody has earned."""
    money = AmountBody(currency=body.currency, minor_units=body.minor_units).money()
    await door.write(actions.fund, project_id, money, key=body.key, note=body.note)
    return await show_pay(door, project_id)


@router.get("/projects/{project_id}/pay/earnings")
async def list_earnings(
    door: Asked,
    project_id: ProjectId,
    state: EarningState | None = None,
    contributor: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    cursor: Cursor = "",
    limit: Limit = 50,
) -> ProjectEarningPage:
    """Everybody's earnings in the project, newest first, by pseudonym."""
    found = await door.read(
        queries.earnings_of, project_id, state=state, contributor_id=contributor, before=cursor, limit=limit
    )
    following = found[-1].id if len(found) == limit else None
    return ProjectEarningPage(rows=await _shown(door, found), next=following)


@router.post("/projects/{project_id}/pay/approvals")
async def approve(door: Asked, project_id: ProjectId, body: ApprovalBody) -> Approved:
    """Approve pending earnings before their time."""
    return Approved(approved=await door.write(actions.approve, project_id, body.earnings))


@router.post("/earnings/{earning_id}/rejection")
async def reject(door: Asked, earning_id: EarningId, body: RejectionBody) -> ProjectEarningBody:
    """Hold back all or part of a pending earning, with a reason its contributor reads."""
    return (await _shown(door, [await door.write(actions.reject, earning_id, body.noun())]))[0]


@router.post("/earnings/{earning_id}/settlement")
async def settle(door: Asked, earning_id: EarningId, body: SettlementBody) -> ProjectEarningBody:
    """End a dispute; never by who held the money back."""
    ended = await door.write(actions.settle, earning_id, body.minor_units, reason=body.reason)
    return (await _shown(door, [ended]))[0]


@router.post("/projects/{project_id}/pay/bonuses", status_code=201)
async def give_bonus(door: Asked, project_id: ProjectId, body: BonusBody) -> ProjectEarningBody:
    """Something on top for somebody who worked in the project, owed at once."""
    money = AmountBody(currency=body.currency, minor_units=body.minor_units).money()
    given = await door.write(
        actions.give_bonus, project_id, body.contributor, money, reason=body.reason, key=body.key
    )  # fmt: skip
    return (await _shown(door, [given]))[0]


@router.get("/projects/{project_id}/pay/people")
async def list_people(
    door: Asked,
    project_id: ProjectId,
    cursor: Annotated[int, Query(ge=0, le=2**53)] = 0,
    limit: Limit = 50,
) -> PersonPage:
    """Who worked in the project, with their money and what it comes to an hour over all their time."""
    found = await door.read(queries.people, project_id, after=cursor, limit=limit)
    following = str(found[-1].contributor_id) if len(found) == limit else None
    return PersonPage(rows=[PersonBody.of(one) for one in found], next=following)


@router.get("/projects/{project_id}/pay/journal")
async def show_journal(door: Asked, project_id: ProjectId, cursor: Cursor = "", limit: Limit = 50) -> Journal:
    """The project's ledger, newest entry first; the lines of each add up to zero."""
    found = await door.read(queries.journal, project_id, before=cursor, limit=limit)
    following = found[-1].id if len(found) == limit else None
    return Journal(rows=[EntryBody.of(one) for one in found], next=following)


async def _shown(door: Door, found: Sequence[Earning]) -> list[ProjectEarningBody]:
    named = await door.read(queries.pseudonyms, [one.contributor_id for one in found])
    return [
        ProjectEarningBody.shown(one, pseudonym=named.get(one.contributor_id, ""), asker=door.actor.id) for one in found
    ]

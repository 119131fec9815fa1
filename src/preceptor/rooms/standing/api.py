"""Quality rules, receipts and appeals over HTTP."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, Door, ProjectId
from preceptor.rooms.standing import actions, queries
from preceptor.rooms.standing.nouns import (
    Action,
    AppealState,
    Collector,
    Comparison,
    Condition,
    Draft,
    Evidence,
    Receipt,
    ReceiptState,
    Replay,
    Rule,
)

router = APIRouter(tags=["standing"])
Id = Annotated[str, Path(min_length=1, max_length=64)]
Words = Annotated[str, Field(max_length=2000)]


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ConditionBody(Request):
    """`value` is a share (0..1) for gold, agreement and fast, a count otherwise; `minimum` events are waited for, and the last
    `window` looked at (gold and fast only)."""

    collector: Collector
    comparison: Comparison
    value: float = Field(allow_inf_nan=False)
    minimum: int = Field(1, ge=0, le=1_000_000)
    window: int = Field(10, ge=0, le=1_000_000)


class RuleDraftBody(Request):
    """All conditions must hold. `hours` for pause and more_gold, `share` of gold (0..1) for more_gold, `skill` for exam, `answers`
    for ask_again."""

    name: str = Field(min_length=1, max_length=120)
    conditions: list[ConditionBody] = Field(max_length=20)
    action: Action
    hours: int = Field(24, ge=0, le=1_000_000)
    share: float = Field(0.3, allow_inf_nan=False)
    skill: str = Field("", max_length=120)
    answers: int = Field(20, ge=0, le=1_000_000)

    def draft(self) -> Draft:
        conditions = [Condition(**one.model_dump()) for one in self.conditions]
        return Draft(self.name, conditions, self.action, self.hours, self.share, self.skill, self.answers)


class RuleChangeBody(RuleDraftBody):
    """The next version of a rule; `on` false: it rests."""

    on: bool = True


class RuleBody(BaseModel):
    id: str
    version: int
    name: str
    conditions: list[ConditionBody]
    action: Action
    hours: int
    share: float
    skill: str
    answers: int
    on: bool
    made_at: str

    @classmethod
    def of(cls, one: Rule) -> Self:
        draft = one.draft
        return cls(
            id=one.id, version=one.version, name=draft.name, conditions=[_condition(each) for each in draft.conditions],
            action=draft.action, hours=draft.hours, share=draft.share,
            skill=draft.skill, answers=draft.answers, on=one.on, made_at=rfc3339(one.made_at),
        )  # fmt: skip


class RuleRows(BaseModel):
    """`skills`: what a rule can ask people to show anew by an exam."""

    rows: list[RuleBody]
    skills: list[str]


class ReplayBody(BaseModel):
    """What a rule would have done since `since`: it looked on at `events` of `people` people, and would have fired `fired` times,
    on `hit` people. `whole` false: there were more events, and the newest were read."""

    since: str
    events: int
    people: int
    fired: int
    hit: int
    whole: bool

    @classmethod
    def of(cls, one: Replay) -> Self:
        return cls(**{**vars(one), "since": rfc3339(one.since)})


class EvidenceBody(BaseModel):
    """What a condition found (`found`), resting on `of` events."""

    condition: ConditionBody
    found: float
    of: int

    @classmethod
    def of_one(cls, one: Evidence) -> Self:
        return cls(condition=_condition(one.condition), found=one.found, of=one.of)


class AppealBody(BaseModel):
    """`due_at`: if nobody has judged by then, it is granted."""

    state: AppealState
    plea: str
    due_at: str | None
    reply: str


class StandingReceiptBody(BaseModel):
    """A decision about a person. `contributor` is their pseudonym where the asker may know it, else ""; `project` the project's
    name for the person themselves; `by_person`: a person decided, not the rule alone; `until` null: it has
    no end by itself."""

    id: str
    project_id: int
    project: str
    contributor: str
    rule: RuleBody
    evidence: list[EvidenceBody]
    state: ReceiptState
    made_at: str
    until: str | None
    by_person: bool
    note: str
    appeal: AppealBody

    @classmethod
    def of(cls, one: Receipt, *, contributor: str = "", project: str = "") -> Self:
        said = one.appeal
        due_at = rfc3339(said.due_at) if said.due_at is not None else None
        return cls(
            id=one.id, project_id=one.project_id, project=project, contributor=contributor,
            rule=RuleBody.of(one.rule),
            evidence=[EvidenceBody.of_one(each) for each in one.evidence], state=one.state,
            made_at=rfc3339(one.made_at), until=rfc3339(one.until) if one.until is not None else None,
            by_person=one.decided_by is not None, note=one.note,
            appeal=AppealBody(state=said.state, plea=said.plea, due_at=due_at, reply=said.reply),
        )  # fmt: skip


class StandingReceipts(BaseModel):
    rows: list[StandingReceiptBody]
    next: str | None


class PleaBody(Request):
    plea: Words


class AppealJudgmentBody(Request):
    """`grant`: the person was right, and what follows is taken back."""

    grant: bool
    reply: Words = ""


class RemovalDecisionBody(Request):
    """`confirm` false: nothing follows."""

    confirm: bool
    note: Words = ""


class UndoBody(Request):
    note: Words = ""


@router.get("/projects/{project_id}/rules")
async def list_rules(door: Asked, project_id: ProjectId) -> RuleRows:
    """The quality rules of a project. Problems: project.not_found, identity.not_allowed."""
    rows = [RuleBody.of(one) for one in await door.read(queries.list_rules, project_id)]
    return RuleRows(rows=rows, skills=list(await door.read(queries.skills, project_id)))


@router.post("/projects/{project_id}/rules", status_code=201)
async def make_rule(door: Asked, project_id: ProjectId, body: RuleDraftBody) -> RuleBody:
    """Switch a rule on. Problems: rule.invalid, rule.never, rule.always, rule.skips, rule.no_way_back, rule.too_many."""
    return RuleBody.of(await door.write(actions.make_rule, project_id, body.draft()))


@router.post("/projects/{project_id}/rules/check", status_code=204)
async def check_rule(door: Asked, project_id: ProjectId, body: RuleDraftBody) -> None:
    """Whether a rule could fire here, and not on everybody; nothing is kept. Problems: rule.*."""
    await door.read(queries.check, project_id, body.draft())


@router.post("/projects/{project_id}/rules/replay")
async def replay_rule(door: Asked, project_id: ProjectId, body: RuleDraftBody) -> ReplayBody:
    """How often a rule would have fired in the last seven days; refused like a rule that is made. Problems: rule.*."""
    await door.read(queries.check, project_id, body.draft())
    return ReplayBody.of(await door.read(queries.replay, project_id, body.draft()))


@router.put("/rules/{rule_id}")
async def change_rule(door: Asked, rule_id: Id, body: RuleChangeBody) -> RuleBody:
    """Its next version, or switched off. Problems: rule.not_found, rule.invalid, rule.never, rule.always,
    rule.skips, rule.no_way_back."""
    return RuleBody.of(await door.write(actions.change_rule, rule_id, body.draft(), on=body.on))


@router.get("/projects/{project_id}/receipts")
async def list_receipts(
    door: Asked,
    project_id: ProjectId,
    state: ReceiptState | None = None,
    cursor: Annotated[str | None, Query(max_length=64)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> StandingReceipts:
    """What rules decided about people, newest first."""
    rows = await door.read(queries.receipts, project_id, state=state, before=cursor, limit=limit)
    found = [StandingReceiptBody.of(one, contributor=pseudonym) for one, pseudonym in rows]
    return StandingReceipts(rows=found, next=found[-1].id if len(found) == limit else None)


@router.get("/projects/{project_id}/appeals")
async def list_appeals(door: Asked, project_id: ProjectId) -> StandingReceipts:
    """Objections that wait for a judge; who objects is not told."""
    return StandingReceipts(
        rows=[StandingReceiptBody.of(one) for one in await door.read(queries.appeals, project_id)], next=None
    )


@router.get("/me/receipts")
async def my_receipts(
    door: Asked,
    cursor: Annotated[str | None, Query(max_length=64)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> StandingReceipts:
    """Everything decided about the asker, newest first. Problems: identity.unknown."""
    rows = await door.read(queries.my_receipts, before=cursor, limit=limit)
    found = [StandingReceiptBody.of(one, project=name) for one, name in rows]
    return StandingReceipts(rows=found, next=found[-1].id if len(found) == limit else None)


async def held(door: Door) -> object:
    """All that was decided about the asker, newest first, for the file they can keep."""
    rows = await door.read(queries.all_my_receipts)
    return [StandingReceiptBody.of(one, project=name).model_dump(mode="json") for one, name in rows]


@router.post("/receipts/{receipt_id}/appeal")
async def appeal(door: Asked, receipt_id: Id, body: PleaBody) -> StandingReceiptBody:
    """Object to a decision about oneself. Problems: receipt.not_found, receipt.appealed, receipt.plea,
    receipt.nothing_to_appeal."""
    return StandingReceiptBody.of(await door.write(actions.appeal, receipt_id, body.plea))


@router.post("/receipts/{receipt_id}/judgment")
async def judge_appeal(door: Asked, receipt_id: Id, body: AppealJudgmentBody) -> StandingReceiptBody:
    """Judge an objection. Problems: receipt.not_found, receipt.no_appeal, receipt.own_decision."""
    return StandingReceiptBody.of(await door.write(actions.judge, receipt_id, grant=body.grant, reply=body.reply))


@router.post("/receipts/{receipt_id}/decision")
async def decide_receipt(door: Asked, receipt_id: Id, body: RemovalDecisionBody) -> StandingReceiptBody:
    """Confirm or decline a removal a rule proposed. Problems: receipt.not_found, receipt.decided."""
    return StandingReceiptBody.of(await door.write(actions.decide, receipt_id, confirm=body.confirm, note=body.note))


@router.post("/receipts/{receipt_id}/undo")
async def undo_receipt(door: Asked, receipt_id: Id, body: UndoBody) -> StandingReceiptBody:
    """Take back what follows from a receipt. Problems: receipt.not_found, receipt.nothing_to_undo."""
    return StandingReceiptBody.of(await door.write(actions.undo, receipt_id, note=body.note))


def _condition(one: Condition) -> ConditionBody:
    return ConditionBody(**vars(one))

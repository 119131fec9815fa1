"""Judges over HTTP: make one, let it judge, what it said, suggestions and what they do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.judging import actions, queries
from preceptor.rooms.judging.nouns import HELD_BACK, Judge, Judgment, NewJudge, Suggesting
from preceptor.rooms.models.nouns import MOST_TEXT, Settings

router = APIRouter(tags=["judging"])
JudgeId = Annotated[str, Path(min_length=1, max_length=64)]
Cursor = Annotated[int, Query(ge=0, le=2**53)]
Page = Annotated[int, Query(ge=1, le=200)]


class Wire(BaseModel):
    model_config = ConfigDict(extra="forbid", from_attributes=True)


class JudgeSettings(Wire):
    """How a judge replies; null leaves it to the server."""

    temperature: float | None = 0.0
    top_p: float | None = None
    max_tokens: int = 1024
    system: str = Field(default="", max_length=MOST_TEXT)
    seed: int | None = Field(default=None, ge=0, le=2**31)

    def noun(self) -> Settings:
        return Settings(**self.model_dump())


class NewJudgeIn(Wire):
    """`instruction` is added to the instruction made from the form; `swap` asks twice, in opposite orders."""

    name: str
    endpoint: str
    instruction: str = Field(default="", max_length=MOST_TEXT)
    settings: JudgeSettings = JudgeSettings()
    swap: bool = False

    def noun(self) -> NewJudge:
        return NewJudge(self.name, self.endpoint, self.instruction, self.settings.noun(), self.swap)


class MeasuredBody(BaseModel):
    """Share of a judge's labels that are those of people's consensus, with its 95 % interval, and of how many."""

    estimate: float
    low: float
    high: float
    labels: int


class JudgeBody(BaseModel):
    """`agreement` is null until a consensus was inferred over items that people answered too. `agreed` is how far both orders agree (0..1), `earlier` the share of preferences for what was shown earlier: one
    half means that place does not count. Cost in millionths of a minor unit."""

    id: str
    project_id: int
    name: str
    endpoint: str
    contributor: int
    instruction: str
    settings: JudgeSettings
    swap: bool
    state: str
    job: str
    judged: int
    refused: int
    repaired: int
    swapped: int
    agreed: float | None
    preferences: int
    earlier: float | None
    agreement: MeasuredBody | None
    cost_millionths: int
    made_at: str

    @classmethod
    def of(cls, one: Judge, measured: Mapping[str, float] | None = None) -> Self:
        tally = one.tally
        return cls(
            id=one.id, project_id=one.project_id, name=one.name, endpoint=one.endpoint,
            contributor=one.contributor_id, instruction=one.instruction, settings=JudgeSettings(
                temperature=one.settings.temperature, top_p=one.settings.top_p, max_tokens=one.settings.max_tokens,
                system=one.settings.system, seed=one.settings.seed,
            ), swap=one.swap, state=one.state, job=one.job, judged=tally.judged, refused=tally.refused,
            repaired=tally.repaired, swapped=tally.swapped,
            agreed=tally.agreed / tally.swapped / 1000 if tally.swapped else None, preferences=tally.preferences,
            earlier=tally.earlier / tally.preferences if tally.preferences else None, cost_millionths=tally.cost,
            agreement=MeasuredBody.model_validate(measured) if measured else None, made_at=rfc3339(one.made_at),
        )  # fmt: skip


class JudgesBody(BaseModel):
    rows: list[JudgeBody]


class JudgmentBody(BaseModel):
    """`answer` is the id of the answer it gave; `refusal` says why it gave none, `raw` what it said then."""

    item: str
    answer: str
    answers: dict[str, Any] | None
    second: dict[str, Any] | None
    refusal: str
    raw: str
    repaired: bool
    model: str
    cost_millionths: int
    at: str

    @classmethod
    def of(cls, one: Judgment) -> Self:
        kept = {name: getattr(one, name) for name in ("item", "answer", "refusal", "raw", "repaired", "model")}
        answers, second = (dict(each) if each is not None else None for each in (one.answers, one.second))
        return cls(**kept, answers=answers, second=second, cost_millionths=one.cost, at=rfc3339(one.at))


class JudgmentsBody(BaseModel):
    rows: list[JudgmentBody]
    next: str | None


class SuggestingBody(Wire):
    """Whose answers people see as suggestions ("" = nobody's), and from which share of items they are kept back."""

    judge: str = Field(default="", max_length=64)
    held_back: float = HELD_BACK


class SideBody(Wire):
    answers: int
    agreement: float | None


class AnchoringBody(Wire):
    """Agreement with the suggestion when it was shown and when it was held back; the difference is what showing does."""

    question: str
    shown: SideBody
    held_back: SideBody
    difference: float | None
    low: float | None
    high: float | None


class AnchoringsBody(BaseModel):
    rows: list[AnchoringBody]


@router.get("/projects/{project_id}/judges")
async def list_judges(door: Asked, project_id: ProjectId) -> JudgesBody:
    """Models that judge this project's items, with what they have done."""
    judges = await door.read(queries.judges, project_id)
    measured = await door.read(queries.measured, judges)
    return JudgesBody(rows=[JudgeBody.of(one, measured.get(one.id)) for one in judges])


@router.post("/projects/{project_id}/judges", status_code=201)
async def make_judge(door: Asked, project_id: ProjectId, body: NewJudgeIn) -> JudgeBody:
    """A judge of its own contributor number. Problems: judging.judge_invalid."""
    return JudgeBody.of(await door.write(actions.make_judge, project_id, body.noun()))


@router.get("/judges/{judge_id}")
async def show_judge(door: Asked, judge_id: JudgeId) -> JudgeBody:
    one = await door.read(queries.judge, judge_id)
    return JudgeBody.of(one, (await door.read(queries.measured, [one])).get(one.id))


@router.post("/judges/{judge_id}/start", status_code=202)
async def start_judging(door: Asked, judge_id: JudgeId) -> JudgeBody:
    """Ask it for every item it has not judged, as a job. Problems: judging.retired."""
    return JudgeBody.of(await door.write(actions.start_judging, judge_id))


@router.post("/judges/{judge_id}/retire")
async def retire_judge(door: Asked, judge_id: JudgeId) -> JudgeBody:
    """It judges no more; what it judged stays."""
    return JudgeBody.of(await door.write(actions.retire_judge, judge_id))


@router.get("/judges/{judge_id}/judgments")
async def list_judgments(
    door: Asked, judge_id: JudgeId, refused: bool = False, cursor: Cursor = 0, limit: Page = 50
) -> JudgmentsBody:
    """What it said, item by item; `refused` brings only items without an answer."""
    rows = await door.read(queries.judgments, judge_id, after=cursor, limit=limit, refused=refused)
    following = str(rows[-1].item_no) if len(rows) == limit else None
    return JudgmentsBody(rows=[JudgmentBody.of(one) for one in rows], next=following)


@router.get("/projects/{project_id}/suggestions")
async def show_suggesting(door: Asked, project_id: ProjectId) -> SuggestingBody:
    """Whether people see a judge's answers as suggestions."""
    return SuggestingBody.model_validate(await door.read(queries.suggesting, project_id))


@router.put("/projects/{project_id}/suggestions")
async def set_suggesting(door: Asked, project_id: ProjectId, body: SuggestingBody) -> SuggestingBody:
    """Show people a judge's answers, or none. Problems: judging.suggesting_invalid, judge.not_found."""
    wanted = Suggesting(body.judge, body.held_back)
    return SuggestingBody.model_validate(await door.write(actions.set_suggesting, project_id, wanted))


@router.get("/projects/{project_id}/anchoring")
async def show_anchoring(
    door: Asked, project_id: ProjectId, judge: Annotated[str, Query(max_length=64)] = ""
) -> AnchoringsBody:
    """What showing suggestions does to people's answers, a row a question."""
    rows = await door.read(queries.anchoring, project_id, judge_id=judge)
    return AnchoringsBody(rows=[AnchoringBody.model_validate(one) for one in rows])

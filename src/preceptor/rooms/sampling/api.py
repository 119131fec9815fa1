"""Draws over HTTP: describe, add prompts, start, look on."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.models.nouns import MOST_TEXT, Settings
from preceptor.rooms.sampling import actions, queries
from preceptor.rooms.sampling.nouns import MOST_PROMPTS_AT_ONCE, Draw, NewDraw, NewPrompt, Prompt, Response

router = APIRouter(tags=["sampling"])
DrawId = Annotated[str, Path(min_length=1, max_length=64)]
Cursor = Annotated[int | None, Query(ge=0, le=2**53)]
Page = Annotated[int, Query(ge=1, le=200)]


class Wire(BaseModel):
    model_config = ConfigDict(extra="forbid")


class DrawSettings(Wire):
    """How replies are drawn; null leaves it to the server. Each response gets a seed of its own, counted from `seed`."""

    temperature: float | None = None
    top_p: float | None = None
    max_tokens: int = 1024
    system: str = Field(default="", max_length=MOST_TEXT)
    seed: int | None = Field(default=None, ge=0, le=2**31)
    stop: list[str] = Field(default_factory=list, max_length=5)

    def noun(self) -> Settings:
        return Settings(**{**self.model_dump(), "stop": tuple(self.stop)})

    @classmethod
    def of(cls, one: Settings) -> Self:
        return cls(
            temperature=one.temperature, top_p=one.top_p, max_tokens=one.max_tokens, system=one.system, seed=one.seed,
            stop=list(one.stop),
        )  # fmt: skip


class NewDrawIn(Wire):
    """`each` responses from every endpoint for every prompt; `from_project` copies that project's prompts."""

    name: str
    endpoints: list[str] = Field(max_length=50)
    each: int = 2
    settings: DrawSettings = DrawSettings()
    from_project: int | None = Field(default=None, ge=1, le=2**53)

    def noun(self) -> NewDraw:
        return NewDraw(self.name, tuple(self.endpoints), self.each, self.settings.noun(), self.from_project)


class PromptIn(Wire):
    """Values of the form's fields beside its responses; or `text` for the first of them."""

    text: str | None = Field(default=None, max_length=MOST_TEXT)
    payload: dict[str, Any] | None = None
    group: str = Field(default="", max_length=200)

    def noun(self) -> NewPrompt | str:
        return NewPrompt(self.payload, self.group) if self.payload is not None else (self.text or "")


class PromptsIn(Wire):
    prompts: list[PromptIn] = Field(min_length=1, max_length=MOST_PROMPTS_AT_ONCE + 1)


class DrawBody(BaseModel):
    """`cost_millionths` of a minor unit; `doubles` said what another had said, `left_out` made no item."""

    id: str
    project_id: int
    name: str
    endpoints: list[str]
    each: int
    settings: DrawSettings
    from_project: int | None
    state: str
    job: str
    prompts: int
    items: int
    responses: int
    doubles: int
    left_out: int
    cost_millionths: int
    made_at: str

    @classmethod
    def of(cls, one: Draw) -> Self:
        tally = vars(one.tally)
        return cls(
            id=one.id, project_id=one.project_id, name=one.name, endpoints=list(one.endpoints), each=one.each,
            settings=DrawSettings.of(one.settings), from_project=one.from_project, state=one.state, job=one.job,
            made_at=rfc3339(one.made_at), cost_millionths=one.tally.cost,
            **{name: value for name, value in tally.items() if name != "cost"},
        )  # fmt: skip


class DrawsBody(BaseModel):
    rows: list[DrawBody]
    next: str | None


class ResponseBody(BaseModel):
    """A response with the settings it was drawn with; `problem` says why there is no text."""

    endpoint: str
    nth: int
    text: str
    settings: DrawSettings
    model: str
    finish: str
    input_tokens: int
    output_tokens: int
    cost_millionths: int
    problem: str

    @classmethod
    def of(cls, one: Response) -> Self:
        return cls(
            endpoint=one.endpoint, nth=one.nth, text=one.text, settings=DrawSettings.of(one.settings),
            model=one.model, finish=one.finish, input_tokens=one.input_tokens, output_tokens=one.output_tokens,
            cost_millionths=one.cost, problem=one.problem,
        )  # fmt: skip


class PromptBody(BaseModel):
    """`item` is the item it became; `problem` why it became none."""

    place: int
    payload: dict[str, Any]
    item: str
    problem: str
    responses: list[ResponseBody]

    @classmethod
    def of(cls, one: Prompt, came: list[ResponseBody]) -> Self:
        return cls(place=one.place, payload=dict(one.payload), item=one.item, problem=one.problem, responses=came)


class PromptsBody(BaseModel):
    rows: list[PromptBody]
    next: str | None


@router.get("/projects/{project_id}/draws")
async def list_draws(door: Asked, project_id: ProjectId, cursor: Cursor = None, limit: Page = 50) -> DrawsBody:
    """Draws of a project, newest first."""
    rows = await door.read(queries.draws, project_id, before=cursor, limit=limit)
    following = str(rows[-1].made_at) if len(rows) == limit else None
    return DrawsBody(rows=[DrawBody.of(one) for one in rows], next=following)


@router.post("/projects/{project_id}/draws", status_code=201)
async def make_draw(door: Asked, project_id: ProjectId, body: NewDrawIn) -> DrawBody:
    """Describe a draw; nothing is asked yet. Problems: sampling.draw_invalid, sampling.no_responses."""
    return DrawBody.of(await door.write(actions.make_draw, project_id, body.noun()))


@router.get("/draws/{draw_id}")
async def show_draw(door: Asked, draw_id: DrawId) -> DrawBody:
    return DrawBody.of(await door.read(queries.draw, draw_id))


@router.post("/draws/{draw_id}/prompts", status_code=201)
async def add_prompts(door: Asked, draw_id: DrawId, body: PromptsIn) -> DrawBody:
    """Add prompts to a draft, all or none; the same prompt is kept once. Problems: sampling.prompts_invalid."""
    return DrawBody.of(await door.write(actions.add_prompts, draw_id, [one.noun() for one in body.prompts]))


@router.post("/draws/{draw_id}/start", status_code=202)
async def start_draw(door: Asked, draw_id: DrawId) -> DrawBody:
    """Ask the models, as a job. Problems: sampling.begun, sampling.no_prompts."""
    return DrawBody.of(await door.write(actions.start_draw, draw_id))


@router.get("/draws/{draw_id}/prompts")
async def list_prompts(door: Asked, draw_id: DrawId, cursor: Cursor = None, limit: Page = 50) -> PromptsBody:
    """Prompts with what came back, in the order they were added."""
    after = -1 if cursor is None else cursor
    rows, came = await door.read(queries.prompts, draw_id, after=after, limit=limit)
    shown = [PromptBody.of(one, [ResponseBody.of(each) for each in came[one.place]]) for one in rows]
    return PromptsBody(rows=shown, next=str(rows[-1].place) if len(rows) == limit else None)

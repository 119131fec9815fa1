"""Endpoints over HTTP: add, change, key, try, close, what they cost."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.models import actions, queries
from preceptor.rooms.models.nouns import (
    MOST_SCRIPT,
    MOST_TEXT,
    Ask,
    Call,
    Endpoint,
    Limits,
    Line,
    NewEndpoint,
    Price,
    Provider,
    Reply,
    Settings,
    Trouble,
    Turn,
)

router = APIRouter(tags=["models"])
EndpointId = Annotated[str, Path(min_length=1, max_length=64)]
Cursor = Annotated[int, Query(ge=0, le=2**53)]
Page = Annotated[int, Query(ge=1, le=200)]
Whole = Annotated[int, Field(ge=0, le=10**12)]


class Wire(BaseModel):
    model_config = ConfigDict(extra="forbid", from_attributes=True)


class LineBody(Wire):
    """When the last turn holds `when` (empty = always): `say` this, or have this `trouble`."""

    when: str = Field(default="", max_length=1000)
    say: str = Field(default="", max_length=20_000)
    trouble: Trouble | None = None


class PriceBody(Wire):
    """Minor units of `currency` for a million tokens read and written."""

    currency: str = "USD"
    input: Whole = 0
    output: Whole = 0


class LimitsBody(Wire):
    """`budget` in minor units, null = none; `seconds` for one reply; `retries` of what was not answered."""

    budget: Whole | None = None
    most_at_once: int = 4
    seconds: int = 120
    retries: int = 3


class EndpointIn(Wire):
    """How a model is reached and what it may cost; without its key."""

    name: str
    provider: Provider
    address: str = ""
    model: str = ""
    price: PriceBody = PriceBody()
    limits: LimitsBody = LimitsBody()
    schemas: bool = False
    script: list[LineBody] = Field(default_factory=list, max_length=MOST_SCRIPT + 1)
    word_millis: int = 0

    def noun(self, *, key: str = "") -> NewEndpoint:
        script = tuple(Line(line.when, line.say, line.trouble) for line in self.script)
        return NewEndpoint(
            name=self.name, provider=self.provider, address=self.address, model=self.model, key=key,
            price=Price(**self.price.model_dump()), limits=Limits(**self.limits.model_dump()), schemas=self.schemas,
            script=script, word_millis=self.word_millis,
        )  # fmt: skip


class NewEndpointIn(EndpointIn):
    """With its key, which is sealed at once and never shown again."""

    key: str = ""


class KeyIn(Wire):
    """An empty key: ask without one."""

    key: str


class SpentBody(Wire):
    """`millionths` of a minor unit, exact; `minor_units` rounded up."""

    millionths: int
    minor_units: int
    calls: int
    failed: int
    input_tokens: int
    output_tokens: int


class EndpointBody(Wire):
    """`down_since` is set while it cannot be used; `trouble` says why."""

    id: str
    name: str
    provider: Provider
    address: str
    model: str
    has_key: bool
    price: PriceBody
    limits: LimitsBody
    schemas: bool
    script: list[LineBody]
    word_millis: int
    state: str
    down_since: str | None
    trouble: str
    spent: SpentBody
    made_at: str

    @classmethod
    def of(cls, one: Endpoint) -> Self:
        shown = {name: getattr(one, name) for name in cls.model_fields}
        times = {"down_since": rfc3339(one.down_since) if one.down_since else None, "made_at": rfc3339(one.made_at)}
        return cls.model_validate({**shown, **times, "script": list(one.script)})


class EndpointsBody(BaseModel):
    rows: list[EndpointBody]
    next: str | None


class EndpointChoiceBody(BaseModel):
    """An endpoint as somebody sees it who may use it but not run it; `currency` is that of its prices."""

    id: str
    name: str
    provider: str
    model: str
    currency: str
    down_since: str | None


class ChoicesBody(BaseModel):
    rows: list[EndpointChoiceBody]


class CallBody(BaseModel):
    """What a call came to, never what was said. `counted`: by the server; else tokens are estimated."""

    id: str
    purpose: str
    project_id: int | None
    state: str
    cost_millionths: int
    input_tokens: int
    output_tokens: int
    counted: bool
    first_millis: int | None
    millis: int | None
    trouble: str
    model: str
    begun_at: str

    @classmethod
    def of(cls, one: Call) -> Self:
        return cls(**{**vars(one), "begun_at": rfc3339(one.begun_at)})


class CallsBody(BaseModel):
    rows: list[CallBody]
    next: str | None


class SettingsBody(Wire):
    """How a reply is drawn; null leaves it to the server."""

    temperature: float | None = None
    top_p: float | None = None
    max_tokens: int = 1024
    system: str = Field(default="", max_length=MOST_TEXT)
    seed: int | None = Field(default=None, ge=-(2**53), le=2**53)
    stop: list[str] = Field(default_factory=list, max_length=5)

    def noun(self) -> Settings:
        return Settings(**{**self.model_dump(), "stop": tuple(self.stop)})


class TryIn(Wire):
    """A prompt to try an endpoint with."""

    prompt: str = Field(min_length=1, max_length=MOST_TEXT)
    settings: SettingsBody = SettingsBody(max_tokens=256)


class ReplyBody(BaseModel):
    text: str
    finish: str
    model: str
    input_tokens: int
    output_tokens: int
    counted: bool
    first_millis: int
    millis: int
    cost_millionths: int

    @classmethod
    def of(cls, one: Reply) -> Self:
        return cls(
            text=one.text, finish=one.finish, model=one.model, input_tokens=one.usage.input,
            output_tokens=one.usage.output, counted=one.usage.counted, first_millis=one.first_millis,
            millis=one.millis, cost_millionths=one.cost_millionths,
        )  # fmt: skip


@router.get("/endpoints")
async def list_endpoints(door: Asked, closed: bool = False, cursor: Cursor = 0, limit: Page = 50) -> EndpointsBody:
    """Models that can be asked, in the order they were added; `closed` brings closed ones too."""
    rows = await door.read(queries.endpoints, closed=closed, after=cursor, limit=limit)
    following = str(rows[-1].no) if len(rows) == limit else None
    return EndpointsBody(rows=[EndpointBody.of(one) for one in rows], next=following)


@router.post("/endpoints", status_code=201)
async def add_endpoint(door: Asked, body: NewEndpointIn) -> EndpointBody:
    """Add a model. Problems: models.endpoint_invalid."""
    return EndpointBody.of(await door.write(actions.add_endpoint, body.noun(key=body.key)))


@router.get("/endpoints/{endpoint_id}")
async def show_endpoint(door: Asked, endpoint_id: EndpointId) -> EndpointBody:
    return EndpointBody.of(await door.read(queries.endpoint, endpoint_id))


@router.put("/endpoints/{endpoint_id}")
async def change_endpoint(door: Asked, endpoint_id: EndpointId, body: EndpointIn) -> EndpointBody:
    """Everything but the key, which is forgotten when the address becomes another server's."""
    return EndpointBody.of(await door.write(actions.change_endpoint, endpoint_id, body.noun()))


@router.put("/endpoints/{endpoint_id}/key")
async def set_key(door: Asked, endpoint_id: EndpointId, body: KeyIn) -> EndpointBody:
    """Ask with this key from now on; nobody can read it again."""
    return EndpointBody.of(await door.write(actions.set_key, endpoint_id, body.key))


@router.post("/endpoints/{endpoint_id}/close")
async def close_endpoint(door: Asked, endpoint_id: EndpointId) -> EndpointBody:
    """It is asked no more; what it answered and cost stays."""
    return EndpointBody.of(await door.write(actions.close_endpoint, endpoint_id))


@router.post("/endpoints/{endpoint_id}/open")
async def open_endpoint(door: Asked, endpoint_id: EndpointId) -> EndpointBody:
    """A closed endpoint may be asked again."""
    return EndpointBody.of(await door.write(actions.open_endpoint, endpoint_id))


@router.post("/endpoints/{endpoint_id}/try")
async def try_endpoint(door: Asked, endpoint_id: EndpointId, body: TryIn) -> ReplyBody:
    """Ask it something and see the reply. Problems: models.down, models.timeout, models.busy, models.bad_key, models.refused, models.over_budget, models.garbled."""
    question = Ask(endpoint_id, (Turn("user", body.prompt),), body.settings.noun(), patience=5)
    return ReplyBody.of(await actions.ask(door.units, door.actor, question))


@router.get("/endpoints/{endpoint_id}/calls")
async def list_calls(door: Asked, endpoint_id: EndpointId, cursor: Cursor | None = None, limit: Page = 50) -> CallsBody:
    """What its calls came to, newest first."""
    rows = await door.read(queries.calls, endpoint_id, before=cursor, limit=limit)
    following = str(rows[-1][0]) if len(rows) == limit else None
    return CallsBody(rows=[CallBody.of(one) for _, one in rows], next=following)


@router.get("/projects/{project_id}/endpoints")
async def list_choices(door: Asked, project_id: ProjectId) -> ChoicesBody:
    """Endpoints this project may use."""
    rows = await door.read(queries.choices, project_id)
    return ChoicesBody(rows=[_choice(one) for one in rows])


def _choice(one: Endpoint) -> EndpointChoiceBody:
    down = rfc3339(one.down_since) if one.down_since else None
    named = {"id": one.id, "name": one.name, "provider": one.provider, "model": one.model}
    return EndpointChoiceBody(**named, currency=one.price.currency, down_since=down)

"""Sessions over HTTP: plan, list, show, move on, invite; asking for the certificate."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter, Path, Query
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339, to_micros
from preceptor.door import Asked, ProjectId
from preceptor.rooms.calibration import actions, queries
from preceptor.rooms.calibration.nouns import Certificate, NewItem, Plan, Seat, Session, Stage, Times

router = APIRouter()
SessionId = Annotated[str, Path(min_length=1, max_length=64)]
Number = Annotated[str, Field(max_length=40)]
Time = Annotated[AwareDatetime, Field(strict=False)]
Cursor = Annotated[int | None, Query(ge=0, le=2**53)]
Limit = Annotated[int, Query(ge=1, le=200)]


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SessionItemPlan(Request):
    """Either `item`, an item of the project by its id, or `payload`, the fields of one made for the session."""

    item: Annotated[str, Field(max_length=64)] = ""
    payload: dict[str, Any] | None = None
    clauses: list[Number] = Field(default_factory=list, max_length=200)


class SessionPlanBody(Request):
    """`people` are account ids, null = all who may work there. Times without a value wait for the manager."""

    title: Annotated[str, Field(max_length=2_000)]
    note: Annotated[str, Field(max_length=20_000)] = ""
    opens_at: Time
    reveal_at: Time | None = None
    vote_at: Time | None = None
    closes_at: Time | None = None
    items: list[SessionItemPlan] = Field(max_length=1_000)
    clauses: list[Number] = Field(default_factory=list, max_length=200)
    people: list[Annotated[str, Field(max_length=64)]] | None = Field(default=None, max_length=2_000)

    def noun(self) -> Plan:
        times = Times(*(_micros(one) for one in (self.opens_at, self.reveal_at, self.vote_at, self.closes_at)))  # type: ignore[arg-type]
        items = [NewItem(one.item, one.payload, tuple(one.clauses)) for one in self.items]
        return Plan(self.title, self.note, times, items, tuple(self.clauses), self.people)


class MoveBody(Request):
    stage: Stage


class InviteBody(Request):
    """Account ids; null = all who may work there."""

    people: list[Annotated[str, Field(max_length=64)]] | None = Field(default=None, max_length=2_000)


class CalibrationRuleBody(Request):
    """Whether a certificate comes before the next task."""

    asked: bool


class SeatBody(BaseModel):
    """`seconds` in the session by the server's clock; `first`, `second`: items answered in each turn."""

    came_at: str | None
    seconds: int
    first: int
    second: int

    @classmethod
    def of(cls, one: Seat) -> Self:
        return cls(came_at=_time(one.came_at), seconds=one.seconds, first=one.first, second=one.second)


class AttendanceBody(SeatBody):
    pseudonym: str


class AttendanceRows(BaseModel):
    rows: list[AttendanceBody]
    next: str | None


class SessionAgreementBody(BaseModel):
    """Krippendorff's alpha with its 95 % interval over items, null where it is not defined. `turn` 1 before, 2 after the
    discussion; `clause` "" = all items; `family` names the scale where a question has several."""

    question: str
    family: str
    clause: str
    turn: int
    level: str
    alpha: float | None
    low: float | None
    high: float | None
    items: int
    people: int


class SessionFiguresBody(BaseModel):
    """`apart`: item's place → question → mean distance (0..1) between two first answers."""

    agreement: list[SessionAgreementBody]
    apart: dict[str, dict[str, float]]


class CalibrationCertificateBody(BaseModel):
    guidelines_version: int
    clauses: list[str]
    granted_at: str

    @classmethod
    def of(cls, one: Certificate) -> Self:
        return cls(
            guidelines_version=one.guidelines_version, clauses=[*one.clauses], granted_at=rfc3339(one.granted_at)
        )


class CalibrationBody(BaseModel):
    """`invited`, `came`, `first` and `second` count people (those who came, those with all answers of a turn); 0 in one's own list.
    `seat` is the asker's own, null for who only holds it. `figures` are null until the reveal, and a moment longer."""

    id: str
    project: int
    project_name: str
    title: str
    note: str
    stage: Stage
    opens_at: str
    reveal_at: str | None
    vote_at: str | None
    closes_at: str | None
    clauses: list[str]
    guidelines_version: int
    items: int
    invited: int
    came: int
    first: int
    second: int
    seat: SeatBody | None
    holds: bool
    certificate: CalibrationCertificateBody | None
    figures: SessionFiguresBody | None

    @classmethod
    def of(cls, shown: queries.Shown) -> Self:
        one = shown.session
        return cls(
            id=one.id, project=one.project_id, project_name=shown.project, title=one.title, note=one.note, stage=one.stage,
            opens_at=rfc3339(one.times.opens_at), reveal_at=_time(one.times.reveal_at), vote_at=_time(one.times.vote_at),
            closes_at=_time(one.times.closes_at), clauses=[*one.clauses], guidelines_version=one.guidelines_version,
            items=one.items, **vars(shown.counts), seat=SeatBody.of(shown.seat) if shown.seat else None, holds=shown.holds,
            certificate=CalibrationCertificateBody.of(shown.certificate) if shown.certificate else None,
            figures=_figures(one),
        )  # fmt: skip


class SessionRows(BaseModel):
    rows: list[CalibrationBody]
    next: str | None


@router.get("/projects/{project_id}/calibration")
async def list_calibrations(
    door: Asked, project_id: ProjectId, cursor: Cursor = None, limit: Limit = 50
) -> SessionRows:
    """A project's sessions, newest first. Problems: project.not_found, identity.not_allowed."""
    found = await door.read(queries.sessions, project_id, before=cursor, limit=limit)
    following = str(found[-1].session.no) if len(found) == limit else None
    return SessionRows(rows=[CalibrationBody.of(one) for one in found], next=following)


@router.post("/projects/{project_id}/calibration", status_code=201)
async def plan_session(door: Asked, project_id: ProjectId, body: SessionPlanBody) -> CalibrationBody:
    """Plan a session; its items are kept as they are now. Problems: calibration.invalid, calibration.people, calibration.live,
    item.not_found, project.not_found."""
    made = await door.write(actions.make, project_id, body.noun())
    return CalibrationBody.of(await door.read(queries.session, made.id))


@router.get("/projects/{project_id}/calibration/rule")
async def show_calibration_rule(door: Asked, project_id: ProjectId) -> CalibrationRuleBody:
    """Whether the project asks for a certificate before its next task. Problems: project.not_found."""
    return CalibrationRuleBody(asked=await door.read(queries.asked_shown, project_id))


@router.put("/projects/{project_id}/calibration/rule")
async def change_calibration_rule(door: Asked, project_id: ProjectId, body: CalibrationRuleBody) -> CalibrationRuleBody:
    """Holds for everybody from their next task on. Problems: project.not_found, identity.not_allowed."""
    return CalibrationRuleBody(asked=await door.write(actions.ask, project_id, body.asked))


@router.get("/me/calibration")
async def list_my_calibrations(door: Asked) -> SessionRows:
    """The sessions I am invited to, newest first."""
    return SessionRows(rows=[CalibrationBody.of(one) for one in await door.read(queries.mine)], next=None)


@router.get("/calibration/{session_id}")
async def show_session(door: Asked, session_id: SessionId) -> CalibrationBody:
    """For who sits in it, and who may see the project's quality. Problems: calibration.not_found."""
    return CalibrationBody.of(await door.read(queries.session, session_id))


@router.post("/calibration/{session_id}/move")
async def move_session(door: Asked, session_id: SessionId, body: MoveBody) -> CalibrationBody:
    """On to the next stage, whatever its time; closed is possible from any. Problems: calibration.not_found, calibration.stage."""
    await door.write(actions.move, session_id, body.stage)
    return CalibrationBody.of(await door.read(queries.session, session_id))


@router.post("/calibration/{session_id}/people")
async def invite_people(door: Asked, session_id: SessionId, body: InviteBody) -> CalibrationBody:
    """More people; who has a seat keeps it. Problems: calibration.not_found, calibration.people, calibration.over."""
    await door.write(actions.invite, session_id, body.people)
    return CalibrationBody.of(await door.read(queries.session, session_id))


@router.get("/calibration/{session_id}/attendance")
async def list_attendance(
    door: Asked, session_id: SessionId, cursor: Cursor = None, limit: Limit = 50
) -> AttendanceRows:
    """Who was there and how long, by pseudonym. Problems: calibration.not_found, identity.not_allowed."""
    found = await door.read(queries.attendance, session_id, after=cursor or 0, limit=limit)
    rows = [AttendanceBody(pseudonym=name, **SeatBody.of(one).model_dump()) for name, one in found]
    return AttendanceRows(rows=rows, next=str(found[-1][1].contributor_id) if len(found) == limit else None)


def _figures(one: Session) -> SessionFiguresBody | None:
    if one.figures is None:
        return None
    return SessionFiguresBody(
        agreement=[SessionAgreementBody(**{**vars(each), "turn": int(each.turn)}) for each in one.figures.agreement],
        apart={str(place): dict(each) for place, each in one.figures.apart.items()},
    )


def _micros(at: Any) -> int | None:
    return to_micros(at) if at is not None else None


def _time(at: int | None) -> str | None:
    return rfc3339(at) if at is not None else None

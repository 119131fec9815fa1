"""Evidence, previews and quarantines over HTTP."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.base.problems import invalid
from preceptor.door import Asked, ProjectId
from preceptor.rooms.integrity import actions, queries
from preceptor.rooms.integrity.nouns import (
    Evidence,
    Preview,
    PreviewState,
    Quarantine,
    QuarantineState,
    Sign,
    Strength,
)
from preceptor.rooms.integrity.queries import AnswerRow, Dossier, PersonRow

router = APIRouter(tags=["integrity"])
ContributorNo = Annotated[int, Path(ge=1, lt=2**63)]
Id = Annotated[str, Path(min_length=1, max_length=64)]


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class QuarantineAsked(Request):
    """`reason` is what the person reads on their receipt."""

    reason: str = Field(max_length=2000)


class QuarantineUndoAsked(Request):
    note: str = Field("", max_length=2000)


class QuarantineBody(BaseModel):
    """`asked`: items given to others instead, so far; `contributor` a number, `pseudonym` what people are called."""

    id: str
    contributor: int
    pseudonym: str
    state: QuarantineState
    reason: str
    receipt: str
    made_at: str
    asked: int
    undone_at: str | None
    note: str

    @classmethod
    def of(cls, one: Quarantine, *, pseudonym: str = "") -> Self:
        return cls(
            id=one.id, contributor=one.contributor_id, pseudonym=pseudonym, state=one.state, reason=one.reason,
            receipt=one.receipt, made_at=rfc3339(one.made_at), asked=one.asked,
            undone_at=rfc3339(one.undone_at) if one.undone_at is not None else None, note=one.note,
        )  # fmt: skip


class Quarantines(BaseModel):
    rows: list[QuarantineBody]
    next: str | None


class SuspectBody(BaseModel):
    """Somebody with how much there is to look at, which is no verdict; `signs` that stand, strongest first."""

    contributor: int
    pseudonym: str
    answers: int
    strength: Strength
    signs: list[Sign]
    quarantine: str | None

    @classmethod
    def of(cls, row: PersonRow) -> Self:
        one = row.weighed
        return cls(
            contributor=one.contributor_id, pseudonym=row.pseudonym, answers=one.answers, strength=one.strength,
            signs=list(one.signs), quarantine=row.quarantine.id if row.quarantine else None,
        )  # fmt: skip


class WeighingBody(BaseModel):
    """The last look: `answers` of `people` were read. `whole` false: an even part of them."""

    at: str
    answers: int
    people: int
    whole: bool


class EvidencePeople(BaseModel):
    """`weighing` null: nobody has looked yet."""

    rows: list[SuspectBody]
    next: str | None
    weighing: WeighingBody | None


class EvidenceSign(BaseModel):
    """`found` of `of` beside the `expected`, in the sign's own unit: a share for fast, first, longer, pasted, untyped and half_hearted
    (labels that are what the others make most likely); the length of a row for runs; nats for variety (entropy) and nothing_told (a
    vote's worth); a count for same_text and same_mistakes. `p`: the chance of as much in honest work (at most, for half_hearted), null
    where it cannot be told. `other`: whom it is shared with."""

    sign: Sign
    question: str
    found: float
    expected: float
    of: int
    p: float | None
    stands: bool
    other: int | None
    other_pseudonym: str
    answers: list[str]

    @classmethod
    def of_one(cls, one: Evidence, *, pseudonym: str) -> Self:
        return cls(
            sign=one.sign, question=one.question, found=one.found, expected=one.expected, of=one.of, p=one.p,
            stands=one.stands, other=one.other or None, other_pseudonym=pseudonym, answers=list(one.answers),
        )  # fmt: skip


class EvidenceAnswer(BaseModel):
    """An answer that shows it: how its item begins, and what was said, in a line."""

    id: str
    item: str
    excerpt: str
    summary: str
    seconds: int
    answered_at: str

    @classmethod
    def of(cls, one: AnswerRow) -> Self:
        return cls(**{**vars(one), "answered_at": rfc3339(one.answered_at)})


class ChangedLabel(BaseModel):
    """A consensus label that would be another one; `after` "" where nobody else answered."""

    item: str
    question: str
    before: str
    after: str
    confidence: float


class TouchedBuild(BaseModel):
    id: str
    name: str


class ImpactBody(BaseModel):
    """What would change: of `labels` consensus labels `other` say something else and `gone` have no answers left; `below_overlap`
    items others would be asked about; `gold` items whose right answer comes from a consensus this person was part of; `builds`
    frozen since their first answer, which stay as they are. At most 100 are listed in `changed`. Not `whole`: all of this
    person's items and an even part of the others were looked at, and the counts are of these."""

    answers: int
    labels: int
    other: int
    gone: int
    by_question: dict[str, int]
    changed: list[ChangedLabel]
    below_overlap: int
    gold: int
    builds: list[TouchedBuild]
    whole: bool = True


class PreviewBody(BaseModel):
    """`impact` null while it is counted by `job`."""

    state: PreviewState
    job: str
    at: str
    impact: ImpactBody | None

    @classmethod
    def of(cls, one: Preview) -> Self:
        impact = ImpactBody(**one.impact) if one.impact else None
        return cls(state=one.state, job=one.job, at=rfc3339(one.at), impact=impact)


class EvidenceBundle(BaseModel):
    """All there is on one person in one project."""

    contributor: int
    pseudonym: str
    answers_read: int
    strength: Strength
    evidence: list[EvidenceSign]
    answers: list[EvidenceAnswer]
    preview: PreviewBody | None
    quarantines: list[QuarantineBody]

    @classmethod
    def of(cls, contributor: int, one: Dossier) -> Self:
        return cls(
            contributor=contributor, pseudonym=one.pseudonym,
            answers_read=one.weighed.answers if one.weighed else 0,
            strength=one.weighed.strength if one.weighed else Strength.NONE,
            evidence=[EvidenceSign.of_one(each, pseudonym=one.others.get(each.other, "")) for each in one.evidence],
            answers=[EvidenceAnswer.of(each) for each in one.answers.values()],
            preview=PreviewBody.of(one.preview) if one.preview else None,
            quarantines=[QuarantineBody.of(each, pseudonym=one.pseudonym) for each in one.quarantines],
        )  # fmt: skip


class EvidenceJob(BaseModel):
    job: str


@router.get("/projects/{project_id}/evidence")
async def list_evidence(
    door: Asked,
    project_id: ProjectId,
    cursor: Annotated[str | None, Query(max_length=64)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> EvidencePeople:
    """People by how much there is to look at. Problems: cursor.invalid."""
    rows = await door.read(queries.people, project_id, after=_place(cursor), limit=limit)
    last = await door.read(queries.weighing, project_id)
    following = f"{rows[-1].weighed.score!r}:{rows[-1].weighed.contributor_id}" if len(rows) == limit else None
    return EvidencePeople(
        rows=[SuspectBody.of(row) for row in rows],
        next=following,
        weighing=WeighingBody(**{**vars(last), "at": rfc3339(last.at)}) if last else None,
    )


@router.post("/projects/{project_id}/evidence", status_code=202)
async def weigh_evidence(door: Asked, project_id: ProjectId) -> EvidenceJob:
    """Look at the answers anew; it happens by itself after each consensus."""
    return EvidenceJob(job=await door.write(actions.weigh_again, project_id))


@router.get("/projects/{project_id}/evidence/{contributor}")
async def evidence_of(door: Asked, project_id: ProjectId, contributor: ContributorNo) -> EvidenceBundle:
    """One person's evidence, the answers behind it, the last preview and all quarantines. Problems: contributor.not_found."""
    return EvidenceBundle.of(contributor, await door.read(queries.dossier, project_id, contributor))


@router.post("/projects/{project_id}/evidence/{contributor}/preview", status_code=202)
async def preview_quarantine(door: Asked, project_id: ProjectId, contributor: ContributorNo) -> PreviewBody:
    """Count what would change if these answers were set aside. Problems: contributor.not_found, quarantine.already."""
    return PreviewBody.of(await door.write(actions.preview, project_id, contributor))


@router.post("/projects/{project_id}/evidence/{contributor}/quarantine", status_code=201)
async def quarantine_person(
    door: Asked, project_id: ProjectId, contributor: ContributorNo, body: QuarantineAsked
) -> QuarantineBody:
    """Set the answers aside. Problems: contributor.not_found, quarantine.reason, quarantine.self, quarantine.model,
    quarantine.already."""
    return QuarantineBody.of(await door.write(actions.quarantine, project_id, contributor, body.reason))


@router.get("/projects/{project_id}/quarantines")
async def list_quarantines(
    door: Asked,
    project_id: ProjectId,
    cursor: Annotated[str | None, Query(max_length=64)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Quarantines:
    """Newest first, undone ones too."""
    rows = await door.read(queries.quarantines, project_id, before=cursor, limit=limit)
    following = rows[-1][0].id if len(rows) == limit else None
    return Quarantines(rows=[QuarantineBody.of(one, pseudonym=name) for one, name in rows], next=following)


@router.post("/quarantines/{quarantine_id}/undo")
async def undo_quarantine(door: Asked, quarantine_id: Id, body: QuarantineUndoAsked) -> QuarantineBody:
    """Let the answers count again; everything is as it was. Problems: quarantine.not_found."""
    return QuarantineBody.of(await door.write(actions.undo, quarantine_id, note=body.note))


def _place(cursor: str | None) -> tuple[float, int] | None:
    if cursor is None:
        return None
    try:
        score, who = cursor.split(":")
        return float(score), int(who)
    except ValueError:
        raise invalid("cursor.invalid", f"“{cursor[:40]}” is no cursor of this list.", hint="Start without.") from None

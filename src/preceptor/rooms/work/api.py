"""Items and answers over HTTP: lists, a few new items, one's own revisions."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Annotated, Any, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.infra import lint
from preceptor.questions.language import Tag, other_language
from preceptor.rooms.work import actions, queries
from preceptor.rooms.work.nouns import Answer, Gold, Item, ItemFilter, NewItem, Purpose, Raters, Touched
from preceptor.rooms.work.rules import MOST_ITEMS

router = APIRouter(tags=["work"])

PublicId = Annotated[str, Path(min_length=1, max_length=64)]
Cursor = Annotated[int, Query(ge=0, le=2**53)]
Limit = Annotated[int, Query(ge=1, le=200)]


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class TouchedBody(BaseModel):
    """`answers` of the newest `of` answers cite one of the clauses; `version` is the one the question judges by."""

    project: int
    name: str
    question: str
    version: int
    answers: int
    of: int

    @classmethod
    def of_noun(cls, one: Touched) -> Self:
        return cls(project=one.project_id, name=one.project, question=one.question, version=one.version,
                   answers=one.answers, of=one.of)  # fmt: skip


class TouchedRows(BaseModel):
    rows: list[TouchedBody]


class GoldBody(Request):
    """The right answers, question name → answer; some may be left out. `reason` is what the person is told."""

    answers: dict[str, Any]
    reason: str = Field(default="", max_length=2000)


class NewItemBody(Request):
    payload: dict[str, Any]
    gold: GoldBody | None = None
    group: str = Field(default="", max_length=200)
    severity: int | None = Field(default=None, ge=0, le=3)
    """How difficult it is to look at, 0 neutral to 3; null: as its warned media say, or else its project."""

    def noun(self) -> NewItem:
        gold = Gold(self.gold.answers, self.gold.reason) if self.gold is not None else None
        return NewItem(self.payload, gold, self.group, self.severity)


class NewItemsBody(Request):
    items: list[NewItemBody] = Field(min_length=1, max_length=MOST_ITEMS)


class AddedBody(BaseModel):
    """Ids in the order the items were sent."""

    items: list[str]


class RevisionBody(Request):
    answers: dict[str, Any]


class ItemBody(BaseModel):
    """`taken` counts answers and active leases; `purpose` is work or gold."""

    id: str
    project_id: int
    purpose: str
    payload: dict[str, Any]
    overlap: int
    taken: int
    open: bool
    group: str
    gold: GoldBody | None
    created_at: str

    @classmethod
    def of(cls, one: Item) -> Self:
        gold = GoldBody(answers=dict(one.gold.answers), reason=one.gold.reason) if one.gold is not None else None
        return cls(
            id=one.id, project_id=one.project_id, purpose=one.purpose.name.lower(), payload=dict(one.payload),
            overlap=one.overlap, taken=one.taken, open=one.is_open, group=one.group, gold=gold,
            created_at=rfc3339(one.created_at),
        )  # fmt: skip


class ItemsBody(BaseModel):
    rows: list[ItemBody]
    next: str | None


class AnswerBody(BaseModel):
    """One person's answer at its latest revision; `contributor` is their number, never their name."""

    id: str
    item: str
    contributor: int
    revision: int
    form_version: int
    guidelines_version: int
    answers: dict[str, Any]
    shown_order: dict[str, list[str]]
    seconds: int
    active_seconds: int
    answered_at: str
    source: str

    @classmethod
    def of(cls, one: Answer) -> Self:
        return cls(
            id=one.id, item=one.item, contributor=one.contributor_id, revision=one.revision,
            form_version=one.form_version, guidelines_version=one.guidelines_version, answers=dict(one.answers),
            shown_order={name: list(ids) for name, ids in one.shown_order.items()}, seconds=one.seconds,
            active_seconds=one.active_seconds, answered_at=rfc3339(one.answered_at), source=one.source,
        )  # fmt: skip


class AnswersBody(BaseModel):
    rows: list[AnswerBody]
    next: str | None


class FilledBody(BaseModel):
    """`taken` counts places answered or being answered, never more than are `wanted`; gold has none."""

    wanted: int
    taken: int


class LintBody(Request):
    """Name → a piece of Python; the names are for the answer."""

    codes: dict[str, str] = Field(min_length=1)


class FindingBody(BaseModel):
    line: int
    severity: str
    confidence: str
    rule: str
    text: str


class LintedBody(BaseModel):
    """By name; `problems` holds why a piece could not be read, for those that could not."""

    findings: dict[str, list[FindingBody]]
    problems: dict[str, str]

    @classmethod
    def of(cls, checked: Mapping[str, lint.Checked]) -> Self:
        return cls(
            findings={name: [FindingBody(**vars(one)) for one in each.findings] for name, each in checked.items()},
            problems={name: each.problem for name, each in checked.items() if each.problem},
        )


class ToldBody(Request):
    """`wanted`: the language asked for, as a BCP 47 tag."""

    text: str = Field(max_length=100_000)
    wanted: Annotated[str, Tag] = Field(min_length=2)


class SeemsBody(BaseModel):
    """Empty `language`: it may well be the one asked for, or cannot be told. `sure`: an answer in it would be refused."""

    language: str
    sure: bool


@router.get("/projects/{project_id}/filled")
async def show_filled(door: Asked, project_id: ProjectId) -> FilledBody:
    """How full the work items are. Problems: project.not_found."""
    found = await door.read(queries.filled, project_id)
    return FilledBody(wanted=found.wanted, taken=found.taken)


@router.get("/policies/{name}/touched")
async def show_touched(
    door: Asked,
    name: Annotated[str, Path(min_length=1, max_length=40)],
    clauses: Annotated[str, Query(max_length=4000, description="Numbers with commas; none = all.")] = "",
) -> TouchedRows:
    """What an edit of these clauses touches: the questions that judge by the policy, and the answers that cite them."""
    rows = await door.read(queries.touched, name, [one.strip() for one in clauses.split(",") if one.strip()])
    return TouchedRows(rows=[TouchedBody.of_noun(row) for row in rows])


@router.get("/projects/{project_id}/items")
async def list_items(
    door: Asked, project_id: ProjectId, purpose: str | None = Query(default=None, pattern="^(work|gold)$"),
    open: bool | None = None, group: str | None = Query(default=None, max_length=200),
    cursor: Cursor = 0, limit: Limit = 50,
) -> ItemsBody:  # fmt: skip
    """Items in the order they came in. Problems: project.not_found, identity.not_allowed."""
    wanted = ItemFilter(purpose=Purpose[purpose.upper()] if purpose else None, is_open=open, group=group)
    rows = await door.read(queries.items, project_id, wanted=wanted, after=cursor, limit=limit)
    return ItemsBody(rows=[ItemBody.of(one) for one in rows], next=str(rows[-1].no) if len(rows) == limit else None)


@router.post("/projects/{project_id}/items", status_code=201)
async def add_items(door: Asked, project_id: ProjectId, body: NewItemsBody) -> AddedBody:
    """Add a few items, all or none; files go through imports. Problems: items.invalid, project.not_found."""
    keys = await door.write(actions.add_items, project_id, [one.noun() for one in body.items])
    return AddedBody(items=[key.id for key in keys])


@router.get("/items/{item_id}")
async def show_item(door: Asked, item_id: PublicId) -> ItemBody:
    """One item with its gold, for those who may see answers. Problems: item.not_found."""
    return ItemBody.of(await door.read(queries.item, item_id))


@router.get("/items/{item_id}/answers")
async def list_item_answers(door: Asked, item_id: PublicId, raters: Raters = Raters.PEOPLE) -> AnswersBody:
    """Everybody's answers to an item, people's unless `raters` says otherwise. Problems: item.not_found."""
    rows = await door.read(queries.answers_to, item_id, raters=raters)
    return AnswersBody(rows=[AnswerBody.of(one) for one in rows], next=None)


@router.get("/projects/{project_id}/answers")
async def list_answers(
    door: Asked, project_id: ProjectId, contributor: int | None = Query(default=None, ge=1, le=2**53),
    raters: Raters = Raters.PEOPLE, cursor: Cursor = 0, limit: Limit = 50,
) -> AnswersBody:  # fmt: skip
    """Answers in the order given, people's unless `raters` says otherwise. Problems: project.not_found, identity.not_allowed."""
    rows = await door.read(
        queries.answers, project_id, after=cursor, limit=limit, contributor_id=contributor, raters=raters
    )
    following = str(rows[-1].no) if len(rows) == limit else None
    return AnswersBody(rows=[AnswerBody.of(one) for one in rows], next=following)


@router.get("/answers/{answer_id}")
async def show_answer(door: Asked, answer_id: PublicId) -> AnswerBody:
    """One answer at its latest revision, for those who may see answers. Problems: answer.not_found."""
    return AnswerBody.of(await door.read(queries.answer, answer_id))


@router.put("/answers/{answer_id}")
async def revise_answer(door: Asked, answer_id: PublicId, body: RevisionBody) -> AnswerBody:
    """Change my own answer while the undo window is open; the earlier one stays on record.

    Problems: answer.not_found, answer.settled, answers.invalid.
    """
    return AnswerBody.of(await door.write(actions.revise_answer, answer_id, body.answers))


@router.post("/code/lint")
async def lint_code(door: Asked, body: LintBody) -> LintedBody:
    """What Bandit finds risky in pieces of Python, read and never run. It knows patterns, not meaning."""
    await door.read(queries.may_lint, body.codes)
    return LintedBody.of(await asyncio.to_thread(lint.check, body.codes))


@router.post("/texts/language")
async def tell_language(door: Asked, body: ToldBody) -> SeemsBody:
    """Whether a text seems to be in another language than the one asked for; told offline, and not kept."""
    await door.read(queries.may_tell)
    seems = await asyncio.to_thread(other_language, body.text, body.wanted)
    return SeemsBody(language=seems.language, sure=seems.sure) if seems else SeemsBody(language="", sure=False)

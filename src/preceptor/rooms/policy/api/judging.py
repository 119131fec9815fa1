"""Content policies and taxonomies over HTTP: read, change, compare, cross over."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked
from preceptor.rooms.policy import actions, queries
from preceptor.rooms.policy.api.guidelines import VersionNumber, WordsBody
from preceptor.rooms.policy.nouns import (
    MOST_CLAUSES,
    ClauseChange,
    Example,
    Node,
    Policy,
    PolicyClause,
    PolicyRow,
    Relation,
    Taxonomy,
    Verdict,
)

router = APIRouter(tags=["policy"])
Name = Annotated[str, Path(min_length=1, max_length=40)]


class ExampleBody(BaseModel):
    """A case that shows what a clause means."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)
    text: str
    verdict: Verdict
    why: str = ""


class PolicyClauseBody(BaseModel):
    """A clause with its examples; lengths are judged by the room, which says where and why."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)
    number: str
    title: str = ""
    text: str = ""
    examples: list[ExampleBody] = []

    def noun(self) -> PolicyClause:
        examples = tuple(Example(one.text, one.verdict, one.why) for one in self.examples)
        return PolicyClause(self.number, self.title, self.text, examples)


class NewPolicy(BaseModel):
    """All clauses of the next version; `based_on` is the version the change was made on (0: there is none yet)."""

    model_config = ConfigDict(extra="forbid")
    title: str
    # One more than is kept, so that the room can say how many there are.
    clauses: list[PolicyClauseBody] = Field(max_length=MOST_CLAUSES + 1)
    based_on: int | None = Field(default=None, ge=0)
    note: str = Field(default="", max_length=500)


class PolicyBody(BaseModel):
    name: str
    version: int
    title: str
    clauses: list[PolicyClauseBody]
    note: str
    made_at: str

    @classmethod
    def of(cls, one: Policy) -> Self:
        clauses = [PolicyClauseBody.model_validate(clause) for clause in one.clauses]
        return cls(name=one.name, version=one.version, title=one.title, clauses=clauses, note=one.note,
                   made_at=rfc3339(one.made_at))  # fmt: skip


class PolicyRowBody(BaseModel):
    name: str
    version: int
    title: str
    clauses: int
    note: str
    made_at: str

    @classmethod
    def of(cls, one: PolicyRow) -> Self:
        return cls(name=one.name, version=one.version, title=one.title, clauses=one.clauses, note=one.note,
                   made_at=rfc3339(one.made_at))  # fmt: skip


class PolicyRows(BaseModel):
    rows: list[PolicyRowBody]


class PolicyChangeBody(BaseModel):
    change: str
    was: PolicyClauseBody | None
    now: PolicyClauseBody | None
    title: list[WordsBody]
    text: list[WordsBody]

    @classmethod
    def of(cls, one: ClauseChange) -> Self:
        was, now = (PolicyClauseBody.model_validate(clause) if clause else None for clause in (one.was, one.now))
        title, text = (
            [WordsBody(stretch=each.stretch, text=each.text) for each in part] for part in (one.title, one.text)
        )
        return cls(change=one.change, was=was, now=now, title=title, text=text)


class PolicyChanges(BaseModel):
    earlier: int
    later: int
    rows: list[PolicyChangeBody]


class NodeBody(BaseModel):
    """A category; `parent` is the code it lies under; `escalate`: who meets it should stop and escalate."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)
    code: str
    title: str
    help: str = ""
    parent: str = ""
    escalate: bool = False


class NewTaxonomy(BaseModel):
    """All categories of the next version; `edition` is what the source calls its version."""

    model_config = ConfigDict(extra="forbid")
    title: str
    source: str = Field(default="", max_length=500)
    edition: str = Field(default="", max_length=40)
    nodes: list[NodeBody] = Field(max_length=10_001)
    based_on: int | None = Field(default=None, ge=0)


class TaxonomyRowBody(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    name: str
    version: int
    edition: str
    title: str
    source: str
    nodes: int
    ready: bool


class TaxonomyRows(BaseModel):
    rows: list[TaxonomyRowBody]


class TaxonomyBody(BaseModel):
    name: str
    version: int
    edition: str
    title: str
    source: str
    ready: bool
    nodes: list[NodeBody]

    @classmethod
    def of(cls, one: Taxonomy) -> Self:
        nodes = [NodeBody.model_validate(node) for node in one.nodes]
        return cls(name=one.name, version=one.version, edition=one.edition, title=one.title, source=one.source,
                   ready=one.ready, nodes=nodes)  # fmt: skip


class PairBody(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    code: str
    other: str
    relation: Relation


class CrosswalkBody(BaseModel):
    name: str
    other: str
    pairs: list[PairBody]


@router.get("/policies")
async def list_policies(door: Asked) -> PolicyRows:
    """The newest version of every content policy."""
    return PolicyRows(rows=[PolicyRowBody.of(row) for row in await door.read(queries.policies)])


@router.get("/policies/{name}")
async def show_policy(door: Asked, name: Name, version: VersionNumber | None = None) -> PolicyBody:
    """The newest version, or the one named. Problems: policy.not_found."""
    return PolicyBody.of(await door.read(queries.policy, name, version=version))


@router.put("/policies/{name}")
async def change_policy(door: Asked, name: Name, body: NewPolicy) -> PolicyBody:
    """All clauses as they shall be from now on: a new version, unless nothing differs."""
    clauses = [one.noun() for one in body.clauses]
    made = await door.write(
        actions.change_policy, name, body.title, clauses, based_on=body.based_on, note=body.note
    )  # fmt: skip
    return PolicyBody.of(made)


@router.get("/policies/{name}/versions")
async def list_policy_versions(door: Asked, name: Name) -> PolicyRows:
    """Newest first."""
    return PolicyRows(rows=[PolicyRowBody.of(row) for row in await door.read(queries.policy_versions, name)])


@router.get("/policies/{name}/changes")
async def show_policy_changes(door: Asked, name: Name, earlier: VersionNumber, later: VersionNumber) -> PolicyChanges:
    """What differs between two versions, clause by clause and word by word."""
    found = await door.read(queries.policy_changes, name, earlier=earlier, later=later)
    return PolicyChanges(earlier=earlier, later=later, rows=[PolicyChangeBody.of(one) for one in found])


@router.get("/taxonomies")
async def list_taxonomies(door: Asked) -> TaxonomyRows:
    """Those that came with Preceptor, then your own."""
    rows = await door.read(queries.taxonomies)
    return TaxonomyRows(rows=[TaxonomyRowBody.model_validate(row) for row in rows])


@router.get("/taxonomies/{name}")
async def show_taxonomy(door: Asked, name: Name, version: VersionNumber | None = None) -> TaxonomyBody:
    """The newest version, or the one named. Problems: taxonomy.not_found."""
    return TaxonomyBody.of(await door.read(queries.taxonomy, name, version=version))


@router.put("/taxonomies/{name}")
async def change_taxonomy(door: Asked, name: Name, body: NewTaxonomy) -> TaxonomyBody:
    """All categories of your own taxonomy as they shall be from now on. Problems: policy.taxonomy_ready, policy.faults."""
    nodes = [Node(**one.model_dump()) for one in body.nodes]
    made = await door.write(
        actions.change_taxonomy, name, body.title, nodes, source=body.source, edition=body.edition, based_on=body.based_on
    )  # fmt: skip
    return TaxonomyBody.of(made)


@router.get("/taxonomies/{name}/crosswalks/{other}")
async def show_crosswalk(door: Asked, name: Name, other: Name) -> CrosswalkBody:
    """How its categories relate to another's (SKOS: exact, close, narrow, broad). Problems: crosswalk.not_found."""
    pairs = await door.read(queries.crosswalk, name, other)
    return CrosswalkBody(name=name, other=other, pairs=[PairBody.model_validate(pair) for pair in pairs])

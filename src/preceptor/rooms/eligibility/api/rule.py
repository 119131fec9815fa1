"""A project's rule on who may work there, over HTTP."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.eligibility import actions, queries
from preceptor.rooms.eligibility.nouns import RuleVersion, Would, write_rule

router = APIRouter()
Strict = ConfigDict(extra="forbid")


class RuleVersionBody(BaseModel):
    """`rule` null: everybody. `words` says the rule in plain English; version 0 is before there was any."""

    version: int
    rule: dict[str, Any] | None
    words: str
    made_at: str | None

    @classmethod
    def of(cls, one: RuleVersion) -> Self:
        said = write_rule(one.rule) if one.rule is not None else None
        words = queries.in_words(one.rule) if one.rule is not None else ""
        at = rfc3339(one.made_at) if one.made_at is not None else None
        return cls(version=one.version, rule=said, words=words, made_at=at)


class RuleVersions(BaseModel):
    rows: list[RuleVersionBody]


class EligibilityBody(BaseModel):
    """{"all": […]}, {"any": […]}, {"not": …} or {"fact": …, "key": …, "least": …, "among": […]}; null asks for nothing. What a fact
    takes is judged by the room, which names every place that is wrong."""

    model_config = Strict
    rule: dict[str, Any] | None


class NewEligibilityBody(EligibilityBody):
    """`based_on` is the version the change was made on, 0 for the first."""

    based_on: Annotated[int, Field(ge=0, le=2**31 - 1)]


class WouldBody(BaseModel):
    """How many of `of` people pass; null where it is one to four. `each` counts every condition by itself, as they are written."""

    words: str
    passes: int | None
    of: int
    each: list[int | None]

    @classmethod
    def made(cls, words: str, one: Would) -> Self:
        return cls(words=words, passes=one.passes, of=one.of, each=list(one.each))


@router.get("/projects/{project_id}/eligibility")
async def show_eligibility(door: Asked, project_id: ProjectId) -> RuleVersions:
    """The rule as it stands and as it was, newest first; empty before there was any. Problems: project.not_found."""
    return RuleVersions(rows=[RuleVersionBody.of(one) for one in await door.read(queries.rule_shown, project_id)])


@router.put("/projects/{project_id}/eligibility")
async def change_eligibility(door: Asked, project_id: ProjectId, body: NewEligibilityBody) -> RuleVersionBody:
    """Who may work from now on. Problems: project.not_found, eligibility.rule, eligibility.protected, eligibility.changed_meanwhile."""
    rule = queries.read_rule(body.rule)
    made = await door.write(actions.change_rule, project_id, rule, based_on=body.based_on)
    return RuleVersionBody.of(made)


@router.post("/projects/{project_id}/eligibility/count")
async def count_eligibility(door: Asked, project_id: ProjectId, body: EligibilityBody) -> WouldBody:
    """How many people a rule would let in, before it is saved. Problems: project.not_found, eligibility.rule, eligibility.protected."""
    rule = queries.read_rule(body.rule)
    would = await door.read(queries.would_pass, project_id, rule)
    return WouldBody.made(queries.in_words(rule) if rule is not None else "", would)

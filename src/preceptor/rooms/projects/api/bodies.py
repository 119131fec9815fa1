"""The shapes projects have on the wire."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal, Self

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from preceptor.base.clock import rfc3339
from preceptor.base.money import Money
from preceptor.base.problems import Fault
from preceptor.forms import Form
from preceptor.questions.contract import Comparable, Label
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.policy.nouns import Clause
from preceptor.rooms.projects.nouns import Allowed, FormVersion, NewProject, State, Targets

VersionNumber = Annotated[int, Query(ge=1, le=2**31 - 1)]
Limit = Annotated[int, Query(ge=1, le=200)]
Strict = ConfigDict(extra="forbid")
_JSON: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, Any])


class MoneyBody(BaseModel):
    model_config = Strict
    currency: str
    minor_units: int = Field(ge=0)

    def money(self) -> Money:
        return Money(self.currency, self.minor_units)


class TargetsBody(BaseModel):
    """Each 0 to 1, or null for none."""

    model_config = Strict
    agreement: float | None = None
    gold_accuracy: float | None = None


class ClauseBody(BaseModel):
    model_config = Strict
    number: str
    title: str = ""
    text: str = ""


class NewProjectBody(BaseModel):
    """`template` or `form`, never both; what is left out is the template's or the house's default."""

    model_config = Strict
    name: str
    description: str = ""
    template: str | None = None
    form: dict[str, Any] | None = None
    guidelines: list[ClauseBody] | None = None
    overlap: int | None = None
    gold_share: float | None = None
    pay_per_task: MoneyBody | None = None
    estimated_seconds: int | None = None
    targets: TargetsBody = TargetsBody()
    with_sample: bool = False

    def noun(self) -> NewProject:
        clauses = None if self.guidelines is None else tuple(_clause(one) for one in self.guidelines)
        return NewProject(
            name=self.name,
            template=self.template or "",
            form=self.form,
            description=self.description,
            guidelines=clauses,
            overlap=self.overlap,
            gold_share=self.gold_share,
            pay=self.pay_per_task.money() if self.pay_per_task else None,
            estimated_seconds=self.estimated_seconds,
            targets=Targets(**self.targets.model_dump()),
            with_sample=self.with_sample,
        )


class ChangesBody(BaseModel):
    """Only what is sent changes; null takes away pay or estimated seconds."""

    model_config = Strict
    name: str | None = None
    description: str | None = None
    overlap: int | None = None
    gold_share: float | None = None
    pay_per_task: MoneyBody | None = None
    estimated_seconds: int | None = None
    targets: TargetsBody | None = None

    def changes(self) -> dict[str, Any]:
        """In the room's own words. Null where a value is needed is left out: nothing to set."""
        sent = {name: getattr(self, name) for name in self.model_fields_set}
        given = {name: value for name, value in sent.items() if value is not None or name in _REMOVABLE}
        if "pay_per_task" in given:
            pay = given.pop("pay_per_task")
            given["pay"] = pay.money() if pay else None
        if "targets" in given:
            given["targets"] = Targets(**given["targets"].model_dump())
        return given


_REMOVABLE = {"pay_per_task", "estimated_seconds"}


class StateBody(BaseModel):
    model_config = Strict
    state: State
    reason: str = Field(default="", max_length=500)


class CountsBody(BaseModel):
    items: int
    gold: int
    answers: int
    contributors: int


class ProjectBody(BaseModel):
    """A project with what the asker may do in it; `template` is null when the form was written by hand."""

    id: int
    name: str
    description: str
    state: State
    next_states: list[State]
    template: str | None
    form_version: int
    overlap: int
    gold_share: float
    pay: MoneyBody | None
    estimated_seconds: int | None
    targets: TargetsBody
    round: int
    counts: CountsBody
    deeds: list[Deed]
    made_at: str
    changed_at: str

    @classmethod
    def of(cls, one: Allowed) -> Self:
        project = one.listed.project
        pay = project.pay
        return cls(
            id=project.id,
            name=project.name,
            description=project.description,
            state=project.state,
            next_states=list(one.next_states),
            template=project.template or None,
            form_version=project.form_version,
            overlap=project.overlap,
            gold_share=project.gold_share,
            pay=MoneyBody(currency=pay.currency, minor_units=pay.minor_units) if pay else None,
            estimated_seconds=project.estimated_seconds,
            targets=TargetsBody(agreement=project.targets.agreement, gold_accuracy=project.targets.gold_accuracy),
            round=project.round,
            counts=CountsBody(**vars(one.listed.counts)),
            deeds=list(one.deeds),
            made_at=rfc3339(project.made_at),
            changed_at=rfc3339(project.changed_at),
        )


class ProjectList(BaseModel):
    rows: list[ProjectBody]
    next: str | None


class NewForm(BaseModel):
    """`based_on` is the version the change was made on."""

    model_config = Strict
    form: dict[str, Any]
    based_on: int | None = Field(default=None, ge=1)


class FormBody(BaseModel):
    version: int
    form: dict[str, Any]

    @classmethod
    def of(cls, one: FormVersion) -> Self:
        return cls(version=one.version, form=_JSON.validate_json(one.text))


class FormChangeBody(BaseModel):
    part: Literal["field", "question"]
    name: str
    difference: str
    settings: list[str]


class FormVersionBody(BaseModel):
    version: int
    hash: str
    made_at: str
    changes: list[FormChangeBody]

    @classmethod
    def of(cls, one: FormVersion) -> Self:
        changes = [FormChangeBody.model_validate(vars(change), from_attributes=True) for change in one.changes]
        return cls(version=one.version, hash=one.hash, made_at=rfc3339(one.made_at), changes=changes)


class FormVersionList(BaseModel):
    rows: list[FormVersionBody]
    next: str | None


class FormToCheck(BaseModel):
    model_config = Strict
    form: dict[str, Any]


class FaultBody(BaseModel):
    where: str
    why: str


class ComparableBody(BaseModel):
    """A value in a question's answers that conditions of later questions can be about; `values`: each with its title."""

    name: str
    title: str
    per_response: bool
    values: list[tuple[Label, str]]

    @classmethod
    def of(cls, one: Comparable) -> Self:
        return cls(name=one.name, title=one.title, per_response=one.per_response, values=list(one.values))


class CheckedForm(BaseModel):
    """`form`, every setting spelled out, and `comparables` by question are null while there are faults."""

    faults: list[FaultBody]
    form: dict[str, Any] | None
    comparables: dict[str, list[ComparableBody]] | None

    @classmethod
    def of(cls, checked: Form | Sequence[Fault]) -> Self:
        if not isinstance(checked, Form):
            return cls(faults=[FaultBody(where=f.where, why=f.why) for f in checked], form=None, comparables=None)
        comparables = {name: [ComparableBody.of(one) for one in found] for name, found in checked.comparables().items()}
        return cls(faults=[], form=checked.to_json(), comparables=comparables)


def _clause(body: ClauseBody) -> Clause:
    return Clause(body.number, body.title, body.text)


class SpecificationList(BaseModel):
    """Each row is one question's specification, as its kind states it."""

    rows: list[dict[str, Any]]

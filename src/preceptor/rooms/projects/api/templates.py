"""Routes that help to set up a project: templates, and a form checked before it is kept."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter, Path
from pydantic import BaseModel

from preceptor.door import Asked
from preceptor.rooms.projects import queries
from preceptor.rooms.projects.api.bodies import CheckedForm, ClauseBody, FormToCheck
from preceptor.templates import Template

router = APIRouter()
TemplateName = Annotated[str, Path(max_length=80)]


class DefaultsBody(BaseModel):
    """What a project made from the template starts with, where its maker says nothing else."""

    overlap: int
    gold_share: float
    estimated_seconds: int


class TemplateCard(BaseModel):
    name: str
    title: str
    kind_of_work: str
    description: str
    defaults: DefaultsBody

    @classmethod
    def of(cls, one: Template) -> Self:
        return cls.model_validate(_card(one))


class TemplateList(BaseModel):
    rows: list[TemplateCard]
    next: None = None


class TemplateBody(TemplateCard):
    """`sample_item` is the payload of one sample item, to show the form with; null when there is none."""

    form: dict[str, Any]
    guidelines: list[ClauseBody]
    sample_item: dict[str, Any] | None
    samples: int

    @classmethod
    def whole(cls, one: Template) -> Self:
        samples = one.samples()
        return cls(
            **_card(one),
            form=one.parsed_form().to_json(),
            guidelines=[ClauseBody(**clause.model_dump()) for clause in one.guidelines],
            sample_item=samples[0].payload if samples else None,
            samples=len(samples),
        )


class KindBody(BaseModel):
    """`settings` is a JSON schema (2020-12), whole in itself; a page makes its editor of it."""

    name: str
    title: str
    settings: dict[str, Any]


class FieldKindBody(KindBody):
    """`media` is the family of files it shows (image, audio, video), null where it shows none."""

    media: str | None


class QuestionKindBody(KindBody):
    """`answer` is the JSON schema of its answers; a page makes a plain face of it where the kind brings none."""

    answer: dict[str, Any]


class KindsBody(BaseModel):
    fields: list[FieldKindBody]
    questions: list[QuestionKindBody]


@router.get("/templates")
async def list_templates(door: Asked) -> TemplateList:
    """In order of the kind of work."""
    found = await door.read(queries.templates)
    return TemplateList(rows=[TemplateCard.of(one) for one in found])


@router.get("/templates/{name}")
async def show_template(door: Asked, name: TemplateName) -> TemplateBody:
    """With its form, its guidelines and one sample item."""
    return TemplateBody.whole(await door.read(queries.template_named, name))


@router.get("/forms/kinds")
async def list_kinds(door: Asked) -> KindsBody:
    """What a form can be made of: each kind of field and question with the JSON schema of its settings."""
    fields, questions = await door.read(queries.kinds)
    return KindsBody(
        fields=[
            FieldKindBody(name=one.name, title=one.title, settings=_settings(one.Field), media=one.media)
            for one in fields
        ],
        questions=[
            QuestionKindBody(
                name=one.name, title=one.title, settings=_settings(one.Question), answer=_settings(one.Answer)
            )
            for one in questions
        ],
    )


@router.post("/forms/check")
async def check_form(door: Asked, body: FormToCheck) -> CheckedForm:
    """What is wrong with a form; an empty list means it could be kept."""
    return CheckedForm.of(await door.read(queries.checked_form, body.form))


def _card(one: Template) -> dict[str, Any]:
    return {
        "name": one.name,
        "title": one.title,
        "kind_of_work": one.kind_of_work,
        "description": one.description,
        "defaults": one.defaults.model_dump(),
    }


def _settings(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema()

"""Reads the templates and their sample items from the YAML files beside this one."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field

from preceptor import forms
from preceptor.base.problems import Kind, Problem, not_found

HOME = files("preceptor.templates")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The C loader where libyaml is there: ten times faster, the same safe subset."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Clause(_Part):
    """One numbered clause of a guideline."""

    number: str = Field(pattern=r"^[1-9][0-9]*(\.[1-9][0-9]*)*$")
    title: str = Field(min_length=1, max_length=120)
    text: str = Field(min_length=1, max_length=4000)
    """Markdown."""


class Defaults(_Part):
    """What a new project starts with."""

    overlap: int = Field(ge=1, le=100)
    """People asked for each item."""
    gold_share: float = Field(ge=0, le=0.5)
    """Share of items handed out whose answer is known."""
    estimated_seconds: int = Field(ge=5, le=7200)


class ScriptLine(_Part):
    """When the last turn holds `when` ("" = always), `say` this."""

    when: str = ""
    say: str


class ScriptedEndpoint(_Part):
    """A model that speaks from a script, so that live work can be tried with no model at all."""

    name: str = Field(min_length=1, max_length=80)
    word_millis: int = Field(default=0, ge=0, le=1000)
    script: tuple[ScriptLine, ...]


class Gold(_Part):
    """The known answers to an item, and why they are right."""

    answers: dict[str, Any]
    reason: str = Field(min_length=10)


class SampleItem(_Part):
    """One item of a sample project, written by us; responses' `meta` says how good each is meant to be."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    topic: str
    language: str
    """BCP 47 tag."""
    payload: dict[str, Any]
    gold: Gold | None = None


class Template(_Part):
    """A kind of work, ready-made. `form` is JSON for `forms.parse`; the tests promise that it parses."""

    name: str = Field(pattern=r"^[a-z][a-z_]*$")
    kind_of_work: str = Field(pattern=r"^T[0-9]+$")
    """The kind's number in the product's requirements."""
    title: str
    description: str
    form: dict[str, Any]
    defaults: Defaults
    guidelines: tuple[Clause, ...]
    endpoints: tuple[ScriptedEndpoint, ...] = ()
    """Scripted models its questions talk with; set up with the first project made from it."""

    def parsed_form(self) -> forms.Form:
        return forms.parse(self.form)

    def samples(self) -> tuple[SampleItem, ...]:
        """Its sample items, in the order of the files; read on first use and kept."""
        return _samples(self.name)


@functools.cache
def all_templates() -> Mapping[str, Template]:
    """Name → template, in order of the kind of work. Raises Problem `template.malformed`, naming the file."""
    found = [_template(file) for file in HOME.iterdir() if file.name.endswith(".yaml")]
    return MappingProxyType({each.name: each for each in sorted(found, key=_rank)})


def template(name: str) -> Template:
    """Raises Problem `template.not_found`."""
    try:
        return all_templates()[name]
    except KeyError:
        raise not_found("template", name) from None


def _rank(each: Template) -> tuple[int, str]:
    return int(each.kind_of_work[1:]), each.name


def _template(file: Traversable) -> Template:
    try:
        read = Template.model_validate_json(json.dumps(_yaml(file)))
    except ValueError as error:
        raise _malformed(file, str(error)) from error
    if f"{read.name}.yaml" != file.name:
        raise _malformed(file, f"it calls itself {read.name}")
    return read


@functools.cache
def _samples(name: str) -> tuple[SampleItem, ...]:
    return tuple(item for file in _sample_files(name) for item in _items(file))


def _sample_files(name: str) -> list[Traversable]:
    """A file of the template's name, or the files in a folder of that name."""
    single, folder = HOME / "samples" / f"{name}.yaml", HOME / "samples" / name
    if single.is_file():
        return [single]
    return sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else []


def _items(file: Traversable) -> Iterator[SampleItem]:
    for place, raw in enumerate(_yaml(file)):
        try:
            yield SampleItem.model_validate(raw)
        except ValueError as error:
            raise _malformed(file, f"item {place}: {error}") from error


def _yaml(file: Traversable) -> Any:
    try:
        return yaml.load(file.read_text("utf-8"), Loader=_LOADER)  # noqa: S506 - one of the two safe loaders
    except yaml.YAMLError as error:
        raise _malformed(file, str(error)) from error


def _malformed(file: Traversable, why: str) -> Problem:
    return Problem(
        Kind.INTERNAL,
        "template.malformed",
        f"The template file {file.name} cannot be read: {why}.",
        hint="Mend the file; tests/templates says what it must hold.",
    )

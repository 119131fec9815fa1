"""The course “How people teach models”: its pages as data, one file a language, read once."""

from __future__ import annotations

import functools
from importlib.resources import files
from typing import Any

import yaml

from preceptor.rooms.agreements.nouns import Check, Course, Page

LANGUAGES = ("en", "es", "ar")
_HOME = files("preceptor.rooms.agreements.course")


def course(language: str) -> Course:
    """The course in this language (BCP 47; “es-MX” is “es”), or in English where there is none."""
    short = language.lower().split("-")[0]
    return _read(short if short in LANGUAGES else "en")


@functools.cache
def _read(language: str) -> Course:
    raw: dict[str, Any] = yaml.safe_load((_HOME / f"{language}.yaml").read_text("utf-8"))
    pages = tuple(Page(one["id"], one["title"], one["text"].strip(), Check(**one["check"])) for one in raw["pages"])
    return Course(raw["version"], language, raw["title"], pages)

"""A mapping and a form made into one function over rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from preceptor.base.problems import Fault, invalid
from preceptor.fields.sound import tidy
from preceptor.forms import Form
from preceptor.rooms.datasets import labels
from preceptor.rooms.datasets.readers.columns import column_reader
from preceptor.rooms.datasets.readers.draft import Draft
from preceptor.rooms.datasets.readers.items import read_item
from preceptor.rooms.datasets.readers.mapping import (
    AnyMapping,
    ColumnMapping,
    ItemMapping,
    LabelMapping,
    TranscriptMapping,
    TreeMapping,
)
from preceptor.rooms.datasets.readers.mapping import Mapping as Given
from preceptor.rooms.datasets.readers.transcripts import transcript_reader
from preceptor.rooms.datasets.readers.trees import tree_reader
from preceptor.rooms.datasets.reading import reading_of, takes_turns
from preceptor.rooms.datasets.sources.labels import LabelFile
from preceptor.rooms.datasets.sources.open import open_source
from preceptor.rooms.datasets.sources.row import Source

Reader = Callable[[Mapping[str, Any]], Draft]
_ADAPTER: TypeAdapter[Any] = TypeAdapter(Given)


def parse_mapping(raw: Mapping[str, Any], form: Form) -> AnyMapping:
    """A mapping from JSON. Raises Problem `import.mapping`, each fault with its place, and `format.*`."""
    try:
        mapping: Any = _ADAPTER.validate_python(raw)
    except ValidationError as error:
        faults = [Fault("/" + "/".join(map(str, one["loc"])), one["msg"]) for one in error.errors()[:20]]
        raise invalid(
            "import.mapping", "The mapping cannot be read.", hint="Mend what is marked.", faults=faults
        ) from None
    unknown = sorted(set(getattr(mapping, "fields", ())) - set(form.fields))
    if unknown:
        raise invalid(
            "import.mapping",
            f"The form has no field {', '.join(unknown)}; it has {', '.join(form.fields)}.",
            hint="Map columns to the form's own fields.",
        )
    if isinstance(mapping, LabelMapping):
        labels.check_readable(form, mapping.question, mapping.format)
    return mapping  # type: ignore[no-any-return]


def open_mapped(path: Path, *, name: str, mapping: object, form: Form) -> Source:
    """An uploaded file's rows, as the mapping says it is to be read. Raises Problem `import.*`, `format.*`."""
    if isinstance(mapping, LabelMapping):
        question, format_ = mapping.question, mapping.format
        return LabelFile(path, lambda text: labels.rows(form, question, format_, file=name, text=text))
    return open_source(path, name=name)


def compile_reader(mapping: object, form: Form) -> Reader:
    """The function that turns one row into a draft; it raises Unreadable with the reason."""
    read = _compiled(mapping, form)
    return lambda values: read({name: _tidied(value) for name, value in values.items()})


def _tidied(value: Any) -> Any:
    """Line ends of other systems as line feeds, wherever text stands: they are no reason to leave a row out."""
    if isinstance(value, str):
        return tidy(value)
    if isinstance(value, list):
        return [_tidied(each) for each in value]
    if isinstance(value, dict):
        return {name: _tidied(each) for name, each in value.items()}
    return value


def _compiled(mapping: object, form: Form) -> Reader:
    if isinstance(mapping, ItemMapping | LabelMapping):
        return read_item
    if isinstance(mapping, ColumnMapping):
        return column_reader(mapping, {name: field.kind.shuffles for name, field in form.fields.items()})
    reading = reading_of(form)
    if not reading.prompt or not reading.responses:
        raise invalid(
            "import.form",
            "This file holds prompts with several responses, and the form has no two fields to hold them.",
            hint="Use a project whose form shows a prompt and responses.",
        )
    chat = takes_turns(form, reading.prompt)
    if isinstance(mapping, TranscriptMapping):
        return transcript_reader(mapping, reading.prompt, reading.responses, prompt_is_chat=chat)
    assert isinstance(mapping, TreeMapping)
    return tree_reader(mapping, reading.prompt, reading.responses, prompt_is_chat=chat)

"""What every kind of field (a thing shown) must bring: settings and pure functions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.problems import Fault

NAME = r"^[a-z][a-z0-9_]{0,39}$"
"""Names of fields: safe as a JSON key and a column."""


class FieldBase(BaseModel):
    """What every field in a form has; each kind's `Field` adds its own settings and a literal `kind`."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    kind: str
    name: str = Field(pattern=NAME)
    title: str = Field(min_length=1, max_length=200)
    help: str = Field(default="", max_length=2000)
    required: bool = True


F = TypeVar("F", bound=FieldBase)


@dataclass(frozen=True)
class Look:
    """How one part strikes the eye: characters of its words, and marks of formatting (headings, points, bold, code)."""

    length: int
    marks: int


def _no_looks(_value: Any) -> Mapping[str, Look]:
    return {}


def _no_order(_value: Any) -> Sequence[str]:
    return ()


def _no_parts(_field: Any, _value: Any) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True, kw_only=True)
class FieldKind(Generic[F]):
    """One kind of field. All functions are pure. `faults` takes anything; the others a value without
    faults."""

    name: str
    """The folder's name; never changes."""
    title: str
    Field: type[F]
    faults: Callable[[F, Any], Sequence[Fault]]
    """What is wrong with a value, pointers relative to it. Runs for every row of an import: plain checks,
    no models."""
    plain: Callable[[Any], str]
    """Its words as plain text, for search, near-duplicates, language and length."""
    for_contributor: Callable[[Any, Sequence[str]], Any]
    """What a contributor may see, in the order given (ids; empty = as stored): no model names, no notes."""
    shuffles: bool = False
    """Whether each person sees its parts in an order of their own."""
    order: Callable[[Any], Sequence[str]] = _no_order
    """The ids of its parts in the stored order; what is shuffled for each person."""
    media: str = ""
    """ "image", "audio" or "video" where its value names a file of that family, which the house keeps."""
    parts: Callable[[F, Any], Mapping[str, Any]] = _no_parts
    """Part → the value holding that part alone: what a repeated question is asked about, one by one. A part's name has no
    colon, bar or slash, and is the same for everybody."""
    looks: Callable[[Any], Mapping[str, Look]] = _no_looks
    """Part (an id of `order`) → its length and formatting, for measuring whether these sway people."""
    stripped: Callable[[F, Any], Any] | None = None
    """The value with its formatting gone and its words the same; unchanged where the formatting carries meaning (code). The same value
    gives the same, always. None where there is none to strip."""

    @property
    def has_parts(self) -> bool:
        """Whether a question can be repeated over it."""
        return self.parts is not _no_parts

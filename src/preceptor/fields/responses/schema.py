"""How a field of responses is set up."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Setting

from preceptor.fields.contract import FieldBase


class Field(FieldBase):
    kind: Literal["responses"] = "responses"
    at_least: int = Setting(default=1, ge=1, le=50)
    at_most: int = Setting(default=50, ge=1, le=50)
    """How many an item may hold; nobody can hold more than a handful in mind."""
    look: Literal["text", "code"] = "text"
    """As formatted text, or as code with line numbers and the lines in which two of them differ."""
    language: str = Setting(default="", pattern=r"^[a-z0-9+#-]{0,30}$")
    """Of code: the language its colours follow, by its short name."""

"""Which column goes where: what a person may set, and what is guessed for them first."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Column = Annotated[str, Field(min_length=1, max_length=200)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class VoteColumns(_Part):
    """One column per annotator, each holding a code (PandaLM: annotator1..3 with 0 tie, 1 first, 2 second)."""

    by: Literal["columns"] = "columns"
    columns: tuple[Column, ...] = Field(min_length=1)
    codes: dict[str, Literal["first", "second", "tie"]]


class VoteRows(_Part):
    """One row per vote: the item's key, who voted, and for which side (llmfao: id, worker, winner)."""

    by: Literal["rows"] = "rows"
    item: Column
    contributor: Column
    winner: Column
    codes: dict[str, Literal["first", "second", "tie"]]


class ColumnMapping(_Part):
    """Rows of plain columns. `fields` maps a field's name to its columns: several columns become several responses
    where the field holds responses, else paragraphs of one text. `best_first` says that the responses stand in
    order of preference (chosen, rejected)."""

    reader: Literal["columns"] = "columns"
    fields: dict[str, tuple[Column, ...]] = Field(default_factory=dict)
    models: tuple[str, ...] = ()
    """Per response, the column that names its model."""
    key: str = ""
    group: str = ""
    """The column that names the prompt; empty = the text itself."""
    best_first: bool = False
    votes: VoteColumns | VoteRows | None = Field(default=None, discriminator="by")


class TranscriptMapping(_Part):
    """`chosen` and `rejected` are whole transcripts with a shared start (hh-rlhf)."""

    reader: Literal["transcripts"] = "transcripts"
    chosen: Column = "chosen"
    rejected: Column = "rejected"
    key: str = ""


class TreeMapping(_Part):
    """Conversation trees with ranked replies (Open Assistant): an item for every message with ≥ 2 replies."""

    reader: Literal["tree"] = "tree"
    root: Column = "prompt"


class ItemMapping(_Part):
    """Our own shape: {"payload": {…}, "key"?, "group"?, "gold"?: {"answers", "reason"}, "judgments"?: […]}."""

    reader: Literal["items"] = "items"


class LabelMapping(_Part):
    """A file of another tool that holds answers to one question of the form (see its kind's formats)."""

    reader: Literal["labels"] = "labels"
    question: str = Field(min_length=1, max_length=40)
    format: str = Field(min_length=1, max_length=40)


AnyMapping = ColumnMapping | TranscriptMapping | TreeMapping | ItemMapping | LabelMapping
Mapping = Annotated[AnyMapping, Field(discriminator="reader")]

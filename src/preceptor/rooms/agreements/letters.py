"""A new version of a document, as it is said to those who signed an earlier one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.agreements.nouns import Document
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.workforce.queries import accounts_of


def document_changed(ctx: Ctx, one: Document, contributors: Sequence[int]) -> Iterator[Letter]:
    """To these contributors, who signed another version: this one is to be signed before their next task."""
    values, once = {"title": one.said.title, "note": one.said.note}, f"document/{one.id}/{one.version}"
    for account in accounts_of(ctx, contributors).values():
        yield Letter(account, Kind.DOCUMENT_CHANGED, "document_changed", once, values, f"/agreements/{one.id}")

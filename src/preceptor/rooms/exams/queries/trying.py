"""A question tried before it is kept: how an answer to it would be counted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from preceptor.infra.unit import Ctx
from preceptor.rooms.exams.nouns import Asked, Content, Shape, Tags, Tried
from preceptor.rooms.exams.rules.grading import RIGHT_FROM, check_said, practice_scores, score
from preceptor.rooms.exams.rules.questions import check_question, tidied, tidied_tags
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require


def tried(ctx: Ctx, content: Content, tags: Tags, said: Mapping[str, Any]) -> Tried:
    """Counted as it would be in an exam; options by their places in the question. Nothing is kept. Raises Problem `exams.question`,
    `exams.answer`."""
    require(ctx, Deed.MANAGE_EXAMS)
    content = tidied(content)
    check_question(content, tidied_tags(tags))
    kept = check_said(content, Asked(0, 0, tuple(range(len(content.options)))), said)
    found = score(content, kept)
    parts = practice_scores(content, kept["answers"]) if content.shape is Shape.PRACTICE else {}
    return Tried(found, found >= RIGHT_FROM, RIGHT_FROM, parts)

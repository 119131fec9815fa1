"""Which answers came in together, without reading what they say."""

from __future__ import annotations

import sqlalchemy as sa

from preceptor.rooms.work.nouns import Source
from preceptor.rooms.work.store.tables import answers, items


def answers_between(conn: sa.Connection, project_id: int, *, first: int, last: int) -> list[tuple[int, str, int]]:
    """(item, public id, guidelines version) of a project's imported answers numbered so, those to gold left out."""
    query = sa.select(answers.c.item_id, answers.c.public_id, answers.c.guidelines_version)
    query = query.join(items, items.c.id == answers.c.item_id).where(items.c.purpose == 0)
    here = (answers.c.project_id == project_id, answers.c.id.between(first, last))
    mine = query.where(*here, answers.c.revision == 1, answers.c.source == Source.IMPORTED.value)
    return [(row[0], row[1], row[2]) for row in conn.execute(mine)]

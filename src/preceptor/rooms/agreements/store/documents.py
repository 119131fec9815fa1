"""Documents, their versions and signatures at rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new
from preceptor.rooms.agreements.nouns import Asked, Document, DocumentKind, Signature, Text, VersionRow

documents = sa.Table(
    "agreements_document", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    # NULL: the house asks it of everybody.
    sa.Column("project_id", sa.BigInteger),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("newest", sa.Integer, nullable=False),
    sa.Column("retired_at", Micros),
    sa.Index("ix_agreements_document_project", "project_id", "id"),
)  # fmt: skip

versions = sa.Table(
    "agreements_version", metadata,
    sa.Column("document_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("published_at", Micros, nullable=False),
    sa.Column("published_by", sa.Text, nullable=False),
)  # fmt: skip

# Last by document and version, to count and list who signed; the key serves "what did this person sign".
signatures = sa.Table(
    "agreements_signature", metadata,
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("document_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("signed_at", Micros, nullable=False),
    sa.Index("ix_agreements_signature_document", "document_id", "version", "contributor_id"),
)  # fmt: skip

_NEWEST = sa.and_(versions.c.document_id == documents.c.id, versions.c.version == documents.c.newest)


def add(conn: sa.Connection, public_id: str, project_id: int | None, kind: DocumentKind) -> int:
    """A document without a version yet; gives its number."""
    values = {"public_id": public_id, "project_id": project_id, "kind": kind.value, "newest": 0}
    made = conn.execute(sa.insert(documents).values(values).returning(documents.c.id))
    return int(made.scalar_one())


def add_version(conn: sa.Connection, no: int, version: int, said: Text, *, hash: str, now: int, by: str) -> None:
    values = {
        **vars(said),
        "document_id": no,
        "version": version,
        "hash": hash,
        "published_at": now,
        "published_by": by,
    }
    conn.execute(sa.insert(versions).values(values))
    conn.execute(sa.update(documents).where(documents.c.id == no).values(newest=version))


def retire(conn: sa.Connection, no: int, *, now: int) -> None:
    conn.execute(sa.update(documents).where(documents.c.id == no).values(retired_at=now))


def load(conn: sa.Connection, public_id: str, *, version: int | None = None, lock: bool = False) -> Document | None:
    """At its newest version, or the one named; None when there is no such document or version."""
    if lock:
        conn.execute(sa.select(documents.c.id).where(documents.c.public_id == public_id).with_for_update())
    this = _NEWEST if version is None else sa.and_(
        versions.c.document_id == documents.c.id, versions.c.version == version
    )  # fmt: skip
    row = conn.execute(_query(this).where(documents.c.public_id == public_id)).one_or_none()
    return _document(row) if row is not None else None


def of(conn: sa.Connection, project_id: int | None) -> list[Document]:
    """A project's documents, or (None) the house's: those in force first, each at its newest version."""
    order = (documents.c.retired_at.is_not(None), documents.c.id)
    query = _query(_NEWEST).where(_belongs(project_id)).order_by(*order)
    return [_document(row) for row in conn.execute(query)]


def asked(conn: sa.Connection, project_id: int | None) -> list[Asked]:
    """What is in force in a project, or (None) in the house, in the order it came."""
    query = sa.select(documents.c.id, documents.c.public_id, documents.c.newest, versions.c.title).join(
        versions, _NEWEST
    )
    query = query.where(_belongs(project_id), documents.c.retired_at.is_(None)).order_by(documents.c.id)
    return [Asked(row.id, row.public_id, row.newest, row.title) for row in conn.execute(query)]


def by_no(conn: sa.Connection, numbers: Sequence[int]) -> list[Document]:
    query = _query(_NEWEST).where(documents.c.id.in_(list(numbers))).order_by(documents.c.id)
    return [_document(row) for row in conn.execute(query)]


def list_versions(conn: sa.Connection, no: int) -> list[VersionRow]:
    """Newest first."""
    columns = ("version", "title", "note", "hash", "published_at")
    query = sa.select(*(versions.c[name] for name in columns), _count()).where(versions.c.document_id == no)
    rows = conn.execute(query.order_by(versions.c.version.desc()))
    return [VersionRow(row.version, row.title, row.note, row.hash, row.published_at, row.signatures) for row in rows]


def sign(conn: sa.Connection, one: Signature) -> None:
    """Signing twice keeps the first."""
    values = {**vars(one)}
    insert_new(conn, signatures, [{"document_id": values.pop("document_no"), **values}])


def signed_by(conn: sa.Connection, contributor_id: int) -> list[Signature]:
    """All one person signed, oldest first."""
    query = sa.select(signatures).where(signatures.c.contributor_id == contributor_id)
    return [_signature(row) for row in conn.execute(query.order_by(signatures.c.signed_at, signatures.c.document_id))]


def signers(conn: sa.Connection, no: int, *, version: int, after: int, limit: int) -> list[Signature]:
    """Who signed one version, by contributor's number from behind `after`."""
    mine = (signatures.c.document_id == no, signatures.c.version == version, signatures.c.contributor_id > after)
    query = sa.select(signatures).where(*mine).order_by(signatures.c.contributor_id).limit(limit)
    return [_signature(row) for row in conn.execute(query)]


def owing(conn: sa.Connection, no: int, *, version: int, after: int, limit: int) -> list[int]:
    """Contributors behind number `after` who signed an earlier version and not this one, by number."""
    done = sa.select(signatures.c.contributor_id).where(signatures.c.document_id == no, signatures.c.version == version)
    mine = (signatures.c.document_id == no, signatures.c.version < version, signatures.c.contributor_id > after)
    query = sa.select(signatures.c.contributor_id).where(*mine, signatures.c.contributor_id.not_in(done)).distinct()
    return list(conn.execute(query.order_by(signatures.c.contributor_id).limit(limit)).scalars())


def forget_names(conn: sa.Connection, contributor_id: int) -> None:
    """The fact, the time and the hash stay."""
    conn.execute(sa.update(signatures).where(signatures.c.contributor_id == contributor_id).values(name=""))


def _belongs(project_id: int | None) -> sa.ColumnElement[bool]:
    return documents.c.project_id.is_(None) if project_id is None else documents.c.project_id == project_id


def _count() -> Any:
    mine = (signatures.c.document_id == versions.c.document_id, signatures.c.version == versions.c.version)
    return sa.select(sa.func.count()).select_from(signatures).where(*mine).scalar_subquery().label("signatures")


def _query(this: sa.ColumnElement[bool]) -> Any:
    return sa.select(documents, versions, _count()).join(versions, this)


def _document(row: Any) -> Document:
    said = Text(row.title, row.text, row.language, row.note)
    return Document(
        row.id, row.public_id, row.project_id, DocumentKind(row.kind), row.newest, row.retired_at, row.version, said,
        row.hash, row.published_at, row.signatures,
    )  # fmt: skip


def _signature(row: Any) -> Signature:
    return Signature(row.document_id, row.version, row.contributor_id, row.name, row.hash, row.signed_at)

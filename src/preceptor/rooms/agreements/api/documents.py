"""Documents over HTTP: read, publish, compare, sign, who signed."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked
from preceptor.rooms.agreements import actions, queries
from preceptor.rooms.agreements.nouns import Document, DocumentKind, Mine, Text, VersionRow

router = APIRouter()
DocumentId = Annotated[str, Path(min_length=1, max_length=64)]
VersionNumber = Annotated[int, Query(ge=1, le=2**31 - 1)]
Project = Annotated[int | None, Query(ge=1, le=2**53)]


class TextBody(BaseModel):
    """What a version says; lengths are judged by the room, which says where and why."""

    model_config = ConfigDict(extra="forbid")
    title: Annotated[str, Field(max_length=2_000)]
    text: Annotated[str, Field(max_length=200_000)]
    language: Annotated[str, Field(max_length=80)] = "en"
    note: Annotated[str, Field(max_length=5_000)] = ""

    def noun(self) -> Text:
        return Text(self.title, self.text, self.language, self.note)


class NewDocumentBody(TextBody):
    """`project` null: the house asks everybody."""

    kind: DocumentKind
    project: Annotated[int, Field(ge=1, le=2**53)] | None = None


class NewVersionBody(TextBody):
    """`based_on` is the version the change was made on."""

    based_on: Annotated[int, Field(ge=1, le=2**31 - 1)] | None = None


class DocumentBody(BaseModel):
    """A document at one version. `hash`: SHA-256 of title, an empty line, and text; `signatures` on this version."""

    id: str
    project: int | None
    kind: DocumentKind
    version: int
    newest: int
    retired: bool
    title: str
    text: str
    language: str
    note: str
    hash: str
    published_at: str
    signatures: int

    @classmethod
    def of(cls, one: Document) -> Self:
        return cls(
            id=one.id, project=one.project_id, kind=one.kind, version=one.version, newest=one.newest,
            retired=one.retired_at is not None, **vars(one.said), hash=one.hash,
            published_at=rfc3339(one.published_at), signatures=one.signatures,
        )  # fmt: skip


class DocumentsBody(BaseModel):
    rows: list[DocumentBody]


class MineBody(BaseModel):
    """A document as its signer sees it: `waits` while its newest version is not signed; `name` as it was typed."""

    document: DocumentBody
    signed_version: int | None
    signed_at: str | None
    name: str
    waits: bool

    @classmethod
    def of(cls, one: Mine) -> Self:
        at = rfc3339(one.signed_at) if one.signed_at is not None else None
        # How many others signed is nothing a signer needs to know.
        shown = DocumentBody.of(one.document).model_copy(update={"signatures": 0})
        return cls(document=shown, signed_version=one.signed_version, signed_at=at, name=one.name, waits=one.waits)


class MineRows(BaseModel):
    rows: list[MineBody]


class AgreementVersionBody(BaseModel):
    version: int
    title: str
    note: str
    hash: str
    published_at: str
    signatures: int

    @classmethod
    def of(cls, one: VersionRow) -> Self:
        return cls(**{**vars(one), "published_at": rfc3339(one.published_at)})


class AgreementVersions(BaseModel):
    rows: list[AgreementVersionBody]


class AgreementWords(BaseModel):
    """A stretch of words: same, added or removed."""

    stretch: str
    text: str


class AgreementChanges(BaseModel):
    words: list[AgreementWords]


class SignerBody(BaseModel):
    pseudonym: str
    version: int
    signed_at: str


class SignersBody(BaseModel):
    rows: list[SignerBody]
    next: str | None


class SignBody(BaseModel):
    """`version` and `hash` are those that were shown; `name` is typed by the person."""

    model_config = ConfigDict(extra="forbid")
    version: Annotated[int, Field(ge=1, le=2**31 - 1)]
    hash: Annotated[str, Field(max_length=128)]
    name: Annotated[str, Field(max_length=1_000)]


@router.get("/agreements")
async def list_agreements(door: Asked, project: Project = None) -> DocumentsBody:
    """A project's documents, or the house's, each at its newest version. Problems: identity.not_allowed."""
    return DocumentsBody(rows=[DocumentBody.of(one) for one in await door.read(queries.documents, project)])


@router.post("/agreements", status_code=201)
async def make_agreement(door: Asked, body: NewDocumentBody) -> DocumentBody:
    """A new document, in force at once. Problems: agreement.invalid, project.not_found."""
    return DocumentBody.of(await door.write(actions.make, body.project, body.kind, body.noun()))


@router.get("/agreements/{document_id}")
async def show_agreement(door: Asked, document_id: DocumentId, version: VersionNumber | None = None) -> DocumentBody:
    """The newest version or the one named. Problems: agreement.not_found."""
    found = DocumentBody.of(await door.read(queries.document, document_id, version=version))
    return found.model_copy(update={"signatures": 0})


@router.get("/agreements/{document_id}/versions")
async def list_agreement_versions(door: Asked, document_id: DocumentId) -> AgreementVersions:
    """Newest first. Problems: agreement.not_found."""
    return AgreementVersions(
        rows=[AgreementVersionBody.of(one) for one in await door.read(queries.versions, document_id)]
    )


@router.post("/agreements/{document_id}/versions", status_code=201)
async def publish_agreement(door: Asked, document_id: DocumentId, body: NewVersionBody) -> DocumentBody:
    """A new version: everybody is asked again before their next task. Problems: agreement.invalid, agreement.retired,
    agreement.changed_meanwhile."""
    return DocumentBody.of(await door.write(actions.publish, document_id, body.noun(), based_on=body.based_on))


@router.get("/agreements/{document_id}/changes")
async def list_agreement_changes(
    door: Asked, document_id: DocumentId, earlier: VersionNumber, later: VersionNumber
) -> AgreementChanges:
    """How one version's text became another's, word by word. Problems: agreement.not_found."""
    found = await door.read(queries.changes, document_id, earlier=earlier, later=later)
    return AgreementChanges(words=[AgreementWords(stretch=one.stretch.value, text=one.text) for one in found])


@router.post("/agreements/{document_id}/retire")
async def retire_agreement(door: Asked, document_id: DocumentId) -> DocumentBody:
    """Asked of nobody any more; signatures stay. Problems: agreement.not_found, agreement.retired."""
    return DocumentBody.of(await door.write(actions.retire, document_id))


@router.get("/agreements/{document_id}/signatures")
async def list_signers(
    door: Asked,
    document_id: DocumentId,
    version: VersionNumber,
    cursor: Annotated[int, Query(ge=0, le=2**53)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> SignersBody:
    """Who signed a version, by pseudonym. Problems: agreement.not_found, identity.not_allowed."""
    found = await door.read(queries.signers, document_id, version=version, after=cursor, limit=limit)
    rows = [SignerBody(**{**vars(one), "signed_at": rfc3339(one.signed_at)}) for _, one in found]
    return SignersBody(rows=rows, next=str(found[-1][0]) if len(found) == limit else None)


@router.get("/me/agreements")
async def list_my_agreements(door: Asked) -> MineRows:
    """What I am asked to sign, and what I signed; what waits comes first."""
    return MineRows(rows=[MineBody.of(one) for one in await door.read(queries.mine)])


@router.post("/agreements/{document_id}/sign")
async def sign_agreement(door: Asked, document_id: DocumentId, body: SignBody) -> MineBody:
    """Sign what was shown. Problems: agreement.not_found, agreement.retired, agreement.not_newest, agreement.other_text,
    agreement.name."""
    signed = await door.write(actions.sign, document_id, version=body.version, hash=body.hash, name=body.name)
    return MineBody.of(signed)

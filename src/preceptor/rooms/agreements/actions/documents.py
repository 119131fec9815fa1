"""Publishing documents, and signing them."""

from __future__ import annotations

from preceptor.base.ids import new_id
from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.agreements import rules
from preceptor.rooms.agreements.events import Published, Retired, Signed
from preceptor.rooms.agreements.nouns import Document, DocumentKind, Mine, Signature, Text, asked_key
from preceptor.rooms.agreements.queries import document, mine_of
from preceptor.rooms.agreements.store import documents as store
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.workforce.actions import ensure_me
from preceptor.rooms.workforce.queries import contributor_of


def make(ctx: Ctx, project_id: int | None, kind: DocumentKind, said: Text) -> Document:
    """A new document, its first version in force at once: of a project, or (None) of the house, which asks everybody.

    Raises Problem `agreement.invalid`.
    """
    _require_keeper(ctx, project_id)
    if project_id is not None:
        snapshot(ctx, project_id)
    said = rules.checked(said)
    public_id = new_id()
    no = store.add(ctx.conn, public_id, project_id, kind)
    return _publish(ctx, no, public_id, project_id, kind, said, version=1)


def publish(ctx: Ctx, document_id: str, said: Text, *, based_on: int | None = None) -> Document:
    """A new version, in force at once: everybody is asked again before their next task. The newest one when nothing differs.

    Raises Problem `agreement.invalid`, `agreement.retired`, `agreement.changed_meanwhile`.
    """
    was = _kept(ctx, document_id)
    rules.check_in_force(was)
    rules.check_based_on(was, based_on)
    said = rules.checked(said)
    if (said.title, said.text, said.language) == (was.said.title, was.said.text, was.said.language):
        return was
    return _publish(ctx, was.no, was.id, was.project_id, was.kind, said, version=was.newest + 1)


def retire(ctx: Ctx, document_id: str) -> Document:
    """Asked of nobody any more; signatures stay. Raises Problem `agreement.retired`."""
    was = _kept(ctx, document_id)
    rules.check_in_force(was)
    store.retire(ctx.conn, was.no, now=ctx.now())
    ctx.forget(asked_key(was.project_id))
    ctx.tell(Retired(subject=was.id, project_id=was.project_id))
    return _again(ctx, was.id)


def sign(ctx: Ctx, document_id: str, *, version: int, hash: str, name: str) -> Mine:
    """Sign what was shown, with one's name typed. Signing the same version twice keeps the first.

    Raises Problem `agreement.in_person`, `agreement.not_found`, `agreement.retired`, `agreement.not_newest`, `agreement.other_text`,
    `agreement.name`.
    """
    require_known(ctx)
    rules.check_in_person(by_token=ctx.actor.scopes is not None)
    found = document(ctx, document_id)
    rules.check_in_force(found)
    rules.check_newest(found, version=version, hash=hash)
    typed = rules.typed_name(name)
    me = ensure_me(ctx)
    was = mine_of(ctx, found)
    if was.signed_version == version:
        return was
    store.sign(ctx.conn, Signature(found.no, version, me.id, typed, found.hash, ctx.now()))
    told = Signed(subject=found.id, project_id=found.project_id, version=version, hash=found.hash, contributor=me.id)
    ctx.tell(told)
    return mine_of(ctx, found)


def erase_mine(ctx: Ctx) -> None:
    """The names the asker typed; that something was signed, when, and its hash stay, under the pseudonym."""
    require_known(ctx)
    me = contributor_of(ctx, ctx.actor.account_no)
    if me is not None:
        store.forget_names(ctx.conn, me)


def _publish(
    ctx: Ctx, no: int, public_id: str, project_id: int | None, kind: DocumentKind, said: Text, *, version: int
) -> Document:
    digest = rules.hash_of(said)
    store.add_version(ctx.conn, no, version, said, hash=digest, now=ctx.now(), by=ctx.actor.id)
    ctx.forget(asked_key(project_id))
    ctx.tell(Published(subject=public_id, project_id=project_id, kind=kind.value, version=version, hash=digest))
    return _again(ctx, public_id)


def _kept(ctx: Ctx, document_id: str) -> Document:
    """A document for those who keep it, held until this is done."""
    found = document(ctx, document_id)
    _require_keeper(ctx, found.project_id)
    return store.load(ctx.conn, document_id, lock=True) or found


def _require_keeper(ctx: Ctx, project_id: int | None) -> None:
    require(ctx, Deed.ADMINISTER if project_id is None else Deed.CHANGE_PROJECT, project_id)


def _again(ctx: Ctx, public_id: str) -> Document:
    found = store.load(ctx.conn, public_id)
    if found is None:
        raise not_found("agreement", public_id)
    return found

"""Reads of documents, of who signed, of readings and the course."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.agreements import rules
from preceptor.rooms.agreements.course import course as course_in
from preceptor.rooms.agreements.nouns import (
    Asked,
    Course,
    Document,
    Mine,
    Onboarding,
    Progress,
    Read,
    Signature,
    Signer,
    VersionRow,
    asked_key,
    onboarding_key,
)
from preceptor.rooms.agreements.store import documents as store
from preceptor.rooms.agreements.store import onboarding as onboardings
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require, require_known, visible_projects
from preceptor.rooms.policy import queries as policy
from preceptor.rooms.policy.nouns import Words
from preceptor.rooms.workforce.queries import contributor_of, contributors

REMEMBERED_MICROS = 1_000_000
"""How long another process may go on asking for what was asked before."""


def documents(ctx: Ctx, project_id: int | None) -> Sequence[Document]:
    """A project's documents, or (None) the house's, for those who keep them; those in force first."""
    require(ctx, Deed.ADMINISTER if project_id is None else Deed.SEE_PROJECT, project_id)
    return store.of(ctx.conn, project_id)


def document(ctx: Ctx, document_id: str, *, version: int | None = None) -> Document:
    """The newest version or the one named, for whoever is asked for it. Raises Problem `agreement.not_found`."""
    require_known(ctx)
    found = store.load(ctx.conn, document_id, version=version)
    if found is None or not _may_read(ctx, found.project_id):
        raise not_found("agreement", document_id if version is None else f"{document_id}, version {version}")
    return found


def versions(ctx: Ctx, document_id: str) -> Sequence[VersionRow]:
    """Newest first, each with how many signed it."""
    return store.list_versions(ctx.conn, document(ctx, document_id).no)


def changes(ctx: Ctx, document_id: str, *, earlier: int, later: int) -> Sequence[Words]:
    """How one version's text became another's, word by word."""
    was, now = (document(ctx, document_id, version=one) for one in (earlier, later))
    return policy.words_changed(was.said.text, now.said.text)


def signers(
    ctx: Ctx, document_id: str, *, version: int, after: int = 0, limit: int = 50
) -> Sequence[tuple[int, Signer]]:
    """Who signed a version, by pseudonym, each with its place in the list."""
    found = document(ctx, document_id)
    require(ctx, *_keeping(found.project_id))
    signed = store.signers(ctx.conn, found.no, version=version, after=after, limit=limit)
    people = contributors(ctx, [one.contributor_id for one in signed])
    return [
        (one.contributor_id, Signer(people[one.contributor_id].pseudonym, one.version, one.signed_at))
        for one in signed
        if one.contributor_id in people
    ]


def mine(ctx: Ctx) -> Sequence[Mine]:
    """What the asker is asked to sign, by the house and by their projects, and what else they signed; what waits comes first."""
    require_known(ctx)
    signed = my_signatures(ctx)
    last = {one.document_no: one for one in signed}
    places: list[int | None] = [None, *sorted(visible_projects(ctx) or ())]
    wanted = {one.no for place in places for one in asked_by(ctx, place)}
    found = [_mine(one, last.get(one.no)) for one in store.by_no(ctx.conn, sorted(wanted | last.keys()))]
    return sorted(found, key=lambda one: (not one.waits, one.document.no))


def my_signatures(ctx: Ctx) -> Sequence[Signature]:
    """All the asker ever signed, oldest first."""
    require_known(ctx)
    me = contributor_of(ctx, ctx.actor.account_no)
    return store.signed_by(ctx.conn, me) if me is not None else []


def mine_of(ctx: Ctx, found: Document) -> Mine:
    """One document as the asker sees it."""
    signed = [one for one in my_signatures(ctx) if one.document_no == found.no]
    return _mine(found, signed[-1] if signed else None)


def asked_by(ctx: Ctx, project_id: int | None) -> Sequence[Asked]:
    """What the house (None) or a project asks to be signed; remembered for a second, at once after a change made here.

    For rooms that have asked for the right already.
    """
    return ctx.cached(asked_key(project_id), lambda: store.asked(ctx.conn, project_id), micros=REMEMBERED_MICROS)


def signatures_of(ctx: Ctx, contributor_id: int) -> Sequence[Signature]:
    """For rooms above that have asked for the right."""
    return store.signed_by(ctx.conn, contributor_id)


def onboarding(ctx: Ctx, project_id: int) -> Onboarding:
    """What a project wants read first; remembered like `asked_by`, and for the same rooms."""
    return ctx.cached(
        onboarding_key(project_id), lambda: onboardings.onboarding(ctx.conn, project_id), micros=REMEMBERED_MICROS
    )


def onboarding_shown(ctx: Ctx, project_id: int) -> Onboarding:
    require(ctx, Deed.SEE_PROJECT, project_id)
    return onboardings.onboarding(ctx.conn, project_id)


def has_read(ctx: Ctx, contributor_id: int, project_id: int, version: int) -> bool:
    """Whether somebody read this version of a project's guidelines (0: any). For rooms above that have asked for the right."""
    return onboardings.has_read(ctx.conn, contributor_id, project_id, version)


def my_reading(ctx: Ctx, project_id: int) -> tuple[Read, int]:
    """How far the asker is with the newest guidelines, and the least seconds reading them takes."""
    require(ctx, Deed.WORK, project_id)
    newest = policy.guidelines(ctx, project_id)
    me = contributor_of(ctx, ctx.actor.account_no)
    read = onboardings.reading(ctx.conn, me, project_id, newest.version) if me is not None else Read(newest.version)
    texts = [part for clause in newest.clauses for part in (clause.title, clause.text)]
    return read, rules.seconds_needed(texts)


def course(ctx: Ctx, language: str) -> Course:
    """The course in this language, or in English where there is none."""
    require_known(ctx)
    return course_in(language)


def my_progress(ctx: Ctx) -> Progress:
    require_known(ctx)
    me = contributor_of(ctx, ctx.actor.account_no)
    version = course_in("en").version
    return onboardings.progress(ctx.conn, me, version) if me is not None else Progress(version, {})


def course_done(ctx: Ctx, contributor_id: int) -> bool:
    """Whether somebody passed the course as it is now. For rooms above that have asked for the right."""
    return onboardings.progress(ctx.conn, contributor_id, course_version()).done_at is not None


def course_version() -> int:
    return course_in("en").version


def held(ctx: Ctx) -> dict[str, object]:
    """All that is held here on the asker, as plain JSON; times in microseconds."""
    require_known(ctx)
    me = contributor_of(ctx, ctx.actor.account_no)
    if me is None:
        return {"signatures": [], "readings": [], "courses": []}
    signed = store.signed_by(ctx.conn, me)
    titles = {one.no: one for one in store.by_no(ctx.conn, [each.document_no for each in signed])}
    return {
        "signatures": [
            {"agreement": titles[one.document_no].id, "title": titles[one.document_no].said.title, "version": one.version,
             "name": one.name, "hash": one.hash, "signed_at": one.signed_at}
            for one in signed
        ],
        "readings": [{"project": project, **vars(read)} for project, read in onboardings.readings_of(ctx.conn, me)],
        "courses": [{**vars(one), "passed": dict(one.passed)} for one in onboardings.courses_of(ctx.conn, me)],
    }  # fmt: skip


def _mine(found: Document, last: Signature | None) -> Mine:
    if last is None:
        return Mine(found, None, None, "")
    return Mine(found, last.version, last.signed_at, last.name)


def _keeping(project_id: int | None) -> tuple[Deed, int | None]:
    return (Deed.ADMINISTER, None) if project_id is None else (Deed.CHANGE_PROJECT, project_id)


def _may_read(ctx: Ctx, project_id: int | None) -> bool:
    return project_id is None or may(ctx, Deed.WORK, project_id) or may(ctx, Deed.SEE_PROJECT, project_id)

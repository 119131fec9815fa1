"""Reads: how it stands with oneself, what waits for a checker, what is left of the evidence."""

from __future__ import annotations

import json
from collections.abc import Sequence

from preceptor.base.problems import not_found
from preceptor.infra.secrets import Sealer
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.verification import providers, rules, store
from preceptor.rooms.verification.nouns import Check, Evidence, Opened, Paper, Part, Proof, Said, Standing, asked_key

SEALED_FOR = "verification.evidence"
"""The purpose under which evidence is sealed: nothing sealed for another opens as evidence."""
REMEMBERED_MICROS = 1_000_000
_MOST_TRIES, _MOST_TWINS = 50, 20


def my_checks(ctx: Ctx) -> Sequence[Check]:
    """All of the asker's checks, newest first; the last fifty."""
    require_known(ctx)
    return store.of_account(ctx.conn, ctx.actor.account_no, limit=_MOST_TRIES)


def my_parts(ctx: Ctx) -> Sequence[Evidence]:
    """Which pictures of their newest check are there."""
    newest = my_newest(ctx)
    return store.parts_of(ctx.conn, newest.id) if newest is not None else ()


def my_newest(ctx: Ctx, *, lock: bool = False) -> Check | None:
    require_known(ctx)
    return next(iter(store.of_account(ctx.conn, ctx.actor.account_no, limit=1, lock=lock)), None)


def my_draft(ctx: Ctx, part: Part, *, lock: bool = False) -> Check:
    """The asker's check that still takes this part. Raises Problem `check.not_found`, `verification.not_draft`, `.part`."""
    newest = my_newest(ctx, lock=lock)
    if newest is None:
        raise not_found("check", "of yours")
    rules.check_may_change(newest)
    rules.check_part(newest.route, part)
    return newest


def waiting(ctx: Ctx, *, after: str = "", limit: int = 50) -> Sequence[Check]:
    """What waits for a checker, longest first."""
    require(ctx, Deed.VERIFY_IDENTITY)
    return store.waiting(ctx.conn, after=after, limit=limit)


def decided(ctx: Ctx, *, before: str = "", limit: int = 50) -> Sequence[Check]:
    """What was decided, newest first."""
    require(ctx, Deed.VERIFY_IDENTITY)
    return store.decided(ctx.conn, before=before, limit=limit)


def check(ctx: Ctx, check_id: str, *, lock: bool = False) -> Check:
    """One check, for a checker."""
    require(ctx, Deed.VERIFY_IDENTITY)
    found = store.load(ctx.conn, check_id, lock=lock)
    if found is None:
        raise not_found("check", check_id)
    return found


def opened(ctx: Ctx, check_id: str) -> Opened:
    """With name and number while they are held; for `actions.open_check`, which puts the look into the trail."""
    found = check(ctx, check_id)
    return Opened(
        found, _said(ctx, found), store.parts_of(ctx.conn, found.id), store.twins(ctx.conn, found, limit=_MOST_TWINS),
        store.count_of(ctx.conn, found.account_no),
        rules.decides(found, checker=ctx.actor.id, refused_before_by=refused_before_by(ctx, found)),
    )  # fmt: skip


def refused_before_by(ctx: Ctx, one: Check) -> str:
    """Who refused this person's try before, "" for nobody. For who has asked for the right."""
    earlier = [each for each in store.of_account(ctx.conn, one.account_no, limit=_MOST_TRIES) if each.id < one.id]
    return rules.newest_refusal(earlier)


def proof(ctx: Ctx, check_id: str) -> Sequence[Proof]:
    """For each picture there was: its hash, and whether the file store holds anything of it now."""
    found = check(ctx, check_id)
    return [Proof(one, not ctx.files.exists(one.key)) for one in store.parts_of(ctx.conn, found.id)]


def is_asked(ctx: Ctx, project_id: int) -> bool:
    """Whether a project wants identities checked; remembered for a second. For rooms above that have asked for the right."""
    return ctx.cached(asked_key(project_id), lambda: store.is_asked(ctx.conn, project_id), micros=REMEMBERED_MICROS)


def asked_shown(ctx: Ctx, project_id: int) -> bool:
    require(ctx, Deed.SEE_PROJECT, project_id)
    return store.is_asked(ctx.conn, project_id)


def standing_of(ctx: Ctx, account_no: int) -> Standing:
    """How it stands with somebody now. For rooms above that have asked for the right."""
    until = store.latest_verified(ctx.conn, account_no)
    newest = next(iter(store.of_account(ctx.conn, account_no, limit=1)), None)
    still = until if until is not None and until > ctx.now() else None
    return Standing(still, newest.state if newest is not None else None)


def has_provider(ctx: Ctx) -> bool:
    """Whether a service can check in our place."""
    require_known(ctx)
    return providers.has_provider(ctx.settings)


def check_signed(ctx: Ctx, body: bytes, *, timestamp: str, signature: str) -> None:
    """Whether the provider said it, just now; asked before anything of it is read. Raises Problem `verification.unsigned`, `.stale`."""
    secret = ctx.settings.verification_secret.get_secret_value()
    rules.check_signed(
        secret, timestamp=timestamp, signature=signature, body=body, now_seconds=ctx.now() // 1_000_000
    )  # fmt: skip


def due(ctx: Ctx, *, limit: int) -> Sequence[Check]:
    """Whose evidence is to be gone by now. For the clock."""
    require(ctx, Deed.ADMINISTER)
    return store.due(ctx.conn, now=ctx.now(), limit=limit)


def parts(ctx: Ctx, check_id: str) -> Sequence[Evidence]:
    """For the clock, which erases them."""
    require(ctx, Deed.ADMINISTER)
    return store.parts_of(ctx.conn, check_id)


def abandoned(ctx: Ctx, keys: Sequence[str]) -> Sequence[str]:
    """Of these files those that belong to no check. For the clock."""
    require(ctx, Deed.ADMINISTER)
    known = store.known_keys(ctx.conn, keys)
    return [key for key in keys if key not in known]


def _said(ctx: Ctx, one: Check) -> Said | None:
    if not one.sealed:
        return None
    kept = json.loads(Sealer(ctx.settings, SEALED_FOR).open(one.sealed))
    return Said(Paper(one.paper), one.country, kept["number"], kept["name"])


def same_document(ctx: Ctx, one: int, other: int) -> bool:
    """Whether two accounts have shown the same document; never which. For rooms above that have asked for the right."""
    return store.share_hash(ctx.conn, one, other)

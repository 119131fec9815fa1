"""What makes contributors: the first time somebody works, and files of earlier judgments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from preceptor.base.problems import Kind, Problem
from preceptor.infra.secrets import Sealer
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.workforce import rules, store
from preceptor.rooms.workforce.events import ContributorMade, ContributorsImported
from preceptor.rooms.workforce.nouns import Contributor, Done, Reviews, number_key

_TRIES = 30
"""Pseudonyms tried for one person; with a million people each try fails once in sixteen."""


def ensure_contributor(ctx: Ctx, account_no: int) -> Contributor:
    """The contributor of an account, made on first need. The caller has asked for the right (to work, to join)."""
    found = store.by_account(ctx.conn, account_no)
    return found if found is not None else _make(ctx, account_no)


def ensure_me(ctx: Ctx) -> Contributor:
    """The asker's own; raises Problem `identity.unknown` for nobody and `workforce.no_account` for the house itself."""
    if not ctx.actor.known:
        require(ctx, Deed.WORK)
    if ctx.actor.account_no <= 0:
        raise Problem(
            Kind.INVALID,
            "workforce.no_account",
            f"{ctx.actor.name} has no account, and only accounts become contributors.",
            hint="Sign in as a person.",
        )
    return ensure_contributor(ctx, ctx.actor.account_no)


def ensure_imported(ctx: Ctx, project_id: int, names: Sequence[str]) -> Mapping[str, int]:
    """Name in the file → contributor's number, the same again whenever the name comes again in this project."""
    require(ctx, Deed.IMPORT, project_id)
    keys = rules.source_keys(_salt(ctx), project_id, names)
    found = store.by_source_keys(ctx.conn, project_id, list(keys.values()))
    missing = [key for key in keys.values() if key not in found]
    if missing:
        found |= _import(ctx, project_id, missing)
        ctx.tell(ContributorsImported(subject=str(project_id), project_id=project_id, count=len(missing)))
    return {name: found[key] for name, key in keys.items()}


def ensure_model(ctx: Ctx, project_id: int, key: str) -> Contributor:
    """The contributor of a model that judges in a project; `key` is the judge's id. Made on first need."""
    require(ctx, Deed.USE_MODELS, project_id)
    for _ in range(_TRIES):
        found = store.by_source_keys(ctx.conn, project_id, [key])
        if key in found:
            return store.by_ids(ctx.conn, [found[key]])[found[key]]
        name = f"model-{rules.pseudonym(ctx.random.randbytes(16))}"
        store.add_model(ctx.conn, project_id, key=key, pseudonym=name, now=ctx.now())
        ctx.tell(ContributorMade(subject=key, project_id=project_id, pseudonym=name))
    raise _no_pseudonym()


def count(ctx: Ctx, project_id: int, done: Iterable[Done]) -> Sequence[int]:
    """Add to the tallies; gives those who are new in the project. For followers of the answers; people never call it."""
    return store.count(ctx.conn, project_id, done)


def count_reviews(ctx: Ctx, project_id: int, found: Mapping[int, Reviews]) -> None:
    """Add what reviewers said of people's answers. For followers of the verdicts; people never call it."""
    store.count_reviews(ctx.conn, project_id, found)


def _make(ctx: Ctx, account_no: int) -> Contributor:
    for _ in range(_TRIES):
        store.add_own(ctx.conn, account_no, pseudonym=rules.pseudonym(ctx.random.randbytes(16)), now=ctx.now())
        made = store.by_account(ctx.conn, account_no)
        if made is not None:
            ctx.forget(number_key(account_no))  # until this is committed nobody may remember it
            ctx.tell(ContributorMade(subject=str(made.id), pseudonym=made.pseudonym))
            return made
    raise _no_pseudonym()


def _import(ctx: Ctx, project_id: int, keys: Sequence[str]) -> dict[str, int]:
    """Numbers for keys not met before; a pseudonym that is taken is drawn again."""
    found: dict[str, int] = {}
    for turn in range(_TRIES):
        missing = [key for key in keys if key not in found]
        if not missing:
            return found
        drawn = {key: rules.pseudonym(f"{key}{turn}".encode()) for key in missing}
        store.add_imported(ctx.conn, project_id, drawn, now=ctx.now())
        found = store.by_source_keys(ctx.conn, project_id, keys)
    raise _no_pseudonym()


def _salt(ctx: Ctx) -> bytes:
    """Made on first need and kept sealed. Raises Problem `secrets.unreadable` when the house's key has changed."""
    sealer = Sealer(ctx.settings, "workforce.salt")
    if store.sealed_salt(ctx.conn) is None:
        store.add_salt(ctx.conn, sealer.seal(ctx.random.randbytes(32).hex()))
    return bytes.fromhex(sealer.open(store.sealed_salt(ctx.conn) or ""))


def _no_pseudonym() -> Problem:
    return Problem(
        Kind.INTERNAL,
        "workforce.no_pseudonym",
        f"No free pseudonym was found in {_TRIES} tries.",
        hint="Tell the people who run this installation: its word lists are too short for it.",
    )

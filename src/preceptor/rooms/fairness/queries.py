"""Reads: what the asker said of themselves, for them alone."""

from __future__ import annotations

from dataclasses import replace

from preceptor.infra.secrets import Sealer, keyed_digest
from preceptor.infra.unit import Ctx
from preceptor.rooms.fairness import store
from preceptor.rooms.fairness.nouns import OWN_WORDS, Said
from preceptor.rooms.identity.queries import require_known

PURPOSE = "fairness"


def mine(ctx: Ctx) -> Said:
    """Nobody else can ask for it."""
    require_known(ctx)
    seal = Sealer(ctx.settings, PURPOSE)
    found = store.said_by(ctx.conn, digest_of(ctx, ctx.actor.account_no))
    return {
        one: replace(own, words=seal.open(own.words)) if own.group == OWN_WORDS else own for one, own in found.items()
    }


def digest_of(ctx: Ctx, account_no: int) -> str:
    """How the tables of this room know somebody."""
    return keyed_digest(ctx.settings, PURPOSE, str(account_no))

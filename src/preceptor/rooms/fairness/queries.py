"""Reads: what the asker said of themselves, for them alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from preceptor.base.clock import DAY_MICROS
from preceptor.infra.secrets import Sealer, keyed_digest
from preceptor.infra.unit import Ctx
from preceptor.rooms.fairness import rules, store
from preceptor.rooms.fairness.nouns import OWN_WORDS, Attribute, Counts, Said, Step
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known

PURPOSE = "fairness"


def mine(ctx: Ctx) -> Said:
    """Nobody else can ask for it."""
    require_known(ctx)
    seal = Sealer(ctx.settings, PURPOSE)
    found = store.said_by(ctx.conn, digest_of(ctx, ctx.actor.account_no))
    return {
        one: replace(own, words=seal.open(own.words)) if own.group == OWN_WORDS else own for one, own in found.items()
    }


def people_counted(ctx: Ctx, project_id: int) -> Mapping[Step, Mapping[Attribute, Counts]] | None:
    """What a new report is drawn from, None while the kept one holds: once a day at most all the project's people are read.

    Apart from drawing it: with a million people this takes seconds, and whoever writes anything would wait for it.
    """
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    if rules.holds(store.kept(ctx.conn, project_id), day=ctx.now() // DAY_MICROS):
        return None
    return {step: store.counts(ctx.conn, project_id, step) for step in Step}


def digest_of(ctx: Ctx, account_no: int) -> str:
    """How the tables of this room know somebody."""
    return keyed_digest(ctx.settings, PURPOSE, str(account_no))

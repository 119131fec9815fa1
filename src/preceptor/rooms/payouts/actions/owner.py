"""Where somebody is paid: said by themselves, sealed, and taken back."""

from __future__ import annotations

import json
from dataclasses import asdict

from preceptor.infra.secrets import Sealer
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.payouts import rules, store
from preceptor.rooms.payouts.events import DetailsChanged
from preceptor.rooms.payouts.nouns import Details, KeptDetails
from preceptor.rooms.payouts.queries import SEALED_FOR


def set_details(ctx: Ctx, wanted: Details) -> KeptDetails:
    """The asker says where they are paid from now on. Raises Problem `payouts.details`."""
    require_known(ctx)
    given = rules.details_of(wanted.name, wanted.iban, wanted.bic)
    sealed = Sealer(ctx.settings, SEALED_FOR).seal(json.dumps(asdict(given)))
    kept = KeptDetails(ctx.actor.account_no, ctx.actor.id, sealed, rules.masked(given.iban), ctx.now())
    store.keep_details(ctx.conn, kept)
    ctx.tell(DetailsChanged(subject=ctx.actor.id, erased=False))
    return kept


def erase_details(ctx: Ctx) -> None:
    """The asker takes it back; what was paid stays in the ledger. Nothing happens when there is nothing."""
    require_known(ctx)
    _erase(ctx, ctx.actor.id)


def erase_details_of(ctx: Ctx, account: str) -> None:
    """An account was erased: for the house itself."""
    require(ctx, Deed.ADMINISTER)
    _erase(ctx, account)


def _erase(ctx: Ctx, account: str) -> None:
    if store.drop_details(ctx.conn, account):
        ctx.tell(DetailsChanged(subject=account, erased=True))

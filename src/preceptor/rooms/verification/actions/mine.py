"""Having oneself checked: begin, show, send, take back."""

from __future__ import annotations

import json
from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.infra.secrets import Sealer, keyed_digest
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.queries import require_known
from preceptor.rooms.verification import rules, store
from preceptor.rooms.verification.events import CheckSent, CheckWithdrawn
from preceptor.rooms.verification.nouns import UNDECIDED_DAYS, Check, Evidence, Part, Route, Said, State, Taken
from preceptor.rooms.verification.queries import SEALED_FOR, my_draft, my_newest

ERASE = "verification.erase"
_HASHED_FOR = "verification.document"


def begin(ctx: Ctx, route: Route, said: Said, *, consent: bool) -> Check:
    """Begin a check, or a draft anew on another way; pictures of the draft before go. Raises Problem `verification.consent`,
    `.said`, `.waiting`."""
    require_known(ctx)
    rules.check_consent(route, consent=consent)
    typed = rules.tidied(said)
    was = my_newest(ctx, lock=True)
    rules.check_may_begin(was)
    if was is not None and was.state is State.DRAFT:
        _lapse(ctx, was)
    sealed = Sealer(ctx.settings, SEALED_FOR).seal(json.dumps({"number": typed.number, "name": typed.name}))
    made = Check(
        new_id(), ctx.actor.account_no, ctx.actor.id, route, State.DRAFT, typed.paper.value, typed.country,
        document_hash(ctx, typed.country, typed.number), sealed, begun_at=ctx.now(),
        erase_at=rules.lapse_at(ctx.now(), days=UNDECIDED_DAYS),
    )  # fmt: skip
    store.save(ctx.conn, made)
    return made


def keep_part(ctx: Ctx, part: Part, taken: Taken) -> str:
    """Remember a picture, in the place of the one before; gives that one's key, "" for none, whose bytes the caller deletes
    once this is committed."""
    require_known(ctx)
    check = my_draft(ctx, part, lock=True)  # or the erasing job might pass by between
    was = [one.key for one in store.parts_of(ctx.conn, check.id) if one.part is part]
    store.keep_part(ctx.conn, Evidence(check.id, part, kept_at=ctx.now(), **vars(taken)))
    return was[0] if was else ""


def send(ctx: Ctx) -> Check:
    """Let a checker have it. Raises Problem `verification.incomplete`, `.not_draft`, `check.not_found`."""
    require_known(ctx)
    check = my_draft(ctx, Part.FRONT, lock=True)
    rules.check_whole(check.route, {one.part for one in store.parts_of(ctx.conn, check.id)})
    sent = replace(
        check, state=State.WAITING, sent_at=ctx.now(), erase_at=rules.lapse_at(ctx.now(), days=UNDECIDED_DAYS)
    )  # fmt: skip
    store.save(ctx.conn, sent)
    ctx.tell(CheckSent(subject=sent.id, route=sent.route.value, account=sent.account))
    return sent


def withdraw(ctx: Ctx) -> Check:
    """Take back what is open: its evidence is erased at once. Raises Problem `verification.nothing_open`."""
    require_known(ctx)
    return _lapse(ctx, rules.check_may_withdraw(my_newest(ctx, lock=True)))


def document_hash(ctx: Ctx, country: str, number: str) -> str:
    """Keyed by the house's secret: without it nobody can try numbers against it."""
    return keyed_digest(ctx.settings, _HASHED_FOR, rules.document_text(country, number))


def _lapse(ctx: Ctx, one: Check) -> Check:
    lapsed = replace(one, state=State.LAPSED, erase_at=ctx.now() if one.erase_at is not None else None)
    store.save(ctx.conn, lapsed)
    ctx.tell(CheckWithdrawn(subject=one.id))
    ctx.enqueue(ERASE, {}, key=ERASE, again=True)
    return lapsed

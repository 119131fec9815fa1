"""The discussion, and other words for clauses."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from preceptor.base.clock import MINUTE_MICROS
from preceptor.base.ids import new_id
from preceptor.base.problems import conflict, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.calibration import rules
from preceptor.rooms.calibration.actions.taking import seated, there
from preceptor.rooms.calibration.events import ClauseProposed, ProposalDecided
from preceptor.rooms.calibration.nouns import (
    MOST_POST,
    MOST_PROPOSAL,
    MOST_PROPOSALS,
    MOST_WHY,
    Post,
    Proposal,
    ProposalState,
)
from preceptor.rooms.calibration.queries import entered
from preceptor.rooms.calibration.store import said
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.workforce.queries import contributors_behind


def post(ctx: Ctx, session_id: str, text: str, *, place: int = 0, clause: str = "") -> Post:
    """A line about an item (0: about the session) and, if named, one of its clauses.

    Raises Problem `calibration.silent`, `calibration.too_many`, `calibration.text`, `calibration.clause`.
    """
    require_known(ctx)
    # One after the other: who follows asks for what lies behind the newest number, so none may be committed out of turn.
    one, seat = seated(ctx, session_id, lock=True)
    lately, whole = said.count_posts(ctx.conn, one.no, seat.contributor_id, since=ctx.now() - MINUTE_MICROS)
    rules.check_talk(one, minute=lately, whole=whole)
    rules.check_clause(one, clause)
    if not 0 <= place <= one.items:
        raise not_found("item", place)
    line = Post(0, seat.contributor_id, place, clause, rules.check_text(text, most=MOST_POST, where="/text"), ctx.now())
    there(ctx, one, seat)
    number = said.add_post(ctx.conn, one.no, line)
    return replace(line, no=number)


def propose(ctx: Ctx, session_id: str, clause: str, text: str, why: str) -> Proposal:
    """Other words for a clause, kept for who holds the session, from the reveal on.

    Raises Problem `calibration.blind`, `calibration.clause`, `calibration.text`, `calibration.proposals`.
    """
    require_known(ctx)
    one, seat = seated(ctx, session_id)
    rules.check_revealed(one)
    rules.check_clause(one, clause, needed=True)
    mine = [each for each in said.proposals_of(ctx.conn, one.no) if each.contributor_id == seat.contributor_id]
    if len(mine) >= MOST_PROPOSALS:
        raise conflict(
            "calibration.proposals", f"You have made {len(mine)} proposals; no more are taken.", hint="Discuss those."
        )
    found = Proposal(
        new_id(), seat.contributor_id, clause, rules.check_text(text, most=MOST_PROPOSAL, where="/text"),
        rules.check_text(why, most=MOST_WHY, where="/why"), ProposalState.OPEN, ctx.now(),
    )  # fmt: skip
    said.add_proposal(ctx.conn, one.no, found)
    told = ClauseProposed(subject=one.id, project_id=one.project_id, clause=clause, contributor=seat.contributor_id)
    ctx.tell(told)
    return found


def decide(ctx: Ctx, session_id: str, proposal_id: str, state: ProposalState) -> Proposal:
    """What becomes of a proposal; changing the words is done in the guidelines. Raises Problem `proposal.not_found`."""
    require_known(ctx)
    one, _ = entered(ctx, session_id)
    require(ctx, Deed.CHANGE_PROJECT, one.project_id)
    found = next((each for each in said.proposals_of(ctx.conn, one.no) if each.id == proposal_id), None)
    if found is None:
        raise not_found("proposal", proposal_id)
    said.decide(ctx.conn, proposal_id, state)
    ctx.tell(ProposalDecided(subject=proposal_id, project_id=one.project_id, clause=found.clause, state=state.value))
    return replace(found, state=state)


def erase_words(ctx: Ctx, accounts: Collection[str]) -> None:
    """What these people wrote in discussions and proposals; their answers stay, under the pseudonym. For the house itself."""
    require(ctx, Deed.ADMINISTER)
    for who in contributors_behind(ctx, accounts):
        said.forget_words(ctx.conn, who)

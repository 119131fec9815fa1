"""What reviewers and handlers decide, as it is said to those it concerns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import account_named, who_may
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.projects.queries import name_of
from preceptor.rooms.review.nouns import UNSETTLED, EscalationState, Outcome, Stage
from preceptor.rooms.review.store import escalations, verdicts
from preceptor.rooms.work.queries import answers_by_id
from preceptor.rooms.workforce.queries import accounts_of


def item_decided(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of review.item_decided: to the authors of answers that were rejected, each with its reason."""
    made = verdicts.by_id(ctx.conn, event.subject) if event.payload["rejected"] else None
    if made is None or made.stage is Stage.GOLD:
        return
    reasons = {one.answer: one.reason for one in made.decision.rejected}
    words = "answer_redone" if made.decision.outcome is Outcome.REDO else "answer_rejected"
    called, link = name_of(ctx, made.project_id), "/quality"
    for answer, author in _authors(ctx, list(reasons)).items():
        once = f"verdict/{made.id}/{answer}"
        yield Letter(author, Kind.WORK_REVIEWED, words, once, {"project": called, "reason": reasons[answer]}, link)


def unsettled_wait(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of review.unsettled_wait: to those who review the project."""
    if event.project_id is None:
        return
    values = {"project": name_of(ctx, event.project_id), "items": str(event.payload["items"])}
    link = f"/review/{event.project_id}?queue={UNSETTLED}"
    for reviewer in sorted(who_may(ctx, Deed.REVIEW, event.project_id)):
        yield Letter(reviewer, Kind.REVIEW_WAITS, "unsettled_wait", f"unsettled/{event.position}", values, link)


def item_escalated(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of review.item_escalated: to those who handle them."""
    yield from _to_handlers(ctx, event, "item_escalated")


def escalation_decided(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of review.escalation_decided: to whoever stopped the item, and to the other handlers."""
    state = event.payload["state"]
    if state == EscalationState.OPEN:
        return
    yield from _to_handlers(ctx, event, f"escalation_{state}")
    found = escalations.load(ctx.conn, event.subject)
    people = accounts_of(ctx, [found[0].contributor_id]) if found else {}
    for person in people.values():
        if event.project_id is not None:
            values = {"project": name_of(ctx, event.project_id)}
            yield Letter(person, Kind.STOP_DECIDED, f"stop_{state}", f"stop/{event.position}", values)


def _to_handlers(ctx: Ctx, event: Heard, words: str) -> Iterator[Letter]:
    if event.project_id is None:
        return
    actor = account_named(ctx, event.actor)
    values = {"project": name_of(ctx, event.project_id)}
    for handler in sorted(who_may(ctx, Deed.HANDLE_ESCALATIONS, event.project_id)):
        if actor is None or handler != actor.no:
            once = f"escalation/{event.position}"
            yield Letter(handler, Kind.ITEM_ESCALATED, words, once, values, "/escalations")


def _authors(ctx: Ctx, answers: Sequence[str]) -> Mapping[str, int]:
    """Answer → the account of its author; without models and people known only from files."""
    given = {one.id: one.contributor_id for one in answers_by_id(ctx, answers)}
    people = accounts_of(ctx, set(given.values()))
    return {answer: people[number] for answer, number in given.items() if number in people}

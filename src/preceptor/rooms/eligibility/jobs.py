"""What happens a moment later: people are put into the sets that rules are counted by."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility import actions

ABOUT_PEOPLE = ("workforce.profile_changed", "exams.skill_granted", "exams.skill_expired", "identity.account_erased")
"""What `on_people` hears."""


def on_people(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears what changes about people: profiles, skills, accounts erased. The order does not matter: each is looked up anew."""
    erased = {one.subject for one in events if one.name == "identity.account_erased"}
    said = {one.subject for one in events if one.name == "workforce.profile_changed"} - erased
    actions.reindex_subjects(ctx, said)
    actions.reindex(ctx, {one.payload["account_no"] for one in events if one.name.startswith("exams.skill_")})
    if erased:
        actions.reindex_subjects(ctx, erased, gone=True)


def on_answers(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.answer_given and quality.gold_scored: how much somebody did, and how well, may open a project to them. At most one
    answer behind. Gold scored before events said whose answer it was belongs to nobody."""
    actions.reindex_workers(ctx, {one.payload.get("contributor", 0) for one in events} - {0})

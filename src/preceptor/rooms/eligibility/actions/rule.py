"""Writing a project's rule on who may work there."""

from __future__ import annotations

from preceptor.base.problems import conflict
from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility.events import RuleChanged
from preceptor.rooms.eligibility.nouns import Rule, RuleVersion, rule_key
from preceptor.rooms.eligibility.rules import in_words
from preceptor.rooms.eligibility.store import rules as store
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require


def change_rule(ctx: Ctx, project_id: int, rule: Rule | None, *, based_on: int) -> RuleVersion:
    """Who may work from now on, None for everybody; tasks that are held stay with whom they are. The same rule again is no new version.

    Raises Problem `eligibility.changed_meanwhile` when somebody else wrote another version than the one it was made on.
    """
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    was = store.newest(ctx.conn, project_id)
    if was.version != based_on:
        raise conflict(
            "eligibility.changed_meanwhile", f"Somebody wrote version {was.version} while you worked on {based_on}.",
            hint="Look at theirs, then save yours again.",
        )  # fmt: skip
    if was.rule == rule:
        return was
    made = RuleVersion(was.version + 1, rule, ctx.now())
    store.add(ctx.conn, project_id, made)
    ctx.forget(rule_key(project_id))
    told = RuleChanged(
        subject=str(project_id), project_id=project_id, version=made.version,
        asks=in_words(rule) if rule is not None else "",
    )  # fmt: skip
    ctx.tell(told)
    return made

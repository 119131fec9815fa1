"""What is done with probes: set how many, hand one out, count those answered, measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from random import Random

from preceptor.forms.sides import shown_turned, stripped, takes_sides
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.probes import rules, store
from preceptor.rooms.probes.events import SettingChanged
from preceptor.rooms.probes.nouns import Drawn, Kind, Probe, Setting, Source
from preceptor.rooms.probes.queries import setting_key, setting_known
from preceptor.rooms.projects.nouns import ProjectSnapshot
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as items
from preceptor.rooms.work.nouns import Earlier

MEASURE = "probes.measure"
_WINDOW = 40
"""Earlier answers among which a repeat is drawn."""


def set_setting(ctx: Ctx, project_id: int, wanted: Setting) -> Setting:
    """From everybody's next task on. Raises Problem `probes.setting`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    kept = rules.check_setting(wanted, takes_sides=takes_sides(snapshot(ctx, project_id).form))
    if kept != store.setting_of(ctx.conn, project_id):
        store.save_setting(ctx.conn, project_id, kept)
        ctx.forget(setting_key(project_id))
        kinds = [kind.value for kind in kept.kinds]
        ctx.tell(
            SettingChanged(
                subject=str(project_id), project_id=project_id, share=kept.share, kinds=kinds, distance=kept.distance
            )
        )
    return kept


def draw(
    ctx: Ctx, project: ProjectSnapshot, contributor_id: int, *, tokens: Iterable[tuple[str, Random]]
) -> Drawn | None:
    """A repeat for this person, made now; None where they have answered too little, or nothing that can be repeated.

    For routing alone, which has drawn that a probe is due. Costs the same however many answers there are: a window of the person's own
    is looked at, by an index. `tokens` are fresh ones, each with the chance that shuffles what its lease shows.
    """
    require(ctx, Deed.WORK, project.id)
    setting = setting_known(ctx, project.id)
    earlier = items.earlier_answers(ctx, project.id, contributor_id, skip=setting.distance, limit=_WINDOW)
    met = store.met(ctx.conn, contributor_id, [one.item_no for one in earlier])
    field = project.form.shuffled_field
    free = [
        one
        for one in earlier
        if one.item_no not in met and one.form_version == project.form_version and len(one.shown.get(field, ())) > 1
    ]
    if not free:
        return None
    return _made(ctx, project, contributor_id, setting, ctx.random.choice(free), tokens)


def _made(
    ctx: Ctx, project: ProjectSnapshot, contributor_id: int, setting: Setting, source: Earlier,
    tokens: Iterable[tuple[str, Random]],
) -> Drawn | None:  # fmt: skip
    payload = items.items_by_no(ctx, [source.item_no])[source.item_no].payload
    plain = stripped(project.form, payload) if Kind.STRIPPED in setting.kinds else None
    kind = rules.pick_kind(setting.kinds, can_strip=plain is not None, random=ctx.random)
    if kind is None:
        return None
    shown = plain if kind is Kind.STRIPPED and plain is not None else payload
    order = source.shown[project.form.shuffled_field]
    token = shown_turned(project.form, shown, order, turn=kind is Kind.SWAPPED, tokens=tokens)
    key = work.append_probe(ctx, project.id, of=source.item_no, payload=shown)
    one = Probe(key.no, contributor_id, source.item_no, source.answer, kind, token)
    store.add(ctx.conn, project.id, one, Source(source.item_no, source.item, source.answer), now=ctx.now())
    return Drawn(key.no, key.id, shown, token)


def count_answered(ctx: Ctx, tokens: Sequence[str]) -> None:
    """Note which probes were answered, and measure anew where enough came. For the follower of answers, which may hear one twice."""
    require(ctx, Deed.ADMINISTER)
    new = Counter(store.answered(ctx.conn, tokens, at=ctx.now()))
    for project_id in sorted({project for project, _ in new}):
        before = sum(store.counts(ctx.conn, project_id).values())
        for kind in Kind:
            if new[project_id, kind]:
                store.count(ctx.conn, project_id, kind, new[project_id, kind])
        if rules.is_stale(before, sum(store.counts(ctx.conn, project_id).values())):
            _enqueue(ctx, project_id)


def measure_again(ctx: Ctx, project_id: int) -> str:
    """Measure what sways people, as a job; gives it, or the one already waiting."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return _enqueue(ctx, project_id)


def _enqueue(ctx: Ctx, project_id: int) -> str:
    return ctx.enqueue(MEASURE, {"project_id": project_id}, key=f"{MEASURE}:{project_id}", again=True)

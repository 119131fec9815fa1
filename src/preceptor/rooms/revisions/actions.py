"""What is done about an edit: count who judged by what, ask again, undo."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.quality.actions import infer_again
from preceptor.rooms.revisions import queries, rules, store
from preceptor.rooms.revisions.events import RevisionAsked, RevisionDone, RevisionUndone
from preceptor.rooms.revisions.nouns import Asked, Given, Revision, RevisionState, Which
from preceptor.rooms.routing import actions as routing
from preceptor.rooms.rulings import actions as rulings
from preceptor.rooms.rulings import queries as ruled
from preceptor.rooms.rulings.nouns import SetAside
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as items
from preceptor.rooms.work.nouns import Answer, Purpose, Source

ASK, UNDO = "revisions.ask", "revisions.undo"


def note_answers(ctx: Ctx, project_id: int, given: Sequence[tuple[int, str, int]]) -> None:
    """Count answers to work items, (item, answer, version) each; what a revision has set aside already is not. For this room's
    follower."""
    require(ctx, Deed.ADMINISTER)
    store.hold(ctx.conn, project_id)
    numbers = sorted({no for no, _, _ in given})
    aside = _revised(ctx, numbers)
    more: dict[int, Counter[int]] = defaultdict(Counter)
    for no, answer, version in given:
        if answer not in aside:
            more[no][version] += 1
    before = store.judged_of(ctx.conn, numbers)
    _recount(ctx, project_id, before, {no: rules.added(before.get(no, {}), found) for no, found in more.items()})


def forget_items(ctx: Ctx, project_id: int, numbers: Sequence[int]) -> None:
    """These became gold: they are judged no more. For this room's follower."""
    require(ctx, Deed.ADMINISTER)
    store.hold(ctx.conn, project_id)
    before = store.judged_of(ctx.conn, numbers)
    _recount(ctx, project_id, before, {no: {} for no in before})


def ask_again(
    ctx: Ctx, project_id: int, *, which: Which = Which.OLDER, most: int | None = None, reason: str, since: int | None = None,
    same_people: bool = True,
) -> Revision:  # fmt: skip
    """Let a job set old answers aside and hand their items out again, to as many people as the project wants; nobody loses what they
    earned. `same_people`: those who judged them before may get them too, or else others alone.

    Old are those given before the newest version; `since` says what the clauses are compared with (the version before). Raises Problem
    `revisions.reason`, `revisions.versions`, `revisions.under_way`, `revisions.nothing_to_ask`, `revisions.over_budget`.
    """
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    rules.check_reason(reason)
    store.hold(ctx.conn, project_id)
    rules.check_none_under_way(next(iter(store.page(ctx.conn, project_id, limit=1)), None))
    since, until = queries.versions_of(ctx, project_id, since=since, until=None)
    there = (
        store.older(ctx.conn, project_id, until).items if which is Which.OLDER
        else len(queries.on_clauses(ctx, project_id, since=since, until=until))
    )  # fmt: skip
    rules.check_cost(queries.cost_of(ctx, project_id, items=there if most is None else min(there, most)))
    revision_id = new_id()
    made = Revision(
        revision_id, project_id, since, until, which, most, reason.strip(), RevisionState.ASKING,
        ctx.enqueue(ASK, {"project_id": project_id, "revision": revision_id}), ctx.now(), ctx.actor.account_no,
        same_people=same_people,
    )  # fmt: skip
    store.put(ctx.conn, made)
    ctx.tell(
        RevisionAsked(
            subject=made.id, project_id=project_id, since=since, until=until, which=which.value, most=most, reason=made.reason,
            same_people=same_people,
        )
    )  # fmt: skip
    return made


def undo(ctx: Ctx, revision_id: str, *, note: str = "") -> Revision:
    """Let a job have the old answers count again and take back what was asked for; doing so twice changes nothing. Of people who
    judged an item anew the later answer counts.

    Raises Problem `revision.not_found`, `revisions.later`.
    """
    one = store.load(ctx.conn, revision_id, lock=True)
    if one is None:
        require_known(ctx)
        raise not_found("revision", revision_id)
    require(ctx, Deed.CHANGE_PROJECT, one.project_id)
    if one.state in (RevisionState.UNDOING, RevisionState.UNDONE):
        return one
    rules.check_undo(store.later_in_force(ctx.conn, one))
    job = ctx.enqueue(UNDO, {"project_id": one.project_id, "revision": one.id})
    undoing = replace(one, state=RevisionState.UNDOING, job=job, note=note.strip())
    store.put(ctx.conn, undoing)
    return undoing


def ask_some(ctx: Ctx, revision_id: str, *, limit: int) -> int:
    """Ask about a batch of items, all of each or nothing, and note how far that is; gives how many were looked at, 0 at the end or when
    it was undone meanwhile."""
    require(ctx, Deed.ADMINISTER)
    one = store.load(ctx.conn, revision_id, lock=True)
    if one is None or one.state is not RevisionState.ASKING:
        return 0
    store.hold(ctx.conn, one.project_id)
    wanted = limit if one.most is None else min(limit, one.most - one.items)
    batch = _batch(ctx, one, wanted) if wanted > 0 else []
    afterwards = _asked(ctx, one, [no for _, no in batch]) if batch else one
    if not batch or afterwards.short:
        _done(ctx, afterwards)
        return 0
    version, item_no = batch[-1]
    store.put(ctx.conn, replace(afterwards, at_version=version, at_item=item_no))
    return len(batch)


def take_some_back(ctx: Ctx, revision_id: str, *, limit: int) -> int:
    """Let a batch of a revision's old answers count again, once it is being undone; gives how many items."""
    require(ctx, Deed.ADMINISTER)
    one = store.load(ctx.conn, revision_id, lock=True)
    if one is None or one.state is not RevisionState.UNDOING:
        return 0
    store.hold(ctx.conn, one.project_id)
    found = store.take_asked(ctx.conn, one.id, limit=limit)
    if not found:
        store.put(ctx.conn, replace(one, state=RevisionState.UNDONE, undone_at=ctx.now()))
        infer_again(ctx, one.project_id)
        ctx.tell(RevisionUndone(subject=one.id, project_id=one.project_id, note=one.note))
        return 0
    work.ask_as_before(ctx, one.project_id, {each.item_no: each.overlap for each in found})
    _counted_again(ctx, one, found, _let_count(ctx, one, [each.item_no for each in found]))
    return len(found)


def _let_count(ctx: Ctx, one: Revision, numbers: Sequence[int]) -> Mapping[int, Given]:
    """Let what this revision set aside of these items count, but for answers of people who judged the item anew: the later one stands.
    Gives these few, as item → how many by version."""
    given = items.answers_by_item(ctx, numbers)
    anew = {(each.item_no, each.contributor_id) for each in given if each.guidelines_version >= one.until}
    mine = [each for each in ruled.asides_of(ctx, numbers) if each.verdict == one.id]
    back = [each.answer for each in mine if (each.item_no, each.contributor_id) not in anew]
    routing.let_answer_once(ctx, one.project_id, back)
    rulings.let_old_count(ctx, one.project_id, one.id, back)
    replaced = {each.answer for each in mine}.difference(back)
    return _by_version([each for each in given if each.id in replaced])


def _counted_again(ctx: Ctx, one: Revision, found: Sequence[Asked], replaced: Mapping[int, Given]) -> None:
    """Count the old answers of these items as before, but for those that a later one stands for."""
    numbers = [each.item_no for each in found]
    before = store.judged_of(ctx.conn, numbers)
    still = {no for no, each in items.items_by_no(ctx, numbers).items() if each.purpose is Purpose.WORK}
    now = {
        each.item_no: rules.added(
            before.get(each.item_no, {}), rules.taken_off(each.given, replaced.get(each.item_no, {}))
        )
        for each in found
        if each.item_no in still
    }
    _recount(ctx, one.project_id, before, now)


def _batch(ctx: Ctx, one: Revision, limit: int) -> list[tuple[int, int]]:
    """The next items of what was chosen: (oldest version, number)."""
    after = (one.at_version, one.at_item)
    if one.which is Which.OLDER:
        rows = store.judged_before(ctx.conn, one.project_id, one.until, after=after, limit=limit)
        return [(row.oldest, row.item_no) for row in rows]
    numbers = queries.on_clauses(ctx, one.project_id, since=one.since, until=one.until)
    return [(0, no) for no in numbers if (0, no) > after][:limit]


def _asked(ctx: Ctx, one: Revision, numbers: Sequence[int]) -> Revision:
    """The revision with what was done about these items."""
    settled = ruled.rulings_of(ctx, numbers)
    given = [each for each in items.answers_by_item(ctx, numbers) if each.item_no not in settled]
    counting = ruled.counting(ctx, one.project_id, given)
    old = [each for each in counting if each.guidelines_version < one.until]
    chosen, short = _within_budget(ctx, one, sorted({each.item_no for each in old}, key=numbers.index))
    staying = {each.id for each in counting}.difference(each.id for each in old)
    revised = _revised(ctx, numbers)
    asked = work.ask_anew(ctx, one.project_id, _places_lost(given, staying, chosen))
    aside = [each for each in old if each.item_no in asked]
    _set_aside(ctx, one, aside)
    counted = [each for each in given if each.guidelines_version < one.until and each.id not in revised]
    _keep(ctx, one, counted, {no: had for no, (had, _) in asked.items()})
    passed = len(numbers) if not short else len(chosen)
    ruled_out = len(settled) if not short else 0
    return replace(
        one, items=one.items + len(asked), answers=one.answers + len(aside),
        places=one.places + sum(more for _, more in asked.values()), ruled=one.ruled + ruled_out,
        other=one.other + max(0, passed - len(asked) - ruled_out), short=short,
    )  # fmt: skip


def _revised(ctx: Ctx, numbers: Sequence[int]) -> Collection[str]:
    """The answers to these items that a revision has set aside: what was judged by which version counts them no more."""
    asides = ruled.asides_of(ctx, numbers)
    revisions = store.known(ctx.conn, sorted({each.verdict for each in asides}))
    return {each.answer for each in asides if each.verdict in revisions}


def _within_budget(ctx: Ctx, one: Revision, numbers: Sequence[int]) -> tuple[Sequence[int], bool]:
    """As many of these items as the budget still pays for, and whether that is fewer."""
    cost = queries.cost_of(ctx, one.project_id, items=len(numbers))
    if cost.in_budget:
        return numbers, False
    return numbers[: cost.affordable or 0], True


def _set_aside(ctx: Ctx, one: Revision, aside: Sequence[Answer]) -> None:
    """These count no more, and whoever gave them may be asked again where the revision says so."""
    rulings.set_old_aside(
        ctx, one.project_id, [SetAside(each.id, each.item_no, each.contributor_id, one.id) for each in aside]
    )
    if one.same_people:
        routing.let_answer_again(ctx, one.project_id, [each.id for each in aside])


def _places_lost(given: Sequence[Answer], staying: Collection[str], chosen: Collection[int]) -> Mapping[int, int]:
    """Item → how many of its places are filled by answers that count no more, now or before; imported ones fill none."""
    lost = dict.fromkeys(chosen, 0)
    for each in given:
        if each.item_no in lost and each.source is Source.OWN and each.id not in staying:
            lost[each.item_no] += 1
    return lost


def _keep(ctx: Ctx, one: Revision, counted: Sequence[Answer], overlaps: Mapping[int, int]) -> None:
    """Note what each item was, and count its old answers no more."""
    given = _by_version([each for each in counted if each.item_no in overlaps])
    store.put_asked(ctx.conn, one.id, [Asked(no, overlaps[no], given[no]) for no in sorted(given)])
    before = store.judged_of(ctx.conn, sorted(given))
    _recount(
        ctx, one.project_id, before, {no: rules.taken_off(before.get(no, {}), found) for no, found in given.items()}
    )


def _by_version(answers: Sequence[Answer]) -> Mapping[int, Given]:
    """Item → how many of these answers it has by version."""
    given: dict[int, Counter[int]] = defaultdict(Counter)
    for each in answers:
        given[each.item_no][each.guidelines_version] += 1
    return given


def _recount(ctx: Ctx, project_id: int, before: Mapping[int, Given], now: Mapping[int, Given]) -> None:
    """Item → its answers by version: each row and the sums over them move together."""
    store.put_judged(ctx.conn, project_id, now)
    more: dict[int, tuple[int, int]] = {}
    for no, given in now.items():
        for version, (number, answers) in rules.moves(before.get(no, {}), given).items():
            had = more.get(version, (0, 0))
            more[version] = (had[0] + number, had[1] + answers)
    store.add_counts(ctx.conn, project_id, more)


def _done(ctx: Ctx, one: Revision) -> None:
    store.put(ctx.conn, replace(one, state=RevisionState.ASKED))
    infer_again(ctx, one.project_id)
    ctx.tell(
        RevisionDone(
            subject=one.id, project_id=one.project_id, items=one.items, answers=one.answers, places=one.places,
            short=one.short,
        )
    )  # fmt: skip

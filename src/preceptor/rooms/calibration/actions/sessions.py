"""Planning sessions, inviting, moving them on; asking for the certificate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.base.problems import Fault, conflict
from preceptor.forms import Form
from preceptor.infra.unit import Ctx
from preceptor.rooms.calibration import rules
from preceptor.rooms.calibration.events import Invited, RequirementChanged, SessionMade, SessionMoved
from preceptor.rooms.calibration.nouns import (
    Figures,
    NewItem,
    News,
    Plan,
    Session,
    SessionItem,
    Stage,
    asked_key,
    counts_key,
)
from preceptor.rooms.calibration.queries import clauses_now, entered
from preceptor.rooms.calibration.store import sessions as store
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import numbers_of, require, require_known, who_may
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.work.nouns import Purpose
from preceptor.rooms.work.queries import item as work_item
from preceptor.rooms.workforce.actions import ensure_contributor

RECKON = "calibration.reckon"
TELL = "calibration.tell"
_AT_ONCE = 20


def make(ctx: Ctx, project_id: int, plan: Plan) -> Session:
    """A new session, its items as they are now. Raises Problem `calibration.invalid`, `calibration.people`, `calibration.live`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    project = snapshot(ctx, project_id)
    _check_still(project.form)
    plan = rules.check_plan(plan, known_clauses={one.number for one in clauses_now(ctx, project_id)})
    items = _items(ctx, project_id, project.form, plan)
    people = _people(ctx, project_id, plan.people)
    made = Session(
        0, new_id(), project_id, plan.title, plan.note, Stage.PLANNED, plan.times, tuple(plan.clauses),
        project.form_version, project.guidelines_version, len(items), ctx.now(), ctx.actor.id,
    )  # fmt: skip
    made = replace(made, no=store.add(ctx.conn, made))
    store.add_items(ctx.conn, made.no, items)
    store.seat(ctx.conn, made.no, people)
    if rules.told_already(made, now=ctx.now()):
        store.remind(ctx.conn, made.no, now=ctx.now())
    ctx.tell(
        SessionMade(subject=made.id, project_id=project_id, title=made.title, items=made.items, people=len(people))
    )
    return _moved_on(ctx, made)


def invite(ctx: Ctx, session_id: str, people: Sequence[str] | None) -> Session:
    """More people (account ids; None = all who may work there). Raises Problem `calibration.people`, `calibration.over`."""
    one = _held(ctx, session_id)
    if one.stage is Stage.CLOSED:
        raise conflict("calibration.over", "This session is over.", hint="Hold another one.")
    invited = _people(ctx, one.project_id, people, least=1)
    store.seat(ctx.conn, one.no, invited)
    ctx.forget(counts_key(one.id))
    ctx.tell(Invited(subject=one.id, project_id=one.project_id, people=len(invited)))
    return one


def move(ctx: Ctx, session_id: str, wanted: Stage) -> Session:
    """To the next stage, whatever its time; closing is possible from any. Raises Problem `calibration.stage`."""
    one = _held(ctx, session_id)
    rules.check_move(one, wanted)
    return _move(ctx, one, wanted)


def move_due(ctx: Ctx) -> int:
    """Sessions whose time has come move on by one stage; some at a time. For the clock."""
    require(ctx, Deed.ADMINISTER)
    found = [(one, rules.due(one, now=ctx.now())) for one in store.unfinished(ctx.conn, now=ctx.now(), limit=_AT_ONCE)]
    for one, wanted in found:
        if wanted is not None:
            _move(ctx, one, wanted)
    return len(found)


def remind_due(ctx: Ctx) -> int:
    """Sessions that begin within a day: their people are told, by a job; some at a time. For the clock."""
    require(ctx, Deed.ADMINISTER)
    found = store.beginning(ctx.conn, until=ctx.now() + rules.SOON, limit=_AT_ONCE)
    for one in found:
        store.remind(ctx.conn, one.no, now=ctx.now())
        args = {"session": one.id, "news": News.SOON.value}
        ctx.enqueue(TELL, args, key=f"{TELL}:{one.id}:{News.SOON.value}", project_id=one.project_id)
    return len(found)


def keep_figures(ctx: Ctx, session_no: int, found: Figures) -> None:
    """For the job that reckons them."""
    require(ctx, Deed.ADMINISTER)
    store.keep_figures(ctx.conn, session_no, found)


def ask(ctx: Ctx, project_id: int, asked: bool) -> bool:
    """Whether a certificate comes before the next task; it holds for everybody from their next task on."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    if asked != store.asked(ctx.conn, project_id):
        store.ask(ctx.conn, project_id, asked)
        ctx.forget(asked_key(project_id))
        ctx.tell(RequirementChanged(subject=str(project_id), project_id=project_id, asked=asked))
    return asked


def _held(ctx: Ctx, session_id: str) -> Session:
    """A session for who holds it, locked until this is done."""
    require_known(ctx)
    one, _ = entered(ctx, session_id, lock=True)
    require(ctx, Deed.CHANGE_PROJECT, one.project_id)
    return one


def _move(ctx: Ctx, one: Session, wanted: Stage) -> Session:
    # Words changed after the discussion are what the second answers are given by, and so what the certificate is about.
    version = one.guidelines_version
    if wanted is Stage.VOTING:
        version = snapshot(ctx, one.project_id).guidelines_version
    store.move(ctx.conn, one.no, wanted, guidelines_version=version)
    ctx.tell(SessionMoved(subject=one.id, project_id=one.project_id, stage=wanted.value))
    if wanted in (Stage.DISCUSSING, Stage.CLOSED):
        ctx.enqueue(RECKON, {"session": one.id}, key=f"{RECKON}:{one.id}:{wanted.value}", project_id=one.project_id)
    return replace(one, stage=wanted, guidelines_version=version)


def _moved_on(ctx: Ctx, made: Session) -> Session:
    """Made with a time that has come already: it opens at once."""
    return _move(ctx, made, Stage.ANSWERING) if rules.due(made, now=ctx.now()) is Stage.ANSWERING else made


def _check_still(form: Form) -> None:
    if form.is_live:
        raise conflict(
            "calibration.live", "This form talks with models, and no two people would judge the same conversation.",
            hint="Calibrate on a project whose items are the same for everybody.",
        )  # fmt: skip


def _people(ctx: Ctx, project_id: int, asked: Sequence[str] | None, *, least: int = 2) -> set[int]:
    """Contributors' numbers of who is invited."""
    allowed = who_may(ctx, Deed.WORK, project_id)
    known = numbers_of(ctx, asked) if asked is not None else {}
    strangers = [one for one in asked or () if known.get(one) not in allowed]
    # Who holds sessions sits in one only when named.
    accounts = allowed - who_may(ctx, Deed.CHANGE_PROJECT, project_id) if asked is None else set(known.values())
    rules.check_seats(max(len(accounts), 2 if least == 1 and accounts else 0), strangers=strangers)
    return {ensure_contributor(ctx, one).id for one in sorted(accounts)}


def _items(ctx: Ctx, project_id: int, form: Form, plan: Plan) -> list[SessionItem]:
    found: list[SessionItem] = []
    faults: list[Fault] = []
    for at, one in enumerate(plan.items):
        item, payload, wrong = _payload(ctx, project_id, form, one)
        faults += [Fault(f"/items/{at}{each.where}", each.why) for each in wrong]
        if payload is not None and not wrong:
            orders = form.shuffled(payload, ctx.random)
            found.append(SessionItem(at + 1, item, payload, tuple(one.clauses or plan.clauses), orders))
    rules.refuse(faults)
    return found


def _payload(
    ctx: Ctx, project_id: int, form: Form, one: NewItem
) -> tuple[str, dict[str, object] | None, Sequence[Fault]]:
    if not one.item:
        payload = dict(one.payload or {})
        return "", payload, [Fault(f"/payload{each.where}", each.why) for each in form.check_item(payload)]
    kept = work_item(ctx, one.item)
    if kept.project_id != project_id or kept.purpose is not Purpose.WORK:
        # What is gold would be gold no more once its answers were talked over.
        return "", None, [Fault("/item", "Is not an item of this project that is there to be judged.")]
    payload = dict(kept.payload)
    return kept.id, payload, [Fault("/item", each.why) for each in form.check_item(payload)]

"""What people and files do to items and answers: add, bring in, revise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from preceptor.base.ids import alias, new_id
from preceptor.base.problems import Fault, Problem, invalid, not_found
from preceptor.base.reading import MOST_FAULTS, under
from preceptor.forms import Form
from preceptor.forms.letters import lettered
from preceptor.forms.naming import renamed
from preceptor.infra.unit import Ctx
from preceptor.rooms.chats.queries import with_conversations
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.media import queries as media
from preceptor.rooms.media.actions import note_use
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.projects.queries import form_at, snapshot
from preceptor.rooms.work import rules
from preceptor.rooms.work.events import (
    AnswerRevised,
    AnswersImported,
    ItemsAdded,
    ModelAnswered,
    OverlapSet,
)
from preceptor.rooms.work.nouns import Answer, ItemKey, ModelAnswer, NewAnswer, NewItem, Purpose, Source
from preceptor.rooms.work.queries import names_for
from preceptor.rooms.work.store import bulk, reads
from preceptor.rooms.workforce import actions as workforce
from preceptor.rooms.workforce.nouns import Done
from preceptor.rooms.workforce.queries import contributor_of

_ITEM = ("id", "public_id", "project_id", "queue_position", "purpose", "overlap", "taken", "group_key", "created_at")
_ANSWER = (
    "id", "public_id", "revision", "project_id", "item_id", "contributor_id", "form_version", "guidelines_version",
    "payload", "shown_order", "seconds", "active_seconds", "answered_at", "content_hash", "source",
)  # fmt: skip


def add_items(ctx: Ctx, project_id: int, new: Sequence[NewItem]) -> list[ItemKey]:
    """Add a few items, all or none. Raises Problem `items.invalid` with a fault for each that does not fit the form."""
    require(ctx, Deed.IMPORT, project_id)
    form = snapshot(ctx, project_id).form
    new, faults = _with_media(ctx, project_id, form, new)
    faults = faults or item_faults(form, new)
    if faults:
        raise invalid(
            "items.invalid", f"At {faults[0].where}: {faults[0].why}", hint="Mend what is marked; none was added.",
            faults=faults,
        )  # fmt: skip
    return append_items(ctx, project_id, new)


def most_at_once(dialect: str) -> int:
    """Rows that `append_items` and `append_answers` take in one transaction."""
    return rules.most_at_once(dialect)


def append_items(ctx: Ctx, project_id: int, new: Sequence[NewItem]) -> list[ItemKey]:
    """Add items that were checked with the project's form already, at the tail of the queue, in this order.

    For imports, which check row by row. Raises Problem `items.too_many` beyond `rules.most_at_once`: use several transactions.
    """
    require(ctx, Deed.IMPORT, project_id)
    check_batch(ctx, len(new))
    if not new:
        return []
    project = snapshot(ctx, project_id)
    note_use(ctx, project_id, {one for item in new for one in media.named_in(project.form, item.payload)})
    first = bulk.tail(ctx.conn, project_id, len(new))
    keys = [ItemKey(no, new_id()) for no in bulk.numbers(ctx.conn, "work_item", len(new))]
    now = ctx.now()
    bulk.insert(ctx.conn, "work_item", _ITEM, [
        (key.no, key.id, project_id, first + place, _purpose(item), project.overlap, 0, item.group, now)
        for place, (key, item) in enumerate(zip(keys, new, strict=True))
    ])  # fmt: skip
    _insert_contents(ctx, keys, new)
    _insert_warnings(ctx, project_id, project.form, keys, new)
    gold = sum(item.gold is not None for item in new)
    work = len(new) - gold
    bulk.tally(ctx.conn, project_id, {"items": work, "gold": gold, "slots": work * project.overlap})
    projects.count(ctx, project_id, items=work, gold=gold)
    ctx.tell(ItemsAdded(subject=str(project_id), project_id=project_id, count=len(new), gold=gold))
    return keys


def append_answers(ctx: Ctx, project_id: int, new: Sequence[NewAnswer], *, fill: bool = False) -> None:
    """Bring in earlier judgments that were checked with the form already; at most `rules.most_at_once`.

    They do not use up the items' overlap, since most projects bring them in to compare with; `fill` says they should.
    """
    require(ctx, Deed.IMPORT, project_id)
    check_batch(ctx, len(new))
    if not new:
        return
    project = snapshot(ctx, project_id)
    numbers = bulk.numbers(ctx.conn, "work_answer", len(new))
    bulk.insert(ctx.conn, "work_answer", _ANSWER, [
        (no, new_id(), 1, project_id, one.item_no, one.contributor_id, project.form_version,
         project.guidelines_version, rules.stored(one.answers), "{}", one.seconds, one.seconds, one.answered_at,
         rules.content_hash(one.answers), Source.IMPORTED.value)
        for no, one in zip(numbers, new, strict=True)
    ])  # fmt: skip
    if fill:
        bulk.take_slots(ctx.conn, Counter(one.item_no for one in new))
    bulk.tally(ctx.conn, project_id, {"imported": len(new)})
    by_person = Counter(one.contributor_id for one in new)
    newcomers = workforce.count(ctx, project_id, [Done(who, given) for who, given in sorted(by_person.items())])
    projects.count(ctx, project_id, answers=len(new), contributors=len(newcomers))
    ctx.tell(
        AnswersImported(
            subject=str(project_id), project_id=project_id, count=len(new), first=min(numbers), last=max(numbers)
        )
    )


def append_model_answer(ctx: Ctx, project_id: int, given: ModelAnswer) -> str:
    """Keep a model's answer to an item, checked by the form as people's are; gives its id. It takes no place of theirs.

    Raises Problem `answers.invalid`.
    """
    require(ctx, Deed.USE_MODELS, project_id)
    item = reads.items_by_no(ctx.conn, [given.item_no])[given.item_no]
    form_at(ctx, project_id, given.form_version).check_answers(item.payload, given.answers)
    answer_id, seconds = new_id(), -(-given.millis // 1000)
    (no,) = bulk.numbers(ctx.conn, "work_answer", 1)
    bulk.insert(ctx.conn, "work_answer", _ANSWER, [
        (no, answer_id, 1, project_id, item.no, given.contributor_id, given.form_version, given.guidelines_version,
         rules.stored(given.answers), rules.stored(given.shown_order), seconds, seconds, ctx.now(),
         rules.content_hash(given.answers), Source.MODEL.value)
    ])  # fmt: skip
    workforce.count(ctx, project_id, [Done(given.contributor_id, 1, seconds)])
    ctx.tell(
        ModelAnswered(
            subject=answer_id, project_id=project_id, item=item.id, item_no=item.no,
            contributor=given.contributor_id, gold=item.purpose == Purpose.GOLD,
        )
    )  # fmt: skip
    return answer_id


def revise_answer(ctx: Ctx, answer_id: str, answers: dict[str, Any]) -> Answer:
    """Append a revision of one's own answer. Raises Problem `answer.not_found`, `answer.settled`, `answers.invalid`."""
    answer = reads.own_answer(ctx.conn, answer_id)
    if answer is None:
        raise not_found("answer", answer_id)
    require(ctx, Deed.WORK, answer.project_id)
    rules.check_revision(
        author=answer.contributor_id, asker=contributor_of(ctx, ctx.actor.account_no) or 0,
        answered_at=reads.first_given_at(ctx.conn, answer_id), now=ctx.now(), undo_seconds=ctx.settings.undo_seconds,
    )  # fmt: skip
    payload, gold = reads.asked(ctx.conn, answer.item_no)
    form = form_at(ctx, answer.project_id, answer.form_version)
    names = names_for(ctx, form, payload, answer.id)
    given, answers = answers, lettered(answers, {name: one for one, name in names.items()})
    called = names if answers != given else {}
    if form.is_live:
        answers = with_conversations(ctx, form, answer.id, answers)
    asked = form.check_answers(payload, answers)
    media.check_attached(ctx, answer.project_id, form, asked)
    answers = {name: answers[name] for name in asked}
    reads.add_revision(
        ctx.conn, answer, payload=rules.stored(answers), shown_order=rules.stored(answer.shown_order),
        content_hash=rules.content_hash(answers), now=ctx.now(),
    )  # fmt: skip
    ctx.tell(
        AnswerRevised(
            subject=answer.id, project_id=answer.project_id, item=answer.item, item_no=answer.item_no,
            contributor=answer.contributor_id, gold=gold, revision=answer.revision + 1,
        )
    )  # fmt: skip
    revised = reads.own_answer(ctx.conn, answer_id)
    assert revised is not None
    # What its author hears: not the item's own id, which tells when it was made, and responses as they called them.
    return replace(
        revised, item=alias(revised.item), answers=renamed(form, revised.answers, called),
        shown_order=lettered(revised.shown_order, called),
    )  # fmt: skip


def set_overlap(
    ctx: Ctx, project_id: int, *, overlap: int, after: int = 0, limit: int = rules.MOST_ITEMS
) -> int | None:
    """Ask for `overlap` answers to each work item numbered above `after`; gives where to go on, None when all are done.

    One batch of a job: raising reopens full items at the tail of the queue, lowering closes open ones.
    """
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    last, changed, reopened = bulk.set_overlap(ctx.conn, project_id, overlap=overlap, after=after, limit=limit)
    if changed:
        ctx.tell(
            OverlapSet(
                subject=str(project_id), project_id=project_id, overlap=overlap, changed=changed, reopened=reopened
            )
        )
    return last if last > after else None


def reserve_tail(ctx: Ctx, project_id: int, count: int) -> int:
    """Positions at the end of the queue for items whose slots come back; gives the first. For `routing` alone."""
    return bulk.tail(ctx.conn, project_id, count)


def _with_media(ctx: Ctx, project_id: int, form: Form, new: Sequence[NewItem]) -> tuple[Sequence[NewItem], list[Fault]]:
    """The items with what is known of the media files they name, and a fault for each file that is not there."""
    if not any(field.kind.media for field in form.fields.values()):
        return new, []
    made, faults = [], []
    for place, item in enumerate(new):
        payload, missing = media.whole(ctx, project_id, form, item.payload)
        made.append(item._replace(payload=payload))
        faults += under(f"/{place}/payload", missing)
    return made, faults[:MOST_FAULTS]


def item_faults(form: Form, new: Sequence[NewItem]) -> list[Fault]:
    """What is wrong with each, pointers from the top of the list ("/3/payload/responses/0/id")."""
    found: list[Fault] = []
    for place, item in enumerate(new):
        found += under(f"/{place}/payload", form.check_item(item.payload))
        if item.gold is not None and not found:
            found += _gold_faults(form, item, f"/{place}/gold/answers")
        if len(found) >= MOST_FAULTS:
            break
    return found[:MOST_FAULTS]


def _gold_faults(form: Form, item: NewItem, at: str) -> list[Fault]:
    assert item.gold is not None
    try:
        form.check_gold(item.payload, item.gold.answers)
    except Problem as problem:
        return under(at, problem.faults or [Fault("", problem.sentence)])
    return []


def _insert_contents(ctx: Ctx, keys: Sequence[ItemKey], new: Sequence[NewItem]) -> None:
    rows = [(key.no, rules.stored(item.payload)) for key, item in zip(keys, new, strict=True)]
    bulk.insert(ctx.conn, "work_content", ("item_id", "payload"), rows)
    gold = [
        (key.no, rules.stored(item.gold.answers), item.gold.reason)
        for key, item in zip(keys, new, strict=True)
        if item.gold is not None
    ]
    if gold:
        bulk.insert(ctx.conn, "work_gold", ("item_id", "answers", "reason"), gold)


def _insert_warnings(ctx: Ctx, project_id: int, form: Form, keys: Sequence[ItemKey], new: Sequence[NewItem]) -> None:
    warned = [(key.no, rules.warned(form, item)) for key, item in zip(keys, new, strict=True)]
    rows = [(no, project_id, one.severity, ",".join(sorted(one.categories))) for no, one in warned if one is not None]
    if rows:
        bulk.insert(ctx.conn, "work_warning", ("item_id", "project_id", "severity", "categories"), rows)


def _purpose(item: NewItem) -> int:
    return int(Purpose.WORK if item.gold is None else Purpose.GOLD)


def check_batch(ctx: Ctx, size: int) -> None:
    most = rules.most_at_once(ctx.dialect)
    if size > most:
        raise invalid(
            "items.too_many",
            f"{size} rows came at once; {most} are taken in one transaction.",
            hint="Send them in several batches, or import a file.",
        )

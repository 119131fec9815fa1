"""A batch of rows on its way in: checked against the form before any transaction begins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, NamedTuple

from preceptor.base.problems import Fault, Problem
from preceptor.fields.sound import text_fault
from preceptor.forms import Form
from preceptor.rooms.datasets.nouns import BadRow
from preceptor.rooms.datasets.readers.draft import Draft, ItemDraft, Judgment, JudgmentDraft, Unreadable
from preceptor.rooms.datasets.sources.row import START, Place, Row

MOST = 200
"""Items, and answers, in one transaction: more would make the people who are answering wait (decision 0003)."""

MOST_NAME = 500
"""Characters of a key, a group or a contributor's name."""


class Checked(NamedTuple):
    """An item that fits the form, with the judgments that do."""

    draft: ItemDraft
    judgments: tuple[tuple[str, Mapping[str, Any]], ...]


class Size(NamedTuple):
    """How much a row holds; `judgments` are those of its items and those apart."""

    items: int
    judgments: int

    @staticmethod
    def of(draft: Draft) -> Size:
        own = sum([len(item.judgments) for item in draft.items])
        return Size(len(draft.items), own + len(draft.judgments))

    @property
    def too_much(self) -> bool:
        return max(self) > MOST


@dataclass
class Batch:
    """What one transaction brings in, and where the file stands behind it."""

    file: str
    place: Place = START
    rows: int = 0
    items: list[Checked] = field(default_factory=list)
    judgments: list[tuple[int, JudgmentDraft]] = field(default_factory=list)
    """Those that come apart from their item, each with its line."""
    bad: list[BadRow] = field(default_factory=list)
    answers: int = 0

    @property
    def full(self) -> bool:
        return max(len(self.items), self.answers + len(self.judgments), len(self.bad)) >= MOST

    def fits(self, size: Size) -> bool:
        answers = self.answers + len(self.judgments)
        return len(self.items) + size.items <= MOST and answers + size.judgments <= MOST


class Incoming:
    """Turns rows into batches. `judgments` says whether earlier judgments come in too; `complete` makes values that name
    media files whole, and says which files are not there."""

    def __init__(
        self,
        form: Form,
        read: Callable[[Mapping[str, Any]], Draft],
        *,
        judgments: bool,
        complete: Callable[[Any], tuple[Any, list[Fault]]] = lambda payload: (payload, []),
    ) -> None:
        self._form = form
        self._read = read
        self._judgments = judgments
        self._complete = complete if any(one.kind.media for one in form.fields.values()) else None

    def batches(self, file: str, rows: Iterator[Row]) -> Iterator[Batch]:
        """Batches of at most MOST items; a single row that holds more than that (a great tree) is a bad row."""
        batch = Batch(file)
        for row in rows:
            draft, fault = self._drafted(row)
            size = Size.of(draft) if draft is not None else Size(0, 0)
            if size.too_much:
                draft, fault, size = None, f"It holds more than {MOST} items or judgments; split it.", Size(0, 0)
            if not batch.fits(size):
                yield batch
                batch = Batch(file, batch.place)
            self._take(batch, row, draft, fault)
            if batch.full:
                yield batch
                batch = Batch(file, batch.place)
        if batch.rows:
            yield batch

    def _drafted(self, row: Row) -> tuple[Draft | None, str]:
        if row.values is None:
            return None, row.fault
        try:
            draft = self._read(row.values)
        except Unreadable as reason:
            return None, str(reason)
        fault = _name_fault(draft)
        return (None, fault) if fault else (draft, "")

    def _take(self, batch: Batch, row: Row, draft: Draft | None, fault: str) -> None:
        """All of a row's items, or the row is bad: half a row is never imported."""
        batch.rows += 1
        batch.place = (row.at, row.line)
        checked: list[Checked] = []
        for number, item in zip(count(1), draft.items if draft else ()):
            outcome = self._checked(item)
            if isinstance(outcome, str):
                fault = outcome if draft and len(draft.items) == 1 else f"Its item {number}: {outcome}"
                break
            checked.append(outcome)
        if fault:
            batch.bad.append(BadRow(batch.file, row.line, fault, row.raw))
            return
        batch.items += checked
        batch.answers += sum(len(item.judgments) for item in checked)
        if draft and self._judgments:
            batch.judgments += [(row.line, judgment) for judgment in draft.judgments]

    def _checked(self, item: ItemDraft) -> Checked | str:
        faults: list[Fault] = []
        if self._complete is not None:
            payload, faults = self._complete(item.payload)
            item = item._replace(payload=payload)
        faults = faults or self._form.check_item(item.payload)
        if faults:
            return f"At {faults[0].where or 'its top'}: {faults[0].why}"
        if item.gold is not None:
            try:
                self._form.check_gold(item.payload, dict(item.gold))
            except Problem as problem:
                return f"Its gold does not fit the form. {problem.sentence}"
        if not self._judgments:
            return Checked(item, ())
        try:
            given = [(one.contributor, as_answers(self._form, item.payload, one)) for one in item.judgments]
        except Problem as problem:
            return f"A judgment does not fit the form. {problem.sentence}"
        return Checked(item, tuple((who, answers) for who, answers in given if answers is not None))


def _name_fault(draft: Draft) -> str:
    """Why a name in the row cannot be kept, "" when all can: no database keeps a NUL, and an index keeps no novel."""
    for what, name in _names(draft):
        if len(name) > MOST_NAME:
            return f"Its {what} has {len(name):,} characters; at most {MOST_NAME} are taken."
        fault = None if name.isprintable() else text_fault(name)
        if fault:
            return f"Its {what} cannot be kept. {fault}"
    return ""


def _names(draft: Draft) -> Iterator[tuple[str, str]]:
    for item in draft.items:
        yield "key", item.key
        yield "group", item.group
        for judgment in item.judgments:
            yield "contributor", judgment.contributor
    for late in draft.judgments:
        yield "key", late.key
        yield "contributor", late.judgment.contributor


def as_answers(form: Form, payload: Mapping[str, Any], judgment: Judgment) -> Mapping[str, Any] | None:
    """A judgment in the form's language; None when no question can hold it. Raises Problem `answers.invalid`."""
    raw = judgment.answers if judgment.answers is not None else form.adopt(payload, judgment.order or ())
    if raw is None:
        return None
    asked = form.check_gold(payload, dict(raw))
    return {name: raw[name] for name in asked}

"""Reading what people said so far, here or elsewhere, at a cost that is bounded."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from preceptor.forms import Form
from preceptor.infra.jobs.context import JobCtx
from preceptor.rooms.gold import queries as gold
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.rehearsals.nouns import FEWEST_PAST, Facts, Past
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer, Item, Source

if TYPE_CHECKING:
    from preceptor.rooms.rehearsals.fitting import Pilot

MOST_ANSWERS, MOST_ELSEWHERE = 10_000, 4_000
"""Of a project with more, blocks of neighbouring items are read, evenly over all of them."""
FEWEST_ANSWERS = 10
"""Below which nothing is said of how somebody works."""
_BLOCK = 200
_MOST_LABELS = 20
"""Of a longer scale the rarest labels count as one: mistakes between any two of thousands cannot be learnt."""
_REST = ""
_MOST_PROJECTS = 5


@dataclass
class _Read:
    """Votes as growing columns, seconds by person, and the right label of gold that was not made of answers; `labels` in their order."""

    labels: list[str] = field(default_factory=list)
    rows: list[tuple[tuple[int, str], int, str]] = field(default_factory=list)
    seconds: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    right: dict[tuple[int, str], str] = field(default_factory=dict)

    @property
    def known(self) -> int:
        """People who did enough to say how they work."""
        return sum(one >= FEWEST_ANSWERS for one in Counter(who for _, who, _ in self.rows).values())


def past_of(job: JobCtx, facts: Facts, scope: Sequence[int]) -> Past | None:
    """People and items of this project, or else of the others in `scope`; None below five people: fewer would be told about one by one."""
    from preceptor.rooms.rehearsals.fitting import fitted, together  # numpy: not in the web process

    here = _read(job, facts.project_id, most=MOST_ANSWERS)
    pilot = _pilot(here)
    if pilot is not None and here.known >= FEWEST_PAST:
        return fitted(pilot)
    found, people = [], 0
    for project_id in [one for one in scope if one != facts.project_id]:
        elsewhere = _read(job, project_id, most=MOST_ELSEWHERE)
        pilot = _pilot(elsewhere)
        if pilot is not None and elsewhere.known:
            found.append(fitted(pilot))
            people += elsewhere.known
        if len(found) == _MOST_PROJECTS:
            break
    return together(found, seconds=facts.seconds) if people >= FEWEST_PAST else None


def question_of(form: Form) -> str | None:
    """The first question that has a scale: it stands for the form."""
    for name, one in form.questions.items():
        if len(one.kind.categories(one.settings, "")) > 1 and not one.kind.is_whole(one.settings):
            return name
    return None


def _read(job: JobCtx, project_id: int, *, most: int) -> _Read:
    found = _Read()
    form = job.read(projects.snapshot, project_id).form
    question = question_of(form)
    if question is None:
        return found
    bound = form.questions[question]
    found.labels = [str(one) for one in bound.kind.categories(bound.settings, "")]
    stride = job.read(work.stride, project_id, most=most, imported=False)
    for items in work.blocks(job, project_id, stride=stride, size=_BLOCK):
        answers = job.read(work.answers_by_item, [item.no for item in items])
        forms = job.read(projects.forms_at, project_id, {one.form_version for one in answers})
        made = set(job.read(gold.from_consensus, [item.no for item in items]))
        by_item: dict[int, list[Answer]] = defaultdict(list)
        for answer in answers:
            if answer.source is Source.OWN:
                by_item[answer.item_no].append(answer)
        for item in items:
            _add(found, form, question, item, by_item[item.no], forms)
            if item.gold is not None and item.no not in made:
                for unit, label in _labels(form, question, item, item.gold.answers).items():
                    found.right[item.no, unit] = label
    return found


def _add(
    found: _Read, form: Form, question: str, item: Item, answers: Sequence[Answer], forms: Mapping[int, Form]
) -> None:
    now = form.questions[question]
    for answer in answers:
        then = forms[answer.form_version].questions.get(question)
        # What was asked otherwise has labels on another scale.
        if then is None or then.kind is not now.kind or then.settings != now.settings:
            continue
        labels = _labels(forms[answer.form_version], question, item, answer.answers)
        found.rows += [((item.no, unit), answer.contributor_id, label) for unit, label in labels.items()]
        if answer.active_seconds > 0:
            found.seconds[answer.contributor_id].append(answer.active_seconds)


def _labels(form: Form, question: str, item: Item, answers: Mapping[str, object]) -> dict[str, str]:
    """Unit → label, of those on the first unit's scale."""
    reply = form.replies(item.payload, answers).get(question)
    if reply is None:
        return {}
    kind = reply.question.kind
    labels = reply.labels(item.payload)
    family = next((kind.family(unit) for unit in labels), "")
    return {unit: str(label) for unit, label in labels.items() if kind.family(unit) == family}


def _pilot(read: _Read) -> Pilot | None:
    """None where nothing can be told: no item has two answers, or everybody said the same."""
    import numpy as np

    from preceptor.rooms.rehearsals.fitting import Pilot
    from preceptor.stats.votes import Votes

    counts = Counter(label for _, _, label in read.rows)
    kept = set(read.labels)
    if len(kept) > _MOST_LABELS:
        kept = {label for label, _ in counts.most_common(_MOST_LABELS)}
    scale = [one for one in read.labels if one in kept]
    items = {unit: place for place, unit in enumerate(dict.fromkeys(unit for unit, _, _ in read.rows))}
    if len(counts) < 2 or len(items) == len(read.rows):
        return None
    rows = [(items[unit], who, label if label in kept else _REST) for unit, who, label in read.rows]
    votes = Votes.from_rows(rows, classes=scale if set(counts) <= kept else [*scale, _REST])
    if not (votes.per_item >= 2).any():
        return None
    usual = np.mean([one for each in read.seconds.values() for one in each]) if read.seconds else 1.0
    seconds = np.array(
        [np.mean(read.seconds[who]) if who in read.seconds else usual for who in votes.annotator_names.tolist()]
    )
    code = {label: place for place, label in enumerate(votes.label_names.tolist())}
    right = {items[unit]: code[label] for unit, label in read.right.items() if unit in items and label in code}
    return Pilot(votes, seconds, right)

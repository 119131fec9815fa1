"""What people do with draws: describe one, add its prompts, start it."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.ids import new_id
from preceptor.base.problems import Fault, conflict, invalid, not_found
from preceptor.base.reading import MOST_FAULTS, under
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.models import queries as models
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.sampling import rules, store
from preceptor.rooms.sampling.events import DrawMade, DrawStarted
from preceptor.rooms.sampling.nouns import MOST_PROMPTS, MOST_PROMPTS_AT_ONCE, Draw, DrawState, NewDraw, NewPrompt

DRAW = "sampling.draw"


def make_draw(ctx: Ctx, project_id: int, new: NewDraw) -> Draw:
    """A draft. Raises Problem `sampling.draw_invalid`, `sampling.no_responses`, `project.not_found`."""
    require(ctx, Deed.USE_MODELS, project_id)
    require(ctx, Deed.IMPORT, project_id)
    if new.from_project is not None:
        require(ctx, Deed.SEE_ANSWERS, new.from_project)
    rules.place_of_responses(snapshot(ctx, project_id).form)
    known = frozenset(models.known(ctx, new.endpoints))
    faults = rules.draw_faults(new, models.settings_faults(new.settings), known=known)
    if faults:
        raise invalid(
            "sampling.draw_invalid", f"This cannot be drawn: {faults[0].why}", hint="Correct the places named.",
            faults=faults,
        )  # fmt: skip
    draw_id = new_id()
    store.add(ctx.conn, draw_id, project_id, new, now=ctx.now(), by=ctx.actor.id)
    ctx.tell(DrawMade(subject=draw_id, project_id=project_id, name=new.name, endpoints=new.endpoints, each=new.each))
    return _locked(ctx, draw_id)


def add_prompts(ctx: Ctx, draw_id: str, new: Sequence[NewPrompt | str]) -> Draw:
    """Add prompts to a draft, all or none; the same prompt is kept once. A bare text becomes the form's first field.

    Raises Problem `sampling.prompts_invalid`, `sampling.too_many`, `sampling.begun`.
    """
    draw = _mine(ctx, draw_id)
    _require_draft(draw)
    if len(new) > MOST_PROMPTS_AT_ONCE or draw.tally.prompts + len(new) > MOST_PROMPTS:
        raise invalid(
            "sampling.too_many",
            f"{len(new)} prompts came; {MOST_PROMPTS_AT_ONCE} are taken at once and {MOST_PROMPTS} in one draw.",
            hint="Send them in several batches, or make a second draw.",
        )
    form = snapshot(ctx, draw.project_id).form
    given = [NewPrompt(rules.payload_of(form, one)) if isinstance(one, str) else one for one in new]
    faults: list[Fault] = []
    for place, prompt in enumerate(given):
        faults += under(f"/prompts/{place}/payload", rules.prompt_faults(form, prompt.payload))
    if faults:
        raise invalid(
            "sampling.prompts_invalid", f"At {faults[0].where}: {faults[0].why}",
            hint="Mend what is marked; none was added.", faults=faults[:MOST_FAULTS],
        )  # fmt: skip
    append_prompts(ctx, draw, given)
    return _locked(ctx, draw_id)


def append_prompts(ctx: Ctx, draw: Draw, given: Sequence[NewPrompt]) -> int:
    """Add prompts that were checked already; gives how many were new. The draw is locked by the caller."""
    require(ctx, Deed.USE_MODELS, draw.project_id)
    digested = [(prompt, rules.digest(prompt.payload)) for prompt in given]
    added = store.add_prompts(ctx.conn, draw.id, digested, first=draw.tally.prompts)
    store.count(ctx.conn, draw.id, prompts=added)
    return added


def start_draw(ctx: Ctx, draw_id: str) -> Draw:
    """Ask the models, as a job. Raises Problem `sampling.begun`, `sampling.no_prompts`."""
    draw = _mine(ctx, draw_id)
    _require_draft(draw)
    if not draw.tally.prompts and draw.from_project is None:
        raise conflict("sampling.no_prompts", "This draw has no prompt yet.", hint="Add some, then start it.")
    job = ctx.enqueue(DRAW, {"project_id": draw.project_id, "draw": draw.id}, key=f"{DRAW}:{draw.id}")
    store.move(ctx.conn, draw.id, state=DrawState.RUNNING.value, job=job)
    ctx.tell(DrawStarted(subject=draw.id, project_id=draw.project_id, prompts=draw.tally.prompts))
    return _locked(ctx, draw_id)


def _mine(ctx: Ctx, draw_id: str) -> Draw:
    draw = store.load(ctx.conn, draw_id, lock=True)
    if draw is None:
        require(ctx, Deed.USE_MODELS, 0)
        raise not_found("draw", draw_id)
    require(ctx, Deed.USE_MODELS, draw.project_id)
    return draw


def _locked(ctx: Ctx, draw_id: str) -> Draw:
    draw = store.load(ctx.conn, draw_id, lock=True)
    if draw is None:
        raise not_found("draw", draw_id)
    return draw


def _require_draft(draw: Draw) -> None:
    if draw.state is not DrawState.DRAFT:
        raise conflict("sampling.begun", f"This draw is {draw.state.value}.", hint="Make another draw.")

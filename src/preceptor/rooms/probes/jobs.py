"""What happens later: answered probes are counted, what sways people is measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.probes import actions, store
from preceptor.rooms.probes.events import Measured
from preceptor.rooms.probes.gathering import gathered
from preceptor.rooms.probes.queries import STORED


def on_answers(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.answer_given."""
    tokens = [event.subject for event in events if event.payload.get("probe")]
    if tokens:
        actions.count_answered(ctx, tokens)


def measure(job: JobCtx) -> dict[str, Any]:
    """Read the choices and write down what sways them; costs the same from 30,000 answers on."""
    from preceptor.rooms.probes.reckoning import measurement  # scipy: not in the web process

    project_id = int(job.args["project_id"])
    found = gathered(job, project_id)
    made = measurement(found, at=job.units.now())
    probes = sum(found.probes.values())
    with job.batch() as ctx:
        store.save_measurement(ctx.conn, project_id, at=made.at, found=STORED.dump_json(made).decode())
        ctx.tell(Measured(subject=job.id, project_id=project_id, choices=made.choices, probes=probes))
    return {"choices": made.choices, "probes": probes}

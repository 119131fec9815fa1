"""What happens later: a template's scripted models are set up with its first project."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.models import actions as models
from preceptor.rooms.models import queries
from preceptor.rooms.models.nouns import Limits, Line, NewEndpoint, Provider
from preceptor.templates.catalogue import ScriptedEndpoint, template

_MOST_AT_ONCE = 256


def on_project_made(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears projects.project_made: sets up the scripted endpoints its template names, once for the house."""
    for event in events:
        name = event.payload["template"]
        wanted = template(name).endpoints if name else ()
        known = queries.called(ctx, [one.name for one in wanted])
        for one in wanted:
            if one.name not in known:
                models.add_endpoint(ctx, _described(one))


def _described(one: ScriptedEndpoint) -> NewEndpoint:
    script = tuple(Line(line.when, line.say) for line in one.script)
    return NewEndpoint(
        one.name, Provider.SCRIPTED, limits=Limits(most_at_once=_MOST_AT_ONCE), script=script,
        word_millis=one.word_millis,
    )  # fmt: skip

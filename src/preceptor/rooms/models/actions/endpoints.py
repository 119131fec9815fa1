"""Endpoints: add one, change it, give it a key, close and open it."""

from __future__ import annotations

from typing import Any

from preceptor.base.ids import new_id
from preceptor.base.problems import Fault, invalid, not_found
from preceptor.infra.secrets import Sealer
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.models import rules, store
from preceptor.rooms.models.events import EndpointAdded, EndpointChanged, EndpointClosed, EndpointOpened, KeyChanged
from preceptor.rooms.models.nouns import KEY_PURPOSE, Endpoint, EndpointState, NewEndpoint


def add_endpoint(ctx: Ctx, new: NewEndpoint) -> Endpoint:
    """A model that can be asked from now on. Raises Problem `models.endpoint_invalid`."""
    require(ctx, Deed.RUN_MODELS)
    _refuse(rules.endpoint_faults(new))
    endpoint_id = new_id()
    store.add(ctx.conn, endpoint_id, new, sealed=_sealed(ctx, new.key), now=ctx.now(), by=ctx.actor.id)
    ctx.tell(
        EndpointAdded(
            subject=endpoint_id, name=new.name, provider=new.provider.value, address=new.address, model=new.model
        )
    )
    return _locked(ctx, endpoint_id)


def change_endpoint(ctx: Ctx, endpoint_id: str, wanted: NewEndpoint) -> Endpoint:
    """Everything but the key, which stays unless the address is another server's: then it is forgotten, so that nobody
    can have a key sent to a server of their own. Raises Problem `models.endpoint_invalid`."""
    require(ctx, Deed.RUN_MODELS)
    was = _locked(ctx, endpoint_id)
    _refuse(rules.endpoint_faults(wanted))
    columns = store.columns_of(wanted)
    before = store.columns_of(_described(was))
    changes = {name: value for name, value in columns.items() if value != before[name]}
    if not changes:
        return was
    moved = not rules.same_place(was.address, wanted.address) or was.provider is not wanted.provider
    store.change(ctx.conn, was.no, **changes, **({"sealed_key": ""} if moved else {}))
    ctx.tell(EndpointChanged(subject=was.id, what=tuple(sorted(changes))))
    if moved and was.has_key:
        ctx.tell(KeyChanged(subject=was.id, has_key=False))
    return _locked(ctx, endpoint_id)


def set_key(ctx: Ctx, endpoint_id: str, key: str) -> Endpoint:
    """Ask with this key from now on ("" = with none); it is sealed, and nobody can read it again."""
    require(ctx, Deed.RUN_MODELS)
    was = _locked(ctx, endpoint_id)
    _refuse(rules.key_faults(key))
    store.change(ctx.conn, was.no, sealed_key=_sealed(ctx, key))
    ctx.tell(KeyChanged(subject=was.id, has_key=bool(key)))
    return _locked(ctx, endpoint_id)


def close_endpoint(ctx: Ctx, endpoint_id: str) -> Endpoint:
    """It is asked no more; what it answered and cost stays."""
    require(ctx, Deed.RUN_MODELS)
    return _moved(ctx, endpoint_id, EndpointState.CLOSED)


def open_endpoint(ctx: Ctx, endpoint_id: str) -> Endpoint:
    """A closed endpoint may be asked again."""
    require(ctx, Deed.RUN_MODELS)
    return _moved(ctx, endpoint_id, EndpointState.OPEN)


def _moved(ctx: Ctx, endpoint_id: str, state: EndpointState) -> Endpoint:
    was = _locked(ctx, endpoint_id)
    if was.state is state:
        return was
    store.change(ctx.conn, was.no, state=state.value)
    told = EndpointClosed if state is EndpointState.CLOSED else EndpointOpened
    ctx.tell(told(subject=was.id))
    return _locked(ctx, endpoint_id)


def _locked(ctx: Ctx, endpoint_id: str) -> Endpoint:
    found = store.load(ctx.conn, endpoint_id, lock=True)
    if found is None:
        raise not_found("endpoint", endpoint_id)
    return found


def _described(was: Endpoint) -> NewEndpoint:
    kept: dict[str, Any] = {name: getattr(was, name) for name in NewEndpoint.__dataclass_fields__ if name != "key"}
    return NewEndpoint(**kept)


def _sealed(ctx: Ctx, key: str) -> str:
    return Sealer(ctx.settings, KEY_PURPOSE).seal(key) if key else ""


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise invalid(
            "models.endpoint_invalid", f"The endpoint cannot be kept like this: {faults[0].why}",
            hint="Correct the places named.", faults=faults,
        )  # fmt: skip

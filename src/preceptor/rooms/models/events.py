"""What happened to endpoints; never a key, never what was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class EndpointAdded(Event):
    """A model can be asked from now on; `subject` is the endpoint's id."""

    NAME: ClassVar[str] = "models.endpoint_added"
    name: str
    provider: str
    address: str
    model: str


@dataclass(frozen=True, kw_only=True)
class EndpointChanged(Event):
    """Some of its settings are other ones; `what` names them."""

    NAME: ClassVar[str] = "models.endpoint_changed"
    what: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class KeyChanged(Event):
    """It is asked with another key, or with none."""

    NAME: ClassVar[str] = "models.key_changed"
    has_key: bool


@dataclass(frozen=True, kw_only=True)
class EndpointClosed(Event):
    """It is asked no more."""

    NAME: ClassVar[str] = "models.endpoint_closed"


@dataclass(frozen=True, kw_only=True)
class EndpointOpened(Event):
    """A closed endpoint may be asked again."""

    NAME: ClassVar[str] = "models.endpoint_opened"


@dataclass(frozen=True, kw_only=True)
class EndpointDown(Event):
    """It could not be used; told once, when that begins."""

    NAME: ClassVar[str] = "models.endpoint_down"
    code: str
    sentence: str


@dataclass(frozen=True, kw_only=True)
class EndpointUp(Event):
    """It answers again."""

    NAME: ClassVar[str] = "models.endpoint_up"
    seconds: int

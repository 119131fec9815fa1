"""What people and rooms above do with models: set endpoints up, and ask them."""

from preceptor.rooms.models.actions.asking import ask, listen
from preceptor.rooms.models.actions.endpoints import (
    add_endpoint,
    change_endpoint,
    close_endpoint,
    open_endpoint,
    set_key,
)

__all__ = ["add_endpoint", "ask", "change_endpoint", "close_endpoint", "listen", "open_endpoint", "set_key"]

"""Being told once, when there is work again."""

from __future__ import annotations

from preceptor.client.connection import Connection


class Alerts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def is_on(self) -> bool:
        return bool(self._connection.get("/me/work-alert")["on"])

    def want(self) -> None:
        """Be told once there is work for me; off again after."""
        self._connection.put("/me/work-alert", None)

    def end(self) -> None:
        self._connection.delete("/me/work-alert")

"""The queue of a run: who gets which item next, as `routing` hands out; pure."""

from __future__ import annotations

from collections.abc import Iterable


class Queue:
    """Items stand in positions; a person takes from behind their own. An item that opens again goes to the tail."""

    def __init__(self, items: int, overlap: int) -> None:
        self.room = [overlap] * items
        """By item: answers it still takes."""
        self.given: list[list[int]] = [[] for _ in range(items)]
        """By item: who has it or had it."""
        self._item = list(range(items))
        self._ahead = list(range(items + 1))
        self._mine: dict[int, int] = {}
        self.open = items

    def take(self, person: int) -> int | None:
        """The person's next item, or None when nothing is left for them now."""
        at = self._first_open(self._mine.get(person, 0))
        while at < len(self._item):
            item = self._item[at]
            if person not in self.given[item]:
                self._mine[person] = at + 1
                self._fill(item, at, person)
                return item
            at = self._first_open(at + 1)
        return None

    def reopen(self, items: Iterable[int], more: int = 1) -> int:
        """Let full items take more answers; gives how many of them were full."""
        full = [item for item in items if self.room[item] == 0]
        for item in full:
            self.room[item] = more
            self._item.append(item)
            self._ahead.append(len(self._item))
        self.open += len(full)
        return len(full)

    def _fill(self, item: int, at: int, person: int) -> None:
        self.given[item].append(person)
        self.room[item] -= 1
        if self.room[item] == 0:
            self.open -= 1
            self._ahead[at] = at + 1

    def _first_open(self, at: int) -> int:
        ahead = self._ahead
        found = at
        while ahead[found] != found:
            found = ahead[found]
        while ahead[at] != found:  # what is full stays full in its place: next time this is one step
            ahead[at], at = found, ahead[at]
        return found

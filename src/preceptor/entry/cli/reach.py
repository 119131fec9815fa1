"""How a command reaches a server: over the network, or by opening the store itself."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from preceptor.client import Preceptor


@contextmanager
def reach() -> Iterator[Preceptor]:
    """A client for the length of a command.

    With PRECEPTOR_URL it speaks to that server. Without, whoever may open the store's files is its operator: the same
    application is opened on a loopback port that only this process has the key to, with a worker beside it.
    """
    if os.environ.get("PRECEPTOR_URL"):
        with Preceptor() as client:
            yield client
        return
    # The whole house takes a second or two to load: whoever asks another server, or for help, does not wait for it.
    from preceptor.entry.web.local import local_house, served

    with local_house() as units, served(units) as (url, key), Preceptor(url, key) as client:
        yield client

"""Uploads that nobody imported go after a week, bytes without an upload after a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import store
from preceptor.rooms.datasets.events import UploadDropped
from preceptor.rooms.datasets.nouns import UNUSED_SECONDS, Upload

_AT_ONCE = 200
_BROKEN_OFF = timedelta(days=1)
"""A file is in the store before its row is: what is younger may be under way."""


def clean_up(job: JobCtx) -> dict[str, int]:
    """Run daily. The row goes first, in the transaction that made sure no import names it; killed in between, the bytes are
    found as belonging to nothing the next time."""
    before = job.units.now() - UNUSED_SECONDS * 1_000_000
    dropped = 0
    while some := job.read(lambda ctx: store.unused_uploads(ctx.conn, before=before, limit=_AT_ONCE)):
        with job.batch(done=dropped) as ctx:
            gone = _drop(ctx, {one.id for one in some}, before)
        for upload in gone:
            job.units.files.delete(upload.key)
        dropped += len(gone)
    return {"dropped": dropped, "deleted": _left_over(job)}


def _drop(ctx: Ctx, ids: set[str], before: int) -> list[Upload]:
    """Those that still nobody imports, looked at again under the lock of this transaction."""
    found = [one for one in store.unused_uploads(ctx.conn, before=before, limit=_AT_ONCE) if one.id in ids]
    for upload in found:
        store.drop_upload(ctx.conn, upload.id)
        ctx.tell(UploadDropped(subject=upload.id, project_id=upload.project_id, name=upload.name))
    return found


def _left_over(job: JobCtx) -> int:
    """Bytes of requests that broke off before their row was written."""
    before = job.units.clock.now() - _BROKEN_OFF
    old = (one.key for one in job.units.files.list("uploads") if one.at < before)
    gone = 0
    for keys in _by(_AT_ONCE, old):
        job.check()
        known = job.read(_known, keys)
        for key in set(keys) - known:
            job.units.files.delete(key)
        gone += len(set(keys) - known)
    return gone


def _known(ctx: Ctx, keys: list[str]) -> set[str]:
    return store.known_upload_keys(ctx.conn, keys)


def _by(count: int, keys: Iterator[str]) -> Iterator[list[str]]:
    while some := list(islice(keys, count)):
        yield some

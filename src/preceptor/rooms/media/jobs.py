"""What happens later: parts are made, archives unpacked, what was abandoned goes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.media import actions, reading, rules, store
from preceptor.rooms.media.archive import GROUP, Taken, opened, take_group, wanted
from preceptor.rooms.media.events import ArchiveUnpacked
from preceptor.rooms.media.nouns import ABANDONED_SECONDS, Media, Part
from preceptor.rooms.media.queries import part_key

_AT_ONCE = 500
"""Keys of the file store looked up by one statement."""
_LISTED = 100
"""Refused files named in a job's result; all are counted."""


def derive(job: JobCtx) -> dict[str, Any]:
    """Make the parts of one file; done again after a kill, it ends the same."""
    media = job.read(_load, job.args["media_id"])
    files = job.units.files
    with tempfile.TemporaryDirectory(prefix="preceptor-media-") as folder, files.local(media.key) as path:
        asked = reading.derive_request(path, media.type, duration_ms=media.duration_ms, folder=Path(folder))
        (answer,) = reading.ask([asked])
        if "refused" in answer:
            raise rules.refusal(media.name, answer["refused"])
        parts: list[str] = answer["found"]["parts"]
        for part in parts:
            files.put_path(part_key(media, Part(part)), Path(folder) / part)
    with job.batch() as ctx:
        store.set_prepared(ctx.conn, media.id)
    return {"parts": parts}


def unpack(job: JobCtx) -> dict[str, Any]:
    """Keep every file of an archive, or list it with the reason why not; goes on behind the last group that is in."""
    project_id, key = int(job.args["project_id"]), job.args["key"]
    said: dict[str, Any] = {"at": 0, "kept": 0, "known": 0, "refused": 0, "refusals": []} | (job.cursor or {})
    with job.units.files.local(key) as path, opened(path) as archive:
        entries = wanted(archive)
        while said["at"] < len(entries):
            group = take_group(job.units.files, archive, entries[said["at"] : said["at"] + GROUP])
            known = {one.name for one in group if one.read and job.read(_is_known, project_id, one)}
            said = _counted(said, group, known)
            with job.batch(done=said["at"], total=len(entries), cursor=said) as ctx:
                for one in group:
                    if one.read is not None:
                        actions.keep(ctx, project_id, name=one.name, read=one.read, key=one.key)
    with job.batch() as ctx:
        counts = {name: said[name] for name in ("kept", "known", "refused")}
        ctx.tell(ArchiveUnpacked(subject=job.id, project_id=project_id, **counts))
    job.units.files.delete(key)
    return {**counts, "refusals": said["refusals"]}


def clean_up(job: JobCtx) -> dict[str, int]:
    """Delete bytes that belong to no file: of requests that broke off, of copies and of files taken out. Run daily.

    Only what is a day old is looked at, so that nothing under way is taken for abandoned.
    """
    before = job.units.clock.now() - timedelta(seconds=ABANDONED_SECONDS)
    gone = 0
    for folder in ("media-incoming", "media"):
        old = (one.key for one in job.units.files.list(folder) if one.at < before)
        for keys in _by(_AT_ONCE, old):
            job.check()
            abandoned = keys if folder == "media-incoming" else job.read(_abandoned, keys)
            for key in abandoned:
                job.units.files.delete(key)
            gone += len(abandoned)
    return {"deleted": gone}


def _by(count: int, keys: Iterator[str]) -> Iterator[list[str]]:
    while some := list(islice(keys, count)):
        yield some


def _abandoned(ctx: Ctx, keys: list[str]) -> list[str]:
    """Those that neither are a file's own nor of its parts (`KEY.thumbnail`)."""
    known = store.known_keys(ctx.conn, {key.partition(".")[0] for key in keys})
    return [key for key in keys if key.partition(".")[0] not in known]


def _load(ctx: Ctx, media_id: str) -> Media:
    found = store.load(ctx.conn, media_id)
    assert found is not None
    return found


def _is_known(ctx: Ctx, project_id: int, one: Taken) -> bool:
    known = store.newest_named(ctx.conn, project_id, one.name)
    return known is not None and one.read is not None and known.sha256 == one.read.sha256


def _counted(said: dict[str, Any], group: list[Taken], known: set[str]) -> dict[str, Any]:
    refused = [{"name": one.name, "reason": one.refused} for one in group if one.read is None]
    return {
        "at": said["at"] + len(group),
        "kept": said["kept"] + len(group) - len(refused) - len(known),
        "known": said["known"] + len(known),
        "refused": said["refused"] + len(refused),
        "refusals": [*said["refusals"], *refused][:_LISTED],
    }

"""What people do with media: send, take out, choose their veil and lift it."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from preceptor.base.clock import DAY_MICROS
from preceptor.base.ids import new_id
from preceptor.base.problems import Kind, Problem, conflict, invalid, not_found
from preceptor.base.reading import quoted
from preceptor.infra.files import Files
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.media import queries, reading, rules, store
from preceptor.rooms.media.events import MediaKept, MediaRemoved
from preceptor.rooms.media.nouns import MOST_BYTES, MOST_SNAPSHOTS, Media, Part, Read, Veil
from preceptor.templates import sample_media

UNPACK, DERIVE = "media.unpack", "media.derive"


def may_add(ctx: Ctx, project_id: int) -> None:
    """Asked before the first byte is taken."""
    require(ctx, Deed.IMPORT, project_id)


def take_in(files: Files, incoming: str, name: str) -> tuple[Read, str]:
    """Look at a file that has arrived; gives what it is and the key its clean copy is kept under.

    What arrived goes away, whatever it was. Needs no transaction and takes seconds: call it outside of one. Raises
    Problem `media.*` when it is refused.
    """
    try:
        with files.local(incoming) as path:
            return take_in_path(files, path, name)
    finally:
        files.delete(incoming)


def take_in_path(files: Files, path: Path, name: str) -> tuple[Read, str]:
    """`take_in` for a file that lies on this machine."""
    with tempfile.TemporaryDirectory(prefix="preceptor-media-") as folder:
        clean = Path(folder) / "clean"
        return kept_path(files, clean, clean_copy(path, name, clean))


def clean_copy(path: Path, name: str, clean: Path) -> Mapping[str, Any]:
    """Open a file, and lay what is sound of it at `clean`; gives what was measured. For rooms that keep it elsewhere.

    Raises Problem `media.*` when it is refused.
    """
    (answer,) = reading.ask([reading.read_request(path, looked_at(path, name), clean)])
    if "refused" in answer:
        raise rules.refusal(name, answer["refused"])
    found: Mapping[str, Any] = answer["found"]
    return found


def kept_path(files: Files, clean: Path, found: Mapping[str, Any]) -> tuple[Read, str]:
    """Keep a clean file in the file store; gives what it is, and its key."""
    key = f"media/{new_id()}"
    stored = files.put_path(key, clean)
    return Read(bytes=stored.bytes, sha256=stored.sha256, **found), key


def looked_at(path: Path, name: str) -> str:
    """The file's type by its content. Raises Problem `media.empty`, `.unsafe`, `.type`, `.mislabelled`, `.too_large`."""
    with path.open("rb") as stream:
        kind = rules.media_type(rules.check_name(name), stream.read(rules.HEAD))
    family = kind.partition("/")[0]
    if path.stat().st_size > MOST_BYTES[family]:
        raise Problem(
            Kind.TOO_LARGE, "media.too_large", f"{name} has {path.stat().st_size:,} bytes.",
            hint=f"At most {MOST_BYTES[family]:,} bytes of {family} are taken: compress it or cut it.",
        )  # fmt: skip
    return kind


def keep(ctx: Ctx, project_id: int, *, name: str, read: Read, key: str) -> Media:
    """Remember a file that was found sound, and have its parts made. The same file under the same name is kept once."""
    require(ctx, Deed.IMPORT, project_id)
    name = rules.check_name(name)
    known = store.newest_named(ctx.conn, project_id, name)
    if known is not None and known.sha256 == read.sha256:
        # The second copy of its bytes goes with what else belongs to no file: see jobs.clean_up.
        return known
    return _kept(ctx, project_id, name=name, read=read, key=key)


def _kept(ctx: Ctx, project_id: int, *, name: str, read: Read, key: str) -> Media:
    media = Media(new_id(), project_id, name, key=key, kept_at=ctx.now(), **vars(read))
    store.add(ctx.conn, media)
    told = MediaKept(
        subject=media.id, project_id=project_id, name=name, type=media.type, bytes=media.bytes, sha256=media.sha256
    )  # fmt: skip
    ctx.tell(told)
    ctx.enqueue(DERIVE, {"media_id": media.id, "project_id": project_id}, key=f"{DERIVE}:{media.id}")
    return media


def keep_snapshot(ctx: Ctx, project_id: int, *, about: str, read: Read, key: str) -> Media:
    """Remember a picture of a source that an answer about an item (`about`) will rest on.

    For the room that knows who holds the item. Raises Problem `media.snapshot`, `media.snapshots`.
    """
    require(ctx, Deed.WORK, project_id)
    name = rules.snapshot_name(about, read)
    known = store.newest_named(ctx.conn, project_id, name)
    if known is not None:
        return known
    if store.count_below(ctx.conn, project_id, f"snapshots/{about}/", most=MOST_SNAPSHOTS) >= MOST_SNAPSHOTS:
        raise Problem(
            Kind.TOO_LARGE, "media.snapshots", f"This item has {MOST_SNAPSHOTS} snapshots already.",
            hint="Name the source without one.",
        )  # fmt: skip
    kept = _kept(ctx, project_id, name=name, read=read, key=key)
    # An answer rests on it: it is nobody's to take out, and no item is made of it.
    store.mark_used(ctx.conn, project_id, [kept.id], at=ctx.now())
    return kept


def remove(ctx: Ctx, media_id: str) -> Media:
    """Take a file out of its project; gives what it was, whose bytes the caller deletes once that is committed.

    Raises Problem `media.in_use` when an item shows it: items, once made, stay as they were judged.
    """
    found = queries.media(ctx, media_id)
    require(ctx, Deed.IMPORT, found.project_id)
    if not store.remove_unused(ctx.conn, found.id):
        raise conflict(
            "media.in_use", f"{quoted(found.name)} is shown by an item, and items stay as they were judged.",
            hint="Only files that no item shows can be taken out.",
        )  # fmt: skip
    ctx.tell(MediaRemoved(subject=found.id, project_id=found.project_id, name=found.name, sha256=found.sha256))
    return found


def note_use(ctx: Ctx, project_id: int, media_ids: Collection[str]) -> None:
    """Items that show these files are being made, in this transaction: they can no longer be taken out.

    Raises Problem `media.not_found` when one was taken out meanwhile.
    """
    require(ctx, Deed.IMPORT, project_id)
    wanted = [one for one in media_ids if sample_media.find(one) is None]
    missing = store.mark_used(ctx.conn, project_id, wanted, at=ctx.now()) if wanted else set()
    if missing:
        raise not_found("media", min(missing))


def delete_bytes(files: Files, one: Media) -> None:
    """A removed file's bytes and those of its parts. What a kill leaves behind, `jobs.clean_up` finds."""
    for key in (one.key, *(queries.part_key(one, part) for part in Part)):
        files.delete(key)


def start_unpacking(ctx: Ctx, project_id: int, *, incoming: str) -> str:
    """Unpack an archive that has arrived, as a job; gives the job. Raises Problem `media.archive`."""
    require(ctx, Deed.IMPORT, project_id)
    if not ctx.files.read_range(incoming, 0, end=4).startswith(b"PK"):
        ctx.files.delete(incoming)
        raise invalid("media.archive", "This is no ZIP archive.", hint="Pack the folder as .zip and send that.")
    return ctx.enqueue(UNPACK, {"key": incoming, "project_id": project_id})


def choose_veil(ctx: Ctx, veil: Veil) -> Veil:
    """How the asker wants warned media shown, on every device."""
    store.save_veil(ctx.conn, _own_account(ctx), veil)
    return veil


def count_reveal(ctx: Ctx, *, severity: int) -> int:
    """The asker lifted a veil; gives how many today. Kept for their own protection: no review and no quality sees it."""
    account = _own_account(ctx)
    day = ctx.now() // DAY_MICROS
    store.count_reveal(ctx.conn, account, day=day, severity=severity)
    return store.reveals_on(ctx.conn, account, day=day)


def _own_account(ctx: Ctx) -> int:
    if not ctx.actor.known or ctx.actor.account_no <= 0:
        require(ctx, Deed.WORK)
        raise Problem(Kind.INVALID, "media.no_account", "Only a person has a veil.", hint="Sign in as a person.")
    return ctx.actor.account_no

"""Reads of media: files and parts for who may see the project; values made whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.base.clock import DAY_MICROS
from preceptor.base.problems import Fault, Problem, not_found
from preceptor.base.reading import quoted
from preceptor.forms import Answers, Form, answers_invalid
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.media import store
from preceptor.rooms.media.nouns import LINK_SECONDS, Media, Part, Served, Veil
from preceptor.templates import sample_media

_PART_TYPES = {Part.THUMBNAIL: "image/webp", Part.POSTER: "image/webp", Part.PEAKS: "application/json"}
_READERS = (Deed.WORK, Deed.SEE_PROJECT, Deed.REVIEW, Deed.SEE_ANSWERS, Deed.IMPORT)


def media(ctx: Ctx, media_id: str) -> Media:
    """Raises Problem `media.not_found`, also when it is of a project the asker has nothing to do with."""
    found = store.load(ctx.conn, media_id)
    if found is None or not any(may(ctx, deed, found.project_id) for deed in _READERS):
        if not ctx.actor.known:
            require(ctx, Deed.WORK)
        raise not_found("media", media_id)
    return found


def list_media(
    ctx: Ctx, project_id: int, *, before: str | None = None, limit: int = 50, unused: bool = False, family: str = ""
) -> Sequence[Media]:
    """Newest first; `before` is the cursor. `unused`: those no item shows; `family`: image, audio or video alone."""
    require(ctx, Deed.IMPORT, project_id)
    return store.list_files(ctx.conn, project_id, before=before, limit=limit, unused=unused, family=family)


def served(ctx: Ctx, media_id: str) -> Served:
    """The file itself; of those that come with the house, anybody who is signed in."""
    sample = sample_media.find(media_id)
    if sample is not None:
        _require_known(ctx)
        return Served(media_id, sample.value["type"], len(sample.content), sample.sha256, content=sample.content)
    found = media(ctx, media_id)
    name = found.name.rpartition("/")[2]
    return Served(name, found.type, found.bytes, found.sha256, key=found.key)


def served_part(ctx: Ctx, media_id: str, part: Part) -> Served:
    """A part made of the file. Raises Problem `part.not_found` until it is made, or when its family has none."""
    sample = sample_media.find(media_id)
    if sample is not None:
        _require_known(ctx)
        content = sample.part(part.value)
        if content is None:
            raise not_found("part", part.value)
        return Served(part.value, _PART_TYPES[part], len(content), f"{sample.sha256}-{part}", content=content)
    found = media(ctx, media_id)
    kept = ctx.files.find(part_key(found, part)) if found.prepared else None
    if kept is None:
        raise not_found("part", part.value)
    return Served(part.value, _PART_TYPES[part], kept.bytes, f"{found.sha256}-{part}", key=kept.key)


def link(ctx: Ctx, media_id: str) -> tuple[str, int]:
    """(address, seconds): where the file can be fetched for so long, past this server where the store signs itself."""
    found = media(ctx, media_id)
    if ctx.files.root is not None:
        return f"/api/v1/media/{found.id}", LINK_SECONDS
    return ctx.files.link(found.key, seconds=LINK_SECONDS, now=ctx.clock.now()), LINK_SECONDS


def veil(ctx: Ctx) -> tuple[Veil, int]:
    """The asker's own choice, and how many veils they lifted today."""
    _require_known(ctx)
    account = ctx.actor.account_no
    return store.load_veil(ctx.conn, account), store.reveals_on(ctx.conn, account, day=ctx.now() // DAY_MICROS)


def check_attached(ctx: Ctx, project_id: int, form: Form, answers: Answers) -> None:
    """That the files answers name lie in this project and are what they were. Raises Problem `answers.invalid`."""
    faults = [
        Fault(f"/{name}{one.where}", "This file is not in the project, or is another than the hash says.")
        for name, answer in answers.items()
        for one in form.questions[name].kind.attached(answer)
        if (kept := store.load(ctx.conn, one.media)) is None
        or (kept.project_id, kept.sha256) != (project_id, one.sha256)
    ]
    if faults:
        raise answers_invalid(faults)


def name_of(ctx: Ctx, media_id: str) -> str:
    """What a file was sent as; those that come with the house are called by their id."""
    return media_id if sample_media.find(media_id) is not None else media(ctx, media_id).name


def part_key(one: Media, part: Part) -> str:
    return f"{one.key}.{part.value}"


def whole(ctx: Ctx, project_id: int, form: Form, payload: Any) -> tuple[Any, list[Fault]]:
    """A payload whose media values name files of the project, made whole: what was measured stands in them, whatever
    was sent; and what is wrong with those that name none. For rooms that have asked for the right."""
    names = [name for name, field in form.fields.items() if field.kind.media]
    if not names or not isinstance(payload, Mapping):
        return payload, []
    made, faults = dict(payload), []
    for name in names:
        if payload.get(name) is None:
            continue
        try:
            made[name] = _value(ctx, project_id, payload[name])
        except Problem as problem:
            faults.append(Fault(f"/{name}", problem.sentence))
    return made, faults


def named_in(form: Form, payload: Mapping[str, Any]) -> set[str]:
    """The files that a payload made whole shows."""
    values = (payload.get(name) for name, field in form.fields.items() if field.kind.media)
    return {str(value["media"]) for value in values if isinstance(value, Mapping) and "media" in value}


def _value(ctx: Ctx, project_id: int, given: Any) -> Any:
    """A name, {"file": name, …} or {"media": id, …} → the value as it is stored. What is neither is left to the field."""
    value = {"file": given} if isinstance(given, str) else given
    if not isinstance(value, Mapping) or not ("file" in value or "media" in value):
        return given
    sample = sample_media.find(str(value.get("media", "")))
    measured = sample.value if sample is not None else _measured(_named(ctx, project_id, value))
    said = {key: value[key] for key in value if key not in {"file", "media", *_MEASURED}}
    return {**measured, **({"alt": measured["alt"]} if "alt" in measured else {}), **said}


def _named(ctx: Ctx, project_id: int, value: Mapping[str, Any]) -> Media:
    if "file" in value:
        name = str(value["file"]).replace("\\", "/").removeprefix("./").strip("/")
        found = store.newest_named(ctx.conn, project_id, name)
    else:
        name = str(value["media"])
        found = store.load(ctx.conn, name)
    if found is None or found.project_id != project_id:
        raise Problem(
            not_found("media", name).kind, "media.not_found",
            f"The project has no media file {quoted(name)}; send it first, under the name the row gives.",
        )  # fmt: skip
    return found


_MEASURED = ("type", "width", "height", "duration_ms", "frames_per_second")


def _measured(one: Media) -> dict[str, Any]:
    known = {name: getattr(one, name) for name in _MEASURED if getattr(one, name) is not None}
    return {"media": one.id, **known}


def _require_known(ctx: Ctx) -> None:
    if not ctx.actor.known:
        require(ctx, Deed.WORK)

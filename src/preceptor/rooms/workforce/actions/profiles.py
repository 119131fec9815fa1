"""What people say about themselves: the profile, the résumé, and its end."""

from __future__ import annotations

from zoneinfo import available_timezones

from preceptor.base.ids import new_id
from preceptor.base.problems import not_found
from preceptor.infra.files import Files
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.queries import require_known
from preceptor.rooms.workforce import reading, rules, store
from preceptor.rooms.workforce.events import ProfileChanged, ResumeKept, ResumeRemoved
from preceptor.rooms.workforce.nouns import NOTHING_SAID, Profile, ReadResume, Resume

_ZONES = ("workforce.zones",)


def say_profile(ctx: Ctx, profile: Profile) -> Profile:
    """One's own profile, whole. Raises Problem `workforce.profile`."""
    require_known(ctx)
    rules.check_profile(profile, zones=ctx.cached(_ZONES, available_timezones))
    now = rules.tidied(profile)
    what = rules.differences(store.profile(ctx.conn, ctx.actor.account_no) or NOTHING_SAID, now)
    if what:
        store.save_profile(ctx.conn, ctx.actor.account_no, now, now=ctx.now())
        ctx.tell(ProfileChanged(subject=ctx.actor.id, what=what))
    return now


def take_in_resume(files: Files, incoming: str) -> ReadResume:
    """Look at a file that has arrived and keep it. What arrived goes away, whatever it was.

    Needs no transaction and takes a second: call it outside of one. Raises Problem `resume.*` when it is refused.
    """
    try:
        with files.local(incoming) as path:
            kind, text = reading.read(path)
            key = f"resumes/{new_id()}"
            stored = files.put_path(key, path)
    finally:
        files.delete(incoming)
    return ReadResume(kind, stored.bytes, stored.sha256, text, key)


def keep_resume(ctx: Ctx, read: ReadResume, *, name: str) -> Resume | None:
    """One's own résumé, in the place of the one before; gives that, whose bytes the caller deletes once this is committed."""
    require_known(ctx)
    was = store.resume(ctx.conn, ctx.actor.account_no)
    kept = Resume(new_id(), rules.resume_name(name), kept_at=ctx.now(), **vars(read))
    store.save_resume(ctx.conn, ctx.actor.account_no, kept)
    ctx.tell(ResumeKept(subject=ctx.actor.id, type=kept.type, bytes=kept.bytes))
    return was


def remove_resume(ctx: Ctx) -> Resume:
    """Gives what it was, whose bytes the caller deletes once this is committed. Raises Problem `resume.not_found`."""
    require_known(ctx)
    was = store.resume(ctx.conn, ctx.actor.account_no)
    if was is None:
        raise not_found("resume", "of yours")
    store.forget_resume(ctx.conn, ctx.actor.account_no)
    ctx.tell(ResumeRemoved(subject=ctx.actor.id))
    return was


def erase_mine(ctx: Ctx) -> Resume | None:
    """All one said about oneself; the pseudonym and the figures under it stay, for answers stay. Gives the résumé that was,
    whose bytes the caller deletes once this is committed."""
    require_known(ctx)
    was = store.resume(ctx.conn, ctx.actor.account_no)
    store.forget_profile(ctx.conn, ctx.actor.account_no)
    store.forget_resume(ctx.conn, ctx.actor.account_no)
    return was

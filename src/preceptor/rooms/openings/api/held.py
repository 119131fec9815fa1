"""All that is held on the asker, as one file they can keep."""

from __future__ import annotations

import asyncio
import io
import json
import zipfile
from typing import Any

from fastapi import APIRouter, Response

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, Door
from preceptor.rooms.agreements.queries import held as agreed
from preceptor.rooms.exams.queries import held_on
from preceptor.rooms.identity.queries import me, my_sessions
from preceptor.rooms.messages.queries import my_messages, my_preferences
from preceptor.rooms.openings import queries
from preceptor.rooms.openings.api.apply import ApplicationBody
from preceptor.rooms.openings.api.searches import KeptSearchBody
from preceptor.rooms.workforce.api.profiles import ProfileBody, ResumeBody
from preceptor.rooms.workforce.nouns import Resume
from preceptor.rooms.workforce.queries import contributor_of, contributors, my_profile, my_resume

router = APIRouter()
_MOST_MESSAGES = 10_000
_ZIP = "application/zip"


@router.get("/me/held", response_class=Response, responses={200: {"content": {_ZIP: {}}}})
async def download_held(door: Asked) -> Response:
    """A ZIP of `held.json` (account, sign-ins, profile, applications, exams, what was signed
    and read, money, payments and receipts, pseudonym) and the résumé as it was sent."""
    resume = await door.read(my_resume)
    packed = await asyncio.to_thread(_packed, door, await _held(door, resume), resume)
    headers = {"Content-Disposition": 'attachment; filename="held-on-me.zip"', "Cache-Control": "private, no-store"}
    return Response(packed, media_type=_ZIP, headers=headers)


async def _held(door: Door, resume: Resume | None) -> dict[str, Any]:
    mine = await door.read(me)
    account = mine.account
    return {
        "account": {
            "id": account.id, "email": account.email, "name": account.name, "language": account.language,
            "two_step": account.two_step, "made_at": rfc3339(account.made_at), "roles": sorted(account.roles),
            "projects": {str(project): sorted(roles) for project, roles in mine.project_roles.items()},
        },
        "sign_ins": [
            {"at": rfc3339(one.made_at), "seen_at": rfc3339(one.seen_at), "browser": one.agent}
            for one in await door.read(my_sessions)
        ],
        "profile": ProfileBody.of(await door.read(my_profile)).model_dump(mode="json"),
        "resume": ResumeBody.of(resume).model_dump() if resume else None,
        "applications": [
            ApplicationBody.of(one).model_dump(mode="json") for one in await door.read(queries.my_applications)
        ],
        "searches": [
            KeptSearchBody.of(one).model_dump(mode="json") for one in await door.read(queries.my_searches)
        ],
        "messages": [
            {"at": rfc3339(one.message.made_at), "subject": one.said.subject, "body": one.said.body}
            for one in await door.read(my_messages, limit=_MOST_MESSAGES)
        ],
        "message_preferences": dict((await door.read(my_preferences)).ways),
        "agreements": await door.read(agreed),
        "exams": await _exams(door),
        **{name: await one(door) for name, one in door.held_by.items()},
        "pseudonym": await _pseudonym(door, account.no),
    }  # fmt: skip


async def _exams(door: Door) -> dict[str, Any]:
    """All that is kept on the asker's exams, for the file they can keep."""
    held = await door.read(held_on)
    return {
        "attempts": [
            {
                "id": one.id, "number": one.number, "started_at": rfc3339(one.started_at),
                "submitted_at": rfc3339(one.submitted_at) if one.submitted_at is not None else None, "passed": one.outcome.passed if one.outcome else None,
                "answers": [each.said for each in said],
            }
            for one, said in held.attempts
        ],
        "certificates": [
            {
                "id": one.id, "title": exam.plan.title, "skill": one.skill, "level": one.level,
                "granted_at": rfc3339(one.granted_at),
                "expires_at": rfc3339(one.expires_at) if one.expires_at is not None else None,
            }
            for one, exam in held.certificates
        ],
        "skills": [{"skill": one.skill, "level": one.level, "source": one.source} for one in held.skills],
        "time_percent": held.accommodation.time_percent if held.accommodation else 100,
    }  # fmt: skip


async def _pseudonym(door: Door, account_no: int) -> str | None:
    number = await door.read(contributor_of, account_no)
    found = await door.read(contributors, [number] if number is not None else [])
    return found[number].pseudonym if number is not None else None


def _packed(door: Door, held: dict[str, Any], resume: Resume | None) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("held.json", json.dumps(held, ensure_ascii=False, indent=2))
        if resume is not None:
            ending = "pdf" if resume.type == "application/pdf" else "docx"
            archive.writestr(f"resume.{ending}", door.units.files.read(resume.key))
    return whole.getvalue()

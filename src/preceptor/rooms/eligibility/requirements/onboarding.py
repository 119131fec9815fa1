"""What is signed and read before the first task: documents, the course, the guidelines."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.agreements import queries as agreements
from preceptor.rooms.agreements.nouns import Reading
from preceptor.rooms.eligibility.nouns import Judged, Missing, MissingCode, Need, Person
from preceptor.rooms.policy.queries import newest_version


class Documents:
    """The house's documents and the project's, each at its newest version."""

    def needs(self, ctx: Ctx, project_id: int) -> Sequence[Need]:
        asked = (*agreements.asked_by(ctx, None), *agreements.asked_by(ctx, project_id))
        return [
            Need(f"agreement {one.no} {one.version}", {"id": one.id, "no": one.no, "version": one.version,
                                                      "title": one.title})
            for one in asked
        ]  # fmt: skip

    def judge(self, ctx: Ctx, person: Person, needs: Sequence[Need]) -> Judged:
        signed = agreements.signatures_of(ctx, person.contributor_id) if person.contributor_id is not None else ()
        versions = {(one.document_no, one.version) for one in signed}
        before = {one.document_no for one in signed}
        return Judged(
            [
                _unsigned(need, again=need.facts["no"] in before)
                for need in needs
                if (need.facts["no"], need.facts["version"]) not in versions
            ]
        )


class Course:
    """The course “How people teach models”, where the project wants it taken."""

    def needs(self, ctx: Ctx, project_id: int) -> Sequence[Need]:
        if not agreements.onboarding(ctx, project_id).course:
            return ()
        return [Need(f"course {agreements.course_version()}")]

    def judge(self, ctx: Ctx, person: Person, needs: Sequence[Need]) -> Judged:
        if person.contributor_id is not None and agreements.course_done(ctx, person.contributor_id):
            return Judged()
        return Judged([_untaken(need) for need in needs])


class Guidelines:
    """The project's guidelines, where it wants them read."""

    def needs(self, ctx: Ctx, project_id: int) -> Sequence[Need]:
        reading = agreements.onboarding(ctx, project_id).reading
        newest = newest_version(ctx, project_id)
        if reading is Reading.NOT_ASKED or newest == 0:
            return ()
        version = newest if reading is Reading.EACH_VERSION else 0
        return [Need(f"guidelines {version}", {"version": version})]

    def judge(self, ctx: Ctx, person: Person, needs: Sequence[Need]) -> Judged:
        me = person.contributor_id
        unread = [
            need
            for need in needs
            if me is None or not agreements.has_read(ctx, me, person.project_id, int(need.facts["version"]))
        ]
        return Judged([_unread(person.project_id, need) for need in unread])


def _unsigned(need: Need, *, again: bool) -> Missing:
    title = need.facts["title"]
    said = f"“{title}” has a new version that is not signed." if again else f"“{title}” is not signed."
    return Missing(
        MissingCode.UNSIGNED, said, "Read it and sign with your name.", f"/agreements/{need.facts['id']}",
        {"title": title, "version": need.facts["version"], "again": int(again)},
    )  # fmt: skip


def _untaken(need: Need) -> Missing:
    return Missing(
        MissingCode.COURSE, "The course “How people teach models” comes before the first task.",
        "Take it: six short pages, each with one question.", "/course", need.facts,
    )  # fmt: skip


def _unread(project_id: int, need: Need) -> Missing:
    return Missing(
        MissingCode.UNREAD, "The project's guidelines are to be read before the next task.",
        "Read them to the end.", f"/work/{project_id}/guidelines", {"version": need.facts["version"]},
    )  # fmt: skip

"""`preceptor agreements`: what is signed, who signed it, what comes before a first task."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

agreements = typer.Typer(no_args_is_help=True, help="What people sign and read before their first task.")
Document = Annotated[str, typer.Argument(help="The document's id.")]
OfProject = Annotated[int | None, typer.Option("--project", help="A project; without it the house.")]


@agreements.command("list")
def list_documents(project: OfProject = None, as_json: AsJson = False) -> None:
    """The documents a project, or the house, asks people to sign."""
    with reach() as preceptor:
        columns = ("id", "kind", "title", "version", "signatures", "retired")
        show(preceptor.agreements.list(project), as_json=as_json, columns=columns)


@agreements.command("publish")
def publish(
    file: Annotated[Path, typer.Argument(help="The text, in Markdown.", exists=True, dir_okay=False)],
    title: Annotated[str, typer.Option(help="What it is called.")],
    kind: Annotated[str, typer.Option(help="confidentiality, content_warning or data_use.")] = "confidentiality",
    of: Annotated[str | None, typer.Option("--of", help="A document's id: this is its next version.")] = None,
    project: OfProject = None,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """A new document, or with --of the next version of one: asked of everybody before their next task."""
    text = file.read_text(encoding="utf-8")
    with reach() as preceptor:
        documents = preceptor.agreements
        made = documents.publish(of, title, text) if of else documents.create(kind, title, text, project=project)
        show([made], as_json=as_json, columns=("id", "kind", "title", "version", "hash"))


@agreements.command("signatures")
def signatures(
    document: Document,
    version: Annotated[int | None, typer.Option(help="The newest when none is named.")] = None,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Who signed a version, by pseudonym."""
    with reach() as preceptor:
        wanted = version if version is not None else preceptor.agreements.get(document)["version"]
        show(
            preceptor.agreements.signatures(document, version=wanted),
            as_json=as_json, columns=("pseudonym", "version", "signed_at"),
        )  # fmt: skip


@agreements.command("ask")
def ask(
    project: Annotated[int, typer.Argument(help="The project's number.")],
    course: Annotated[bool, typer.Option("--course/--no-course", help="The course “How people teach models”.")] = False,
    reading: Annotated[str, typer.Option(help="Its guidelines: not_asked, once or each_version.")] = "not_asked",
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """What a project wants done before the first task, besides its documents."""
    with reach() as preceptor:
        show([preceptor.agreements.ask(project, course=course, reading=reading)], as_json=as_json)

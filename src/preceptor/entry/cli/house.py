"""`preceptor serve · worker · sample · backup · restore`: what an operator does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from preceptor.entry.cli.say import AsJson, show, tell

if TYPE_CHECKING:
    from preceptor.infra.archive import Contents

Crowd = Annotated[bool, typer.Option(help="With the sample: a second project, which a crowd has answered for a week.")]


def serve(
    sample: Annotated[bool, typer.Option(help="Make the sample project and people to try it with, once.")] = False,
    crowd: Crowd = False,
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
) -> None:
    """Start the server and its workers."""
    from preceptor.base.settings import Settings
    from preceptor.entry.web.server import serve as start

    given = {"host": host, "port": port}
    asked = {name: value for name, value in given.items() if value is not None}
    start(Settings().model_copy(update=asked), sample=sample or crowd, crowd=crowd)


def worker() -> None:
    """Start one worker process for a store that others serve."""
    from preceptor.base.settings import Settings
    from preceptor.entry.worker import run

    run(Settings())


def sample(crowd: Crowd = False, as_json: AsJson = False) -> None:
    """Make the sample project, ready to work on, and people to try it with."""
    from preceptor.entry.sample import make_sample
    from preceptor.entry.web.local import local_house

    with local_house() as units:
        made = make_sample(units, crowd=crowd)
    show(made.as_rows(), as_json=as_json)


def backup(file: Annotated[Path, typer.Argument(help="Where to write the archive.")]) -> None:
    """Write everything (store and files) into one archive, while people work on."""
    from preceptor.entry.web.local import local_house
    from preceptor.infra.backup import back_up

    with local_house() as units:
        kept = back_up(units.database, units.files, file)
    tell(f"{_counted(kept)} are in {file}.")


def restore(file: Annotated[Path, typer.Argument(help="An archive that `backup` wrote.")]) -> None:
    """Fill an empty store from an archive, and check that nothing was lost."""
    from preceptor.app import open_house
    from preceptor.base.settings import Settings
    from preceptor.infra.backup import restore as fill

    # Opened as it is, not brought up to date: an upgraded store is no longer empty.
    units = open_house(Settings())
    try:
        kept = fill(file, units.database, units.files)
    finally:
        units.database.close()
    tell(f"{_counted(kept)} are back; the audit trail is whole.")


def _counted(kept: Contents) -> str:
    return f"{sum(kept.tables.values()):,} rows in {len(kept.tables)} tables and {kept.files} files"

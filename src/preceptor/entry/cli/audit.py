"""`preceptor audit`: read the trail, and check that nobody changed it."""

from __future__ import annotations

from itertools import islice

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, complain, show, tell

app = typer.Typer(help="The audit trail.", no_args_is_help=True)


@app.command(name="list")
def list_(limit: int = 50, as_json: AsJson = False) -> None:
    """The last entries, newest first."""
    with reach() as preceptor:
        rows = islice(preceptor.connection.rows("/audit"), limit)
        show(rows, as_json=as_json, columns=("at", "actor", "name", "subject", "project_id"))


@app.command()
def verify(as_json: AsJson = False) -> None:
    """Walk the whole trail; exit code 1 when an entry was changed, added or removed."""
    with reach() as preceptor:
        found = preceptor.connection.post("/audit/verify")
    if as_json:
        show(found, as_json=True)
    elif not found["flaws"]:
        tell(f"The trail is whole: {found['entries']} entries in {found['strands']} strands.")
    for flaw in found["flaws"]:
        complain("audit.broken", f"Entry {flaw['entry']}: {flaw['why']}.", "", [])
    if found["flaws"]:
        raise typer.Exit(1)

"""Papers the house makes for keeping: PDF in any script, the same content the same bytes."""

from __future__ import annotations

from pathlib import Path

from preceptor.infra.paper.nouns import Column, Facts, Grid, Heading, Note, Paper, Part


def printed(paper: Paper, *, own_faces: Path | None = None) -> bytes:
    """The paper as PDF; `own_faces` is a folder of faces for scripts that the bundled one lacks, asked before the machine's."""
    # Loaded when the first paper is asked for: the writer and its parts take half a second, and most processes print nothing.
    from preceptor.infra.paper.printing import print_paper

    return print_paper(paper, own_faces=own_faces)


__all__ = ["Column", "Facts", "Grid", "Heading", "Note", "Paper", "Part", "printed"]

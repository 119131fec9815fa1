"""`preceptor consensus`: what the answers add up to, and how well people agree."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show, wait

_PEOPLE = ("pseudonym", "answers", "gold_accuracy", "agreement", "reliability", "owed")
_ITEMS = ("item", "summary", "confidence", "answers")
_QUESTIONS = ("question", "family", "level", "alpha", "low", "high", "percent", "units", "raters", "labels")
_DOUBTS = ("item", "pseudonym", "question", "unit", "given", "likely", "quality")
_GOLD = ("question", "method", "items", "right", "lapse", "loss", "suggested")
_SHARES = ("question", "family", "label", "model", "joined", "people", "weight", "both", "alone")
_NEEDED = ("margin", "per_item", "alike", "population", "alone", "joined", "model")
_COEFFICIENTS = ("question", "family", "coefficient", "estimate", "low", "high")


def consensus(
    project: Annotated[int, typer.Argument(help="The project's number.")],
    method: Annotated[
        str, typer.Option(help="majority, dawid_skene, one_coin, mace, glad or ordinal.")
    ] = "dawid_skene",
    question: Annotated[str | None, typer.Option(help="List the items of this question, least sure first.")] = None,
    contributors: Annotated[bool, typer.Option(help="List how each contributor does.")] = False,
    people: Annotated[bool, typer.Option(help="Hear people's answers.")] = True,
    judge: Annotated[list[str] | None, typer.Option(help="Hear this judge (id) as well; may be repeated.")] = None,
    coefficients: Annotated[bool, typer.Option(help="List agreement by other coefficients than alpha.")] = False,
    doubts: Annotated[bool, typer.Option(help="List the labels that look wrong.")] = False,
    gold: Annotated[bool, typer.Option(help="List how right each method is on gold it was not told.")] = False,
    shares: Annotated[
        bool, typer.Option(help="List how often each label is right, by people and models together.")
    ] = False,
    margin: Annotated[
        float | None, typer.Option(help="Say how many judgments this margin of error asks for, such as 0.02.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Infer consensus, agreement and reliability anew, and show them."""
    with reach() as preceptor:
        started = preceptor.quality.infer(project, method=method, people=people, judges=judge or [])
        wait(preceptor, started["job"], "Consensus")
        if contributors:
            show(preceptor.quality.contributors(project), as_json=as_json, columns=_PEOPLE)
        elif question:
            show(preceptor.quality.consensus(project, question), as_json=as_json, columns=_ITEMS)
        elif doubts:
            show(preceptor.quality.doubts(project), as_json=as_json, columns=_DOUBTS)
        elif gold:
            show(preceptor.quality.gold_checks(project), as_json=as_json, columns=_GOLD)
        elif shares:
            show(preceptor.quality.shares(project), as_json=as_json, columns=_SHARES)
        elif margin is not None:
            show([preceptor.quality.needed(project, margin=margin)], as_json=as_json, columns=_NEEDED)
        elif coefficients:
            show(preceptor.quality.coefficients(project), as_json=as_json, columns=_COEFFICIENTS)
        else:
            show(preceptor.quality.agreement(project), as_json=as_json, columns=_QUESTIONS)

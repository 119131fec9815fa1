"""`preceptor model · draw · judge`: models that answer, responses drawn, judges."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show, tell, wait

app = typer.Typer(help="Model endpoints.", no_args_is_help=True)
judges = typer.Typer(help="Models as raters.", no_args_is_help=True)
Endpoint = Annotated[str, typer.Argument(help="The endpoint's id.")]
Judge = Annotated[str, typer.Argument(help="The judge's id.")]
Number = Annotated[int, typer.Argument(help="The project's number.")]
_ENDPOINTS = ("id", "name", "provider", "model", "state", "down_since", "spent")
_DRAW = ("id", "name", "state", "prompts", "items", "responses", "doubles", "left_out", "cost_millionths")
_JUDGE = ("id", "name", "state", "judged", "refused", "repaired", "agreed", "earlier", "cost_millionths")


@app.command()
def add(
    name: Annotated[str, typer.Argument(help="What people call it.")],
    address: Annotated[str, typer.Option(help="Where /chat/completions begins, e.g. https://api.example.org/v1.")] = "",
    model: Annotated[str, typer.Option(help="The model's name at the server.")] = "",
    scripted: Annotated[Path | None, typer.Option(help="A JSON file of lines {when, say} instead of a server.")] = None,
    key_file: Annotated[
        Path | None, typer.Option(help="A file that holds the key: keys do not belong in commands.")
    ] = None,
    currency: Annotated[str, typer.Option(help="Of prices and budget (ISO 4217).")] = "USD",
    input_price: Annotated[int, typer.Option(help="Minor units for a million tokens read.")] = 0,
    output_price: Annotated[int, typer.Option(help="Minor units for a million tokens written.")] = 0,
    budget: Annotated[int | None, typer.Option(help="Minor units that may be spent; none = no limit.")] = None,
    as_json: AsJson = False,
) -> None:
    """Add a model that can be asked."""
    settings: dict[str, Any] = {
        "address": address, "model": model, "limits": {"budget": budget},
        "price": {"currency": currency, "input": input_price, "output": output_price},
    }  # fmt: skip
    if scripted is not None:
        settings["script"] = json.loads(scripted.read_text("utf-8"))
    key = key_file.read_text("utf-8").strip() if key_file else ""
    with reach() as preceptor:
        made = preceptor.endpoints.add(name, provider="scripted" if scripted else "openai", key=key, **settings)
        show(made, as_json=as_json, columns=_ENDPOINTS)


@app.command(name="list")
def list_(
    closed: Annotated[bool, typer.Option(help="Closed ones too.")] = False, as_json: AsJson = False
) -> None:  # fmt: skip
    """Models that can be asked, and what they have cost."""
    with reach() as preceptor:
        show(preceptor.endpoints.list(closed=closed), as_json=as_json, columns=_ENDPOINTS)


@app.command()
def ask(
    endpoint: Endpoint, prompt: Annotated[str, typer.Argument(help="What to ask.")], as_json: AsJson = False
) -> None:
    """Try a model with a prompt."""
    with reach() as preceptor:
        show(preceptor.endpoints.ask(endpoint, prompt), as_json=as_json)


@app.command()
def calls(endpoint: Endpoint, as_json: AsJson = False) -> None:
    """What its calls came to, newest first."""
    columns = ("begun_at", "purpose", "state", "input_tokens", "output_tokens", "millis", "cost_millionths", "trouble")
    with reach() as preceptor:
        show(preceptor.endpoints.calls(endpoint), as_json=as_json, columns=columns)


@app.command()
def close(endpoint: Endpoint) -> None:
    """Ask it no more."""
    with reach() as preceptor:
        tell(f"{preceptor.endpoints.close(endpoint)['name']} is closed.")


def draw(
    project: Number,
    endpoint: Annotated[list[str], typer.Option(help="Ids of the endpoints; name several.")],
    prompts: Annotated[Path | None, typer.Option(help="A text a line, or JSON lines of texts or fields.")] = None,
    from_project: Annotated[int | None, typer.Option(help="Take the prompts of this project.")] = None,
    each: Annotated[int, typer.Option(help="Responses from each endpoint for each prompt.")] = 2,
    temperature: Annotated[float | None, typer.Option(help="0 to 2; none = the server's own.")] = None,
    max_tokens: Annotated[int, typer.Option(help="Of one response, at most.")] = 1024,
    as_json: AsJson = False,
) -> None:
    """Draw responses for prompts and make items of them."""
    settings = {"temperature": temperature, "max_tokens": max_tokens}
    given = _prompts(prompts) if prompts else ()
    name = prompts.name if prompts else f"Project {from_project}"
    with reach() as preceptor:
        draw = preceptor.draws.start(
            project, given, endpoints=endpoint, each=each, name=name, from_project=from_project, **settings
        )
        wait(preceptor, draw["job"], "Drawing")
        show(preceptor.draws.get(draw["id"]), as_json=as_json, columns=_DRAW)


@judges.command()
def make(
    project: Number,
    name: Annotated[str, typer.Argument(help="What people call it.")],
    endpoint: Annotated[str, typer.Option(help="The endpoint's id.")],
    instruction: Annotated[Path | None, typer.Option(help="A file with words of your own for the judge.")] = None,
    swap: Annotated[bool, typer.Option(help="Ask twice, in opposite orders, to measure position bias.")] = False,
    as_json: AsJson = False,
) -> None:
    """Let a model judge a project's items."""
    words = instruction.read_text("utf-8") if instruction else ""
    with reach() as preceptor:
        made = preceptor.judges.make(project, name, endpoint=endpoint, instruction=words, swap=swap)
        show(made, as_json=as_json, columns=_JUDGE)


@judges.command()
def start(judge: Judge, as_json: AsJson = False) -> None:
    """Judge every item not judged yet."""
    with reach() as preceptor:
        wait(preceptor, preceptor.judges.start(judge)["job"], "Judging")
        show(preceptor.judges.get(judge), as_json=as_json, columns=_JUDGE)


@judges.command(name="list")
def list_judges(project: Number, as_json: AsJson = False) -> None:
    """A project's judges, and what they have done."""
    with reach() as preceptor:
        show(preceptor.judges.list(project), as_json=as_json, columns=_JUDGE)


@judges.command()
def suggest(
    project: Number,
    judge: Annotated[str, typer.Argument(help="The judge's id; empty: show none any more.")] = "",
    held_back: Annotated[float, typer.Option(help="The share kept from people, to measure what showing does.")] = 0.2,
) -> None:
    """Show people a judge's answers as suggestions."""
    with reach() as preceptor:
        preceptor.judges.suggest(project, judge, held_back=held_back)
        tell("People see its answers as suggestions." if judge else "People see no suggestions.")


@judges.command()
def anchoring(project: Number, as_json: AsJson = False) -> None:
    """What showing suggestions does to people's answers."""
    with reach() as preceptor:
        columns = ("question", "shown", "held_back", "difference", "low", "high")
        show(preceptor.judges.anchoring(project), as_json=as_json, columns=columns)


def _prompts(path: Path) -> Iterator[str | Mapping[str, Any]]:
    """A prompt a line: plain text, or in JSON lines a text, {"prompt": text} or the form's fields."""
    for line in path.read_text("utf-8").splitlines():
        if not line.strip():
            continue
        told = json.loads(line) if path.suffix in {".jsonl", ".ndjson"} else line
        yield told

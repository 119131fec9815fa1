"""What may be built, what a build is called, and its card: pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.problems import Fault, invalid
from preceptor.forms import Form
from preceptor.rooms.datasets.nouns import Recipe, Shape
from preceptor.rooms.datasets.shapes import LOSES, SHAPES


class RecipeIn(BaseModel):
    """A recipe as it is sent; see `nouns.Recipe`."""

    model_config = ConfigDict(extra="forbid")

    questions: list[str] = Field(default_factory=list, max_length=50)
    people: bool = True
    judges: list[str] = Field(default_factory=list, max_length=50)
    min_votes: int = Field(1, ge=1, le=1000)
    min_agreement: float = Field(0.0, ge=0, le=0.5)
    weighting: str = Field("reliability", pattern="^(reliability|equal)$")
    keep_ties: bool = False
    include_gold: bool = False
    adjudicated: str = Field("decides", pattern="^(decides|ignored)$")
    unsway: list[Literal["side", "length", "formatting"]] = Field(default_factory=list, max_length=3)
    test_share: float = Field(0.2, ge=0, lt=1)
    seed: int = Field(0, ge=0)


def check_recipe(given: RecipeIn, form: Form) -> Recipe:
    """Raises Problem `build.question` when the form asks no such question."""
    unknown = [name for name in given.questions if name not in form.questions]
    if unknown:
        raise invalid(
            "build.question",
            f"The form asks no question {', '.join(unknown)}; it asks {', '.join(form.questions)}.",
            faults=[Fault("/recipe/questions", f"“{name}” is not asked.") for name in unknown],
        )
    return Recipe(**given.model_dump())


def check_measured(recipe: Recipe, *, measured: bool) -> None:
    """Raises Problem `build.unmeasured` where weights are wanted against what nobody has measured."""
    if recipe.unsway and not measured:
        raise invalid(
            "build.unmeasured",
            "Nothing says yet how far people are swayed here, so there are no weights against it.",
            hint="Measure it on the project's Probes page, then build again.",
            faults=[Fault("/recipe/unsway", "Measure first.")],
        )


def build_hash(
    recipe: Mapping[str, Any],
    tables: Mapping[str, Mapping[str, Any]],
    *,
    forms: Sequence[Any],
    guidelines: Sequence[Any],
) -> str:
    """SHA-256 over the recipe, the hashes of the tables, and the forms and guidelines (JSON) people answered under:
    equal content, equal hash; the same answers to other questions are other content."""
    content = {
        "recipe": recipe,
        "tables": {name: table["sha256"] for name, table in sorted(tables.items())},
        "forms": list(forms),
        "guidelines": list(guidelines),
    }
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def card(
    name: str, project: str, *, hash_: str, lineage: Mapping[str, Any], tables: Mapping[str, Mapping[str, Any]]
) -> str:
    """A dataset card (Markdown with the YAML head Hugging Face reads)."""
    rows = "\n".join(f"| {table} | {info['rows']:,} |" for table, info in tables.items())
    recipe = "\n".join(f"- {key.replace('_', ' ')}: {value}" for key, value in lineage["recipe"].items())
    agreement = "\n".join(_agreement_line(one) for one in lineage["agreement"]) or "- not inferred yet"
    voices = "\n".join(f"- {line}" for line in voices_told(lineage["voices"]))
    loses = "\n".join(f"- **{shape.value}** (from `{SHAPES[shape][0].value}`): {LOSES[shape]}" for shape in Shape)
    return f"""---
pretty_name: {json.dumps(name, ensure_ascii=False)}
tags: [human-feedback, preceptor]
---

# {name}

Frozen from the project “{project}”. Content hash `{hash_}`.

| table | rows |
|---|---:|
{rows}

## Where it comes from
- items with answers: {lineage["items"]:,}; answers: {lineage["answers"]:,}; contributors: {lineage["contributors"]:,}
- items settled by a reviewer: {lineage.get("adjudicated", 0):,}
- form versions: {_listed(lineage["form_versions"])}; guideline versions: {_listed(lineage["guidelines_versions"])}
{voices}
- people are named by pseudonym; every row lists the answers it was made of, and how many of its voices are models'

## How it was made
{recipe}
- left out: {lineage["left_out"]}

## How far people agreed (Krippendorff's alpha, 95 % interval)
{agreement}

## What each export loses
{loses}
"""


def _agreement_line(one: Mapping[str, Any]) -> str:
    name = one["question"] + (f" ({one['family']})" if one["family"] else "")
    if one["level"] == "mean":
        return f"- {name}: {one['percent']:.3f} [{one['low']:.3f}, {one['high']:.3f}], mean between two people"
    if one["alpha"] is None:
        return f"- {name}: not defined (no overlap, or no variation)"
    return f"- {name}: {one['alpha']:.3f} [{one['low']:.3f}, {one['high']:.3f}], {one['level']}, {one['raters']} people"


def _listed(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers)) or "–"


def voices_told(voices: Mapping[str, Any]) -> list[str]:
    """Whose answers a build holds, in sentences: nobody who uses it may take a model's for a person's."""
    if not voices["judges"]:
        return ["voices: people only; no model's answer is in it"]
    whose, many = "people and" if voices["people"] else "no people, only", len(voices["judges"])
    models = "1 judge that is a model" if many == 1 else f"{many} judges that are models"
    return [f"voices: {whose} {models}", *map(_judge_told, voices["judges"])]


def _judge_told(judge: Mapping[str, Any]) -> str:
    models = ", ".join(
        f"{name or 'a model without a name'}: {count:,} answers" for name, count in judge["models"].items()
    )
    name, found = " ".join(judge["name"].split()), judge["agreement"]
    measured = (
        f"agrees with people's consensus on {found['estimate']:.3f} [{found['low']:.3f}, {found['high']:.3f}] of "
        f"{found['labels']:,} labels"
        if found
        else "not measured against people"
    )
    return f"judge “{name}” ({judge['pseudonym']}; {models or 'no answers'}): {measured}"

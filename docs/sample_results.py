"""What the crowd's answers become, made through the client as a data scientist would: from consensus to a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from preceptor.client import Preceptor


@dataclass(frozen=True)
class Results:
    """Numbers and ids that addresses of pages name, and the keys that half answer the contributor's open item."""

    project: int
    draft: int
    """A project that is still empty."""
    pictures: int
    """One whose items show pictures."""
    build: str
    run: str
    evaluation: str
    keys: Sequence[str]


def make_results(manager: Preceptor, project: int, keys: Sequence[str]) -> Results:
    """Infer consensus, freeze a build, train the light reward model on it and measure it."""
    manager.jobs.wait(manager.quality.infer(project)["job"])
    build = manager.builds.create(project, "First hundred answers", questions=["overall"])
    manager.jobs.wait(build["job"])
    run = manager.runs.start(project, method="reward-light", build=build["build"], name="First try")
    manager.jobs.wait(run["job"])
    evaluation = manager.evaluations.start(run["run"])
    manager.jobs.wait(evaluation["job"])
    draft = manager.projects.create("Which answer helps?", template="compare_pair")["id"]
    pictures = manager.projects.create("Fruit in pictures", template="mark_image")["id"]
    return Results(project, draft, pictures, build["build"], run["run"], evaluation["evaluation"], keys)


def reword(manager: Preceptor, project: int) -> None:
    """Change the first clause of the guidelines, so that older judgments rest on other words."""
    first, *others = manager.guidelines.get(project)["clauses"]
    manager.guidelines.save(project, [{**first, "text": f"{first['text']} Read both to the end."}, *others])

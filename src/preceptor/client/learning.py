"""Training runs, evaluations, and rounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from preceptor.client.connection import Connection
from preceptor.client.jobs import Jobs

Json = dict[str, Any]
Points = list[dict[str, Any]]


class Runs:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def start(self, project: int, *, method: str, build: str, name: str = "", **settings: Any) -> Json:
        """Train on a build: {run, job}. method: reward-light, sft, reward or dpo."""
        body = {"name": name or method, "method": method, "build": build, "settings": settings}
        found: Json = self._connection.post(f"/projects/{project}/runs", body)
        return found

    def list(self, project: int) -> Iterator[Json]:
        return self._connection.rows(f"/projects/{project}/runs")

    def get(self, run: str) -> Json:
        found: Json = self._connection.get(f"/runs/{run}")
        return found

    def curve(self, run: str) -> Points:
        """The points of its live curve so far."""
        found: Points = self._connection.get(f"/runs/{run}/curve")["rows"]
        return found

    def cancel(self, run: str) -> None:
        """At once while it waits, after its next checkpoint while it runs."""
        self._connection.post(f"/runs/{run}/cancel")

    def retry(self, run: str) -> Json:
        """Let a failed or cancelled run go on from its last checkpoint: the run, whose job may be waited for."""
        found: Json = self._connection.post(f"/runs/{run}/retry")
        return found


class Evaluations:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def start(self, run: str, **settings: Any) -> Json:
        """Judge a run's model on the held-out part of its build: {evaluation, job}."""
        found: Json = self._connection.post(f"/runs/{run}/evaluations", settings)
        return found

    def list(self, run: str) -> Iterator[Json]:
        return self._connection.rows(f"/runs/{run}/evaluations")

    def get(self, evaluation: str) -> Json:
        found: Json = self._connection.get(f"/evaluations/{evaluation}")
        return found

    def leaderboard(self, build: str, *, question: str = "", dimension: str = "", control: str = "none") -> Json:
        """The models whose responses a build's people compared, ranked by their votes: {rows, votes, prompts, effects …}.

        control: "length" or "style" (length, headings, points, bold words) sets that aside.
        """
        wanted = {"question": question, "dimension": dimension, "control": control}
        found: Json = self._connection.get(f"/builds/{build}/leaderboard", **wanted)
        return found


class Rounds:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._jobs = Jobs(connection)

    def start_plan(self, project: int, **settings: Any) -> Json:
        """Have chosen what to ask next: {plan, job}; changes nothing. settings: size, run, strategy."""
        found: Json = self._connection.post(f"/projects/{project}/rounds/plan", settings)
        return found

    def get_plan(self, plan: str) -> Json:
        """A plan as it stands: which items would be asked, and why, once its job has succeeded."""
        found: Json = self._connection.get(f"/rounds/plans/{plan}")
        return found

    def plan(self, project: int, *, watch: Callable[[Json], None] | None = None, **settings: Any) -> Json:
        """Which items to ask next and why: starts a plan and waits for it. `watch` and what it raises: see `jobs.wait`."""
        started = self.start_plan(project, **settings)
        self._jobs.wait(started["job"], watch=watch)
        return self.get_plan(started["plan"])

    def open(self, project: int, *, plan: str = "", more: int = 1, **settings: Any) -> Json:
        """Open the items of a plan as the project's next round; without one, plan first (settings as for `plan`)."""
        chosen = plan or self.plan(project, **settings)["id"]
        found: Json = self._connection.post(f"/projects/{project}/rounds", {"plan": chosen, "more": more})
        return found

    def list(self, project: int) -> Iterator[Json]:
        return self._connection.rows(f"/projects/{project}/rounds")

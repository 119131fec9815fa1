"""The client's front: one attribute for each word of the command line."""

from __future__ import annotations

import os
from types import TracebackType
from typing import Any

from preceptor.client.agreements import Agreements
from preceptor.client.alerts import Alerts
from preceptor.client.calibration import Calibration
from preceptor.client.chats import Chats
from preceptor.client.connection import Connection
from preceptor.client.data import Builds, Imports, Media
from preceptor.client.drives import Drives
from preceptor.client.eligibility import Eligibility
from preceptor.client.enquiries import Enquiries
from preceptor.client.exams import Exams
from preceptor.client.fairness import Fairness
from preceptor.client.gold import Gold
from preceptor.client.guidelines import Guidelines
from preceptor.client.hours import Hours
from preceptor.client.integrity import Evidence
from preceptor.client.jobs import Jobs
from preceptor.client.labels import Labels
from preceptor.client.learning import Evaluations, Rounds, Runs
from preceptor.client.messages import Messages
from preceptor.client.models import Draws, Endpoints, Judges
from preceptor.client.openings import Openings
from preceptor.client.pay import Pay
from preceptor.client.payouts import Payouts
from preceptor.client.people import Invitations, Profile
from preceptor.client.performance import Performance
from preceptor.client.policies import Policies, Taxonomies
from preceptor.client.precedents import Precedents
from preceptor.client.probes import Probes
from preceptor.client.projects import Projects, Templates
from preceptor.client.quality import Quality
from preceptor.client.referrals import Referrals
from preceptor.client.rehearsals import Rehearsals
from preceptor.client.reports import Reports
from preceptor.client.review import Escalations, Review
from preceptor.client.revisions import Revisions
from preceptor.client.standing import Receipts, Rules
from preceptor.client.verification import Verification
from preceptor.client.wellbeing import Wellbeing
from preceptor.client.work import Work


class Preceptor:
    """A server, as Python sees it.

    >>> preceptor = Preceptor("http://127.0.0.1:8400", token="pct_…")
    >>> project = preceptor.projects.create("Ranking answers", template="rank_responses")
    >>> preceptor.jobs.wait(preceptor.imports.start(project["id"], ["answers.jsonl"])["job"])

    `url` and `token` default to PRECEPTOR_URL and PRECEPTOR_TOKEN. Everything raises ServerProblem with the server's
    own words. Answers are plain dictionaries, in the shapes of docs/reference/api.md.
    """

    def __init__(self, url: str | None = None, token: str | None = None) -> None:
        self.connection = _connected(url, token)
        self._open_people()
        self.jobs = Jobs(self.connection)
        self.templates, self.projects = Templates(self.connection), Projects(self.connection)
        self.guidelines, self.revisions = Guidelines(self.connection), Revisions(self.connection)
        self.policies, self.taxonomies = Policies(self.connection), Taxonomies(self.connection)
        self.media = Media(self.connection)
        self.labels = Labels(self.connection)
        self.invitations = Invitations(self.connection)
        self.profile = Profile(self.connection)
        self.messages = Messages(self.connection)
        self.openings = Openings(self.connection)
        self.agreements = Agreements(self.connection)
        self.calibration = Calibration(self.connection)
        self.eligibility = Eligibility(self.connection)
        self.exams = Exams(self.connection)
        self.pay = Pay(self.connection)
        self.payouts = Payouts(self.connection)
        self.imports = Imports(self.connection)
        self.work, self.chats = Work(self.connection), Chats(self.connection)
        self.quality = Quality(self.connection)
        self.escalations = Escalations(self.connection)
        self.gold = Gold(self.connection)
        self.rules = Rules(self.connection)
        self.receipts = Receipts(self.connection)
        self.evidence = Evidence(self.connection)
        self.precedents = Precedents(self.connection)
        self.probes = Probes(self.connection)
        self.review = Review(self.connection)
        self.builds = Builds(self.connection)
        self.runs = Runs(self.connection)
        self.evaluations = Evaluations(self.connection)
        self.rounds = Rounds(self.connection)
        self.rehearsals = Rehearsals(self.connection)
        self.reports = Reports(self.connection)
        self.endpoints = Endpoints(self.connection)
        self.draws = Draws(self.connection)
        self.judges = Judges(self.connection)

    def _open_people(self) -> None:
        """What people say and limit for themselves, and how they are asked in."""
        self.drives = Drives(self.connection)
        self.alerts = Alerts(self.connection)
        self.enquiries = Enquiries(self.connection)
        self.referrals = Referrals(self.connection)
        self.hours = Hours(self.connection)
        self.wellbeing = Wellbeing(self.connection)
        self.fairness = Fairness(self.connection)
        self.performance = Performance(self.connection)
        self.verification = Verification(self.connection)

    def me(self) -> dict[str, Any]:
        """Who the token belongs to, and what they may do."""
        found: dict[str, Any] = self.connection.get("/me")
        return found

    def close(self) -> None:
        self.connection.close()

    def __enter__(self) -> Preceptor:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _connected(url: str | None, token: str | None) -> Connection:
    address = url or os.environ.get("PRECEPTOR_URL", "http://127.0.0.1:8400")
    return Connection(address, token or os.environ.get("PRECEPTOR_TOKEN", ""))

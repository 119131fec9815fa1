"""`preceptor`: all commands in one place, and what becomes of problems.

Exit codes: 0 done · 1 a problem (said on standard error, as JSON with --json) · 2 the words are off · 130 interrupted.
"""

from __future__ import annotations

import sys

import typer

from preceptor.base.problems import Problem
from preceptor.client import ServerProblem
from preceptor.entry.cli.say import complain
from preceptor.entry.cli.words import group_of

WORDS = {
    "serve": "house.serve",
    "worker": "house.worker",
    "sample": "house.sample",
    "backup": "house.backup",
    "restore": "house.restore",
    "import": "data.import_",
    "export": "data.export",
    "consensus": "quality.consensus",
    "evaluate": "learning.evaluate",
    "leaderboard": "learning.leaderboard",
    "rehearse": "rehearsals.rehearse",
    "health": "reports.health",
    "draw": "models.draw",
    "project": "projects.app",
    "policy": "policies.policies",
    "taxonomy": "policies.taxonomies",
    "guidelines": "policies.guidelines",
    "gold": "gold.gold",
    "rules": "standing.rules",
    "receipts": "standing.receipts",
    "evidence": "integrity.evidence",
    "probes": "probes.probes",
    "opening": "openings.openings",
    "referral": "referrals.referrals",
    "alert": "alerts.alerts",
    "enquiry": "enquiries.enquiries",
    "agreements": "agreements.agreements",
    "drive": "drives.drives",
    "eligibility": "eligibility.eligibility",
    "calibration": "calibration.calibration",
    "exams": "exams.exams",
    "pay": "pay.pay",
    "payouts": "payouts.payouts",
    "verification": "verification.verification",
    "wellbeing": "wellbeing.wellbeing",
    "fairness": "fairness.fairness",
    "performance": "performance.performance",
    "hours": "hours.hours",
    "questions": "precedents.questions",
    "precedents": "precedents.precedents",
    "review": "review.review",
    "escalation": "review.escalations",
    "media": "media.app",
    "labels": "labels.app",
    "chat": "chats.app",
    "build": "data.builds",
    "train": "learning.train",
    "round": "learning.rounds",
    "revisions": "revisions.revisions",
    "model": "models.app",
    "judge": "models.judges",
    "messages": "messages.messages",
    "user": "people.users",
    "invitation": "people.invitations",
    "token": "people.tokens",
    "audit": "audit.app",
}
"""What may be typed first, in the order `--help` shows it, and the file of this folder that does it."""

app = group_of(
    WORDS,
    name="preceptor",
    help="Where people teach AI models. Every command talks to the server at PRECEPTOR_URL with PRECEPTOR_TOKEN, or, "
    "without one, straight to the store in this folder.",
)


def main() -> int:
    """A door: here problems become words and an exit code."""
    try:
        ended = app(standalone_mode=False)
    except typer.Exit as done:
        return int(done.exit_code)
    except typer.Abort:
        return 130
    except Problem as problem:
        complain(problem.code, problem.sentence, problem.hint, [vars(fault) for fault in problem.faults])
        return 1
    except ServerProblem as problem:
        complain(problem.code, problem.sentence, problem.hint, list(problem.faults))
        return 1
    except FileNotFoundError as error:
        complain("file.not_found", str(error), "Check the path.", [])
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        # typer's own usage errors know how to show themselves (and carry exit code 2).
        if hasattr(error, "show") and hasattr(error, "exit_code"):
            error.show()
            return int(error.exit_code)
        raise
    # Out of standalone mode typer hands over the code of a command's own Exit instead of raising it.
    return ended if isinstance(ended, int) else 0


if __name__ == "__main__":
    sys.exit(main())

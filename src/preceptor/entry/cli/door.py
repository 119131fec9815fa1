"""`preceptor`: all commands in one place, and what becomes of problems.

Exit codes: 0 done · 1 a problem (said on standard error, as JSON with --json) · 2 the words are off · 130 interrupted.
"""

from __future__ import annotations

import sys

import typer

from preceptor.base.problems import Problem
from preceptor.client import ServerProblem
from preceptor.entry.cli import (
    agreements,
    alerts,
    audit,
    calibration,
    chats,
    data,
    drives,
    eligibility,
    enquiries,
    exams,
    fairness,
    gold,
    hours,
    house,
    integrity,
    labels,
    learning,
    media,
    messages,
    models,
    openings,
    pay,
    payouts,
    people,
    performance,
    policies,
    precedents,
    probes,
    projects,
    quality,
    referrals,
    rehearsals,
    reports,
    review,
    standing,
    verification,
    wellbeing,
)
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
    "gold": "gold.gold",
    "rules": "standing.rules",
    "receipts": "standing.receipts",
    "evidence": "integrity.evidence",
    "probes": "probes.probes",
    "opening": "openings.openings",
    "referral": "referrals.referrals",
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
app.command()(house.serve)
app.command()(house.worker)
app.command()(house.sample)
app.command()(house.backup)
app.command()(house.restore)
app.add_typer(projects.app, name="project")
app.add_typer(policies.policies, name="policy")
app.add_typer(policies.taxonomies, name="taxonomy")
app.add_typer(gold.gold, name="gold")
app.add_typer(standing.rules, name="rules")
app.add_typer(standing.receipts, name="receipts")
app.add_typer(integrity.evidence, name="evidence")
app.add_typer(probes.probes, name="probes")
app.add_typer(openings.openings, name="opening")
app.add_typer(alerts.alerts, name="alert")
app.add_typer(referrals.referrals, name="referral")
app.add_typer(enquiries.enquiries, name="enquiry")
app.add_typer(agreements.agreements, name="agreements")
app.add_typer(drives.drives, name="drive")
app.add_typer(eligibility.eligibility, name="eligibility")
app.add_typer(calibration.calibration, name="calibration")
app.add_typer(exams.exams, name="exams")
app.add_typer(pay.pay, name="pay")
app.add_typer(payouts.payouts, name="payouts")
app.add_typer(verification.verification, name="verification")
app.add_typer(wellbeing.wellbeing, name="wellbeing")
app.add_typer(fairness.fairness, name="fairness")
app.add_typer(performance.performance, name="performance")
app.add_typer(hours.hours, name="hours")
app.add_typer(precedents.questions, name="questions")
app.add_typer(precedents.precedents, name="precedents")
app.add_typer(review.review, name="review")
app.add_typer(review.escalations, name="escalation")
app.add_typer(media.app, name="media")
app.add_typer(labels.app, name="labels")
app.add_typer(chats.app, name="chat")
app.command(name="import")(data.import_)
app.command()(data.export)
app.add_typer(data.builds, name="build")
app.command()(quality.consensus)
app.add_typer(learning.train, name="train")
app.command()(learning.evaluate)
app.command()(learning.leaderboard)
app.add_typer(learning.rounds, name="round")
app.command()(rehearsals.rehearse)
app.command()(reports.health)
app.add_typer(models.app, name="model")
app.command()(models.draw)
app.add_typer(models.judges, name="judge")
app.add_typer(messages.messages, name="messages")
app.add_typer(people.users, name="user")
app.add_typer(people.invitations, name="invitation")
app.add_typer(people.tokens, name="token")
app.add_typer(audit.app, name="audit")


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

"""The wiring of the web door: every room's routes, and what rooms hold on a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from fastapi import APIRouter

from preceptor.door import Held
from preceptor.rooms.agreements.api import router as agreements
from preceptor.rooms.alerts.api import held as alerts_held
from preceptor.rooms.alerts.api import router as alerts
from preceptor.rooms.calibration.api import held as calibration_held
from preceptor.rooms.calibration.api import router as calibration
from preceptor.rooms.datasets.api import router as datasets
from preceptor.rooms.drives.api import held as drives_held
from preceptor.rooms.drives.api import router as drives
from preceptor.rooms.eligibility.api import router as eligibility
from preceptor.rooms.enquiries.api import held as enquiries_held
from preceptor.rooms.enquiries.api import router as enquiries
from preceptor.rooms.evaluation.api import router as evaluation
from preceptor.rooms.exams.api import router as exams
from preceptor.rooms.fairness.api import held as fairness_held
from preceptor.rooms.fairness.api import router as fairness
from preceptor.rooms.gold.api import router as gold
from preceptor.rooms.hours.api import held as hours_held
from preceptor.rooms.hours.api import router as hours
from preceptor.rooms.identity.api import router as identity
from preceptor.rooms.integrity.api import router as integrity
from preceptor.rooms.judging.api import router as judging
from preceptor.rooms.media.api import router as media
from preceptor.rooms.messages.api import router as messages
from preceptor.rooms.models.api import router as models
from preceptor.rooms.openings.api import router as openings
from preceptor.rooms.pay.api import held as pay_held
from preceptor.rooms.pay.api import router as pay
from preceptor.rooms.payouts.api import held as payouts_held
from preceptor.rooms.payouts.api import router as payouts
from preceptor.rooms.performance.api import router as performance
from preceptor.rooms.policy.api import router as policy
from preceptor.rooms.precedents.api import router as precedents
from preceptor.rooms.probes.api import router as probes
from preceptor.rooms.projects.api import router as projects
from preceptor.rooms.prompts.api import router as prompts
from preceptor.rooms.quality.api import router as quality
from preceptor.rooms.referrals.api import held as referrals_held
from preceptor.rooms.referrals.api import router as referrals
from preceptor.rooms.rehearsals.api import router as rehearsals
from preceptor.rooms.reports.api import router as reports
from preceptor.rooms.review.api import router as review
from preceptor.rooms.revisions.api import router as revisions
from preceptor.rooms.rounds.api import router as rounds
from preceptor.rooms.routing.api import router as routing
from preceptor.rooms.routing.api.chats import router as chats
from preceptor.rooms.sampling.api import router as sampling
from preceptor.rooms.standing.api import held as standing_held
from preceptor.rooms.standing.api import router as standing
from preceptor.rooms.training.api import router as training
from preceptor.rooms.verification.api import held as verification_held
from preceptor.rooms.verification.api import router as verification
from preceptor.rooms.wellbeing.api import held as wellbeing_held
from preceptor.rooms.wellbeing.api import router as wellbeing
from preceptor.rooms.work.api import router as work
from preceptor.rooms.workforce.api import router as workforce

ROUTERS: Sequence[APIRouter] = (
    routing, chats, work, media, identity, policy, workforce, projects, quality, gold, precedents, review,
    datasets, training, evaluation, rehearsals, reports, rounds, prompts, probes, models, sampling, judging,
    openings, messages, agreements, eligibility, exams, pay, payouts, standing, verification, calibration,
    integrity, wellbeing, drives, hours, performance, fairness, referrals, enquiries, alerts,
    revisions,
)  # fmt: skip
"""Every room's routes, under /api/v1. Their order matters only where two fit one address (`routes.py`)."""

HELD: Mapping[str, Held] = MappingProxyType(
    {
        "pay": pay_held, "payouts": payouts_held, "receipts": standing_held, "identity_checks": verification_held,
        "calibration": calibration_held, "wellbeing": wellbeing_held, "self_declared": fairness_held,
        "invites": drives_held, "hours": hours_held, "referrals": referrals_held, "enquiries": enquiries_held,
        "alerts": alerts_held,
    }
)  # fmt: skip
"""What rooms above the openings room hold on a person, by the name it has in the file they can keep."""

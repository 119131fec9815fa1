"""Which events and ended jobs somebody is told of, and by whose letters."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from preceptor.rooms.calibration import letters as calibration_letters
from preceptor.rooms.drives import letters as drives_letters
from preceptor.rooms.enquiries import letters as enquiries_letters
from preceptor.rooms.exams import letters as exams_letters
from preceptor.rooms.messages.jobs import Teller
from preceptor.rooms.messages.letters import Started, job_ended
from preceptor.rooms.openings import letters as openings_letters
from preceptor.rooms.pay import letters as pay_letters
from preceptor.rooms.payouts import letters as payouts_letters
from preceptor.rooms.precedents import letters as precedents_letters
from preceptor.rooms.referrals import letters as referrals_letters
from preceptor.rooms.review import letters as review_letters
from preceptor.rooms.standing import letters as standing_letters
from preceptor.rooms.verification import letters as verification_letters

STARTED: Mapping[str, Started] = MappingProxyType(
    {
        "datasets.import": Started("import", "/projects/{project}/import"),
        "datasets.build": Started("build", "/projects/{project}/datasets"),
        "training.run": Started("training", "/projects/{project}/runs"),
        "evaluation.run": Started("evaluation", "/projects/{project}/runs"),
        "rounds.plan": Started("round", "/projects/{project}/rounds"),
        "revisions.ask": Started("revision", "/projects/{project}/guidelines"),
        "sampling.draw": Started("sampling", "/projects/{project}/draws"),
        "judging.judge": Started("judging", "/projects/{project}/judges"),
        "rehearsals.rehearse": Started("rehearsal", "/projects/{project}/rehearsal"),
    }
)
"""Job kind → what whoever started it is told at its end."""

TELLS: Mapping[str, Teller] = MappingProxyType(
    {
        "identity.member_changed": openings_letters.member_changed,
        "openings.application_sent": openings_letters.application_sent,
        "openings.application_decided": openings_letters.application_decided,
        "drives.invited": drives_letters.invited,
        "review.item_decided": review_letters.item_decided,
        "review.item_escalated": review_letters.item_escalated,
        "review.escalation_decided": review_letters.escalation_decided,
        "review.unsettled_wait": review_letters.unsettled_wait,
        "enquiries.asked": enquiries_letters.asked,
        "enquiries.answered": enquiries_letters.answered,
        "precedents.question_asked": precedents_letters.question_asked,
        "precedents.question_answered": precedents_letters.question_answered,
        "exams.attempt_graded": exams_letters.attempt_graded,
        "exams.skill_expired": exams_letters.skill_expired,
        "standing.receipt_given": standing_letters.receipt_given,
        "standing.receipt_changed": standing_letters.receipt_changed,
        "pay.earning_rejected": pay_letters.earning_rejected,
        "pay.earning_contested": pay_letters.earning_contested,
        "pay.dispute_settled": pay_letters.dispute_settled,
        "pay.bonus_given": pay_letters.bonus_given,
        "referrals.settled": referrals_letters.settled,
        "pay.topped_up": pay_letters.topped_up,
        "payouts.payment_paid": payouts_letters.payment_paid,
        "payouts.payment_failed": payouts_letters.payment_failed,
        "verification.sent": verification_letters.check_sent,
        "verification.decided": verification_letters.check_decided,
        "calibration.certified": calibration_letters.certified,
        "jobs.ended": job_ended(STARTED),
    }
)
"""Event → who is told what of it: a room that has something to say gets a letters.py and a line here."""

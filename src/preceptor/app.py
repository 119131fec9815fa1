"""The wiring: settings in, a working house out; which room hears which event.

Importing it makes the schema whole. The rooms' routes are wired by `entry/web/rooms.py`: a worker answers nobody, and
starts in half the time without them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from preceptor.base.settings import Settings
from preceptor.infra.db.database import open_database
from preceptor.infra.files import open_files
from preceptor.infra.jobs.follow import Listener
from preceptor.infra.jobs.runner import Handler
from preceptor.infra.jobs.schedule import Every
from preceptor.infra.unit import Units
from preceptor.letters import TELLS
from preceptor.rooms.agreements import jobs as agreements_jobs
from preceptor.rooms.alerts import jobs as alerts_jobs
from preceptor.rooms.calibration import jobs as calibration_jobs
from preceptor.rooms.chats import jobs as chats_jobs
from preceptor.rooms.datasets import jobs as datasets_jobs
from preceptor.rooms.drives import jobs as drives_jobs
from preceptor.rooms.eligibility import jobs as eligibility_jobs
from preceptor.rooms.enquiries import jobs as enquiries_jobs
from preceptor.rooms.evaluation import jobs as evaluation_jobs
from preceptor.rooms.exams import jobs as exams_jobs
from preceptor.rooms.fairness import jobs as fairness_jobs
from preceptor.rooms.gold import jobs as gold_jobs
from preceptor.rooms.hours import jobs as hours_jobs
from preceptor.rooms.integrity import jobs as integrity_jobs
from preceptor.rooms.judging import jobs as judging_jobs
from preceptor.rooms.media import jobs as media_jobs
from preceptor.rooms.messages import jobs as messages_jobs
from preceptor.rooms.openings import jobs as openings_jobs
from preceptor.rooms.pay import jobs as pay_jobs
from preceptor.rooms.payouts import jobs as payouts_jobs
from preceptor.rooms.performance import jobs as performance_jobs
from preceptor.rooms.probes import jobs as probes_jobs
from preceptor.rooms.prompts import jobs as prompts_jobs
from preceptor.rooms.quality import jobs as quality_jobs
from preceptor.rooms.referrals import jobs as referrals_jobs
from preceptor.rooms.rehearsals import jobs as rehearsals_jobs
from preceptor.rooms.reports import jobs as reports_jobs
from preceptor.rooms.review import jobs as review_jobs
from preceptor.rooms.revisions import jobs as revisions_jobs
from preceptor.rooms.rounds import jobs as rounds_jobs
from preceptor.rooms.routing import jobs as routing_jobs
from preceptor.rooms.sampling import jobs as sampling_jobs
from preceptor.rooms.standing import jobs as standing_jobs
from preceptor.rooms.training import jobs as training_jobs
from preceptor.rooms.verification import jobs as verification_jobs
from preceptor.rooms.wellbeing import jobs as wellbeing_jobs
from preceptor.rooms.work import jobs as work_jobs
from preceptor.rooms.workforce.queries import time_zone_of

JOBS: Mapping[str, Handler] = MappingProxyType(
    {
        "work.set_overlap": work_jobs.set_overlap,
        "media.derive": media_jobs.derive,
        "media.unpack": media_jobs.unpack,
        "media.clean_up": media_jobs.clean_up,
        "quality.consensus": quality_jobs.consensus,
        "prompts.wanted": prompts_jobs.count_wanted,
        "probes.measure": probes_jobs.measure,
        "datasets.import": datasets_jobs.import_files,
        "datasets.build": datasets_jobs.build,
        "datasets.clean_up": datasets_jobs.clean_up,
        "routing.return_expired": routing_jobs.return_expired,
        "review.queues": review_jobs.make_queues,
        "pay.approve": pay_jobs.approve,
        "pay.top_up": pay_jobs.top_up,
        "payouts.draw_up": payouts_jobs.draw_up,
        "payouts.send": payouts_jobs.send,
        "payouts.call_off": payouts_jobs.call_off,
        "sampling.draw": sampling_jobs.draw,
        "judging.judge": judging_jobs.judge,
        "training.run": training_jobs.train,
        "evaluation.run": evaluation_jobs.evaluate,
        "rounds.plan": rounds_jobs.plan,
        "revisions.ask": revisions_jobs.ask,
        "revisions.undo": revisions_jobs.undo,
        "rehearsals.rehearse": rehearsals_jobs.rehearse,
        "agreements.tell_signers": agreements_jobs.tell_signers,
        "messages.send": messages_jobs.send,
        "openings.look_through": openings_jobs.look_through,
        "standing.grant_overdue": standing_jobs.grant_overdue,
        "verification.erase": verification_jobs.erase,
        "verification.clean_up": verification_jobs.clean_up,
        "verification.remind": verification_jobs.remind,
        "integrity.weigh": integrity_jobs.weigh,
        "integrity.preview": integrity_jobs.preview,
        "integrity.settle": integrity_jobs.settle,
        "exams.close_overdue": exams_jobs.close_overdue,
        "exams.expire_skills": exams_jobs.expire_skills,
        "exams.regrade": exams_jobs.regrade,
        "drives.match": drives_jobs.match,
        "drives.send": drives_jobs.send,
        "drives.expire": drives_jobs.expire,
        "calibration.move_on": calibration_jobs.move_on,
        "reports.examine": reports_jobs.examine,
        "calibration.reckon": calibration_jobs.reckon,
        "calibration.tell": calibration_jobs.tell,
        "calibration.tell_again": calibration_jobs.tell_again,
        "referrals.look": referrals_jobs.look,
        "alerts.look": alerts_jobs.look,
        "wellbeing.ask_pulse": wellbeing_jobs.ask_pulse,
    }
)
"""Job kind ("room.thing") → the function that does it."""

HEARS: Mapping[str, tuple[Sequence[str], Listener]] = MappingProxyType(
    {
        "work.counts": (("work.answer_given",), work_jobs.on_answers),
        "chats.scripts": (("projects.project_made",), chats_jobs.on_project_made),
        "work.samples": (("projects.project_made",), work_jobs.on_project_made),
        "work.overlap": (("projects.project_changed",), work_jobs.on_project_changed),
        "quality.scores": (quality_jobs.ANSWERS, quality_jobs.on_answers),
        "review.queues": (("quality.consensus_reached",), review_jobs.on_consensus),
        "eligibility.people": (eligibility_jobs.ABOUT_PEOPLE, eligibility_jobs.on_people),
        "eligibility.answers": (("work.answer_given",), eligibility_jobs.on_answers),
        "eligibility.gold": (("quality.gold_scored",), eligibility_jobs.on_answers),
        "gold.bank": (("work.items_added",), gold_jobs.on_items),
        "gold.wear": (("quality.gold_scored",), gold_jobs.on_scores),
        "sampling.ends": (("jobs.ended",), sampling_jobs.on_job_ended),
        "judging.anchors": (("work.answer_given",), judging_jobs.on_answers),
        "wellbeing.exposure": (("work.answer_given", "routing.item_skipped"), wellbeing_jobs.on_work),
        "wellbeing.erasure": (("identity.account_erased",), wellbeing_jobs.on_accounts_erased),
        "hours.weeks": (("work.answer_given", "routing.item_skipped"), hours_jobs.on_work),
        "hours.erasure": (("identity.account_erased",), hours_jobs.on_accounts_erased),
        "performance.verdicts": (("review.item_decided",), performance_jobs.on_verdicts),
        "fairness.steps": (fairness_jobs.STEPS, fairness_jobs.on_steps),
        "fairness.erasure": (("identity.account_erased",), fairness_jobs.on_accounts_erased),
        "routing.tallies": (("work.answer_given",), routing_jobs.on_answers),
        "pay.earnings": (("work.answer_given", "routing.item_skipped"), pay_jobs.on_work),
        "pay.attempts": (("exams.attempt_graded",), pay_jobs.on_attempts),
        "pay.sessions": (("calibration.certified", "calibration.session_moved"), pay_jobs.on_sessions),
        "payouts.erasure": (("identity.account_erased",), payouts_jobs.on_account_erased),
        "prompts.index": (("work.answer_given", "work.answer_revised"), prompts_jobs.on_answers),
        "probes.answers": (("work.answer_given",), probes_jobs.on_answers),
        "prompts.wanted": (("work.items_added",), prompts_jobs.on_items),
        "standing.watch": (standing_jobs.WATCHED, standing_jobs.on_events),
        "standing.receipts": (("standing.receipt_given", "standing.receipt_changed"), standing_jobs.on_receipts),
        "standing.erasure": (("identity.account_erased",), standing_jobs.on_accounts_erased),
        "verification.erasure": (("identity.account_erased",), verification_jobs.on_account_erased),
        "standing.exams": (("exams.skill_granted",), standing_jobs.on_skills),
        "standing.agreement": (("quality.consensus_reached",), standing_jobs.on_consensus),
        "calibration.people": (calibration_jobs.TOLD, calibration_jobs.on_sessions),
        "calibration.words": (("policy.guidelines_changed",), calibration_jobs.on_guidelines),
        "calibration.erasure": (("identity.account_erased",), calibration_jobs.on_accounts_erased),
        "drives.erasure": (("identity.account_erased",), drives_jobs.on_accounts_erased),
        "referrals.applications": (("openings.application_sent",), referrals_jobs.on_applications),
        "referrals.money": (("pay.funded",), referrals_jobs.on_money),
        "alerts.erasure": (("identity.account_erased",), alerts_jobs.on_accounts_erased),
        "enquiries.erasure": (("identity.account_erased",), enquiries_jobs.on_accounts_erased),
        "referrals.erasure": (("identity.account_erased",), referrals_jobs.on_accounts_erased),
        "integrity.weigh": (("quality.consensus_reached",), integrity_jobs.on_consensus),
        "integrity.receipts": (("standing.receipt_changed",), integrity_jobs.on_receipts),
        "integrity.late": (("work.answer_given",), integrity_jobs.on_answers),
        "training.ends": (("jobs.ended",), training_jobs.on_job_ended),
        "evaluation.ends": (("jobs.ended",), evaluation_jobs.on_job_ended),
        "revisions.work": (revisions_jobs.HEARD, revisions_jobs.on_work),
        "rounds.ends": (("jobs.ended",), rounds_jobs.on_job_ended),
        "reports.counts": (reports_jobs.HEARD, reports_jobs.on_events),
        "rehearsals.ends": (("jobs.ended",), rehearsals_jobs.on_job_ended),
        "messages.inbox": (tuple(TELLS), messages_jobs.postman(TELLS, zone_of=time_zone_of)),
        "agreements.signers": (("agreements.published",), agreements_jobs.on_published),
        "messages.proofs": (("identity.account_made",), messages_jobs.on_accounts),
    }
)
"""Listener's name ("room.thing", never renamed: its cursor is kept under it) → event names and who hears them."""

EVERY: Mapping[str, Every] = MappingProxyType(
    {
        "routing.return_expired": Every(seconds=30),
        "messages.send": Every(seconds=30),
        "openings.look_through": Every(seconds=1800),
        "pay.approve": Every(seconds=300),
        "pay.top_up": Every(seconds=3600),
        "media.clean_up": Every(seconds=24 * 3600),
        "datasets.clean_up": Every(seconds=24 * 3600),
        "standing.grant_overdue": Every(seconds=3600),
        "verification.erase": Every(seconds=3600),
        "verification.clean_up": Every(seconds=24 * 3600),
        "verification.remind": Every(seconds=24 * 3600),
        "exams.close_overdue": Every(seconds=30),
        "exams.expire_skills": Every(seconds=3600),
        "calibration.move_on": Every(seconds=30),
        "drives.expire": Every(seconds=3600),
        "referrals.look": Every(seconds=600),
        "alerts.look": Every(seconds=120),
        "wellbeing.ask_pulse": Every(seconds=3600),
    }
)
"""Job kinds that come round by the clock."""


def open_house(settings: Settings) -> Units:
    """Open the store and the files that `settings` name. Raises Problem when one cannot be reached."""
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Units(open_database(settings.store_url), open_files(settings.files_url), settings)

"""The sorts of thing a project can ask for before it hands out work, in order.

To add one (a certificate, a training): a class that keeps `contract.Requirement`, and its name in the tuple below. Nothing else
changes: the gate, the hot path, the Work page and the client know needs and what is missing, never what sort they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.rooms.eligibility.requirements.contract import Requirement
from preceptor.rooms.eligibility.requirements.onboarding import Course, Documents, Guidelines
from preceptor.rooms.eligibility.requirements.rule import Eligible
from preceptor.rooms.eligibility.requirements.standing import Standing
from preceptor.rooms.eligibility.requirements.verification import Verified

__all__ = ["REQUIREMENTS", "Requirement"]

REQUIREMENTS: Sequence[Requirement] = (Standing(), Eligible(), Verified(), Documents(), Course(), Guidelines())

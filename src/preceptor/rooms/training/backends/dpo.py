"""Program: direct preference optimisation."""

from __future__ import annotations

import sys

from preceptor.rooms.training.backends.extra import open_training_extra
from preceptor.rooms.training.backends.program import Job, Outcome, run_program
from preceptor.rooms.training.nouns import DpoSettings, Method


def train(job: Job) -> Outcome:
    """Opens torch, then trains; kept apart so that a missing extra is told in words, not in a trace."""
    settings = job.settings
    assert isinstance(settings, DpoSettings)
    open_training_extra(threads=settings.threads, allow_download=settings.allow_download)
    from preceptor.rooms.training.backends.dpo_training import train_dpo

    return train_dpo(job, settings)


if __name__ == "__main__":
    sys.exit(run_program(sys.argv[1:], Method.DPO, train))

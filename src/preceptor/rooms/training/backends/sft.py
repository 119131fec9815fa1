"""Program: supervised fine-tuning on what people wrote or chose."""

from __future__ import annotations

import sys

from preceptor.rooms.training.backends.extra import open_training_extra
from preceptor.rooms.training.backends.program import Job, Outcome, run_program
from preceptor.rooms.training.nouns import Method, SftSettings


def train(job: Job) -> Outcome:
    """Opens torch, then trains; kept apart so that a missing extra is told in words, not in a trace."""
    settings = job.settings
    assert isinstance(settings, SftSettings)
    open_training_extra(threads=settings.threads, allow_download=settings.allow_download)
    from preceptor.rooms.training.backends.sft_training import train_sft

    return train_sft(job, settings)


if __name__ == "__main__":
    sys.exit(run_program(sys.argv[1:], Method.SFT, train))

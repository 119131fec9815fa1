"""Program: a transformer reward model from preferences."""

from __future__ import annotations

import sys

from preceptor.rooms.training.backends.extra import open_training_extra
from preceptor.rooms.training.backends.program import Job, Outcome, run_program
from preceptor.rooms.training.nouns import Method, RewardSettings


def train(job: Job) -> Outcome:
    """Opens torch, then trains; kept apart so that a missing extra is told in words, not in a trace."""
    settings = job.settings
    assert isinstance(settings, RewardSettings)
    open_training_extra(threads=settings.threads, allow_download=settings.allow_download)
    from preceptor.rooms.training.backends.reward_training import train_reward

    return train_reward(job, settings)


if __name__ == "__main__":
    sys.exit(run_program(sys.argv[1:], Method.REWARD, train))

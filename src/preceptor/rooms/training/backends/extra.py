"""The door to torch and its friends: opened late, and with a clear word when absent."""

from __future__ import annotations

import importlib
import os

from preceptor.base.problems import Kind, Problem
from preceptor.rooms.training.nouns import NEEDED


def open_training_extra(*, threads: int, allow_download: bool) -> None:
    """Sets what must be set before torch is loaded, then loads it; raises Problem when a part is missing.

    Telemetry stays off, and the hub is asked only when the run allows it: TRL looks there otherwise.
    """
    os.environ["OMP_NUM_THREADS"] = str(threads)
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    os.environ["HF_HUB_OFFLINE"] = "0" if allow_download else "1"
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    os.environ["TQDM_DISABLE"] = "1"
    missing = [name for name in NEEDED if not _loads(name)]
    if missing:
        raise Problem(
            Kind.UNAVAILABLE,
            "training.extra_missing",
            f"This method needs {', '.join(missing)}, which cannot be imported here.",
            hint="pip install 'preceptor[train]'",
        )
    importlib.import_module("torch").set_num_threads(threads)


def _loads(name: str) -> bool:
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True

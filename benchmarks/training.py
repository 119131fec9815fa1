"""How fast sft, reward and dpo train here, beside TRL's own trainers.

    python benchmarks/training.py [--steps 40] [--batch 8] [--rows 512] [--hidden 128] [--layers 2]
        [--precision float32|bfloat16] [--device auto|cpu] [--model folder] [--rounds 3] [--out file.json]

Text is drawn from a fixed list of sentences by a seed, so every machine trains on the same. Each method is
timed in turn, ours and TRL's, `--rounds` times; the middle of the rounds counts. `ours/peer` above 1 means
faster than TRL, by the clock and by processor time: on a busy machine only the second can be trusted.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from preceptor.rooms.training.backends.extra import open_training_extra

SUBJECTS = ("The river", "A good teacher", "This bridge", "The old engine", "Our garden", "The night sky")
VERBS = ("carries", "explains", "changes", "needs", "remembers", "holds together")
OBJECTS = ("more than people expect", "small things first", "what was left behind", "the work of many hands")


def sentences(count: int, chance: random.Random) -> str:
    """Plain English sentences, `count` of them."""
    return " ".join(f"{chance.choice(SUBJECTS)} {chance.choice(VERBS)} {chance.choice(OBJECTS)}." for _ in range(count))


def make_rows(count: int, *, seed: int) -> list[dict[str, Any]]:
    """Rows with every column of both builds; lengths vary as real responses do."""
    chance = random.Random(seed)
    rows = []
    for number in range(count):
        chosen, rejected = (sentences(chance.randint(1, 12), chance) for _ in range(2))
        rows.append({
            "row_id": str(number), "group": str(number), "prompt": sentences(chance.randint(1, 4), chance),
            "chosen": chosen, "rejected": rejected, "completion": chosen,
            "soft_label": 1.0, "weight": 1.0, "margin": 0.0,
        })  # fmt: skip
    return rows


def main() -> None:
    asked = arguments()
    open_training_extra(threads=asked.threads, allow_download=False)
    rows = make_rows(asked.rows, seed=0)
    found = [measure(method, rows, asked) for method in ("sft", "reward", "dpo")]
    print(f"{'method':8} {'ours tok/s':>11} {'TRL tok/s':>11} {'ours/peer':>9} {'by cpu':>7}")
    for each in found:
        speeds = f"{each['ours_tokens_per_second']:11.0f} {each['peer_tokens_per_second']:11.0f}"
        print(f"{each['method']:8} {speeds} {each['ratio']:9.2f} {each['ratio_by_cpu']:7.2f}")
    if asked.out:
        said = {"asked": vars(asked), "machine": machine(), "found": found}
        Path(asked.out).write_text(json.dumps(said, indent=1))


def arguments() -> argparse.Namespace:
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    for name, default in (("steps", 40), ("batch", 8), ("rows", 512), ("hidden", 128), ("layers", 2),
                          ("rounds", 3), ("threads", 1), ("length", 512)):  # fmt: skip
        reader.add_argument(f"--{name}", type=int, default=default)
    reader.add_argument("--precision", choices=("float32", "bfloat16"), default="float32")
    reader.add_argument("--device", choices=("auto", "cpu"), default="auto")
    reader.add_argument("--model", default="tiny")
    reader.add_argument("--out", default="")
    return reader.parse_args()


def machine() -> dict[str, Any]:
    import torch
    import trl

    gpu = torch.cuda.get_device_name(0) if torch.cuda.is_available() else None
    return {"torch": torch.__version__, "trl": trl.__version__, "gpu": gpu}


def measure(method: str, rows: list[dict[str, Any]], asked: argparse.Namespace) -> dict[str, Any]:
    """Tokens a second of both, each in turn; the first round of each warms up and is thrown away."""
    from benchmarks.training_peers import make_ours, make_peer

    ours, peer = [], []
    for number in range(asked.rounds + 1):
        for kept, make in ((ours, make_ours), (peer, make_peer)):
            with tempfile.TemporaryDirectory() as folder:
                said = timed(make(method, rows, asked, Path(folder)))
            if number:
                kept.append(said)
    mine, theirs = middle(ours, "tokens_per_second"), middle(peer, "tokens_per_second")
    return {
        "method": method,
        "ours_tokens_per_second": mine,
        "peer_tokens_per_second": theirs,
        "ratio": mine / theirs,
        "ratio_by_cpu": middle(peer, "cpu_seconds") / middle(ours, "cpu_seconds"),
        "ours_cpu_seconds": middle(ours, "cpu_seconds"),
        "peer_cpu_seconds": middle(peer, "cpu_seconds"),
        "last_loss_ours": ours[-1]["last_loss"],
        "last_loss_peer": peer[-1]["last_loss"],
        "peak_gpu_bytes_ours": ours[-1]["peak_gpu_bytes"],
        "peak_gpu_bytes_peer": peer[-1]["peak_gpu_bytes"],
    }


def middle(rounds: list[dict[str, float]], name: str) -> float:
    return statistics.median(each[name] for each in rounds)


def timed(trainer: Any) -> dict[str, float]:
    """One training from its first step to its last; start-up and tokens are not counted."""
    import torch

    on_gpu = torch.cuda.is_available()
    if on_gpu:
        torch.cuda.reset_peak_memory_stats()
        torch.cuda.synchronize()
    clock, work = time.perf_counter(), time.process_time()
    trainer.train()
    if on_gpu:
        torch.cuda.synchronize()
    seconds = time.perf_counter() - clock
    losses = [line["loss"] for line in trainer.state.log_history if "loss" in line]
    return {
        "tokens_per_second": trainer._total_train_tokens / seconds,
        "cpu_seconds": time.process_time() - work,
        "last_loss": losses[-1],
        "peak_gpu_bytes": float(torch.cuda.max_memory_allocated()) if on_gpu else 0.0,
    }


if __name__ == "__main__":
    main()

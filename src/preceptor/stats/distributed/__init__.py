"""More votes than memory holds: the same kernels, over one Parquet file after another.

partitions   votes in Parquet files, each item's in one of them: `split`, `Partitions`
runners      where the files are worked on: `Here`, `Processes`; Ray's tasks by `on_ray.OnRay` (extra `[ray]`)
truth        `dawid_skene`: the model of `stats.truth`, its counts added up over the files
agreement    `krippendorff_alpha`: the same figure as of all votes at once

The files are added up in their order, whoever works on them and in whatever order they end: every runner gives the
same numbers, bit for bit. Beside the fit in memory they differ by rounding alone.
"""

from preceptor.stats.distributed.agreement import krippendorff_alpha
from preceptor.stats.distributed.partitions import Partitions, split
from preceptor.stats.distributed.runners import Here, Processes, Runner
from preceptor.stats.distributed.truth import PartitionedTruth, dawid_skene

__all__ = [
    "Here",
    "PartitionedTruth",
    "Partitions",
    "Processes",
    "Runner",
    "dawid_skene",
    "krippendorff_alpha",
    "split",
]

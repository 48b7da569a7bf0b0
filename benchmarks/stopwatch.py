"""Times ours and a bare baseline in turn, in the same run, so that a busy machine slows both."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


def compare(
    title: str,
    ours: Callable[[], object],
    bare: Callable[[], object],
    *,
    times: int,
    warm: bool = True,
    processor: bool = False,
) -> None:
    """Runs each so many times, turn about, and prints medians and ratio.

    If ``warm``, a first run of each is not counted. ``processor``: by this process's own time on the processor, which
    other work on the machine changes little, and not by the clock.
    """
    clock = time.process_time if processor else time.perf_counter
    if warm:
        ours()
        bare()
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        for held, run in zip(taken, (ours, bare), strict=True):
            began = clock()
            run()
            held.append((clock() - began) * 1000)
    mine, baseline = (statistics.median(held) for held in taken)
    print(title)
    for name, held in zip(("ours", "bare"), taken, strict=True):
        middle = statistics.median(held)
        print(f"  {name}  median {middle:10.2f} ms   from {min(held):.2f} to {max(held):.2f}   n={times}")
    print(f"  ours takes {mine / baseline:.1f} times as long\n")

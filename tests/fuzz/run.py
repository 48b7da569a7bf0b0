"""Open damaged and hostile documents by the thousand: ``python -m tests.fuzz.run --inputs 1000 [--formats rtf,md]``.

Each input follows from the seed, the format and its number alone: ``--only rtf:4711`` makes that one again,
and ``--keep`` says where. They are opened in a process of their own, bounded in memory and time, that opens no socket.
An input is a finding if opening it raises, takes longer than it may, tries for the network, kills the process, or gives
a document that breaks a law.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.fuzz.mutations import mutated, mutated_package, overwritten
from tests.fuzz.seeds import SEEDS, TOKENS

MEMORY_BYTES = 3 * 1024**3
MOST_FINDINGS = 20
SECONDS_EACH = 20
"""How long one small input may take; far more than any needs, and far less than what a person would call hanging."""
_IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
_SUFFIXES = [f".{name}" for name in SEEDS]


class TooSlowError(BaseException):
    """Raised by the alarm; no ``except Exception`` of a library can swallow it."""


class LastResortError(Exception):
    """It was refused, but only because everything is: not a finding, and worth a look."""


def made(seed: int, sort: str, number: int, seeds: list[bytes]) -> tuple[bytes, str]:
    """The input of that number, and the ending of its name."""
    rng = random.Random(f"{seed}:{sort}:{number}")
    change = {"docx": mutated_package, "xlsx": mutated_package, "msg": overwritten, "pdf": _pdf_damage(rng)}.get(
        sort, mutated
    )
    data = change(rng, rng.choice(seeds), seeds, TOKENS[sort])
    return data, f".{sort}" if rng.random() < 0.95 else rng.choice(_SUFFIXES)


def _pdf_damage(rng: random.Random) -> Callable[..., bytes]:
    return rng.choice((mutated, overwritten))


def main(arguments: list[str] | None = None) -> int:
    """Run and say how it went; 1 if there were findings."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--inputs", type=int, default=1000, help="how many for each format")
    parser.add_argument("--formats", default=",".join(SEEDS))
    parser.add_argument("--seed", type=int, default=20251128)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--child", action="store_true")
    parser.add_argument("--broken", default="", help="try the fuzzer itself with a reader that misbehaves")
    asked = parser.parse_args(arguments)
    if asked.only:
        sort, number = asked.only.split(":")
        data, suffix = made(asked.seed, sort, int(number), SEEDS[sort]())
        (asked.keep or Path(f"fuzz-{sort}-{number}{suffix}")).write_bytes(data)
        return 0
    if asked.child:
        return _child(asked.formats, asked.first, asked.inputs, asked.seed, asked.broken)
    found = 0
    for sort in asked.formats.split(","):
        found += _watched(sort, asked.first, asked.inputs, asked.seed, asked.broken)
    return 1 if found else 0


def _watched(sort: str, first: int, inputs: int, seed: int, broken: str) -> int:
    """Run one format's inputs in processes of their own, going on after any that dies. How many findings."""
    findings, number, told = 0, first, Counter[str]()
    began = time.monotonic()
    slowest = 0.0
    while number < first + inputs and findings < MOST_FINDINGS:
        words = ["-m", "tests.fuzz.run", "--child", "--formats", sort, "--first", str(number)]
        words += ["--inputs", str(first + inputs - number), "--seed", str(seed), "--broken", broken]
        with subprocess.Popen([sys.executable, *words], stdout=subprocess.PIPE, text=True) as child:
            for line in child.stdout or ():
                said = json.loads(line)
                number = said.get("next", number)
                slowest = max(slowest, said.get("slowest", 0.0))
                told.update(said.get("counts", {}))
                if "unforeseen" in said:
                    print(f"refused by the last resort {sort}:{said['unforeseen']}", flush=True)
                if "finding" in said:
                    findings += 1
                    print(f"FINDING {sort}:{said['number']}: {said['finding']}", flush=True)
        if child.returncode:
            findings += 1
            print(
                f"FINDING {sort}:{number} or one of the next few: the process ended with {child.returncode}", flush=True
            )
            number += 1
    spent = time.monotonic() - began
    counted = ", ".join(f"{count} {name}" for name, count in sorted(told.items()))
    print(
        f"{sort}: {inputs} inputs in {spent:.0f} s, {counted}; slowest {slowest:.2f} s; {findings} findings", flush=True
    )
    return findings


def _child(sort: str, first: int, inputs: int, seed: int, broken: str) -> int:
    reached: list[str] = []
    sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115 - for as long as the process lives
    _bounded(reached)
    from sightline.documents import open_document
    from tests.unit.documents.files import hold_laws

    if sort == "pdf":
        _in_this_process()
    if broken:
        open_document = BROKEN[broken]
    patience = 0.3 if broken else SECONDS_EACH
    counts, slowest, seeds = Counter[str](), 0.0, SEEDS[sort]()
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY) as folder:
        for number in range(first, first + inputs):
            if number % 100 == 0 or sort in ("pdf", "msg"):
                _say(next=number)
            data, suffix = made(seed, sort, number, seeds)
            path = Path(folder) / f"a{suffix}"
            path.write_bytes(data)
            began = time.perf_counter()
            signal.setitimer(signal.ITIMER_REAL, patience)
            try:
                document = open_document(path)
                signal.setitimer(signal.ITIMER_REAL, 0)
                _judge(document, counts, hold_laws)
                if reached:
                    raise AssertionError(f"it tried for {reached.pop()}")
            except LastResortError:
                if counts["of them by the last resort"] <= 20:
                    _say(unforeseen=number)
            except TooSlowError:
                _say(finding=f"took longer than {patience} s", number=number)
            except BaseException:
                _say(finding=traceback.format_exc(limit=-4), number=number)
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
            slowest = max(slowest, time.perf_counter() - began)
            path.unlink()
    _say(next=first + inputs, counts=counts, slowest=slowest)
    return 0


def _judge(found: object, counts: Counter[str], hold_laws) -> None:
    from sightline.documents import Document, Refusal

    if isinstance(found, Document):
        counts["opened"] += 1
        hold_laws(found)
        assert found.text.strip()
        return
    assert isinstance(found, Refusal)
    counts["refused"] += 1
    assert found.reason
    assert found.what_to_do
    assert "\n" not in found.sentence
    assert "Traceback" not in found.sentence
    if "could not be read: it seems to be damaged" in found.reason:
        counts["of them by the last resort"] += 1
        raise LastResortError("opening it raised something that nobody foresaw")


def _bounded(reached: list[str]) -> None:
    """Limit this process for good: memory, and no socket or other program."""
    import logging
    import warnings

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")

    def watch(event: str, arguments: tuple) -> None:
        if event.startswith("socket.") or event in ("subprocess.Popen", "os.system", "os.exec", "urllib.Request"):
            reached.append(event)
            raise PermissionError(event)

    sys.addaudithook(watch)

    def alarm(*_: object) -> None:
        raise TooSlowError

    signal.signal(signal.SIGALRM, alarm)


def _raises(path: Path) -> object:
    raise ZeroDivisionError


def _lies(path: Path) -> object:
    from sightline.documents import Block, Document

    return Document("a", "", "txt", "words", blocks=(Block(0, 99),))


def _hangs(path: Path) -> object:
    while True:
        with contextlib.suppress(Exception):
            time.sleep(0.01)


def _asks(path: Path) -> object:
    from sightline.documents import open_document

    with contextlib.suppress(Exception):
        socket.socket().connect(("192.0.2.1", 80))
    return open_document(path)


def _dies(path: Path) -> object:
    os._exit(3)


BROKEN: dict[str, Callable[[Path], object]] = {
    "raises": _raises,
    "lies": _lies,
    "hangs": _hangs,
    "asks": _asks,
    "dies": _dies,
}


def _in_this_process() -> None:
    """Take PDFs apart here and not in a process each: a hundred times as many can be tried."""
    from sightline.documents import portable, portable_pages

    def asked(data: bytes) -> dict:
        with tempfile.NamedTemporaryFile(suffix=".pdf", dir=_IN_MEMORY) as file:
            file.write(data)
            file.flush()
            return json.loads(json.dumps(portable_pages.pages_of(file.name)))

    portable._asked = asked


_TOLD = os.fdopen(os.dup(1), "w")
"""Where findings are told, apart from whatever a library prints."""


def _say(**said: object) -> None:
    print(json.dumps(said), file=_TOLD, flush=True)


if __name__ == "__main__":
    sys.exit(main())

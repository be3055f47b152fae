"""Threads that end, and threads that cannot begin, do not take the process with them."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import ob3
import pytest

from .common import GOOD, NOW

LEAVING = """
import pathlib, sys, threading, time
import ob3

good, lacking = (pathlib.Path(path).read_bytes() for path in sys.argv[2:])
begun = threading.Event()

def slowly(badge):
    while True:
        begun.set()
        time.sleep(0.001)
        yield badge

def fetch(url):
    begun.set()
    time.sleep(0.001)

def many():
    for report in ob3.verify_many(slowly(good), threads=2):
        pass

def many_busily():
    for report in ob3.verify_many(iter(lambda: begun.set() or good, None), threads=2):
        pass

class SlowFile:
    def read(self, size):
        begun.set()
        time.sleep(0.001)
        return good

def many_files():
    for report in ob3.verify_many(iter(SlowFile, None), threads=2):
        pass

def one_file():
    while True:
        ob3.verify(SlowFile())

def many_with_fetch():
    for report in ob3.verify_many(slowly(lacking), threads=2, fetch=fetch):
        pass

def one_with_fetch():
    while True:
        ob3.verify(lacking, fetch=fetch)

threading.Thread(target=globals()[sys.argv[1]], daemon=True).start()
begun.wait()
time.sleep(0.05)
"""


@pytest.mark.parametrize("what", ["many", "many_busily", "many_files", "one_file", "many_with_fetch", "one_with_fetch"])
def test_the_interpreter_may_be_left_while_a_thread_verifies(what: str) -> None:
    for _ in range(3):
        command = [sys.executable, "-c", LEAVING, what, str(GOOD), str(LACKING)]
        run = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert (run.returncode, run.stderr) == (0, "")


LACKING = GOOD.parents[1] / "issuer" / "did-web-document-missing.json"

THREADLESS = """
import pathlib, sys
import ob3

badge = pathlib.Path(sys.argv[1])
reports = ob3.verify_many([badge, b"{}", badge], now=sys.argv[2], threads=2)
print(*(report.verdict for report in reports))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="another system gives out the stacks of threads otherwise")
def test_where_no_thread_can_be_started_the_one_that_asks_does_the_work() -> None:
    command = [sys.executable, "-c", THREADLESS, str(GOOD), NOW]
    # A stack of 64 TiB is to be had nowhere.
    run = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "RUST_MIN_STACK": str(1 << 46)}, timeout=60)
    assert (run.stdout, run.stderr) == ("valid invalid valid\n", "")


@pytest.mark.parametrize("most", [0, 1])
def test_with_a_fetch_the_threads_there_are_suffice(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = 0
    start = threading.Thread.start

    def refused(thread: threading.Thread) -> None:
        nonlocal begun
        if begun == most:
            raise RuntimeError("can't start new thread")
        begun += 1
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", refused)
    asked: list[str] = []
    badges: list[Path | bytes] = [LACKING, b"{}", GOOD, LACKING]
    reports = ob3.verify_many(badges, now=NOW, threads=4, fetch=asked.append)
    assert [report.verdict for report in reports] == ["undetermined", "invalid", "valid", "undetermined"]
    assert len(asked) == 1 and begun == most


def test_the_threads_of_an_iterator_that_nobody_wants_end() -> None:
    before = set(threading.enumerate())
    reports = ob3.verify_many([LACKING] * 100, now=NOW, threads=3, fetch=lambda url: None)
    next(reports)
    threads = set(threading.enumerate()) - before
    assert len(threads) == 3
    del reports
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()

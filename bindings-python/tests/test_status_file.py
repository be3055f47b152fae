"""A status list in a file: several processes change it at once, some are killed, and no place is given twice."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path

import ob3
import pytest

URL = "https://example.edu/status/1"

WORKER = """
import sys, ob3
file = ob3.StatusListFile(sys.argv[1])
while True:
    with file.locked() as revoked:
        place = revoked.allocate()
        revoked.set(place, True)
    print(place, flush=True)
"""


def begun(folder: Path) -> ob3.StatusListFile:
    return ob3.StatusListFile.create(folder / "list.json", ob3.StatusList("revocation", URL))


@pytest.mark.skipif(os.name != "posix", reason="a process is killed by SIGKILL")
def test_of_several_processes_some_are_killed_and_no_place_is_given_twice(tmp_path: Path) -> None:
    file = begun(tmp_path)
    workers = [
        subprocess.Popen([sys.executable, "-c", WORKER, str(file.path)], stdout=subprocess.PIPE, text=True) for _ in range(5)
    ]
    for turn, worker in enumerate(workers):
        # Each is killed in the middle of whatever it does, while the others go on; and whoever reads finds a whole list.
        until = time.monotonic() + 0.4 + 0.013 * turn
        while time.monotonic() < until:
            assert file.read().url == URL
        worker.send_signal(signal.SIGKILL)
    told = []
    for worker in workers:
        out, _ = worker.communicate()
        told += [int(line) for line in out.splitlines(keepends=True) if line.endswith("\n")]
        assert worker.returncode == -signal.SIGKILL
    revoked = file.read()
    assert len(told) > 5 and len(set(told)) == len(told), "no place is given twice"
    assert all(revoked.is_allocated(place) and revoked.get(place) for place in told), "what was told is kept"
    given = 131_072 - (revoked.unallocated() or 0)
    assert len(told) <= given <= len(told) + len(workers), "who was killed lost the place that it had not told yet, and no more"
    with file.locked() as again:
        assert again.allocate() not in told, "the lock of the dead is free"


def test_what_raises_is_forgotten_and_what_is_held_is_waited_for(tmp_path: Path) -> None:
    file = begun(tmp_path)
    with pytest.raises(ZeroDivisionError), file.locked() as revoked:
        revoked.reserve(7)
        raise ZeroDivisionError
    assert not file.read().is_allocated(7)
    with file.locked() as revoked:
        revoked.reserve(8)
        worker = subprocess.Popen([sys.executable, "-c", WORKER, str(file.path)], stdout=subprocess.PIPE, text=True)
        time.sleep(0.5)
        assert file.read().unallocated() == 131_072, "nobody else changes it meanwhile"
    assert worker.stdout and worker.stdout.readline().strip().isdigit()
    worker.kill()
    worker.communicate()
    assert file.read().is_allocated(8)


def test_a_file_that_is_there_is_never_overwritten_and_what_is_no_list_is_left(tmp_path: Path) -> None:
    file = begun(tmp_path)
    with pytest.raises(FileExistsError, match="list.json"):
        ob3.StatusListFile.create(file.path, ob3.StatusList("revocation", URL))
    with pytest.raises(FileNotFoundError, match="nowhere.json"):
        ob3.StatusListFile(tmp_path / "nowhere.json")
    assert os.name != "posix" or file.path.stat().st_mode & 0o777 == 0o600
    assert json.loads(file.path.read_text())["format"] == "ob3-status-list"
    file.path.write_text("{}")
    with pytest.raises(ob3.Error) as caught, file.locked():
        pass
    assert caught.value.code == "status.list.malformed" and file.path.read_text() == "{}"
    assert pickle.loads(pickle.dumps(file)).path == file.path

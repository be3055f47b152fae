"""The wheel beside the core in one run, and many badges by one and by two threads: `cargo xtask bench-python`."""

from __future__ import annotations

import base64
import gzip
import itertools
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import ob3

ROUNDS, TIMES, MANY = 21, 500, 10_000
NOW = "2026-01-31T12:00:00Z"
SIGNED = Path("test-vectors/bench/reference.json").read_bytes()


def unsigned(key: ob3.SigningKey) -> ob3.Credential:
    text = Path("test-vectors/bench/reference-unsigned.json").read_text(encoding="utf-8")
    theirs = ob3.Credential(text).issuer
    assert theirs
    return ob3.Credential(text.replace(theirs, ob3.did_key(key)))


def microseconds(work: Callable[[], object]) -> float:
    """Of processor time: what others do on the machine does not count."""
    start = time.process_time()
    for _ in range(TIMES):
        work()
    return (time.process_time() - start) * 1e6 / TIMES


def worked(process: int) -> float | None:
    """Microseconds that a process of one thread was on a processor, where Linux tells."""
    try:
        return int(Path(f"/proc/{process}/schedstat").read_text(encoding="ascii").split()[0]) / 1e3
    except OSError:
        return None


def side_by_side(core: subprocess.Popen[str], name: str, work: Callable[[], object]) -> None:
    """Round by round in turn, in processor time, so that whatever else the machine does weighs on neither more."""
    assert core.stdin and core.stdout
    ours, cores = [], []
    for _ in range(ROUNDS):
        before = worked(core.pid)
        core.stdin.write(f"{name} {TIMES}\n")
        core.stdin.flush()
        told = float(core.stdout.readline())
        after = worked(core.pid)
        cores.append(told if before is None or after is None else (after - before) / TIMES)
        ours.append(microseconds(work))
    over = statistics.median(ours[index] / cores[index] for index in range(ROUNDS)) - 1
    print(f"{name}: Rust {statistics.median(cores):.1f} us, Python {statistics.median(ours):.1f} us; {over:+.1%} (median of {ROUNDS} pairs)")


def memory() -> float:
    """Megabytes that the process has now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def many(verifier: ob3.Verifier, threads: int) -> float:
    badges = itertools.repeat(SIGNED, MANY)
    start, worked_before = time.perf_counter(), time.process_time()
    at = {}
    for number, report in enumerate(verifier.verify_many(badges, threads=threads, now=NOW)):
        assert report.valid
        if number in (MANY // 10, MANY - 1):
            at[number] = memory()
    took = time.perf_counter() - start
    first, last = at.values()
    each = (time.process_time() - worked_before) * 1e6 / MANY
    print(f"verify_many, {threads} thread(s): {MANY / took:,.0f} badges a second, {each:.0f} us of processor time each; {first:.1f} MB after a tenth, {last:.1f} MB at the end")
    return took


def of_one_site() -> tuple[list[bytes], dict[str, bytes]]:
    """Badges of a did:web, each with a place in one list, and the two documents that they need."""
    site, key = "did:web:university.example", ob3.SigningKey.from_seed(bytes([7]) * 32)
    listed, method = "https://university.example/status/1", f"{site}#key-1"
    published = ob3.sign(
        ob3.Credential(
            {
                "@context": ["https://www.w3.org/ns/credentials/v2"],
                "id": listed,
                "type": ["VerifiableCredential", "BitstringStatusListCredential"],
                "issuer": site,
                "validFrom": "2026-01-01T00:00:00Z",
                "credentialSubject": {
                    "id": f"{listed}#list",
                    "type": "BitstringStatusList",
                    "statusPurpose": "revocation",
                    "encodedList": "u" + base64.urlsafe_b64encode(gzip.compress(bytes(16_384))).decode().rstrip("="),
                },
            }
        ),
        key,
        created=NOW,
        method=method,
    )
    document = {
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": site,
        "verificationMethod": [
            {"id": method, "type": "Multikey", "controller": site, "publicKeyMultibase": ob3.did_key(key).removeprefix("did:key:")}
        ],
        "assertionMethod": [method],
    }
    text = json.loads(unsigned(key).__bytes__())
    text["issuer"]["id"] = site
    entry = {"type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListCredential": listed}
    badges = []
    for place in range(MANY):
        text["credentialStatus"] = {"id": f"{listed}#{place}", "statusListIndex": str(place), **entry}
        badges.append(bytes(ob3.sign(ob3.Credential(text), key, created=NOW, method=method)))
    return badges, {listed: bytes(published), "https://university.example/.well-known/did.json": json.dumps(document).encode()}


def fetching(threads: int, badges: list[bytes], documents: dict[str, bytes]) -> None:
    """Badges that need two documents beside badges that need none, in turn."""

    def processor_time(many: Iterable[bytes], **how: object) -> float:
        start = time.process_time()
        assert all(report.valid for report in ob3.verify_many(many, threads=threads, now=NOW, **how))  # type: ignore[arg-type]
        return time.process_time() - start

    asked: list[str] = []

    def fetch(url: str) -> bytes:
        asked.append(url)
        return documents[url]

    rounds = 5
    ratios = [processor_time(badges, fetch=fetch) / processor_time(itertools.repeat(SIGNED, MANY)) for _ in range(rounds)]
    assert len(asked) == 2 * rounds, "each document once"
    print(f"verify_many, {threads} thread(s), of one site with one list, fetching both: {statistics.median(ratios):.2f} x the reference badge (median of {rounds} pairs)")


def main() -> None:
    verifier = ob3.Verifier()
    key = ob3.SigningKey.from_seed(bytes([7]) * 32)
    credential = unsigned(key)
    with subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as core:
        side_by_side(core, "verify", lambda: verifier.verify(SIGNED, now=NOW))
        side_by_side(core, "sign", lambda: ob3.sign(credential, key, created=NOW))
        assert core.stdin
        core.stdin.close()
    one, two = many(verifier, 1), many(verifier, 2)
    print(f"two threads are {one / two:.2f} times as fast as one ({os.cpu_count()} processors)")
    badges, documents = of_one_site()
    fetching(1, badges, documents)
    fetching(2, badges, documents)


if __name__ == "__main__":
    main()

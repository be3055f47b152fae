"""Verifying online: the wheel's own fetcher, functions, coroutine functions, and many badges of one issuer."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import ob3
import pytest

from tests.common import GOOD, NOW, VECTORS, badge

KEY = ob3.SigningKey.from_seed(bytes([7] * 32))
LACKING = VECTORS / "status" / "not-revoked.json"


@contextmanager
def served(documents: dict[str, bytes]) -> Iterator[tuple[str, Counter[str]]]:
    """A server on this machine; its address, and how many times each path was asked for."""
    asked: Counter[str] = Counter()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked[self.path] += 1
            document = documents.get(self.path)
            self.send_response(404 if document is None else 200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(document or b"")

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()


def listed(url: str, count: int = 1) -> tuple[bytes, list[bytes]]:
    """A published list at that address in which nothing is revoked, and badges with an entry in it."""
    entry = {"type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListCredential": url}
    some = json.loads(LACKING.read_text(encoding="utf-8"))
    assert some["credentialStatus"]["type"] == entry["type"]
    published = ob3.sign(
        ob3.Credential(
            {
                "@context": ["https://www.w3.org/ns/credentials/v2"],
                "id": url,
                "type": ["VerifiableCredential", "BitstringStatusListCredential"],
                "issuer": ob3.did_key(KEY),
                "validFrom": "2026-01-01T00:00:00Z",
                "credentialSubject": {
                    "id": f"{url}#list",
                    "type": "BitstringStatusList",
                    "statusPurpose": "revocation",
                    "encodedList": EMPTY,
                },
            }
        ),
        KEY,
        created=NOW,
    )
    badges = [
        bytes(
            ob3.sign(
                badge(KEY, credential_status={"id": f"{url}#{index}", "statusListIndex": str(index), **entry}),
                KEY,
                created=NOW,
                format="eddsa-jcs-2022",
            )
        )
        for index in range(count)
    ]
    return bytes(published), badges


def _empty() -> str:
    import base64
    import gzip

    return "u" + base64.urlsafe_b64encode(gzip.compress(bytes(16_384))).decode().rstrip("=")


EMPTY = _empty()


def test_a_status_list_is_fetched_by_the_wheel_itself_and_the_report_says_so() -> None:
    documents: dict[str, bytes] = {}
    with served(documents) as (host, asked):
        documents["/status/1"], (one,) = listed(f"{host}/status/1")
        report = ob3.verify(one, now=NOW, fetch="loopback")
        assert report.verdict == "valid", report.findings
        (fetched,) = report.fetched
        assert fetched["url"] == f"{host}/status/1" and fetched["kind"] == "status-list"
        assert fetched["bytes"] == len(documents["/status/1"]) and "failed" not in fetched
        assert asked == {"/status/1": 1}
        documents.clear()
        report = ob3.verify(one, now=NOW, fetch="loopback")
        assert report.verdict == "undetermined" and report.fetched[0]["failed"] == "status"
        assert report.fetched[0]["status"] == 404
        # Without the word, this machine is not asked.
        report = ob3.verify(one, now=NOW, fetch=True)
        assert report.verdict == "undetermined" and report.fetched[0]["failed"] == "refused"
        assert isinstance(report.fetch_errors[f"{host}/status/1"], ValueError)


def test_other_threads_run_while_a_document_is_fetched() -> None:
    class Slow(dict[str, bytes]):
        def get(self, *_: object) -> None:  # type: ignore[override]
            time.sleep(0.5)

    with served(Slow()) as (host, _):
        _, (one,) = listed(f"{host}/status/1")
        ticks, done = 0, threading.Event()

        def verify() -> None:
            ob3.verify(one, now=NOW, fetch="loopback")
            done.set()

        threading.Thread(target=verify).start()
        while not done.wait(0.01):
            ticks += 1
    assert ticks > 5


def test_of_many_badges_with_one_list_the_list_is_fetched_once() -> None:
    documents: dict[str, bytes] = {}
    with served(documents) as (host, asked):
        documents["/status/1"], badges = listed(f"{host}/status/1", 50)
        reports = list(ob3.verify_many(badges, now=NOW, threads=4, fetch="loopback"))
        assert [report.verdict for report in reports] == ["valid"] * 50
        assert asked == {"/status/1": 1}


def test_of_many_badges_a_function_is_asked_once_and_threads_wait_for_its_answer() -> None:
    url = "https://university.example/status/1"
    published, badges = listed(url, 50)
    asked: list[str] = []

    def fetch(url: str) -> bytes:
        asked.append(url)
        time.sleep(0.1)
        return published

    reports = list(ob3.verify_many(badges, now=NOW, threads=4, fetch=fetch))
    assert [report.verdict for report in reports] == ["valid"] * 50 and asked == [url]


def test_a_function_that_raises_for_one_badge_raises_for_each_that_needs_the_document() -> None:
    _, badges = listed("https://university.example/status/1", 8)
    failed = TimeoutError("slow")

    def fetch(url: str) -> bytes:
        raise failed

    for report in ob3.verify_many(badges, now=NOW, threads=2, fetch=fetch):
        assert report.verdict == "undetermined" and list(report.fetch_errors.values()) in ([failed], [])


def test_a_coroutine_function_is_awaited_and_documents_are_asked_for_at_once() -> None:
    url = "https://university.example/status/1"
    published, (one,) = listed(url)

    async def fetch(asked: str) -> bytes:
        await asyncio.sleep(0)
        assert asked == url
        return published

    report = asyncio.run(ob3.averify(one, now=NOW, fetch=fetch))
    assert report.verdict == "valid" and report.fetched[0]["url"] == url
    assert asyncio.run(ob3.averify(GOOD, now=NOW)).verdict == "valid"
    assert asyncio.run(ob3.averify(one, now=NOW, fetch=lambda asked: published)).verdict == "valid"
    with pytest.raises(TypeError, match="averify"):
        ob3.verify(one, now=NOW, fetch=fetch)  # type: ignore[arg-type]


def test_a_coroutine_function_that_raises_hangs_or_answers_something_else() -> None:
    _, (one,) = listed("https://university.example/status/1")

    async def raises(url: str) -> bytes:
        raise OSError("down")

    async def hangs(url: str) -> bytes:
        await asyncio.sleep(3600)
        return b""

    async def answers(url: str) -> bytes:
        return 3  # type: ignore[return-value]

    async def text(url: str) -> str:
        return "<html>"

    report = asyncio.run(ob3.averify(one, now=NOW, fetch=raises))
    assert report.verdict == "undetermined" and isinstance(report.fetch_errors.popitem()[1], OSError)
    with pytest.raises(asyncio.TimeoutError):
        asyncio.run(asyncio.wait_for(ob3.averify(one, now=NOW, fetch=hangs), 0.1))
    with pytest.raises(TypeError, match="bytes or None"):
        asyncio.run(ob3.averify(one, now=NOW, fetch=answers))
    assert asyncio.run(ob3.averify(one, now=NOW, fetch=text)).verdict == "undetermined"


def test_the_loop_runs_on_while_a_badge_is_verified() -> None:
    async def both() -> int:
        task = asyncio.create_task(ob3.averify(GOOD, now=NOW, fetch=True))
        ticks = 0
        while not task.done():
            await asyncio.sleep(0)
            ticks += 1
        return ticks

    assert asyncio.run(both()) > 1


@pytest.mark.parametrize("fetch", [3, "https://example.edu", "public"])
def test_what_cannot_fetch_is_refused_at_once(fetch: object) -> None:
    with pytest.raises((TypeError, ValueError), match="fetch"):
        ob3.Verifier(fetch=fetch)  # type: ignore[arg-type]

"""`verify`, `averify`, `Verifier` and `verify_many`: what calls functions of yours, so that none is called in the middle of compiled code.

When the interpreter is left while a thread runs Python, that thread ends where it is. In Python's own frames that is well; in
frames of Rust it would end the process with SIGABRT.
"""

from __future__ import annotations

import asyncio
import inspect
import os
import threading
import weakref
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from functools import partial
from queue import SimpleQueue
from typing import Any

from ob3 import _core

_AHEAD = 16
"""Badges that are read ahead for each thread: enough that none waits for Python, few enough that memory does not notice."""

_MOST_THREADS = 256
"""Threads, whatever was asked for."""


def _again(state: Any, errors: Any, way: Any) -> _core.Report:
    """A report that was pickled: see `Report`."""
    return _core.again(state, errors, way)


def verify(
    data: Any,
    *,
    now: Any = None,
    recipient: Any = None,
    trust: Any = None,
    policy: str = "standard",
    fetch: Any = None,
) -> _core.Report:
    """Verifies a badge: any bytes give a `Report`.

    `data` is what arrived: JSON, a JSON Web Token, a PNG or an SVG image, as `bytes`, `str` or a `dict`, or a path or an open file to
    read it from. (A `str` is always the badge itself, never the name of a file; for that, give a `pathlib.Path`.)

    - `now`: the instant at which it is judged, an aware `datetime` or RFC 3339 text; by default the present one. With `False`
      nobody knows, and whether the badge is in time stays open.
    - `recipient`: whom it must belong to, an id or an identifier, or a pair of identifier and type, like
      `("ada@example.org", "emailAddress")`.
    - `trust`: whom you trust: DIDs, https addresses, keys, `"registry https://..."`, and federations (see `trust_anchor`). Without a
      list, trust is not asked; with an empty one, nobody is trusted.
    - `policy`: `"standard"`, `"strict"` or `"compat"`.
    - `fetch`: with `True`, what is missing is fetched over https, and no badge leads it into a private network: see `report.fetched` for
      whom it asked. Other Python threads run meanwhile. With `"loopback"` it may ask this machine too, also over http: for trying
      things out. Without it nothing is fetched, and `report.missing` names what would settle what is open.
      Or a function of your own that gets a URL, https or a DID, and answers `bytes`, or `None` if the document cannot be had. What it
      raises is in `report.fetch_errors`. It is asked neither for plain http nor for an address or a name of this machine or its
      network (`report.fetch_errors` says so); but what a public name leads to, where it redirects, how long it takes and how much it
      answers, the function must look at itself.

    For many badges, or other questions, see `Verifier` and `verify_many`; with asyncio, `averify`.

    >>> report = ob3.verify(b"%PDF-1.7 ...")
    >>> report.verdict
    'invalid'
    >>> report.findings[0].code
    'open.unrecognised'
    """
    return Verifier(recipient=recipient, trust=trust, policy=policy, fetch=fetch).verify(data, now=now)


async def averify(
    data: Any,
    *,
    now: Any = None,
    recipient: Any = None,
    trust: Any = None,
    policy: str = "standard",
    fetch: Any = None,
) -> _core.Report:
    """As `verify`, for asyncio: the loop runs on while a document is fetched and while the badge is verified.

    `fetch` may be a coroutine function; the documents that are missing at one time are asked for at once.

    >>> import asyncio
    >>> asyncio.run(ob3.averify(b"%PDF-1.7 ...")).verdict
    'invalid'
    """
    return await Verifier(recipient=recipient, trust=trust, policy=policy, fetch=fetch).averify(data, now=now)


class Verifier(_core.Verifier):
    """A verification with everything that can be said about it. For the plain case there is `verify`.

    The keywords of `verify` but `now`, which each verification brings, so that one verifier serves a whole program; and:

    - `unknown_status`: `"allow"` where a badge that can be revoked may be valid though nobody could look in its status list; by
      default, `"deny"`, that stays open.
    - `accept`: which credentials to accept beside Open Badges: `"any"`, or a list of their types, like `["StudentCard"]`. One that is
      not accepted stays undetermined.
    - `clock_tolerance`: by how much clocks may differ, in seconds or as a `timedelta`: so much earlier than it says, a credential counts
      as begun. By default 60; under the policy `"strict"` always 0.
    - `ask`: only these questions, like `["proof", "issuer"]`; whether it can be opened is always one of them.
    - `purpose`, `domain`, `challenge`: what the proof must be for, be made for, and answer.
    - `all_proofs`: whether every proof must hold; by default one good proof suffices.
    - `limits`: other budgets, by their names, like `{"quads": 500}`.
    - `bundle`: documents that you lend; more can be added with `insert`.

    It may be used by many threads at once. What `fetch` brings is used for one verification only, or for one `verify_many`; let the
    function itself keep what it has, as `functools.cache` does.

    >>> verifier = ob3.Verifier(ask=["proof"])
    >>> report = verifier.verify({"@context": []}, now="2026-01-31T12:00:00Z")
    >>> report.checks["proof"], report.checks["validity"]
    ('failed', 'skipped')
    """

    __slots__ = ()

    def verify(self, data: Any, *, now: Any = None) -> _core.Report:
        """Verifies a badge: any bytes give a `Report`. `data` and `now` are as in `ob3.verify`."""
        fetch = self._fetch
        data = _at_hand(data)
        if fetch is None:
            return self._verify(data, now)
        return _answered(self._session(data, now), fetch)

    async def averify(self, data: Any, *, now: Any = None) -> _core.Report:
        """Verifies a badge, for asyncio: see `ob3.averify`."""
        fetch = self._fetch
        data = await asyncio.to_thread(_at_hand, data)
        if fetch is None:
            return await asyncio.to_thread(self._verify, data, now)
        session = await asyncio.to_thread(self._session, data, now)
        while urls := await asyncio.to_thread(session.wanted):
            answers = await asyncio.gather(*(_awaited(fetch, url) for url in urls), return_exceptions=True)
            for url, answer in zip(urls, answers, strict=True):
                if isinstance(answer, Exception):
                    session.fail(url, answer)
                elif isinstance(answer, BaseException):
                    raise answer
                else:
                    session.answer(url, answer)
        return await asyncio.to_thread(session.report)

    def verify_many(self, iterable: Iterable[Any], *, threads: int | None = None, now: Any = None) -> Reports:
        """Verifies badge after badge: see `ob3.verify_many`."""
        return Reports(self, iterable, threads, now)


def _answered(session: _core.Session, fetch: Callable[[str], Any]) -> _core.Report:
    """The report, after the function was asked for what is missing."""
    while urls := session.wanted():
        for url in urls:
            try:
                document = fetch(url)
            except Exception as raised:
                session.fail(url, raised)
            else:
                if inspect.isawaitable(document):
                    if inspect.iscoroutine(document):
                        document.close()
                    raise TypeError("argument 'fetch': a coroutine function is for `await ob3.averify(...)`")
                session.answer(url, document)
    return session.report()


async def _awaited(fetch: Callable[[str], Any], url: str) -> Any:
    """What the function answers. One that is no coroutine function must not hold up the loop."""
    if inspect.iscoroutinefunction(fetch):
        return await fetch(url)
    answer = await asyncio.to_thread(fetch, url)
    return await answer if inspect.isawaitable(answer) else answer


def verify_many(
    iterable: Iterable[Any],
    *,
    threads: int | None = None,
    now: Any = None,
    recipient: Any = None,
    trust: Any = None,
    policy: str = "standard",
    unknown_status: str = "deny",
    accept: Any = None,
    clock_tolerance: Any = None,
    ask: Any = None,
    purpose: str | None = None,
    domain: str | None = None,
    challenge: str | None = None,
    all_proofs: bool = False,
    limits: Any = None,
    bundle: Any = None,
    fetch: Any = None,
) -> Reports:
    """Verifies badge after badge: an iterator of reports, in the order of the badges.

    `iterable` gives what `verify` takes, and may be endless: it is read only a little ahead, and no report is kept. The work
    is done by so many `threads`, by default as many as there are processors, and Python's other threads run meanwhile; where the
    system has none to give, it is done by the one that asks for the reports. What the iterable raises is raised after the reports of
    what it gave before. With `fetch`, each document is asked for once, and read once. Other keywords are those of `verify` and
    `Verifier`.

    >>> for report in ob3.verify_many([b"{}", "eyJ.eyJ.x"], threads=2):
    ...     print(report.verdict)
    invalid
    invalid
    """
    verifier = Verifier(
        recipient=recipient,
        trust=trust,
        policy=policy,
        unknown_status=unknown_status,
        accept=accept,
        clock_tolerance=clock_tolerance,
        ask=ask,
        purpose=purpose,
        domain=domain,
        challenge=challenge,
        all_proofs=all_proofs,
        limits=limits,
        bundle=bundle,
        fetch=fetch,
    )
    return verifier.verify_many(iterable, threads=threads, now=now)


class Reports(Iterator[_core.Report]):
    """The reports of `verify_many`, one after the other."""

    def __init__(self, verifier: Verifier, iterable: Iterable[Any], threads: int | None, now: Any) -> None:
        try:
            self._badges: Iterator[Any] | None = iter(iterable)
        except TypeError:
            found = type(iterable).__name__
            raise TypeError(f"argument 'iterable': expected an iterable of badges, found {found}") from None
        if threads is None:
            threads = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        if not isinstance(threads, int):
            raise TypeError(f"argument 'threads': expected int, found {type(threads).__name__}")
        if threads < 1:
            raise ValueError(f"expected threads to be at least 1, found {threads}")
        threads = min(threads, _MOST_THREADS)
        self._queue = verifier._queue(threads, now) if verifier._fetch is None else _Fetching(verifier, threads, now)
        self._raised: BaseException | None = None
        self._given = 0
        self._process = os.getpid()
        self._asked = threading.Lock()

    def __iter__(self) -> Reports:
        return self

    def __next__(self) -> _core.Report:
        # As with generators: whoever holds the lock is another thread, or the iterable itself.
        if not self._asked.acquire(blocking=False):
            raise RuntimeError("this iterator is already being asked for its next report")
        try:
            if self._process != os.getpid():
                raise RuntimeError(
                    "this iterator was begun before the process forked, and its threads stayed there: begin another one"
                )
            self._read_ahead()
            if not len(self._queue):
                raised, self._raised = self._raised, None
                raise StopIteration if raised is None else raised
            return self._queue.take()
        finally:
            self._asked.release()

    def _read_ahead(self) -> None:
        most = max(1, self._queue.threads * _AHEAD)
        while self._badges is not None and len(self._queue) < most:
            try:
                badge = _core.read(_at_hand(next(self._badges)), self._given)
            except StopIteration:
                self._badges = None
            except BaseException as raised:
                # It is told after the reports of what came before.
                self._raised, self._badges = raised, None
            else:
                self._queue.hand_out(badge)
                self._given += 1

    def __repr__(self) -> str:
        return "<ob3.Reports>"


def _at_hand(data: Any) -> Any:
    """What is in a file; anything else as it is. No more than core would look at, and one byte to tell."""
    if isinstance(data, (bytes, str, bytearray, memoryview, Mapping)):
        return data
    if hasattr(data, "__fspath__"):
        with open(data, "rb") as file:
            return file.read(_core.MOST_BYTES + 1)
    if hasattr(data, "read"):
        content = data.read(_core.MOST_BYTES + 1)
        if not isinstance(content, (bytes, str)):
            raise TypeError(f"argument 'data': expected a file that reads bytes or str, found {type(content).__name__}")
        return content
    return data


class _Once:
    """A function of a URL that is called once for each: who asks while it runs waits for its answer."""

    _MOST = 1_000
    """Answers that are kept."""

    def __init__(self, fetch: Callable[[str], Any]) -> None:
        self._fetch = fetch
        self._answers: dict[str, Future[Any]] = {}
        self._lock = threading.Lock()

    def __call__(self, url: str) -> Any:
        with self._lock:
            answer = self._answers.get(url)
            is_first = answer is None
            if answer is None:
                if len(self._answers) >= self._MOST:
                    self._answers.clear()
                answer = self._answers[url] = Future()
        if is_first:
            try:
                answer.set_result(self._fetch(url))
            except BaseException as raised:
                # The next one may have more luck.
                with self._lock:
                    self._answers.pop(url, None)
                answer.set_exception(raised)
        return answer.result()


def _sharing(verifier: Verifier, shared: _core.Shared, fetch: _Once, now: Any, badge: bytes) -> _core.Report:
    return _answered(verifier._session(badge, now, shared), fetch)


_Outcome = tuple["_core.Report | None", "BaseException | None"]
_Lane = tuple["SimpleQueue[bytes | None]", "SimpleQueue[_Outcome]"]


class _Fetching:
    """What `_core.Queue` is, where the threads call a `fetch` of yours: threads of Python's own."""

    def __init__(self, verifier: Verifier, threads: int, now: Any) -> None:
        self._verify = partial(_sharing, verifier, verifier._shared(), _Once(verifier._fetch), now)
        self._lanes: list[_Lane] = []
        for _ in range(threads):
            lane: _Lane = (SimpleQueue(), SimpleQueue())
            try:
                threading.Thread(target=_work, args=(self._verify, *lane), name="ob3", daemon=True).start()
            except RuntimeError:  # the system has no other thread to give
                break
            self._lanes.append(lane)
        self._waiting: deque[_Lane | bytes] = deque()
        self._given = 0
        weakref.finalize(self, _end, self._lanes)

    @property
    def threads(self) -> int:
        return len(self._lanes)

    def __len__(self) -> int:
        return len(self._waiting)

    def hand_out(self, badge: bytes) -> None:
        if not self._lanes:
            self._waiting.append(badge)
            return
        lane = self._lanes[self._given % len(self._lanes)]
        lane[0].put(badge)
        self._waiting.append(lane)
        self._given += 1

    def take(self) -> _core.Report:
        next_one = self._waiting[0]
        if isinstance(next_one, bytes):
            self._waiting.popleft()
            return self._verify(next_one)
        report, raised = next_one[1].get()
        self._waiting.popleft()
        if report is None:
            raise raised or RuntimeError("a thread of this iterator is gone: begin another one")
        return report


def _work(verify: Callable[[bytes], _core.Report], badges: SimpleQueue[bytes | None], reports: SimpleQueue[_Outcome]) -> None:
    while (badge := badges.get()) is not None:
        try:
            reports.put((verify(badge), None))
        except BaseException as raised:
            reports.put((None, raised))


def _end(lanes: list[_Lane]) -> None:
    for badges, _ in lanes:
        badges.put(None)


for _public in (verify, averify, Verifier, verify_many, Reports):
    _public.__module__ = "ob3"

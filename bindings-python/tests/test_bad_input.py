"""What is wrong is told plainly, by name, and nothing breaks."""

from __future__ import annotations

import copy
import io
import json
import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import ob3
import pytest

from .common import GOOD, NOW, VECTORS, badge

BYTES = GOOD.read_bytes()
KEY = ob3.SigningKey.from_seed(bytes(32))
LACKING = VECTORS / "issuer" / "did-web-document-missing.json"


def words(raised: BaseException) -> str:
    """The message with what is noted beside it, as a traceback shows them."""
    return "\n".join([str(raised), *getattr(raised, "__notes__", [])])


WRONG: list[tuple[str, Callable[[], object]]] = [
    ("data", lambda: ob3.verify(3)),  # type: ignore[arg-type]
    ("data", lambda: ob3.verify(None)),  # type: ignore[arg-type]
    ("data", lambda: ob3.verify([])),  # type: ignore[arg-type]
    ("now", lambda: ob3.verify(b"", now=3)),  # type: ignore[arg-type]
    ("now", lambda: ob3.verify(b"", now=True)),  # type: ignore[arg-type]
    ("recipient", lambda: ob3.verify(b"", recipient=3)),  # type: ignore[arg-type]
    ("recipient", lambda: ob3.verify(b"", recipient=("a", "b", "c"))),  # type: ignore[arg-type]
    ("trust", lambda: ob3.verify(b"", trust=3)),  # type: ignore[arg-type]
    ("trust", lambda: ob3.verify(b"", trust=[3])),  # type: ignore[list-item]
    ("policy", lambda: ob3.verify(b"", policy=3)),  # type: ignore[arg-type]
    ("fetch", lambda: ob3.verify(b"", fetch="https://example.edu")),  # type: ignore[arg-type]
    ("fetch", lambda: ob3.verify(LACKING, fetch=lambda url: 3)),  # type: ignore[arg-type]
    ("ask", lambda: ob3.Verifier(ask=[3])),  # type: ignore[list-item]
    ("ask", lambda: ob3.Verifier(ask="proof")),  # type: ignore[arg-type]
    ("ask", lambda: ob3.Verifier(ask=3)),  # type: ignore[arg-type]
    ("bundle", lambda: ob3.explain(BYTES, bundle={})),  # type: ignore[arg-type]
    ("data", lambda: ob3.explain(3)),  # type: ignore[arg-type]
    ("limits", lambda: ob3.Verifier(limits=3)),  # type: ignore[arg-type]
    ("bundle", lambda: ob3.Verifier(bundle={})),  # type: ignore[arg-type]
    ("iterable", lambda: ob3.verify_many(3)),  # type: ignore[arg-type]
    ("threads", lambda: ob3.verify_many([], threads="2")),  # type: ignore[arg-type]
    ("credential", lambda: ob3.sign(3, KEY)),  # type: ignore[arg-type]
    ("key", lambda: ob3.sign({}, "z3u2")),  # type: ignore[arg-type]
    ("key", lambda: ob3.sign({}, KEY.verifying_key)),  # type: ignore[arg-type]
    ("key", lambda: ob3.prepare({}, "z6Mk")),  # type: ignore[arg-type]
    ("key", lambda: ob3.did_key("z6Mk")),  # type: ignore[arg-type]
    ("mandatory", lambda: ob3.sign({}, KEY, mandatory=[3])),  # type: ignore[list-item]
    ("created", lambda: ob3.sign({}, KEY, created=3)),  # type: ignore[arg-type]
    ("seed", lambda: ob3.SigningKey.from_seed("x")),  # type: ignore[arg-type]
    ("jwk", lambda: ob3.SigningKey.from_jwk(3)),  # type: ignore[arg-type]
    ("image", lambda: ob3.bake(3, "x")),  # type: ignore[arg-type]
    ("issuer", lambda: badge(KEY, issuer=3)),
    ("achievement", lambda: badge(KEY, achievement="x")),
    ("evidence", lambda: badge(KEY, evidence=[3])),
    ("subject", lambda: badge(KEY, subject=[])),
]


@pytest.mark.parametrize(("argument", "call"), WRONG)
def test_a_wrong_type_is_a_type_error_that_names_the_argument(argument: str, call: Callable[[], object]) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    if sys.version_info >= (3, 11):
        assert f"'{argument}'" in words(caught.value), words(caught.value)


CHOICES: list[tuple[str, Callable[[], object]]] = [
    ("standard, strict, compat", lambda: ob3.verify(b"", policy="lax")),  # type: ignore[arg-type]
    ("eddsa-rdfc-2022", lambda: ob3.sign({}, KEY, format="eddsa")),  # type: ignore[arg-type]
    ("open, conformance", lambda: ob3.Verifier(ask=["everything"])),  # type: ignore[list-item]
    ("Ed25519, P-256", lambda: ob3.SigningKey.generate("ed25519")),  # type: ignore[arg-type]
    ("refuse, replace", lambda: ob3.bake(b"<svg/>", "{}", rebake="keep")),  # type: ignore[arg-type]
    ("rdfc or jcs", lambda: ob3.canonicalize({}, form="json")),  # type: ignore[arg-type]
    ("quads", lambda: ob3.Verifier(limits={"quarks": 1})),
    ("quads to be a whole number from 0, found -1", lambda: ob3.Verifier(limits={"quads": -1})),
    ("time zone", lambda: ob3.verify(b"", now=datetime(2026, 1, 31))),
    ("at least 1", lambda: ob3.verify_many([], threads=0)),
]


@pytest.mark.parametrize(("choices", "call"), CHOICES)
def test_a_wrong_value_is_a_value_error_that_says_what_there_is(choices: str, call: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=choices):
        call()


def test_a_badge_may_come_in_any_of_pythons_forms() -> None:
    forms: list[Any] = [
        BYTES,
        bytearray(BYTES),
        memoryview(BYTES),
        BYTES.decode(),
        GOOD,
        io.BytesIO(BYTES),
        io.StringIO(BYTES.decode()),
        ob3.SignedCredential(BYTES),
        ob3.Credential(BYTES),
        ob3.inspect(BYTES),
    ]
    for form in forms:
        assert ob3.verify(form, now=NOW).valid, type(form)
    with GOOD.open("rb") as file:
        assert ob3.verify(file, now=NOW).valid


def test_an_instant_may_be_text_or_an_aware_datetime_in_any_zone() -> None:
    there = datetime(2026, 1, 31, 13, tzinfo=timezone(timedelta(hours=1)))
    for now in (NOW, there, there.astimezone(timezone.utc)):
        assert ob3.verify(GOOD, now=now).valid
    early = datetime(2025, 12, 31, 23, 58, tzinfo=timezone.utc)
    assert "validity.not-yet" in {finding.code for finding in ob3.verify(GOOD, now=early).findings}
    assert ob3.verify(GOOD, now=False).verdict == "undetermined"


def test_a_closed_file_and_a_missing_one_raise_pythons_own_errors() -> None:
    file = io.BytesIO(BYTES)
    file.close()
    with pytest.raises(ValueError, match="closed"):
        ob3.verify(file)
    with pytest.raises(FileNotFoundError, match="no-such-badge"):
        ob3.verify(Path("no-such-badge.json"))


def test_a_str_with_surrogates_is_no_text_and_gives_a_report() -> None:
    report = ob3.verify('{"name": "\ud800"}')
    assert report.verdict == "invalid"
    assert report.findings[0].code == "json.encoding"
    assert ob3.verify({"name": "\ud800"}).findings[0].code == "json.surrogate"
    with pytest.raises(ob3.Error) as caught:
        ob3.sign({"name": "\ud800"}, KEY)
    assert caught.value.code == "json.surrogate"
    with pytest.raises(UnicodeEncodeError):
        ob3.VerifyingKey.from_multibase("\ud800")


def test_plain_data_that_json_cannot_hold_is_refused() -> None:
    circle: dict[str, Any] = {}
    circle["self"] = circle
    deep: Any = {}
    for _ in range(100_000):
        deep = {"a": deep}
    with pytest.raises(ValueError, match="[Cc]ircular"):
        ob3.verify(circle)
    with pytest.raises((RecursionError, ValueError)):
        ob3.verify(deep)
    with pytest.raises(ValueError, match="JSON compliant"):
        ob3.verify({"a": float("nan")})
    with pytest.raises(TypeError, match="set"):
        ob3.verify({"a": {1, 2}})
    while deep:  # let go of it without recursion
        deep = deep.pop("a", None)


def test_a_report_is_neither_true_nor_false() -> None:
    report = ob3.verify(GOOD, now=NOW)
    with pytest.raises(TypeError, match=r"report\.valid"):
        bool(report)
    with pytest.raises(TypeError, match=r"report\.valid"):
        assert report


def test_an_error_has_its_code_its_path_and_its_words_and_may_be_pickled() -> None:
    with pytest.raises(ob3.Error) as caught:
        badge(KEY, valid_until="2025-01-01T00:00:00Z")
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.code, error.path, error.requires) == ("validity.order", "/validUntil", None)
    assert str(error) == f"/validUntil: {error.message} [validity.order]"


@pytest.mark.parametrize("identity", [" ada@example.org", "ada@example.org\n", "ada\u200b@example.org", "\ufeffada@example.org"])
def test_an_identity_that_nobody_would_find_again_is_refused_before_it_is_hashed(identity: str) -> None:
    for named in ({"hashed_recipient": (identity, "emailAddress", "salt")}, {"plain_recipient": (identity, "emailAddress")}):
        with pytest.raises(ob3.Error) as caught:
            badge(KEY, recipient=None, **named)
        assert caught.value.code == "build.invalid"
        assert caught.value.path == "/credentialSubject/identifier/0/identityHash"


def test_a_secret_key_is_not_pickled_copied_or_shown() -> None:
    for refused in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="secret"):
            refused(KEY)
    secret = KEY.to_multibase()
    assert secret not in repr(KEY) and secret not in str(KEY)
    with pytest.raises(ob3.Error) as caught:
        ob3.SigningKey.from_jwk(KEY.to_jwk().replace('"x":"', '"x":"A'))
    assert secret not in str(caught.value)


def test_what_is_not_secret_is_pickled() -> None:
    for value in (KEY.verifying_key, badge(KEY, id="urn:uuid:1"), ob3.SignedCredential(BYTES)):
        again = pickle.loads(pickle.dumps(value))
        assert again == value and hash(again) == hash(value)


def test_what_a_generator_raises_midway_is_raised_after_the_reports_of_what_came_before() -> None:
    def badges() -> Iterator[bytes]:
        yield BYTES
        yield b"{}"
        raise LookupError("the database is gone")

    for threads in (1, 3):
        reports = ob3.verify_many(badges(), now=NOW, threads=threads)
        assert [next(reports).verdict, next(reports).verdict] == ["valid", "invalid"]
        with pytest.raises(LookupError, match="the database is gone"):
            next(reports)
        assert list(reports) == []


def test_a_badge_of_the_wrong_type_among_many_is_named() -> None:
    reports = ob3.verify_many([BYTES, 3], now=NOW)  # type: ignore[list-item]
    assert next(reports).valid
    with pytest.raises(TypeError, match="badge 1: expected"):
        next(reports)


def test_an_endless_iterable_is_read_only_a_little_ahead() -> None:
    read = 0

    def badges() -> Iterator[bytes]:
        nonlocal read
        while True:
            read += 1
            yield BYTES

    reports = ob3.verify_many(badges(), now=NOW, threads=2)
    for _ in range(500):
        assert next(reports).valid
    assert 500 <= read <= 500 + 100


def test_an_iterator_is_asked_by_one_at_a_time() -> None:
    def badges() -> Iterator[bytes]:
        yield BYTES
        next(reports)

    reports: ob3.Reports = ob3.verify_many(badges(), now=NOW)
    assert next(reports).valid
    with pytest.raises(RuntimeError, match="already"):
        next(reports)


def test_a_fetch_that_raises_becomes_a_finding_and_its_exception_is_kept() -> None:
    failed = ConnectionError("no route to host")

    def fetch(url: str) -> bytes:
        raise failed

    for report in (ob3.verify(LACKING, now=NOW, fetch=fetch), next(ob3.verify_many([LACKING], now=NOW, fetch=fetch))):
        assert report.verdict == "undetermined"
        assert [finding.code for finding in report.findings] == ["did.document.unavailable"]
        ((url, raised),) = report.fetch_errors.items()
        assert url.startswith("https://") and raised is failed and raised.__traceback__ is not None


def test_ctrl_c_in_a_fetch_is_ctrl_c() -> None:
    def fetch(url: str) -> bytes:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ob3.verify(LACKING, now=NOW, fetch=fetch)


def given(row: dict[str, Any]) -> ob3.Report:
    """The report where everything was fetched beforehand."""
    verifier = ob3.Verifier()
    for url, file in row["provides"].items():
        verifier.insert(url, VECTORS / file if file else None, origin="fetched")
    return verifier.verify(VECTORS / row["file"], now=row["now"] or False)


def test_a_fetch_is_asked_for_each_document_once_and_settles_what_is_open() -> None:
    rows = [
        row
        for row in json.loads((VECTORS / "manifest.json").read_text(encoding="utf-8"))["rows"]
        if row["policy"] == "standard" and row["provides"] and not {"accept", "ask", "clockTolerance", "recipient", "trust", "needs", "unknownStatus"} & set(row)
    ]
    settled = 0
    for row in rows:
        asked: list[str] = []

        def fetch(url: str) -> bytes | None:
            asked.append(url)
            file = row["provides"].get(url)
            return (VECTORS / file).read_bytes() if file else None

        report = ob3.verify(VECTORS / row["file"], now=row["now"] or False, fetch=fetch)
        assert len(asked) == len(set(asked)) <= 32
        if set(asked) == set(row["provides"]):
            settled += 1
            told = report.to_dict()
            assert [fetched["url"] for fetched in told.pop("fetched")] == asked, row["id"]
            assert told == given(row).to_dict(), row["id"]
    assert settled > 20


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.edu/context"])
def test_a_badge_leads_no_fetch_to_a_file(url: str) -> None:
    asked: list[str] = []
    document = {"@context": ["https://www.w3.org/ns/credentials/v2", url], "type": ["VerifiableCredential"]}
    document["proof"] = json.loads((VECTORS / "valid/eddsa-rdfc-2022-did-key.json").read_text(encoding="utf-8"))["proof"]
    report = ob3.verify(json.dumps(document), now=NOW, fetch=asked.append)
    assert [missing.url for missing in report.missing] == [url] and asked == []


def test_a_badge_that_leads_from_document_to_document_comes_to_an_end() -> None:
    asked: list[str] = []

    def fetch(url: str) -> bytes:
        asked.append(url)
        return f'{{"@context": "https://example.edu/{len(asked)}"}}'.encode()

    document = {"@context": ["https://www.w3.org/ns/credentials/v2", "https://example.edu/0"], "type": ["VerifiableCredential"]}
    report = ob3.verify(ob3.Credential(document), fetch=fetch)
    assert report.verdict == "invalid" and len(asked) <= 32


def test_a_hundred_threads_may_use_one_verifier() -> None:
    verifier = ob3.Verifier()
    together = threading.Barrier(100)

    def verify(number: int) -> str:
        together.wait()
        verifier.insert(f"https://example.edu/{number}", b"{}")
        return verifier.verify(BYTES if number % 2 else b"{}", now=NOW).verdict

    with ThreadPoolExecutor(100) as pool:
        verdicts = list(pool.map(verify, range(100)))
    assert verdicts == ["invalid", "valid"] * 50


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_verifier_goes_on_after_a_fork_and_an_iterator_says_that_it_does_not() -> None:
    verifier = ob3.Verifier()
    reports = verifier.verify_many([BYTES] * 100, threads=2, now=NOW)
    assert verifier.verify(BYTES, now=NOW).valid and next(reports).valid
    child = os.fork()
    if child == 0:
        try:
            goes_on = verifier.verify(BYTES, now=NOW).valid and next(verifier.verify_many([BYTES], now=NOW)).valid
            try:
                next(reports)
            except RuntimeError as error:
                os._exit(0 if goes_on and "fork" in str(error) else 2)
        except BaseException:
            os._exit(3)
        os._exit(4)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert sum(report.valid for report in reports) == 99


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_ctrl_c_ends_the_waiting_for_many() -> None:
    import signal

    def fetch(url: str) -> bytes | None:
        os.kill(os.getpid(), signal.SIGINT)
        threading.Event().wait(1)
        return None

    # A shell that starts us in the background has SIGINT ignored, and Python then leaves it so.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    reports = ob3.verify_many([LACKING], now=NOW, fetch=fetch, threads=1)
    try:
        with pytest.raises(KeyboardInterrupt):
            next(reports)
    finally:
        signal.signal(signal.SIGINT, before)


def test_other_threads_run_while_a_badge_is_verified() -> None:
    ticks = 0
    is_done = threading.Event()

    def tick() -> None:
        nonlocal ticks
        while not is_done.is_set():
            ticks += 1
            is_done.wait(0.0001)

    thread = threading.Thread(target=tick)
    thread.start()
    # RSA keys take a second or so, in one single call.
    ob3.SigningKey.generate("RSA")
    is_done.set()
    thread.join()
    assert ticks > 10

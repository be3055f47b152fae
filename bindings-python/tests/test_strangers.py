"""What a stranger writes into a badge is shown as text, read as it is written, and leads nowhere but to others."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from decimal import Decimal
from typing import Any

import ob3
import pytest

from .common import GOOD, NOW, VECTORS, badge

KEY = ob3.SigningKey.from_seed(bytes(32))
BADGE = GOOD.read_text(encoding="utf-8")


def with_context(url: str) -> str:
    document = json.loads(BADGE)
    document["@context"].append(url)
    return json.dumps(document)


NOT_OTHERS = [
    "https://example.edu./context",
    "https://134744072/",
    "https://zürich.example/",
    "http://example.edu/context",
    "http://169.254.169.254/latest/meta-data",
    "https://169.254.169.254/latest/meta-data",
    "https://127.0.0.1/",
    "https://127.0.0.1:8443/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0X7F.0.0.1/",
    "https://0177.0.0.1/",
    "https://0251.0376.0251.0376/",
    "https://127.0.0.1./",
    "https://0/",
    "https://10.1.2.3/",
    "https://100.64.0.1/",
    "https://172.31.255.255/",
    "https://192.168.0.1/",
    "https://192.0.2.1/",
    "https://198.18.0.1/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
    "https://256.1.1.1/",
    "https://1.2.3.4.5/",
    "https://[::1]/",
    "https://[::]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[::127.0.0.1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[2002:7f00:1::]/",
    "https://[2001:0:7f00:1::]/",
    "https://[2001:db8::1]/",
    "https://[fc00::1]/",
    "https://[fd12:3456::1]/",
    "https://[fe80::1]/",
    "https://[fe80::1%25eth0]/",
    "https://[fec0::1]/",
    "https://[ff02::1]/",
    "https://[::1/",
    "https://localhost/",
    "https://LOCALHOST./",
    "https://localhost:8000/",
    "https://badges.localhost/",
    "https://localhost.localdomain/",
    "https://printer.local/",
    "https://metadata.google.internal/",
    "https://router.home.arpa/",
    "https://intranet/",
    "https://user@127.0.0.1/",
    "https://example.edu@127.0.0.1/",
    "https://example.edu:x@127.0.0.1/",
    "https://127.0.0.1\\@example.edu/",
    "https://example.edu\\.localhost/",
    "https://%31%32%37.0.0.1/",
    "https://１２７.0.0.1/",
    "https://127。0。0。1/",
    "https://ｌｏｃａｌｈｏｓｔ/",
    "https://①②⑦.0.0.1/",
    "https:///etc/passwd",
    "https://.example.edu/",
    "https://example..edu/",
    "https://example.edu:http/",
    "https://exam ple.edu/",
    "https://example.edu\t/",
    "file:///etc/passwd",
    "ftp://example.edu/context",
]

OTHERS = [
    "https://example.edu/context",
    "https://example.edu:8443/context",
    "https://badges.example.edu?of=127.0.0.1",
    "https://localhost.example.edu/",
    "https://mylocalhost.example/",
    "https://8.8.8.8/",
    "https://[2606:4700::1111]/",
    "https://[::ffff:8.8.8.8]/",
    "https://xn--zrich-kva.example/",
    "https://under_score.example/",
]


@pytest.mark.parametrize("url", NOT_OTHERS)
def test_no_fetch_is_led_to_this_machine_or_its_network_or_over_http(url: str) -> None:
    asked: list[str] = []
    report = ob3.verify(with_context(url), now=NOW, fetch=asked.append)
    assert asked == [] and not report.valid
    for missing in report.missing:
        why = report.fetch_errors[missing.url]
        assert isinstance(why, ValueError) and "https" in str(why)


@pytest.mark.parametrize("url", OTHERS)
def test_a_fetch_is_asked_for_what_others_have(url: str) -> None:
    asked: list[str] = []
    report = ob3.verify(with_context(url), now=NOW, fetch=asked.append)
    assert asked == [url] and report.fetch_errors == {}


def test_what_is_not_asked_for_stays_missing_and_may_be_provided() -> None:
    row = "https://10.0.0.1/context"
    report = ob3.verify(with_context(row), now=NOW, fetch=lambda url: None)
    assert [missing.url for missing in report.missing] == [row] and list(report.fetch_errors) == [row]
    verifier = ob3.Verifier()
    verifier.insert(row, b'{"@context": {}}')
    assert verifier.verify(with_context(row), now=NOW).missing == []


NUMBERS: list[tuple[str, Any]] = [
    ("7", 7),
    ("-0", 0),
    ("1.5", 1.5),
    ("0e400", 0.0),
    ("1e300", 1e300),
    ("9" * 4_300, 10**4_300 - 1),
    ("9" * 5_000, Decimal("9" * 5_000)),
    ("-" + "9" * 5_000, Decimal("-" + "9" * 5_000)),
    ("1e400", Decimal("1e400")),
    ("-1E+400", Decimal("-1e400")),
    ("1e-400", Decimal("1e-400")),
    ("1" + "0" * 400 + ".5", Decimal("1" + "0" * 400 + ".5")),
    ("1e99999999999999999999", "1e99999999999999999999"),
]


@pytest.mark.parametrize(("written", "read"), NUMBERS, ids=lambda value: str(type(value).__name__))
def test_a_number_is_what_is_written_or_exact_in_another_way(written: str, read: Any) -> None:
    text = f'{{"type": ["VerifiableCredential"], "a": {written}}}'
    for document in (ob3.Credential(text).document(), ob3.SignedCredential(text).document(), ob3.inspect(text)):
        assert document == {"type": ["VerifiableCredential"], "a": read} and type(document["a"]) is type(read)


def test_a_valid_badge_with_a_huge_number_has_a_document() -> None:
    for number in ("9" * 5_000, "1e400"):
        header, payload, _ = str(ob3.sign(badge(KEY), KEY, format="vc-jwt")).split(".")
        claims = urlsafe_b64decode(payload + "==").decode()
        claims = claims.replace('"name":"Teamwork"', f'"name":"Teamwork","creditsAvailable":{number}')
        signed = f"{header}.{urlsafe_b64encode(claims.encode()).decode().rstrip('=')}"
        signature = urlsafe_b64encode(KEY.sign(signed.encode())).decode().rstrip("=")
        report = ob3.verify(f"{signed}.{signature}", now=NOW)
        assert report.valid and report.credential is not None
        assert report.credential.document()["credentialSubject"]["achievement"]["creditsAvailable"] == Decimal(number)
        achievement = report.credential.view().credential_subject.achievement  # type: ignore[union-attr]
        assert achievement.credits_available == Decimal(number) == achievement.member("creditsAvailable")  # type: ignore[union-attr]


def test_exact_numbers_are_written_as_they_were_read() -> None:
    for number in (Decimal("1e400"), Decimal("9" * 5_000), 10**5_000, 10**4_000, 1.5, -0.0):
        document = ob3.Credential({"a": number, "b": [number]}).document()
        assert document["a"] == number and document["b"] == [number]
    assert str(ob3.Credential({"a": Decimal("0.10")})) == '{"a":0.10}'
    for number in (Decimal("NaN"), Decimal("sNaN123"), Decimal("-Infinity"), float("inf")):
        with pytest.raises(ValueError, match="JSON compliant"):
            ob3.Credential({"a": number})


def test_plain_data_is_written_as_json_writes_it() -> None:
    data: dict[str, Any] = {"text": 'a"\\\n\u0001\u007fü\U0001f393', "none": None, "yes": True, "list": [(), [[]], {}], "number": -1.25e-7, "big": 2**70}
    assert str(ob3.Credential(data)) == json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    assert json.loads(str(ob3.Credential({1: 2, None: 3, True: 4, 1.5: 5}))) == {"1": 4, "null": 3, "1.5": 5}  # type: ignore[dict-item]
    with pytest.raises(TypeError, match="names of members as str, found tuple"):
        ob3.Credential({(): 1})  # type: ignore[dict-item]


HIDDEN = ["\x1b", "\x00", "\x7f", "\x9b", "\xad", "\u200b", "\u200d", "\u2028", "\u202e", "\u2060", "\u2066", "\ufeff", "\U000e0041"]


@pytest.mark.parametrize("character", HIDDEN)
def test_what_is_not_seen_is_shown_in_a_notebook(character: str) -> None:
    report = ob3.verify({f"a{character}b<": 1, "@context": [f"https://example.edu/{character}"]}, now=NOW)
    html = report._repr_html_()
    assert character not in html and "<script" not in html
    report = ob3.verify(badge(KEY, name=f"{character}<script>"), recipient=f"{character}<script>", now=NOW)
    assert character not in report._repr_html_() and "<script" not in report._repr_html_()


def test_a_notebook_shows_the_summary_of_the_report_and_nothing_that_it_finds() -> None:
    signed = ob3.sign(badge(KEY, name="Doctor of Everything"), KEY)
    presented = ob3.presentation([signed], ob3.did_key(KEY))
    members = {name: badge(KEY).document()[name] for name in ("issuer", "credentialSubject")}
    documents: list[tuple[object, str, bool]] = [
        (signed, "OpenBadgeCredential", True),
        (ob3.sign(presented, KEY), "VerifiablePresentation", True),
        (ob3.Credential({**presented.document(), **members}), "VerifiablePresentation", False),
    ]
    for document, kind, valid in documents:
        report = ob3.verify(document, now=NOW)  # type: ignore[arg-type]
        html = report._repr_html_()
        said = report.summary or report.claimed
        assert said is not None and f"<td>{said['kind']}</td>" in html
        assert report.kind == kind and report.valid == (report.claimed is None) == valid
        assert ("Teamwork" in html) == (kind == "OpenBadgeCredential") and "Doctor" not in html


def test_a_notebook_says_that_nothing_is_proven_of_what_is_not() -> None:
    signed = ob3.sign(badge(KEY), KEY)
    forged = ob3.verify({**signed.document(), "validUntil": "2050-01-01T00:00:00Z"}, now=NOW)
    assert forged.summary is None and forged.claimed is not None and forged.claimed["until"] == "2050-01-01T00:00:00Z"
    assert "nothing of it is proven" in forged._repr_html_() and "2050" in forged._repr_html_()
    expired = ob3.verify(ob3.sign(badge(KEY, valid_until="2026-01-02T00:00:00Z"), KEY), now=NOW)
    assert not expired.valid and expired.summary is not None and expired.claimed is None
    assert "nothing of it is proven" not in expired._repr_html_() and "Teamwork" in expired._repr_html_()


def test_what_was_verified_is_read_and_nothing_else() -> None:
    signed = ob3.sign(badge(KEY), KEY)
    report = ob3.verify(signed, now=NOW)
    assert report.badge is not None and report.badge == signed.view()
    assert report.badge.credential_subject is not None and report.badge.credential_subject.id == "did:example:ada"
    token = ob3.verify(ob3.sign(badge(KEY), KEY, format="vc-jwt"), now=NOW)
    assert token.badge is not None and token.badge.name == report.badge.name
    others: list[Any] = [
        {**signed.document(), "name": "Another"},
        ob3.sign(ob3.presentation([signed], ob3.did_key(KEY)), KEY),
        VECTORS / "valid" / "endorsement.json",
        b"nothing",
    ]
    for other in others:
        assert ob3.verify(other, now=NOW).badge is None

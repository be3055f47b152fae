"""Reports and status lists go to other processes and come back the same."""

from __future__ import annotations

import copy
import json
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from functools import partial

import ob3
import pytest

from .common import GOOD as GOOD_FILE
from .common import NOW, VECTORS, badge

GOOD = GOOD_FILE.read_bytes()

URL = "https://example.edu/status/1"


def test_a_status_list_is_pickled_and_copied() -> None:
    revoked = ob3.StatusList("message", URL, entry_bits=2, messages=["a", "b", "c", "d"], references=["https://example.edu/words"])
    revoked.set_value(revoked.allocate(), 3)
    for again in (pickle.loads(pickle.dumps(revoked)), copy.copy(revoked), copy.deepcopy(revoked)):
        assert again.to_bytes() == revoked.to_bytes()
        again.allocate()
        assert again.unallocated() == (revoked.unallocated() or 0) - 1, "a copy is another list"
    published = ob3.StatusList.from_encoded("revocation", URL, ob3.StatusList("revocation", URL).to_encoded())
    assert pickle.loads(pickle.dumps(published)).unallocated() is None


def revocable(key: ob3.SigningKey) -> tuple[ob3.SignedCredential, ob3.SignedCredential]:
    revoked = ob3.StatusList("revocation", URL)
    signed = ob3.sign(badge(key, credential_status=revoked.entry(7)), key)
    return signed, ob3.sign(revoked.to_credential(ob3.did_key(key), now=NOW), key)


def reports() -> dict[str, ob3.Report]:
    key = ob3.SigningKey.generate("Ed25519")
    signed, published = revocable(key)
    lent = ob3.Verifier(bundle=ob3.Bundle(), clock_tolerance=timedelta(milliseconds=1_500))
    lent.insert(URL, published)
    kept = ob3.Verifier()
    kept.insert(URL, published, origin="saved")
    gone = ob3.Verifier()
    gone.insert(URL, None)
    all_asked = ob3.Verifier(
        recipient=("ada@example.org", "emailAddress"),
        trust=[ob3.did_key(key), "registry https://registry.example/list.json"],
        policy="strict",
        unknown_status="allow",
        accept=["StudentCard"],
        purpose="authentication",
        domain="https://example.edu",
        challenge="1",
        all_proofs=True,
        limits={"quads": 20, "work": 1_000_000},
    )
    presented = ob3.presentation([signed, GOOD], "did:example:ada")
    png = next((VECTORS / "valid").glob("*.png"))
    found = {
        "valid": ob3.verify(GOOD, now=NOW),
        "text": ob3.verify(GOOD.decode(), now=NOW),
        "owned": ob3.verify(json.loads(GOOD), now=NOW),
        "nothing": ob3.verify(b""),
        "no clock": ob3.verify(GOOD, now=False),
        "the present": ob3.verify(GOOD),
        "lent": lent.verify(signed, now=NOW),
        "kept": kept.verify(signed, now=NOW),
        "gone": gone.verify(signed, now=NOW),
        "missing": ob3.verify(signed, now=NOW),
        "everything asked": all_asked.verify(signed, now=NOW),
        "asked of one": ob3.Verifier(ask=["proof"]).verify(signed, now=NOW),
        "fetched": ob3.verify(signed, now=NOW, fetch=lambda url: bytes(published)),
        "presented": ob3.verify(presented, now=NOW),
        "of evidence": ob3.Evidence(lent, now=NOW).verify(signed),
        "image": ob3.verify(png, now=NOW),
    }
    found["many"] = next(iter(ob3.verify_many([GOOD], now=NOW)))
    found["read as it was saved"] = ob3.Evidence.parse(ob3.Evidence(lent, now=NOW).to_json()).as_saved().verify(signed)
    found["a part"] = found["presented"].credentials[1]
    return found


def test_a_report_is_pickled_and_copied() -> None:
    for name, report in reports().items():
        again = pickle.loads(pickle.dumps(report))
        told = {member: value for member, value in report.to_dict().items() if member != "fetched"}
        assert again.to_dict() == told, name
        assert pickle.loads(pickle.dumps(again)).to_json() == again.to_json(), name
        assert (again.unverified is None) == (report.unverified is None)
        assert copy.copy(report) is report and copy.deepcopy(report) is report


def test_what_a_fetch_raised_is_pickled_with_the_report() -> None:
    def refuse(url: str) -> bytes:
        raise ValueError(url)

    signed, _ = revocable(ob3.SigningKey.generate("Ed25519"))
    report = ob3.verify(signed, now=NOW, fetch=refuse)
    again = pickle.loads(pickle.dumps(report))
    assert again.verdict == report.verdict and str(again.fetch_errors[URL]) == URL


def test_other_processes_send_their_reports() -> None:
    forged = GOOD.replace(b"Teamwork", b"Chemistry")
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        found = list(pool.map(partial(ob3.verify, now=NOW), [GOOD, forged, b""], timeout=60))
    assert [report.verdict for report in found] == ["valid", "invalid", "invalid"]
    assert [report.to_json() for report in found] == [ob3.verify(data, now=NOW).to_json() for data in (GOOD, forged, b"")]


def test_a_pickle_that_was_changed_says_nothing_that_is_not_so() -> None:
    pickled = pickle.dumps(ob3.verify(GOOD.replace(b"2026", b"2025"), now=NOW))
    assert b"invalid" not in pickled and pickle.loads(pickled).verdict == "invalid", "no verdict is in it: it is found again"


def test_a_report_on_evidence_that_was_read_says_how_it_is_kept() -> None:
    evidence = ob3.Evidence.parse(ob3.Evidence(ob3.Verifier(trust=["did:example:a"]), now=NOW).to_json())
    report = evidence.verify(GOOD)
    with pytest.raises(TypeError, match="evidence.to_json"):
        pickle.dumps(report)
    assert pickle.loads(pickle.dumps(evidence.as_saved().verify(GOOD))).verdict == evidence.as_saved().verify(GOOD).verdict

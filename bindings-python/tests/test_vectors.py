"""Every row of the shared vectors says in Python what it says in Rust."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import ob3
import pytest

from .common import VECTORS

MANIFEST: dict[str, Any] = json.loads((VECTORS / "manifest.json").read_text(encoding="utf-8"))
SCHEMA = jsonschema.Draft202012Validator(json.loads((VECTORS / "report.schema.json").read_text(encoding="utf-8")))


#: What Rust says of each row, byte for byte: `cargo xtask python` has it written.
_WRITTEN = Path(__file__).with_name("reports.json")
REPORTS: dict[str, str] = json.loads(_WRITTEN.read_text(encoding="utf-8")) if _WRITTEN.exists() else {}


def verifier(row: dict[str, Any]) -> ob3.Verifier:
    recipient = row.get("recipient")
    verifier = ob3.Verifier(
        policy=row["policy"],
        unknown_status=row.get("unknownStatus", "deny"),
        accept=row.get("accept"),
        clock_tolerance=int(row["clockTolerance"]) if "clockTolerance" in row else None,
        ask=row.get("ask"),
        domain=row.get("domain"),
        challenge=row.get("challenge"),
        trust=row.get("trust"),
        recipient=recipient and ((recipient["identity"], recipient["type"]) if "type" in recipient else recipient["identity"]),
    )
    for url, file in row["provides"].items():
        origin: Any = "fetched" if url in row.get("fetched", []) else "provided"
        verifier.insert(url, None if file is None else VECTORS / file, origin=origin)
    return verifier


#: The wheel is built without the optional features that some rows need.
ROWS = [row for row in MANIFEST["rows"] if "needs" not in row]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_row_of_the_manifest_holds(row: dict[str, Any]) -> None:
    report = verifier(row).verify(VECTORS / row["file"], now=row["now"] or False)
    if REPORTS:
        assert report.to_json() == REPORTS[row["id"]]
    expected = row["expect"]
    assert report.verdict == expected["verdict"], report.findings
    assert sorted({finding.code for finding in report.findings}) == expected["codes"]
    assert report.carrier == row["carrier"]
    if "missing" in expected:
        assert sorted(missing.url for missing in report.missing) == expected["missing"]
    for name in ("provenance", "trusted_by"):
        if name in expected:
            assert getattr(report, name) == expected[name]
    SCHEMA.validate(report.to_dict())
    assert (report.credential is None) == (not report.valid)
    assert report._repr_html_().count("<div") == 1


def test_many_badges_have_the_reports_of_one_by_one_in_their_order() -> None:
    rows = [row for row in MANIFEST["rows"] if not row["provides"] and row["policy"] == "standard"]
    one, now = ob3.Verifier(), "2026-01-31T12:00:00Z"
    alone = [one.verify(VECTORS / row["file"], now=now).to_json() for row in rows]
    for threads in (1, 2, 7):
        together = one.verify_many((VECTORS / row["file"] for row in rows), threads=threads, now=now)
        assert [report.to_json() for report in together] == alone

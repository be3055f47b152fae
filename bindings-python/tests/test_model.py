"""What a credential says is read by the standard's names, whatever is written."""

from __future__ import annotations

import copy
import inspect
import json
from datetime import datetime, timezone
from typing import Any

import ob3
import pytest
from ob3 import model

from .common import GOOD, NOW, badge

CLASSES = [getattr(model, name) for name in model.__all__ if inspect.isclass(getattr(model, name)) and name not in ("DateTime", "View")]


def test_a_verified_badge_is_read_by_name() -> None:
    credential = ob3.verify(GOOD, now=NOW).credential
    assert credential
    said = credential.view()
    assert isinstance(said, model.AchievementCredential) and "OpenBadgeCredential" in said.types
    assert said.valid_from and said.valid_from.instant and said.valid_from.instant.year == 2026
    assert said.issuer and said.issuer.name == "Example University" and not said.issuer.is_reference
    assert said.credential_subject and said.credential_subject.achievement
    assert said.credential_subject.achievement.name == "Teamwork"
    assert [proof.cryptosuite for proof in said.proof] == ["eddsa-rdfc-2022"]
    assert said.to_dict() == credential.document() and said.summary().startswith("Teamwork, awarded to ")


def test_what_it_says_is_the_same_before_and_after_it_is_signed() -> None:
    key = ob3.SigningKey.generate("Ed25519")
    draft = badge(key, evidence=[{"id": "https://example.edu/essay", "genre": "Research"}, {"name": "Talk"}])
    assert [(evidence.genre, evidence.name) for evidence in draft.view().evidence] == [("Research", None), (None, "Talk")]
    token = ob3.sign(draft, key, format="vc-jwt")
    for said in (draft.view(), ob3.sign(draft, key).view(), token.view()):
        assert said.credential_subject == draft.view().credential_subject
        assert said.evidence[0].id == "https://example.edu/essay"


@pytest.mark.parametrize("noun", CLASSES, ids=lambda noun: str(noun.__name__))
def test_of_an_empty_object_everything_is_absent(noun: Any) -> None:
    strange: dict[str, Any] = {name: [[]] for name in ("id", "name", "description", "alignment", "issuer", "proof", "image")}
    for wrong in ({}, strange):
        view = noun(wrong)
        properties = [name for name, value in vars(noun).items() if isinstance(value, property)]
        assert properties
        assert all(getattr(view, name) in (None, [], False) for name in properties if name != "context")
        assert view.types == [] and view.to_dict() == wrong
        with pytest.raises(AttributeError):
            setattr(view, properties[0], "changed")
        with pytest.raises(AttributeError):
            view.something_else = 1


def test_what_is_of_the_wrong_type_is_passed_over_and_can_still_be_seen() -> None:
    achievement = model.Achievement({"tag": [1, "a", None, "b"], "name": 5, "criteria": "good will", "alignment": {"targetName": "T"}})
    assert achievement.tag == ["a", "b"] and achievement.name is None and achievement.criteria is None
    assert [alignment.target_name for alignment in achievement.alignment] == ["T"]
    assert achievement.member("name") == 5 and achievement.member("nothing") is None
    assert achievement.extensions == {}


def test_an_issuer_reads_alike_as_a_profile_and_as_a_url() -> None:
    bare, named = (model.AchievementCredential({"issuer": issuer}).issuer for issuer in ("did:example:u", {"id": "did:example:u"}))
    assert bare and named and bare.id == named.id == "did:example:u"
    assert (bare.is_reference, named.is_reference) == (True, False)
    assert bare.to_dict() == named.to_dict() and bare != named
    assert json.loads(str(ob3.Credential({"issuer": bare}))) == {"issuer": {"id": "did:example:u"}}


def test_dates_are_read_under_the_names_of_the_edition() -> None:
    older = {"@context": ["https://www.w3.org/2018/credentials/v1"], "issuanceDate": "2010-01-01T00:00:00.1234567+01:00"}
    date = model.AchievementCredential(older).valid_from
    assert date == "2010-01-01T00:00:00.1234567+01:00" and isinstance(date, str)
    assert date.instant == datetime(2009, 12, 31, 23, 0, 0, 123_456, tzinfo=timezone.utc)
    for text in ("last summer", "2010-01-01", "2010-01-01T00:00:00", "0000-01-01T00:00:00Z", ""):
        assert model.DateTime(text).instant is None


def test_numbers_words_and_booleans_are_pythons() -> None:
    achievement = model.Achievement({"creditsAvailable": 42, "achievementType": "ext:NanoDegree"})
    assert achievement.credits_available == 42 and achievement.achievement_type not in model.ACHIEVEMENT_TYPE
    assert model.AchievementSubject({"creditsEarned": 0.5}).credits_earned == 0.5
    identity = model.IdentityObject({"hashed": False, "identityHash": "ada@example.org", "identityType": "emailAddress"})
    assert identity.hashed is False and identity.matches("ada@example.org") and not identity.matches("")
    assert identity.identity_type in model.IDENTIFIER_TYPE


def test_the_entry_of_a_status_list_is_found() -> None:
    entry = ob3.StatusList("revocation", "https://example.edu/status/1").entry(5)
    found = model.CredentialStatus(entry).bitstring_status_list_entry
    assert found and (found.status_purpose, found.status_list_index) == ("revocation", "5")
    assert model.CredentialStatus({"type": "Another"}).bitstring_status_list_entry is None


def test_an_endorsement_and_a_record_have_classes_of_their_own() -> None:
    endorsement = ob3.build_endorsement(
        name="Accreditation", issuer={"id": "did:web:agency.example"}, valid_from=NOW, subject={"id": "https://example.edu"}
    )
    said = model.EndorsementCredential(endorsement)
    assert said.credential_subject and said.credential_subject.id == "https://example.edu"
    assert said.summary() == "Accreditation, an endorsement of https://example.edu by did:web:agency.example, valid from 2026-01-31"
    assert model.EndorsementCredential(endorsement.view()) == said != endorsement.view()
    record = model.ClrCredential({"partial": True, "credentialSubject": {"verifiableCredential": [{"name": "Teamwork"}]}})
    assert record.partial and record.credential_subject and record.credential_subject.verifiable_credential == [{"name": "Teamwork"}]


def test_a_view_keeps_what_it_looks_into() -> None:
    results = ob3.Credential({"credentialSubject": {"result": [{"value": str(value)} for value in range(500)]}}).view()
    assert results.credential_subject
    last = results.credential_subject.result[-1]
    del results
    assert last.value == "499" and copy.copy(last.to_dict()) == {"value": "499"}


@pytest.mark.parametrize("data", [b"[]", '"did:example:u"'])
def test_a_view_of_something_else_than_an_object_is_refused(data: Any) -> None:
    with pytest.raises(ob3.Error, match="expected an object, of the class Profile, found") as caught:
        model.Profile(data)
    assert caught.value.code == "json.root"


def test_misuse_says_what_to_do() -> None:
    with pytest.raises(TypeError, match="expected bytes, str, dict"):
        model.Profile(5)
    with pytest.raises(TypeError, match="make one of these, like ob3.model.Achievement"):
        model.View({})


def test_a_strangers_text_cannot_disturb_the_repr() -> None:
    profile = model.Profile({"name": "A\n\u202e'" + "x" * 100, "otherIdentifier": [{}, {}], "parentOrg": {}})
    assert repr(profile) == "<ob3.model.Profile name='A\\n\\u{202e}\\'" + "x" * 56 + "…', other_identifier=[2], parent_org=Profile(...)>"

//! A badge or an endorsement in the making: its members in one JSON object, complete or refused.

use ob3::json::{Object, Value};
use ob3::model::{Achievement, Builder, EndorsementSubject, Evidence, Image, Profile, Result as Reached};
use ob3::{Credential, CredentialBuilder, EndorsementBuilder, Error, Limits, urn_uuid};
use wasm_bindgen::prelude::*;

use crate::error::thrown;

/// A badge. Without an id it gets one from sixteen random bytes.
///
/// # Errors
/// As [`ob3::CredentialBuilder::build`].
#[wasm_bindgen]
pub fn build_credential(members: &str, random: &[u8]) -> Result<String, JsValue> {
    let members = read(members)?;
    let mut builder = CredentialBuilder::new().extension("id", id_from(random));
    for (name, value) in members.iter() {
        builder = match name {
            "achievement" => builder.achievement(filled(Achievement::builder(), value)),
            "recipient" => builder.recipient(text(value)),
            "plainRecipient" => builder.plain_recipient(member(value, "identity"), member(value, "type")),
            "hashedRecipient" => {
                builder.hashed_recipient(member(value, "identity"), member(value, "type"), member(value, "salt"))
            }
            "result" => value.as_slice().iter().fold(builder, |all, one| all.result(filled(Reached::builder(), one))),
            "subject" => builder.subject(|subject| with_members(subject, value)),
            "image" => builder.extension("image", filled(Image::builder(), value)),
            "evidence" => {
                let each = value.as_slice().iter().map(|one| Value::Object(filled(Evidence::builder(), one)));
                builder.extension("evidence", Value::Array(each.collect()))
            }
            _ => common(builder, name, value),
        };
    }
    told(builder.build())
}

/// An endorsement.
///
/// # Errors
/// As [`ob3::EndorsementBuilder::build`].
#[wasm_bindgen]
pub fn build_endorsement(members: &str, random: &[u8]) -> Result<String, JsValue> {
    let members = read(members)?;
    let mut builder = EndorsementBuilder::new().extension("id", id_from(random));
    for (name, value) in members.iter() {
        builder = match name {
            "subject" => builder.extension("credentialSubject", filled(EndorsementSubject::builder(), value)),
            _ => common(builder, name, value),
        };
    }
    told(builder.build())
}

/// What both have.
fn common<C>(builder: Builder<C>, name: &str, value: &Value<'static>) -> Builder<C> {
    match name {
        "issuer" => builder.extension("issuer", filled(Profile::builder(), value)),
        "context" => builder.extension("@context", value.clone()),
        "extensions" => with_members(builder, value),
        _ => builder.extension(name, value.clone()),
    }
}

/// An object of a class, whose `type` need not be written; where there is a text, it is the id.
fn filled<C>(builder: Builder<C>, value: &Value<'static>) -> Object<'static> {
    match value.as_str() {
        Some(id) => builder.extension("id", id.to_owned()).into(),
        None => with_members(builder, value).into(),
    }
}

fn with_members<C>(builder: Builder<C>, value: &Value<'static>) -> Builder<C> {
    let members = value.as_object().into_iter().flat_map(Object::iter);
    members.fold(builder, |builder, (name, value)| builder.extension(name, value.clone()))
}

fn read(members: &str) -> Result<Object<'static>, JsValue> {
    let members = Value::parse(members.as_bytes(), &Limits::default()).map_err(thrown)?;
    Ok(members.as_object().cloned().unwrap_or_default().into_owned())
}

fn id_from(random: &[u8]) -> String {
    urn_uuid(random.try_into().unwrap_or_default())
}

fn text<'a>(value: &'a Value<'_>) -> &'a str {
    value.as_str().unwrap_or_default()
}

fn member<'a>(value: &'a Value<'_>, name: &str) -> &'a str {
    value.member(name).map(text).unwrap_or_default()
}

fn told(built: Result<Credential, Error>) -> Result<String, JsValue> {
    built.map(|credential| credential.as_str().to_owned()).map_err(thrown)
}

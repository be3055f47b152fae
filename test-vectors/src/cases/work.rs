//! A small file each part of which is within its limits, and that altogether asks for more work than a verification may do.

use crate::badge::{Badge, badge};
use crate::case::{Case, UNDETERMINED, case};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        case(
            "poison/work-endorsements-of-cliques.json",
            endorsed(24).compact(),
            "Two dozen endorsements, each with a clique of blank nodes that is refused in 20 ms: together they take more than the whole \
             verification may, so that what is left of it is not looked at.",
            "limits.rs",
        )
        .says(UNDETERMINED, &["limit.canonicalization", "endorsements.undetermined", "limit.work"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
    ]
}

fn endorsed(count: usize) -> Badge {
    let endorsements = vec![endorsement(); count].join(",");
    badge().context(KNOWS).signed().with("/endorsement", &format!("[{endorsements}]"))
}

fn endorsement() -> String {
    let node = |index: u8| {
        let others: Vec<String> =
            (0..8).filter(|other| *other != index).map(|other| format!("\"_:n{other}\"")).collect();
        format!("{{\"@id\":\"_:n{index}\",\"knows\":[{}]}}", others.join(","))
    };
    let nodes: Vec<String> = (0..8).map(node).collect();
    let endorsement = badge()
        .context(KNOWS)
        .with("/id", "\"urn:uuid:5f0c2f0e-6f5b-4a3e-9a51-3c7d1b6a8e02\"")
        .with("/type", "[\"VerifiableCredential\", \"EndorsementCredential\"]")
        .with(
            "/credentialSubject",
            "{\"id\": \"urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002\", \"type\": [\"EndorsementSubject\"]}",
        )
        .signed()
        .with("/credentialSubject/knows", &format!("[{}]", nodes.join(",")));
    endorsement.compact()
}

const KNOWS: &str = r#"{"knows": {"@id": "http://xmlns.com/foaf/0.1/knows", "@type": "@id"}}"#;

//! What the command line says, in every language. Written by `cargo xtask words` from `words/*.toml`: change those, not this.

pub(crate) mod answer {
    use crate::say::Text;

    pub(crate) static NO: Text = Text(["No.", "No.", "No."]);
    pub(crate) static NONE_ENDORSEMENTS: Text = Text(["Nothing to ask: it has no endorsements.", "Nothing to ask: it has no endorsements.", "Nothing to ask: it has no endorsements."]);
    pub(crate) static NONE_ISSUER: Text = Text(["Not asked: no proof led to a key.", "Not asked: no proof led to a key.", "Not asked: no proof led to a key."]);
    pub(crate) static NONE_RECIPIENT: Text = Text(["Not asked: say whom, with --recipient.", "Not asked: say whom, with --recipient.", "Not asked: say whom, with --recipient."]);
    pub(crate) static NONE_REFRESH: Text = Text(["Nothing to ask: it names no place for newer ones.", "Nothing to ask: it names no place for newer ones.", "Nothing to ask: it names no place for newer ones."]);
    pub(crate) static NONE_STATUS: Text = Text(["Nothing to ask: it names no list on which it could be revoked.", "Nothing to ask: it names no list on which it could be revoked.", "Nothing to ask: it names no list on which it could be revoked."]);
    pub(crate) static NONE_TRUST: Text = Text(["Not asked: say whom, with --trust.", "Not asked: say whom, with --trust.", "Not asked: say whom, with --trust."]);
    pub(crate) static OPEN: Text = Text(["Could not be answered.", "Could not be answered.", "Could not be answered."]);
    pub(crate) static SKIPPED: Text = Text(["Not asked.", "Not asked.", "Not asked."]);
    pub(crate) static SKIPPED_LEFT_OUT: Text = Text(["Not asked: you left it out.", "Not asked: you left it out.", "Not asked: you left it out."]);
    pub(crate) static SKIPPED_REFRESH: Text = Text(["Perhaps not: read the findings.", "Perhaps not: read the findings.", "Perhaps not: read the findings."]);
    pub(crate) static SKIPPED_STATUS: Text = Text(["The list could not be looked at, and you go on without: it may have been revoked.", "The list could not be looked at, and you go on without: it may have been revoked.", "The list could not be looked at, and you go on without: it may have been revoked."]);
    pub(crate) static YES: Text = Text(["Yes.", "Yes.", "Yes."]);
    pub(crate) static YES_ENDORSEMENTS: Text = Text(["Not all: read the findings.", "Not all: read the findings.", "Not all: read the findings."]);
}

pub(crate) mod cli {
    use crate::say::Text;

    pub(crate) static AWARDED: Text = Text(["awarded on {awarded}", "awarded on {awarded}", "awarded on {awarded}"]);
    pub(crate) static BADGE: Text = Text(["Badge", "Badge", "Badge"]);
    pub(crate) static BY: Text = Text(["{name}, by {endorser}", "{name}, by {endorser}", "{name}, by {endorser}"]);
    pub(crate) static CHECKED: Text = Text(["Checked", "Checked", "Checked"]);
    pub(crate) static CHECKED_AS_OF: Text = Text(["as of {now}, policy {policy}, nothing fetched", "as of {now}, policy {policy}, nothing fetched", "as of {now}, policy {policy}, nothing fetched"]);
    pub(crate) static CHECKED_EVIDENCE: Text = Text(["with the evidence in {file}", "with the evidence in {file}", "with the evidence in {file}"]);
    pub(crate) static CHECKED_EVIDENCE_INSTANT: Text = Text(["with the evidence in {file}, at the instant that is saved in it", "with the evidence in {file}, at the instant that is saved in it", "with the evidence in {file}, at the instant that is saved in it"]);
    pub(crate) static CREDENTIAL: Text = Text(["Credential", "Credential", "Credential"]);
    pub(crate) static CREDENTIALS: Text = Text(["Credentials", "Credentials", "Credentials"]);
    pub(crate) static DATES: Text = Text(["Dates", "Dates", "Dates"]);
    pub(crate) static DEPARTS: Text = Text(["It departs from the standard in {count} places, which are told above.", "It departs from the standard in {count} places, which are told above.", "It departs from the standard in {count} places, which are told above."]);
    pub(crate) static DEPARTS_ONE: Text = Text(["It departs from the standard in one place, which is told above.", "It departs from the standard in one place, which is told above.", "It departs from the standard in one place, which is told above."]);
    pub(crate) static DOCUMENT: Text = Text(["in {document}", "in {document}", "in {document}"]);
    pub(crate) static DOCUMENT_AT: Text = Text(["in {document}, at {path}", "in {document}, at {path}", "in {document}, at {path}"]);
    pub(crate) static ENDORSEMENTS: Text = Text(["Endorsements", "Endorsements", "Endorsements"]);
    pub(crate) static EXPLAINS: Text = Text(["`ob3 codes CODE` explains what stands in brackets.", "`ob3 codes CODE` explains what stands in brackets.", "`ob3 codes CODE` explains what stands in brackets."]);
    pub(crate) static FINDINGS: Text = Text(["Findings", "Findings", "Findings"]);
    pub(crate) static FOUND_IN: Text = Text(["Found in", "Found in", "Found in"]);
    pub(crate) static FROM_UNTIL: Text = Text(["from {from}, until {until}", "from {from}, until {until}", "from {from}, until {until}"]);
    pub(crate) static FROM_WITHOUT_END: Text = Text(["from {from}, without end", "from {from}, without end", "from {from}, without end"]);
    pub(crate) static HIDDEN: Text = Text(["somebody whose {kind} is hidden: only who knows it can compare it with {hash}", "somebody whose {kind} is hidden: only who knows it can compare it with {hash}", "somebody whose {kind} is hidden: only who knows it can compare it with {hash}"]);
    pub(crate) static HOLDER: Text = Text(["Holder", "Holder", "Holder"]);
    pub(crate) static IDENTITY: Text = Text(["identity", "identity", "identity"]);
    pub(crate) static INSIDE_THEN: Text = Text(["{outer}, in it {inner}", "{outer}, in it {inner}", "{outer}, in it {inner}"]);
    pub(crate) static ISSUER: Text = Text(["Issuer", "Issuer", "Issuer"]);
    pub(crate) static KIND: Text = Text(["a {kind}, not an Open Badge", "a {kind}, not an Open Badge", "a {kind}, not an Open Badge"]);
    pub(crate) static KNOWN_BY: Text = Text(["Known by", "Known by", "Known by"]);
    pub(crate) static MISSING: Text = Text(["Missing", "Missing", "Missing"]);
    pub(crate) static MORE: Text = Text(["and {count} more, which --json shows", "and {count} more, which --json shows", "and {count} more, which --json shows"]);
    pub(crate) static MORE_NAMES: Text = Text(["and {count} more", "and {count} more", "and {count} more"]);
    pub(crate) static MORE_PLACES: Text = Text(["and in {count} more places", "and in {count} more places", "and in {count} more places"]);
    pub(crate) static NO_DATE: Text = Text(["{text} (no date and time with a zone)", "{text} (no date and time with a zone)", "{text} (no date and time with a zone)"]);
    pub(crate) static NOBODY: Text = Text(["It names nobody: anybody who has the file can say that it is theirs", "It names nobody: anybody who has the file can say that it is theirs", "It names nobody: anybody who has the file can say that it is theirs"]);
    pub(crate) static NOT_NAMED: Text = Text(["(not named)", "(not named)", "(not named)"]);
    pub(crate) static NOT_SAID: Text = Text(["(not said)", "(not said)", "(not said)"]);
    pub(crate) static ONE_CREDENTIAL: Text = Text(["one credential", "one credential", "one credential"]);
    pub(crate) static PRESENTS: Text = Text(["Presents", "Presents", "Presents"]);
    pub(crate) static RECIPIENT: Text = Text(["Recipient", "Recipient", "Recipient"]);
    pub(crate) static SEVERAL: Text = Text(["{name} (and {count} more)", "{name} (and {count} more)", "{name} (and {count} more)"]);
    pub(crate) static SEVERAL_CREDENTIALS: Text = Text(["{count} credentials", "{count} credentials", "{count} credentials"]);
    pub(crate) static STANDARD: Text = Text(["Standard", "Standard", "Standard"]);
    pub(crate) static TRUSTED: Text = Text(["Trusted", "Trusted", "Trusted"]);
    pub(crate) static TRUSTED_ENTRY: Text = Text(["{entry} is on your list.", "{entry} is on your list.", "{entry} is on your list."]);
    pub(crate) static TRUSTED_KNOWS: Text = Text(["{entry}, which is on your list, knows the issuer.", "{entry}, which is on your list, knows the issuer.", "{entry}, which is on your list, knows the issuer."]);
    pub(crate) static TRUSTED_KNOWS_NAME: Text = Text(["{entry}, which is on your list, knows the issuer as {name}.", "{entry}, which is on your list, knows the issuer as {name}.", "{entry}, which is on your list, knows the issuer as {name}."]);
    pub(crate) static UNNAMED: Text = Text(["(without a name)", "(without a name)", "(without a name)"]);
    pub(crate) static VERDICT: Text = Text(["Verdict", "Verdict", "Verdict"]);
    pub(crate) static WHOLE: Text = Text(["the badge as a whole", "the badge as a whole", "the badge as a whole"]);
    pub(crate) static YOURS: Text = Text(["Yours?", "Yours?", "Yours?"]);
}

pub(crate) mod holder {
    use crate::say::Text;

    pub(crate) static BROKEN: Text = Text(["The proof does not hold, so nothing shows who presents this.", "The proof does not hold, so nothing shows who presents this.", "The proof does not hold, so nothing shows who presents this."]);
    pub(crate) static DOCUMENT: Text = Text(["A document of the holder lists the key, in the copy that you provided. If that copy is genuine, the holder presents this.", "A document of the holder lists the key, in the copy that you provided. If that copy is genuine, the holder presents this.", "A document of the holder lists the key, in the copy that you provided. If that copy is genuine, the holder presents this."]);
    pub(crate) static ID_CLAIMED: Text = Text(["Not proven: the id is only what the presentation claims.", "Not proven: the id is only what the presentation claims.", "Not proven: the id is only what the presentation claims."]);
    pub(crate) static ID_PROVEN: Text = Text(["The id is proven.", "The id is proven.", "The id is proven."]);
    pub(crate) static KEY_ONLY: Text = Text(["The holder's id is itself the key that signed. So the holder of that key presents this; who that is, the id does not tell.", "The holder's id is itself the key that signed. So the holder of that key presents this; who that is, the id does not tell.", "The holder's id is itself the key that signed. So the holder of that key presents this; who that is, the id does not tell."]);
    pub(crate) static PINNED: Text = Text(["You trust the key that signed. Whether the holder's name is that of the one who has the key, only the presentation says.", "You trust the key that signed. Whether the holder's name is that of the one who has the key, only the presentation says.", "You trust the key that signed. Whether the holder's name is that of the one who has the key, only the presentation says."]);
    pub(crate) static SELF_ASSERTED: Text = Text(["Only the presentation itself says that the key is the holder's. Anybody can present in anybody's name.", "Only the presentation itself says that the key is the holder's. Anybody can present in anybody's name.", "Only the presentation itself says that the key is the holder's. Anybody can present in anybody's name."]);
    pub(crate) static UNKNOWN: Text = Text(["No key could be tied to a holder, so it is not known who presents this.", "No key could be tied to a holder, so it is not known who presents this.", "No key could be tied to a holder, so it is not known who presents this."]);
}

pub(crate) mod identity {
    use crate::say::Text;

    pub(crate) static BROKEN: Text = Text(["The proof does not hold, so nothing shows who made this.", "The proof does not hold, so nothing shows who made this.", "The proof does not hold, so nothing shows who made this."]);
    pub(crate) static COPY: Text = Text(["The issuer's document lists the key, in the copy that you provided. If that copy is genuine, the badge comes from the holder of the issuer's id.", "The issuer's document lists the key, in the copy that you provided. If that copy is genuine, the badge comes from the holder of the issuer's id.", "The issuer's document lists the key, in the copy that you provided. If that copy is genuine, the badge comes from the holder of the issuer's id."]);
    pub(crate) static COPY_HOST: Text = Text(["The issuer's document lists the key, in the copy that you provided. If that copy is genuine, the badge comes from those who run the web site {host}.", "The issuer's document lists the key, in the copy that you provided. If that copy is genuine, the badge comes from those who run the web site {host}.", "The issuer's document lists the key, in the copy that you provided. If that copy is genuine, the badge comes from those who run the web site {host}."]);
    pub(crate) static COPY_REGISTRY: Text = Text(["A registry on your list names the issuer, in the copy that you provided. If that copy is genuine, it calls the issuer {name}.", "A registry on your list names the issuer, in the copy that you provided. If that copy is genuine, it calls the issuer {name}.", "A registry on your list names the issuer, in the copy that you provided. If that copy is genuine, it calls the issuer {name}."]);
    pub(crate) static HOST: Text = Text(["The issuer's own document, fetched from {host}, lists the key. So the badge comes from those who run that web site.", "The issuer's own document, fetched from {host}, lists the key. So the badge comes from those who run that web site.", "The issuer's own document, fetched from {host}, lists the key. So the badge comes from those who run that web site."]);
    pub(crate) static ID_CLAIMED: Text = Text(["Not proven: the id is only what the badge claims.", "Not proven: the id is only what the badge claims.", "Not proven: the id is only what the badge claims."]);
    pub(crate) static ID_CLAIMED_NAME: Text = Text(["Not proven: the name and the id are only what the badge claims.", "Not proven: the name and the id are only what the badge claims.", "Not proven: the name and the id are only what the badge claims."]);
    pub(crate) static ID_PINNED: Text = Text(["Signed with a key that you trust, whose holder claims that name and that id.", "Signed with a key that you trust, whose holder claims that name and that id.", "Signed with a key that you trust, whose holder claims that name and that id."]);
    pub(crate) static ID_PROVEN: Text = Text(["The id is proven.", "The id is proven.", "The id is proven."]);
    pub(crate) static ID_PROVEN_NAME: Text = Text(["The id is proven. The name is what the holder of that id goes by.", "The id is proven. The name is what the holder of that id goes by.", "The id is proven. The name is what the holder of that id goes by."]);
    pub(crate) static KEY_ONLY: Text = Text(["The issuer's id is itself the key that signed. So the badge comes from the holder of that key; who that is, the id does not tell. Compare it with the id that the issuer makes known elsewhere, on its web site for instance.", "The issuer's id is itself the key that signed. So the badge comes from the holder of that key; who that is, the id does not tell. Compare it with the id that the issuer makes known elsewhere, on its web site for instance.", "The issuer's id is itself the key that signed. So the badge comes from the holder of that key; who that is, the id does not tell. Compare it with the id that the issuer makes known elsewhere, on its web site for instance."]);
    pub(crate) static NOT_THEIRS: Text = Text(["The signature holds, but the key is not known to be the issuer's.", "The signature holds, but the key is not known to be the issuer's.", "The signature holds, but the key is not known to be the issuer's."]);
    pub(crate) static OPEN: Text = Text(["The signature holds. Whose key it is could not be found out yet: read what is missing.", "The signature holds. Whose key it is could not be found out yet: read what is missing.", "The signature holds. Whose key it is could not be found out yet: read what is missing."]);
    pub(crate) static PINNED: Text = Text(["You trust the key that signed. Whether the name of the issuer is that of the key's holder, only the badge says.", "You trust the key that signed. Whether the name of the issuer is that of the key's holder, only the badge says.", "You trust the key that signed. Whether the name of the issuer is that of the key's holder, only the badge says."]);
    pub(crate) static REGISTRY: Text = Text(["A registry or federation on your list ({host}) names the issuer.", "A registry or federation on your list ({host}) names the issuer.", "A registry or federation on your list ({host}) names the issuer."]);
    pub(crate) static REGISTRY_NAMED: Text = Text(["A registry or federation on your list ({host}) names the issuer: {name}.", "A registry or federation on your list ({host}) names the issuer: {name}.", "A registry or federation on your list ({host}) names the issuer: {name}."]);
    pub(crate) static RESOLVED: Text = Text(["The issuer's DID document lists the key. It follows from the DID itself, unless you provided another; so the badge comes from the holder of that DID.", "The issuer's DID document lists the key. It follows from the DID itself, unless you provided another; so the badge comes from the holder of that DID.", "The issuer's DID document lists the key. It follows from the DID itself, unless you provided another; so the badge comes from the holder of that DID."]);
    pub(crate) static SELF_ASSERTED: Text = Text(["Only the badge itself says that the key is the issuer's. Anybody can make such a badge in anybody's name.", "Only the badge itself says that the key is the issuer's. Anybody can make such a badge in anybody's name.", "Only the badge itself says that the key is the issuer's. Anybody can make such a badge in anybody's name."]);
    pub(crate) static UNASKED: Text = Text(["Not asked.", "Not asked.", "Not asked."]);
    pub(crate) static UNPROVEN: Text = Text(["The proof could not be checked, so it is not known who made this.", "The proof could not be checked, so it is not known who made this.", "The proof could not be checked, so it is not known who made this."]);
    pub(crate) static UNSIGNED: Text = Text(["It is not signed, so anybody may have made it.", "It is not signed, so anybody may have made it.", "It is not signed, so anybody may have made it."]);
}

pub(crate) mod inside {
    use crate::say::Text;

    pub(crate) static AUTHORIZATION: Text = Text(["an Authorization header", "an Authorization header", "an Authorization header"]);
    pub(crate) static BASE64: Text = Text(["base64", "base64", "base64"]);
    pub(crate) static DATA_URL: Text = Text(["a data URL", "a data URL", "a data URL"]);
    pub(crate) static HTML: Text = Text(["a web page", "a web page", "a web page"]);
    pub(crate) static JSON: Text = Text(["a JSON document (at {path})", "a JSON document (at {path})", "a JSON document (at {path})"]);
    pub(crate) static JSON_STRING: Text = Text(["a JSON string", "a JSON string", "a JSON string"]);
    pub(crate) static LINES: Text = Text(["broken lines", "broken lines", "broken lines"]);
    pub(crate) static MAIL: Text = Text(["an e-mail", "an e-mail", "an e-mail"]);
    pub(crate) static MARKDOWN: Text = Text(["a block of Markdown", "a block of Markdown", "a block of Markdown"]);
    pub(crate) static OTHER: Text = Text(["something around it", "something around it", "something around it"]);
    pub(crate) static QUOTED_PRINTABLE: Text = Text(["a text in quoted-printable", "a text in quoted-printable", "a text in quoted-printable"]);
    pub(crate) static TEXT: Text = Text(["other text", "other text", "other text"]);
    pub(crate) static UTF_16: Text = Text(["a text in UTF-16", "a text in UTF-16", "a text in UTF-16"]);
}

pub(crate) mod policy {
    use crate::say::Text;

    pub(crate) static COMPAT: Text = Text(["for comparing results with the official validator: departures in form are warnings, and a key that only the badge vouches for suffices", "for comparing results with the official validator: departures in form are warnings, and a key that only the badge vouches for suffices", "for comparing results with the official validator: departures in form are warnings, and a key that only the badge vouches for suffices"]);
    pub(crate) static STANDARD: Text = Text(["for those who receive badges: departures in form are warnings, and a key must be shown to be the issuer's", "for those who receive badges: departures in form are warnings, and a key must be shown to be the issuer's", "for those who receive badges: departures in form are warnings, and a key must be shown to be the issuer's"]);
    pub(crate) static STRICT: Text = Text(["for issuers before they send: departures in form are errors, what the standard recommends is demanded, every proof must hold, and clocks have no tolerance", "for issuers before they send: departures in form are errors, what the standard recommends is demanded, every proof must hold, and clocks have no tolerance", "for issuers before they send: departures in form are errors, what the standard recommends is demanded, every proof must hold, and clocks have no tolerance"]);
}

pub(crate) mod question {
    use crate::say::Text;

    pub(crate) static CONFORMANCE: Text = Text(["Is it what the standard calls a badge?", "Is it what the standard calls a badge?", "Is it what the standard calls a badge?"]);
    pub(crate) static ENDORSEMENTS: Text = Text(["Do those who endorse it really do?", "Do those who endorse it really do?", "Do those who endorse it really do?"]);
    pub(crate) static ISSUER: Text = Text(["Whose key is it: the issuer's?", "Whose key is it: the issuer's?", "Whose key is it: the issuer's?"]);
    pub(crate) static OPEN: Text = Text(["Can it be opened?", "Can it be opened?", "Can it be opened?"]);
    pub(crate) static OTHER: Text = Text(["Is it as it should be?", "Is it as it should be?", "Is it as it should be?"]);
    pub(crate) static PROOF: Text = Text(["Is it intact, just as it was signed?", "Is it intact, just as it was signed?", "Is it intact, just as it was signed?"]);
    pub(crate) static RECIPIENT: Text = Text(["Does it belong to whom you expect?", "Does it belong to whom you expect?", "Does it belong to whom you expect?"]);
    pub(crate) static REFRESH: Text = Text(["Is it the newest edition?", "Is it the newest edition?", "Is it the newest edition?"]);
    pub(crate) static STATUS: Text = Text(["Is it still good, and not revoked?", "Is it still good, and not revoked?", "Is it still good, and not revoked?"]);
    pub(crate) static TRUST: Text = Text(["Is the issuer one of those you trust?", "Is the issuer one of those you trust?", "Is the issuer one of those you trust?"]);
    pub(crate) static VALIDITY: Text = Text(["Is it in time?", "Is it in time?", "Is it in time?"]);
}

pub(crate) mod severity {
    use crate::say::Text;

    pub(crate) static ERROR: Text = Text(["error", "error", "error"]);
    pub(crate) static INFO: Text = Text(["info", "info", "info"]);
    pub(crate) static UNDETERMINED: Text = Text(["undetermined", "undetermined", "undetermined"]);
    pub(crate) static WARNING: Text = Text(["warning", "warning", "warning"]);
}

pub(crate) mod verdict {
    use crate::say::Text;

    pub(crate) static ASKED: Text = Text(["But you asked only for {questions}: this says nothing about the rest.", "But you asked only for {questions}: this says nothing about the rest.", "But you asked only for {questions}: this says nothing about the rest."]);
    pub(crate) static BLIND: Text = Text(["Anybody may have made it.", "Anybody may have made it.", "Anybody may have made it."]);
    pub(crate) static INVALID: Text = Text(["Invalid: at least one question was answered no. Do not rely on this.", "Invalid: at least one question was answered no. Do not rely on this.", "Invalid: at least one question was answered no. Do not rely on this."]);
    pub(crate) static UNDETERMINED: Text = Text(["Undetermined: no question was answered no, but not every one could be answered. Do not take it for valid.", "Undetermined: no question was answered no, but not every one could be answered. Do not take it for valid.", "Undetermined: no question was answered no, but not every one could be answered. Do not take it for valid."]);
    pub(crate) static UNDETERMINED_MISSING: Text = Text(["Undetermined: no question was answered no, but not every one could be answered. Do not take it for valid; provide what is missing, and ask again.", "Undetermined: no question was answered no, but not every one could be answered. Do not take it for valid; provide what is missing, and ask again.", "Undetermined: no question was answered no, but not every one could be answered. Do not take it for valid; provide what is missing, and ask again."]);
    pub(crate) static VALID: Text = Text(["Valid: every question that was asked was answered yes.", "Valid: every question that was asked was answered yes.", "Valid: every question that was asked was answered yes."]);
    pub(crate) static VALID_ISSUER: Text = Text(["Valid: every question that was asked was answered yes. Whether you trust this issuer is for you to say.", "Valid: every question that was asked was answered yes. Whether you trust this issuer is for you to say.", "Valid: every question that was asked was answered yes. Whether you trust this issuer is for you to say."]);
    pub(crate) static VALID_ISSUERS: Text = Text(["Valid: every question that was asked was answered yes. Whether you trust the issuers is for you to say.", "Valid: every question that was asked was answered yes. Whether you trust the issuers is for you to say.", "Valid: every question that was asked was answered yes. Whether you trust the issuers is for you to say."]);
    pub(crate) static VALID_TRUSTED: Text = Text(["Valid: every question that was asked was answered yes, and the issuer is one of those you trust.", "Valid: every question that was asked was answered yes, and the issuer is one of those you trust.", "Valid: every question that was asked was answered yes, and the issuer is one of those you trust."]);
}

pub(crate) mod wanted {
    use crate::say::Text;

    pub(crate) static CONTEXT: Text = Text(["a JSON-LD context, which says what the words of the badge mean", "a JSON-LD context, which says what the words of the badge mean", "a JSON-LD context, which says what the words of the badge mean"]);
    pub(crate) static CONTROLLER_DOCUMENT: Text = Text(["the document at the issuer's address, which says whose the key is", "the document at the issuer's address, which says whose the key is", "the document at the issuer's address, which says whose the key is"]);
    pub(crate) static DID_DOCUMENT: Text = Text(["a DID document, which says whose the key is", "a DID document, which says whose the key is", "a DID document, which says whose the key is"]);
    pub(crate) static ENTITY_STATEMENT: Text = Text(["an entity statement, which may lead from the issuer to an anchor of your list", "an entity statement, which may lead from the issuer to an anchor of your list", "an entity statement, which may lead from the issuer to an anchor of your list"]);
    pub(crate) static HINT: Text = Text(["If you have that document as a FILE, ask again with --provide {url}=FILE", "If you have that document as a FILE, ask again with --provide {url}=FILE", "If you have that document as a FILE, ask again with --provide {url}=FILE"]);
    pub(crate) static HOW: Text = Text(["Get it, save it as a FILE, and ask again with", "Get it, save it as a FILE, and ask again with", "Get it, save it as a FILE, and ask again with"]);
    pub(crate) static KEY_SET: Text = Text(["the issuer's set of keys, which says whose the key is", "the issuer's set of keys, which says whose the key is", "the issuer's set of keys, which says whose the key is"]);
    pub(crate) static OTHER: Text = Text(["a document", "a document", "a document"]);
    pub(crate) static REFRESH: Text = Text(["the current edition, which may be newer than this one; it changes no verdict", "the current edition, which may be newer than this one; it changes no verdict", "the current edition, which may be newer than this one; it changes no verdict"]);
    pub(crate) static REGISTRY: Text = Text(["a registry of issuers of your list, which may know this one", "a registry of issuers of your list, which may know this one", "a registry of issuers of your list, which may know this one"]);
    pub(crate) static RESOURCE: Text = Text(["what the badge refers to, to be compared with its digest; it changes no verdict", "what the badge refers to, to be compared with its digest; it changes no verdict", "what the badge refers to, to be compared with its digest; it changes no verdict"]);
    pub(crate) static SCHEMA: Text = Text(["a JSON Schema, which says what form the badge should have", "a JSON Schema, which says what form the badge should have", "a JSON Schema, which says what form the badge should have"]);
    pub(crate) static STATUS_LIST: Text = Text(["the issuer's status list, which says whether the badge was revoked", "the issuer's status list, which says whether the badge was revoked", "the issuer's status list, which says whether the badge was revoked"]);
    pub(crate) static UNTYPEABLE: Text = Text(["This is no address that anybody could type.", "This is no address that anybody could type.", "This is no address that anybody could type."]);
}

pub(crate) mod yours {
    use crate::say::Text;

    pub(crate) static NO: Text = Text(["No: {why}.", "No: {why}.", "No: {why}."]);
    pub(crate) static NO_OTHER: Text = Text(["No: it does not name {name}.", "No: it does not name {name}.", "No: it does not name {name}."]);
    pub(crate) static OPEN: Text = Text(["Could not be answered: {why}.", "Could not be answered: {why}.", "Could not be answered: {why}."]);
    pub(crate) static SKIPPED: Text = Text(["Not asked.", "Not asked.", "Not asked."]);
    pub(crate) static UNPROVEN: Text = Text(["It names {name}, but nothing proves who wrote that name.", "It names {name}, but nothing proves who wrote that name.", "It names {name}, but nothing proves who wrote that name."]);
    pub(crate) static YES: Text = Text(["Yes: it was awarded to {name}.", "Yes: it was awarded to {name}.", "Yes: it was awarded to {name}."]);
    pub(crate) static YES_INVALID: Text = Text(["It was awarded to {name}, but it is not valid: read the verdict.", "It was awarded to {name}, but it is not valid: read the verdict.", "It was awarded to {name}, but it is not valid: read the verdict."]);
}

//! The report for a notebook: a small table, with everything that comes from the badge escaped.

use std::fmt::Write as _;

use ob3::{Report, Summary, Verdict};

use crate::words::word;

/// The table.
pub(crate) fn of_report(report: &Report) -> String {
    let (colour, sign) = match report.verdict() {
        Verdict::Valid => ("#1a7f37", "✓"),
        Verdict::Invalid => ("#b42318", "✗"),
        Verdict::Undetermined => ("#9a6700", "?"),
    };
    let mut html = format!(
        "<div class=\"ob3-report\"><p><strong style=\"color:{colour}\">{sign} {}</strong>",
        report.verdict().as_str()
    );
    html.push_str("</p>");
    // What the report says that the badge says: nothing is looked for in the document.
    if let Some(said) = report.summary() {
        html.push_str(&of_summary(&said));
    } else if let Some(said) = report.claimed() {
        html.push_str("<p>so it claims, and nothing of it is proven:</p>");
        html.push_str(&of_summary(&said));
    }
    html.push_str("<p>");
    let checks: Vec<String> = report
        .checks()
        .iter()
        .map(|check| format!("{} <em>{}</em>", check.check.as_str(), word(&check.outcome)))
        .collect();
    html.push_str(&checks.join(" · "));
    html.push_str("</p>");
    if !report.findings().is_empty() {
        html.push_str("<table><thead><tr><th></th><th>where</th><th>what</th><th>code</th></tr></thead><tbody>");
        for finding in report.findings() {
            let _ = write!(
                html,
                "<tr><td>{}</td><td><code>{}</code></td><td>{}</td><td><code>{}</code></td></tr>",
                word(&finding.severity),
                escaped(&place_of(finding)),
                escaped(&finding.message),
                finding.code.name()
            );
        }
        html.push_str("</tbody></table>");
    }
    if !report.missing().is_empty() {
        html.push_str("<p>missing:</p><ul>");
        for missing in report.missing() {
            let _ = write!(html, "<li>{} <code>{}</code></li>", word(&missing.kind), escaped(&missing.url));
        }
        html.push_str("</ul>");
    }
    html.push_str("</div>");
    html
}

/// What a badge says, in a table.
fn of_summary(said: &Summary<'_>) -> String {
    let recipients = said.recipients.iter().map(|recipient| if recipient.hidden { "hidden" } else { recipient.id });
    let recipients = recipients.collect::<Vec<_>>().join(", ");
    let rows = [
        ("kind", Some(said.kind)),
        ("name", said.name),
        ("description", said.description),
        ("issuer", said.issuer.as_ref().and_then(|who| who.name.or(who.id))),
        ("holder", said.holder.as_ref().and_then(|who| who.name.or(who.id))),
        ("recipient", Some(recipients.as_str()).filter(|names| !names.is_empty())),
        ("awarded", said.awarded),
        ("from", said.from),
        ("until", said.until),
    ];
    let mut html = String::from("<table><tbody>");
    for (name, value) in rows {
        if let Some(value) = value {
            let _ = write!(html, "<tr><th>{name}</th><td>{}</td></tr>", escaped(value));
        }
    }
    html.push_str("</tbody></table>");
    html
}

/// Where a finding is: the place in the badge, or the other document and the place in it.
fn place_of(finding: &ob3::Finding) -> String {
    match &finding.document {
        None => finding.path.clone(),
        Some(document) if finding.path.is_empty() => format!("in {document}"),
        Some(document) => format!("in {document}, at {}", finding.path),
    }
}

/// Text that is nothing but text, in an element or an attribute.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#x27;"),
            '\n' | '\t' => safe.push(' '),
            hidden if is_hidden(hidden) => {
                let _ = write!(safe, "\\u{{{:x}}}", u32::from(hidden));
            }
            other => safe.push(other),
        }
    }
    safe
}

/// Whether a character is not seen, or changes how its neighbours are seen: one thing would look like another.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            // Soft hyphen, joiners, fillers.
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{3164}' | '\u{ffa0}'
            // Of no width; and what turns the direction of what follows.
            | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
            // Marks of music, tags, and variants of what comes before them.
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
            // For private use: each font shows what it likes.
            | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}'
        )
}

//! The report for a notebook: a small table, with everything that comes from the badge escaped.

use std::fmt::Write as _;

use ob3::model::AchievementCredential;
use ob3::{Report, Verdict};

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
    if let Some(name) = name_of(report) {
        let proven = if report.is_valid() { "" } else { " (not proven)" };
        let _ = write!(html, ": {}{proven}", escaped(&name));
    }
    html.push_str("</p><p>");
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
                escaped(&finding.path),
                escaped(&finding.message),
                finding.code.name()
            );
        }
        html.push_str("</tbody></table>");
    }
    if !report.missing().is_empty() {
        html.push_str("<p>missing:</p><ul>");
        for missing in report.missing() {
            let _ = write!(html, "<li>{} <code>{}</code></li>", word(&missing.wanted), escaped(&missing.url));
        }
        html.push_str("</ul>");
    }
    html.push_str("</div>");
    html
}

/// The name that the badge goes by, as it says itself.
fn name_of(report: &Report) -> Option<String> {
    let document = report.unverified()?.document().ok()?;
    let badge = AchievementCredential::of(&document)?;
    let of_achievement = badge.credential_subject().and_then(|subject| subject.achievement());
    of_achievement.and_then(|achievement| achievement.name()).or(badge.name()).map(str::to_owned)
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
            // Characters that turn the direction of what follows would make one thing look like another.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                let _ = write!(safe, "\\u{:04x}", u32::from(character));
            }
            other => safe.push(other),
        }
    }
    safe
}

//! `ob3 codes`: what the codes of findings mean, from the one table that defines them.

use std::fmt::Write as _;
use std::io;

use anstyle::Style;
use ob3::json::{Object, Value};
use ob3::{Code, Departure, DepartureRule, Members, Policy, PolicyRule, Severity};

use crate::output::{Failure, Status, print, print_data};
use crate::page_writer::{BAD, LABEL, OPEN, PageWriter, QUIET};
use crate::texts::coded;

/// Explains the codes that findings carry: all of them, one, or a family of them
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// A code, or the beginning of some, like `proof` [default: all]
    #[arg(value_name = "CODE")]
    code: Option<String>,

    /// Where the policies differ, and why: what is form, at which members, and what else weighs differently. All else of the data model is
    /// meaning, an error under every policy
    #[arg(long)]
    policies: bool,

    /// JSON instead, one line for each code
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let codes = match &args.code {
        None => Code::ALL.to_vec(),
        Some(name) => asked_for(name)?,
    };
    if args.policies {
        return policies(&codes, args.json);
    }
    if args.json {
        let mut text = String::new();
        for code in codes {
            let _ = writeln!(text, "{}", json(code));
        }
        print_data(&text)?;
        return Ok(Status::Done);
    }
    let mut out = PageWriter::for_stream(&io::stdout());
    match &*codes {
        [code] if args.code.is_some() => explain(*code, &mut out),
        codes => table(codes, &mut out),
    }
    print(out.as_str())?;
    Ok(Status::Done)
}

/// Every pair of a code and a member that is form, and what else weighs differently under the policies.
fn policies(codes: &[Code], as_json: bool) -> Result<Status, Failure> {
    let rules = Departure::RULES.iter().filter(|rule| codes.contains(&rule.code));
    let of_rule = |rule: &'static PolicyRule| rule.codes.iter().map(move |code| (*code, rule));
    let others = PolicyRule::ALL.iter().flat_map(of_rule).filter(|(code, _)| codes.contains(code));
    if as_json {
        let mut text = String::new();
        for rule in rules {
            let _ = writeln!(text, "{}", rule_json(rule));
        }
        for (code, rule) in others {
            let _ = writeln!(text, "{}", other_json(code, rule));
        }
        print_data(&text)?;
        return Ok(Status::Done);
    }
    let mut out = PageWriter::for_stream(&io::stdout());
    out.hanging("", 0, POLICIES_INTRODUCED, Style::new());
    for rule in rules {
        out.line("");
        out.line(&format!("{LABEL}{}{LABEL:#}", rule.code.name()));
        out.hanging("    ", 4, &format!("{} ({})", rule.code.meaning(), crate::codes::rule(rule.code)), QUIET);
        out.hanging("    ", 4, &format!("form: {}", members(rule.members)), Style::new());
        out.hanging("    ", 4, &format!("because {}", rule.why), Style::new());
    }
    out.line("");
    out.hanging("", 0, OTHERS_INTRODUCED, Style::new());
    for (code, rule) in others {
        out.line("");
        out.line(&format!("{LABEL}{}{LABEL:#}", code.name()));
        out.hanging("    ", 4, &format!("{} ({})", code.meaning(), crate::codes::rule(code)), QUIET);
        let weights = POLICIES.map(|policy| format!("{}: {}", policy.as_str(), weight(code.severity(policy)).0));
        out.hanging("    ", 4, &weights.join(", "), Style::new());
        out.hanging("    ", 4, &format!("because {}", rule.why), Style::new());
    }
    print(out.as_str())?;
    Ok(Status::Done)
}

fn members(members: Members) -> String {
    match members {
        Members::Every => String::from("at every member"),
        Members::Only(listed) => format!("at {}", named(listed).join(", ")),
        Members::Except(listed) => format!("at every member but {}", named(listed).join(", ")),
    }
}

fn named(listed: &[(&str, &[&str])]) -> Vec<String> {
    listed.iter().flat_map(|(class, names)| names.iter().map(move |name| format!("{class}.{name}"))).collect()
}

fn rule_json(rule: &DepartureRule) -> String {
    let texts = |listed| Value::Array(named(listed).into_iter().map(Value::from).collect());
    let mut object = Object::new();
    object.set("code", rule.code.name());
    object.set("departure", "form");
    match rule.members {
        Members::Every => {}
        Members::Only(listed) => object.set("only", texts(listed)),
        Members::Except(listed) => object.set("except", texts(listed)),
    }
    object.set("why", rule.why);
    Value::Object(object).to_json()
}

fn other_json(code: Code, rule: &PolicyRule) -> String {
    let mut object = Object::new();
    object.set("code", code.name());
    object.set("severity", severities(code));
    object.set("why", rule.why);
    Value::Object(object).to_json()
}

fn severities(code: Code) -> Value<'static> {
    let mut severity = Object::new();
    for policy in POLICIES {
        severity.set(policy.as_str(), weight(code.severity(policy)).0);
    }
    Value::Object(severity)
}

/// The code of that name, else those whose names begin with it, as far as a dot.
fn asked_for(text: &str) -> Result<Vec<Code>, Failure> {
    // As a page shows it.
    let name = text.trim().trim_start_matches('[').trim_end_matches([']', '.']).to_ascii_lowercase();
    let matching = |fits: &dyn Fn(&str) -> bool| -> Vec<Code> {
        Code::ALL.iter().copied().filter(|code| fits(code.name())).collect()
    };
    let exact = matching(&|code| code == name);
    if !exact.is_empty() {
        return Ok(exact);
    }
    let family = matching(&|code| code.strip_prefix(&*name).is_some_and(|rest| rest.starts_with('.')));
    if !family.is_empty() {
        return Ok(family);
    }
    let similar: Vec<&str> = if name.is_empty() {
        Vec::new()
    } else {
        matching(&|code| code.contains(&*name)).into_iter().map(Code::name).take(MOST_SIMILAR).collect()
    };
    let hint = match &*similar {
        [] => coded::NONE_ALL.say().to_owned(),
        similar => coded::NONE_SIMILAR.with(&[("similar", &similar.join(", "))]),
    };
    Err(Failure::new(Status::Usage, coded::NONE.with(&[("code", &format!("{text:?}")), ("hint", &hint)])))
}

fn explain(code: Code, out: &mut PageWriter) {
    out.row(coded::CODE.say(), code.name());
    out.row(coded::MEANING.say(), code.meaning());
    out.row(coded::RULE.say(), rule(code));
    for (index, policy) in POLICIES.into_iter().enumerate() {
        let severity = code.severity(policy);
        let label = if index == 0 { coded::WEIGHT.say() } else { "" };
        let effect = match severity {
            Severity::Error => &coded::ERROR,
            Severity::Undetermined => &coded::UNDETERMINED,
            Severity::Warning => &coded::WARNING,
            _ => &coded::INFO,
        };
        let line = if policy == Policy::default() { &coded::POLICY_DEFAULT } else { &coded::POLICY };
        out.row(label, &line.with(&[("policy", policy.as_str()), ("effect", effect.say())]));
    }
    if let Some(url) = code.problem_type() {
        out.row("W3C", url);
    }
}

/// Two lines for each: the name and the weights, then the meaning and the rule.
fn table(codes: &[Code], out: &mut PageWriter) {
    let width = codes.iter().map(|code| code.name().len()).max().unwrap_or_default();
    let [standard, strict, compat] = POLICIES.map(Policy::as_str);
    out.line(&format!("{LABEL}{:width$}{LABEL:#}  {standard:12}  {strict:12}  {compat}", "Code"));
    for code in codes {
        let mut line = format!("{:width$}", code.name());
        for (index, policy) in POLICIES.into_iter().enumerate() {
            let (word, style) = weight(code.severity(policy));
            let pad = if index < 2 { 12 } else { 0 };
            let _ = write!(line, "  {style}{word:pad$}{style:#}");
        }
        out.line(&line);
        out.hanging("    ", 4, &format!("{} ({})", code.meaning(), rule(*code)), QUIET);
    }
}

/// Where the rule comes from. Budgets are our own.
fn rule(code: Code) -> &'static str {
    if code.section() == "limits.rs" { coded::BUDGET.say() } else { code.section() }
}

fn weight(severity: Severity) -> (&'static str, Style) {
    match severity {
        Severity::Error => ("error", BAD),
        Severity::Undetermined => ("undetermined", OPEN),
        Severity::Warning => ("warning", Style::new()),
        _ => ("info", QUIET),
    }
}

fn json(code: Code) -> String {
    let mut object = Object::new();
    object.set("code", code.name());
    object.set("meaning", code.meaning());
    object.set("section", code.section());
    object.set("severity", severities(code));
    if let Some(url) = code.problem_type() {
        object.set("problem", url);
    }
    Value::Object(object).to_json()
}

const POLICIES: [Policy; 3] = [Policy::Standard, Policy::Strict, Policy::Compat];

const POLICIES_INTRODUCED: &str = "A departure from the data model is form where this table says so: a warning under standard and \
compat, an error under strict. Everywhere else it is meaning: an error under every policy.";

const OTHERS_INTRODUCED: &str = "Beside the data model, these weigh differently under the policies. Under strict nothing weighs less than under standard, and under \
compat only one thing does: that the badge alone says whose its key is.";

const MOST_SIMILAR: usize = 5;

const AFTER_HELP: &str = "\
Codes are the words in brackets that end every finding. They are stable: programs may compare them.

What a code weighs depends on the policy:
  error    the verdict is invalid
  open     the verdict is undetermined, unless something else makes it invalid
  warning  worth knowing, changes nothing
  info     the same, and no departure from the standard

Examples:
  ob3 codes
  ob3 codes conformance.level.unknown
  ob3 codes proof                                  all that begin with `proof.`
  ob3 codes --policies                             where the policies differ, and why
  ob3 codes --json > codes.jsonl";

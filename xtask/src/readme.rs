//! The commands of the README that are promised to work: marked blocks, one command a line.

/// The line that stands right above a ```sh block that is to be run.
pub(crate) const MARK: &str = "<!-- run -->";

/// The commands of every marked ```sh block, in order.
///
/// Blank lines and comments are left out; a line that ends in a backslash goes on in the next.
pub(crate) fn commands(readme: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut unfinished = String::new();
    let mut marked = false;
    let mut inside = false;
    for line in readme.lines().map(str::trim) {
        if !inside {
            inside = marked && line == "```sh";
            marked = line == MARK;
            continue;
        }
        if line == "```" {
            inside = false;
            continue;
        }
        if unfinished.is_empty() && (line.is_empty() || line.starts_with('#')) {
            continue;
        }
        if let Some(part) = line.strip_suffix('\\') {
            unfinished.push_str(part);
            continue;
        }
        commands.push(std::mem::take(&mut unfinished) + line);
    }
    commands
}

/// Whether a command of the README would start `cargo xtask test` from within itself.
pub(crate) fn starts_us_again(command: &str) -> bool {
    ["cargo xtask test", ".ci/run"].iter().any(|ourselves| command.contains(ourselves))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_marked_blocks_are_run() {
        let readme = "\
```sh
not me
```
<!-- run -->
```sh
# a comment
ob3 verify a.json

ob3 verify \\
  b.json
```
<!-- run -->
```python
nor me
```
<!-- run -->

```sh
nor me: the mark is not on the line above
```
<!-- run -->
```sh
ob3 did key.jwk
```
";
        assert_eq!(commands(readme), ["ob3 verify a.json", "ob3 verify b.json", "ob3 did key.jwk"]);
    }

    #[test]
    fn the_test_command_is_not_run_from_within_itself() {
        assert!(starts_us_again("cargo xtask test"));
        assert!(starts_us_again("bash .ci/run"));
        assert!(!starts_us_again("cargo xtask lint"));
    }
}

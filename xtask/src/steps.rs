//! Steps: a heading, the work, the seconds it took, and the count at the end.

use std::time::Instant;

use crate::shell::Outcome;

/// A row of steps of which the first failure is the last.
pub(crate) struct Steps {
    passed: usize,
    started: Instant,
}

impl Steps {
    /// Starts the clock.
    pub(crate) fn begin() -> Self {
        Self { passed: 0, started: Instant::now() }
    }

    /// Runs one step under its heading.
    pub(crate) fn step(&mut self, heading: &str, work: impl FnOnce() -> Outcome) -> Outcome {
        println!("\n== {heading}");
        let started = Instant::now();
        let outcome = work();
        let seconds = started.elapsed().as_secs_f64();
        match outcome {
            Ok(()) => {
                println!("-- passed in {seconds:.1} s");
                self.passed += 1;
                Ok(())
            }
            Err(why) => {
                println!("-- failed after {seconds:.1} s\n\n{} passed, 1 failed", self.passed);
                Err(format!("{heading}: {why}"))
            }
        }
    }

    /// Prints the whole time and, as the last line, the count.
    pub(crate) fn finish(self) {
        println!("\nall steps took {:.1} s", self.started.elapsed().as_secs_f64());
        println!("{} passed, 0 failed", self.passed);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn only_what_passed_is_counted_and_a_failure_names_its_step() {
        let mut steps = Steps::begin();
        steps.step("good", || Ok(())).unwrap();
        let why = steps.step("bad", || Err("it broke".to_owned())).unwrap_err();
        assert_eq!((steps.passed, why.as_str()), (1, "bad: it broke"));
    }
}

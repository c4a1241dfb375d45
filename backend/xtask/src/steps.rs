//! A plan of named steps, each shown with the time it took; the first that fails ends the plan.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use crate::failure::Failure;

/// One step of a plan, over what earlier steps found.
pub(crate) struct Step<S> {
    /// What it does, in few words; unique in its plan.
    pub(crate) name: &'static str,
    /// Does it.
    pub(crate) work: fn(&mut S) -> Result<(), Failure>,
}

/// Performs the steps in order and prints a summary.
///
/// The failure of a step names the step and says how many were not run.
pub(crate) fn perform<S>(plan: &[Step<S>], found: &mut S) -> Result<(), Failure> {
    let start = Instant::now();
    let mut times = Vec::new();
    for (index, step) in plan.iter().enumerate() {
        eprintln!("\n==> [{}/{}] {}", index + 1, plan.len(), step.name);
        let step_start = Instant::now();
        let outcome = (step.work)(found);
        let took = step_start.elapsed();
        if let Err(failure) = outcome {
            eprintln!("    FAILED after {}", shown(took));
            let left = plan.len() - index - 1;
            return Err(Failure::new(format!("step `{}` failed ({left} not run): {failure}", step.name)));
        }
        eprintln!("    ok, {}", shown(took));
        times.push((step.name, took));
    }
    eprintln!("{}", summary(&times, start.elapsed()));
    Ok(())
}

fn summary(times: &[(&str, Duration)], total: Duration) -> String {
    let width = times.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for (name, took) in times {
        // Writing to a string cannot fail.
        let _infallible = write!(text, "\n  {name:width$}  {:>8}", shown(*took));
    }
    format!("{text}\n\nall {} steps passed in {}", times.len(), shown(total))
}

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 05 s`.
fn shown(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes the next prepared outcome: `None` is success.
    fn take(outcomes: &mut Vec<Option<&'static str>>) -> Result<(), Failure> {
        match outcomes.remove(0) {
            None => Ok(()),
            Some(reason) => Err(Failure::new(reason)),
        }
    }

    const THREE: [Step<Vec<Option<&'static str>>>; 3] =
        [Step { name: "one", work: take }, Step { name: "two", work: take }, Step { name: "three", work: take }];

    #[test]
    fn all_steps_run_in_order() {
        let mut outcomes = vec![None, None, None, Some("not reached")];

        perform(&THREE, &mut outcomes).unwrap();

        assert_eq!(outcomes, [Some("not reached")]);
    }

    #[test]
    fn the_first_failure_ends_the_plan_and_is_named() {
        let mut outcomes = vec![None, Some("the reason"), None];

        let failure = perform(&THREE, &mut outcomes).unwrap_err().to_string();

        assert_eq!(failure, "step `two` failed (1 not run): the reason");
        assert_eq!(outcomes, [None]);
    }

    #[test]
    fn durations_read_well() {
        assert_eq!(shown(Duration::from_millis(440)), "0.4 s");
        assert_eq!(shown(Duration::from_secs(12)), "12 s");
        assert_eq!(shown(Duration::from_secs(185)), "3 min 05 s");
    }

    #[test]
    fn the_summary_ends_with_the_verdict() {
        let text =
            summary(&[("lints", Duration::from_secs(70)), ("tests", Duration::from_secs(9))], Duration::from_secs(79));

        assert!(text.contains("lints  1 min 10 s"), "{text}");
        assert!(text.ends_with("all 2 steps passed in 1 min 19 s"), "{text}");
    }
}

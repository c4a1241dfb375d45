//! `cargo xtask test`: everything that must pass, in one order, on any machine.

use std::path::PathBuf;

use crate::args::Part;
use crate::cargo::{self, cargo};
use crate::failure::Failure;
use crate::npm::npm;
use crate::postgres::{self, Binaries, Cluster};
use crate::process::Program;
use crate::steps::{self, Step};
use crate::{chromium, paths, schema, thidua, ui};

/// What earlier steps found for later ones.
#[derive(Default)]
struct Found {
    postgres: Option<Binaries>,
    chromium: Option<PathBuf>,
}

/// Runs a part of the tests, or all of them.
pub(crate) fn test(part: Part) -> Result<(), Failure> {
    steps::perform(&plan(part), &mut Found::default())
}

/// The quick part, run before each push: formatting, lints and schema drift.
pub(crate) fn check() -> Result<(), Failure> {
    steps::perform(&[COMPONENTS, FORMATTING, LINTS, SCHEMA], &mut Found::default())
}

/// The steps of a part. What must be found or installed comes first: a machine that lacks it fails within a minute.
fn plan(part: Part) -> Vec<Step<Found>> {
    let rust = matches!(part, Part::All | Part::Rust);
    let interface = matches!(part, Part::All | Part::Ui);
    let browser = matches!(part, Part::All | Part::EndToEnd);
    let mut plan = Vec::new();
    if rust {
        plan.extend([COMPONENTS, POSTGRES]);
    }
    if browser {
        plan.push(CHROMIUM);
    }
    if interface || browser {
        plan.push(PACKAGES);
    }
    if rust {
        plan.extend([FORMATTING, LINTS, DOCUMENTATION, ON_SQLITE, SCHEMA, ON_POSTGRES]);
    }
    if interface {
        plan.extend([UI_LINTS, UI_TYPES, UI_TESTS]);
    }
    if interface || browser {
        plan.push(UI_BUILD);
    }
    if interface {
        plan.push(UI_BUDGET);
    }
    if browser {
        plan.push(IN_BROWSER);
    }
    plan
}

const COMPONENTS: Step<Found> = Step { name: "toolchain", work: |_| cargo::ensure_components() };

const POSTGRES: Step<Found> = Step {
    name: "find PostgreSQL",
    work: |found| {
        found.postgres = Some(postgres::ensure()?);
        Ok(())
    },
};

const CHROMIUM: Step<Found> = Step {
    name: "find Chromium",
    work: |found| {
        found.chromium = Some(chromium::ensure()?);
        Ok(())
    },
};

const PACKAGES: Step<Found> = Step { name: "npm packages", work: |_| ui::install() };

const FORMATTING: Step<Found> = Step { name: "formatting", work: |_| cargo::check_format() };

const LINTS: Step<Found> = Step { name: "lints", work: |_| cargo::lint() };

const DOCUMENTATION: Step<Found> = Step {
    name: "documentation",
    work: |_| {
        // Examples, of which there are none, for the reason told in `thidua::build`: the lints' work is used again.
        let doc = cargo().args(["doc", "--locked", "--workspace", "--no-deps", "--lib", "--bins", "--examples"]);
        doc.variable("RUSTDOCFLAGS", "--deny warnings").run()
    },
};

const ON_SQLITE: Step<Found> =
    Step { name: "Rust tests on SQLite", work: |_| tests().arg("--workspace").without("TEST_DATABASE_URL").run() };

const SCHEMA: Step<Found> = Step { name: "schema drift", work: |_| schema::check() };

const ON_POSTGRES: Step<Found> = Step {
    name: "Rust tests on PostgreSQL",
    work: |found| {
        let Some(binaries) = &found.postgres else { return Err(Failure::new("PostgreSQL was not looked for")) };
        let cluster = Cluster::start(binaries)?;
        tests().args(["--package", "storage", "--package", "server"]).variable("TEST_DATABASE_URL", cluster.url()).run()
    },
};

const UI_LINTS: Step<Found> = Step { name: "UI lints", work: |_| ui::script("lint") };

const UI_TYPES: Step<Found> = Step { name: "UI types", work: |_| ui::script("check") };

const UI_TESTS: Step<Found> = Step { name: "UI unit tests", work: |_| ui::script("test") };

const UI_BUILD: Step<Found> = Step { name: "UI build", work: |_| ui::script("build") };

const UI_BUDGET: Step<Found> = Step { name: "UI size budget", work: |_| ui::script("budget") };

const IN_BROWSER: Step<Found> = Step {
    name: "browser tests",
    work: |found| {
        let Some(browser) = &found.chromium else { return Err(Failure::new("Chromium was not looked for")) };
        let server = thidua::build(false)?;
        let tests = npm(&paths::frontend()).args(["run", "e2e"]);
        thidua::without_settings(tests).variable("CHROMIUM", browser).variable("THIDUA_BIN", server).run()
    },
};

/// The Rust tests. A changed snapshot fails and is not written, so that a passing run leaves nothing behind.
fn tests() -> Program {
    thidua::without_settings(cargo()).args(["test", "--locked"]).variable("INSTA_UPDATE", "no")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(part: Part) -> Vec<&'static str> {
        plan(part).iter().map(|step| step.name).collect()
    }

    #[test]
    fn everything_is_each_part_once() {
        let all = names(Part::All);

        for part in [Part::Rust, Part::Ui, Part::EndToEnd] {
            for name in names(part) {
                assert_eq!(all.iter().filter(|other| **other == name).count(), 1, "{name}");
            }
        }
    }

    #[test]
    fn both_databases_are_tested() {
        let rust = names(Part::Rust);

        assert!(rust.contains(&"Rust tests on SQLite"));
        assert!(rust.contains(&"Rust tests on PostgreSQL"));
    }

    #[test]
    fn the_browser_meets_a_fresh_build() {
        for part in [Part::All, Part::EndToEnd] {
            let names = names(part);
            let place = |name| names.iter().position(|other| *other == name).unwrap();

            assert!(place("npm packages") < place("UI build"));
            assert!(place("UI build") < place("browser tests"));
            assert!(place("find Chromium") < place("browser tests"));
        }
    }

    #[test]
    fn what_may_be_missing_is_looked_for_before_anything_slow() {
        assert_eq!(names(Part::All)[..4], ["toolchain", "find PostgreSQL", "find Chromium", "npm packages"]);
    }
}

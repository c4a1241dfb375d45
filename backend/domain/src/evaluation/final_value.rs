//! Four values side by side; the final one is that of the latest stage that decided the line.

use crate::evaluation::sheet::{SheetStage, Value};

/// The values of one evaluation at every stage, each in the frozen order; `None` where nobody
/// submitted a sheet.
#[derive(Debug, Clone, Copy, Default)]
pub struct StageValues<'a> {
    /// The unit's own.
    pub own: Option<&'a [Value]>,
    /// The aggregate of the cross sheets.
    pub cross: Option<&'a [Value]>,
    /// What the cluster agreed.
    pub agreed: Option<&'a [Value]>,
    /// What the ministry found.
    pub appraised: Option<&'a [Value]>,
}

impl<'a> StageValues<'a> {
    /// The values of one stage.
    pub const fn of(&self, stage: SheetStage) -> Option<&'a [Value]> {
        match stage {
            SheetStage::Self_ => self.own,
            SheetStage::Cross => self.cross,
            SheetStage::Agreed => self.agreed,
            SheetStage::Appraised => self.appraised,
        }
    }

    /// The value of one line at one stage; missing where nothing was submitted.
    pub fn line(&self, stage: SheetStage, index: usize) -> Value {
        self.of(stage).and_then(|values| values.get(index).copied()).unwrap_or(Value::Missing)
    }
}

/// A final value and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FinalValue {
    /// The value.
    pub value: Value,
    /// The stage that decided; `None` when none did, or the line is not assigned.
    pub stage: Option<SheetStage>,
}

/// Points, facts whose points are awaited, and "not applicable" decide a line; a gap or an abstention leaves it to the stage before.
/// Never the maximum of the stages. `blank` is the value when no stage decided: missing, or not
/// assigned.
pub fn decide(values: &StageValues<'_>, index: usize, blank: Value) -> FinalValue {
    if blank == Value::NotAssigned {
        return FinalValue { value: blank, stage: None };
    }
    let decided = SheetStage::ALL.into_iter().rev().find_map(|stage| {
        let value = values.line(stage, index);
        let decides = matches!(value, Value::Points(_) | Value::Awaiting | Value::NotApplicable);
        decides.then_some(FinalValue { value, stage: Some(stage) })
    });
    decided.unwrap_or(FinalValue { value: blank, stage: None })
}

/// The final values in the frozen order; `blank` are the values of an empty sheet about the unit
/// ([`crate::evaluation::sheet::blank_values`]).
pub fn final_values(values: &StageValues<'_>, blank: &[Value]) -> Vec<FinalValue> {
    blank.iter().enumerate().map(|(index, blank)| decide(values, index, *blank)).collect()
}

/// The latest stage that decided any line; `None` when none did.
pub fn final_stage(finals: &[FinalValue]) -> Option<SheetStage> {
    finals.iter().filter_map(|line| line.stage).max()
}

#[cfg(test)]
mod tests;

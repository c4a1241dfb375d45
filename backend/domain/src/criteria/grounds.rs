//! Writing the disqualifiers of a draft.

use crate::criteria::edit::{CODE_LENGTH, NAME_LENGTH, changeable, text};
use crate::criteria::error::{CriteriaError, CriteriaErrorCode as Code};
use crate::criteria::set::{CriteriaSet, Disqualifier};

/// The set with the ground added at the end, or put in the place of the one with the code `replaced`.
pub fn save_disqualifier(
    set: &CriteriaSet,
    replaced: Option<&str>,
    ground: &Disqualifier,
) -> Result<CriteriaSet, Vec<CriteriaError>> {
    changeable(set)?;
    let ground = Disqualifier { code: ground.code.trim().to_owned(), name: ground.name.trim().to_owned(), ..*ground };
    let mut problems = text(&ground.code, "code", Code::CodeRequired, CODE_LENGTH);
    problems.extend(text(&ground.name, "name", Code::NameRequired, NAME_LENGTH));
    if Some(ground.code.as_str()) != replaced && set.disqualifier(&ground.code).is_some() {
        problems.push(CriteriaError::new(Code::CodeTaken, &["code"]));
    }
    let mut changed = set.clone();
    match replaced {
        None => changed.disqualifiers.push(ground),
        Some(code) => match changed.disqualifiers.iter_mut().find(|other| other.code == code) {
            Some(place) => *place = ground,
            None => problems.push(unknown("replacedCode")),
        },
    }
    if problems.is_empty() { Ok(changed) } else { Err(problems) }
}

/// The set without the ground.
pub fn remove_disqualifier(set: &CriteriaSet, code: &str) -> Result<CriteriaSet, Vec<CriteriaError>> {
    changeable(set)?;
    let mut changed = set.clone();
    changed.disqualifiers.retain(|ground| ground.code != code);
    if changed.disqualifiers.len() == set.disqualifiers.len() {
        return Err(vec![unknown("code")]);
    }
    Ok(changed)
}

fn unknown(field: &str) -> CriteriaError {
    CriteriaError::new(Code::UnknownDisqualifier, &[field])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::criteria::set::DisqualifierEffect;
    use crate::criteria::testing::small_set;

    fn ground(code: &str, name: &str) -> Disqualifier {
        Disqualifier { code: code.to_owned(), name: name.to_owned(), effect: DisqualifierEffect::Block }
    }

    #[test]
    fn a_ground_is_added_changed_and_taken_out() {
        let set = save_disqualifier(&small_set(), None, &ground(" L1 ", "Bị kỷ luật")).unwrap();
        let set = save_disqualifier(&set, None, &ground("L2", "Mất đoàn kết")).unwrap();
        let set = save_disqualifier(&set, Some("L1"), &ground("L9", "Bị kỷ luật từ cảnh cáo")).unwrap();
        let codes: Vec<_> = set.disqualifiers.iter().map(|ground| ground.code.as_str()).collect();
        assert_eq!(codes, ["L9", "L2"]);
        assert_eq!(remove_disqualifier(&set, "L9").unwrap().disqualifiers.len(), 1);
    }

    #[test]
    fn a_ground_needs_a_code_of_its_own_and_a_name() {
        let set = save_disqualifier(&small_set(), None, &ground("L1", "Bị kỷ luật")).unwrap();
        for (replaced, code, name, due) in [
            (None, "L1", "Khác", vec![Code::CodeTaken]),
            (None, "", " ", vec![Code::CodeRequired, Code::NameRequired]),
            (Some("L7"), "L7", "Khác", vec![Code::UnknownDisqualifier]),
        ] {
            let errors = save_disqualifier(&set, replaced, &ground(code, name)).unwrap_err();
            assert_eq!(errors.iter().map(|error| error.code).collect::<Vec<_>>(), due, "{code} {name}");
        }
        assert_eq!(remove_disqualifier(&set, "L7").unwrap_err()[0].code, Code::UnknownDisqualifier);
    }
}

//! In which order fragments can be counted.

use std::collections::HashMap;

use async_graphql::Name;
use async_graphql::parser::types::{ExecutableDocument, Selection, SelectionSet};

use super::{Code, RequestError};

/// Every fragment after all the fragments that it spreads, and how many selections were looked at to find out.
///
/// Counting in this order needs no recursion from one fragment into another, so a chain of fragments costs no stack.
/// A fragment that comes back to itself has no place in such an order: [`Code::ValidationFailed`].
pub(super) fn leaves_first(document: &ExecutableDocument) -> Result<(Vec<&Name>, usize), RequestError> {
    let mut visited = 0;
    let mut waiting_for: HashMap<&Name, usize> = HashMap::new();
    let mut spread_in: HashMap<&Name, Vec<&Name>> = HashMap::new();
    for (name, fragment) in &document.fragments {
        let spreads = spreads(&fragment.node.selection_set.node, &mut visited);
        let known: Vec<&Name> = spreads.into_iter().filter(|spread| document.fragments.contains_key(*spread)).collect();
        waiting_for.insert(name, known.len());
        for spread in known {
            spread_in.entry(spread).or_default().push(name);
        }
    }
    let mut order: Vec<&Name> = waiting_for.iter().filter(|(_, count)| **count == 0).map(|(name, _)| *name).collect();
    let mut next = 0;
    while let Some(&done) = order.get(next) {
        next += 1;
        for user in spread_in.get(done).into_iter().flatten() {
            let count = waiting_for.entry(user).or_default();
            *count = count.saturating_sub(1);
            if *count == 0 {
                order.push(user);
            }
        }
    }
    match document.fragments.iter().find(|(name, _)| !order.contains(name)) {
        None => Ok((order, visited)),
        Some((name, fragment)) => {
            let message = format!("The fragment \"{name}\" spreads itself, or a fragment that does.");
            Err(RequestError::new(Code::ValidationFailed, message).at(fragment.pos))
        }
    }
}

/// The names that a selection set spreads, at any depth of its own text, one entry per spread.
///
/// The recursion follows the brackets of the text, of which the pre-scan has let few through.
fn spreads<'a>(set: &'a SelectionSet, visited: &mut usize) -> Vec<&'a Name> {
    let mut found = Vec::new();
    for selection in &set.items {
        *visited += 1;
        match &selection.node {
            Selection::Field(field) => found.extend(spreads(&field.node.selection_set.node, visited)),
            Selection::InlineFragment(inline) => found.extend(spreads(&inline.node.selection_set.node, visited)),
            Selection::FragmentSpread(spread) => found.push(&spread.node.fragment_name.node),
        }
    }
    found
}

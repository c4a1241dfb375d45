//! Counts what a parsed document asks for, fragments written out, without writing them out.
//!
//! Each fragment is counted once, after the fragments it spreads; a spread then adds its numbers. The work is two
//! looks at each selection of the text, whatever the numbers grow to: they saturate.

use std::collections::HashMap;

use async_graphql::parser::types::{
    Directive, ExecutableDocument, Field, OperationDefinition, OperationType, Selection, SelectionSet,
};
use async_graphql::{Name, Pos, Positioned};

use super::RequestError;
use super::fragments::leaves_first;

/// The fields of the introspection types that are lists of further types.
/// Source: graphql-js, `MaxIntrospectionDepthRule`.
const INTROSPECTION_LISTS: [&str; 4] = ["fields", "interfaces", "possibleTypes", "inputFields"];

/// What a document asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// One entry per operation, in no particular order.
    pub operations: Vec<MeasuredOperation>,
    /// Fragment definitions.
    pub fragments: usize,
    /// Selections of the largest fragment once written out; 0 without fragments.
    pub largest_fragment: usize,
    /// Directives of the whole text.
    pub directives: usize,
    /// The largest number of directives at one place.
    pub directives_at_once: usize,
    /// How many selections were looked at to find these numbers: the work done, for tests.
    pub visited: usize,
}

/// What one operation asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasuredOperation {
    /// Query, mutation or subscription.
    pub kind: OperationType,
    /// Where it begins in the text.
    pub position: Pos,
    /// Its numbers, fragments followed.
    pub totals: Totals,
}

/// The numbers of a selection set, fragments followed. All saturate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Fields, spreads and inline fragments.
    pub selections: usize,
    /// Fields from here to the deepest leaf.
    pub depth: usize,
    /// Aliases, `__typename` not counted.
    pub aliases: usize,
    /// Fields of this level alone.
    pub level: usize,
    /// Fields of this level that may stand alone only.
    pub single: usize,
    /// Occurrences of `__schema`.
    pub schema_roots: usize,
    /// Occurrences of `__type`.
    pub type_roots: usize,
    /// Introspection lists inside one another.
    pub lists: usize,
    /// The same, of what lies below `__schema` or `__type`.
    pub introspection_lists: usize,
}

impl Totals {
    /// Two neighbours in one selection set.
    fn beside(self, other: Self) -> Self {
        Self {
            selections: self.selections.saturating_add(other.selections),
            depth: self.depth.max(other.depth),
            aliases: self.aliases.saturating_add(other.aliases),
            level: self.level.saturating_add(other.level),
            single: self.single.saturating_add(other.single),
            schema_roots: self.schema_roots.saturating_add(other.schema_roots),
            type_roots: self.type_roots.saturating_add(other.type_roots),
            lists: self.lists.max(other.lists),
            introspection_lists: self.introspection_lists.max(other.introspection_lists),
        }
    }

    /// A spread or an inline fragment with these contents: one selection more, no level more.
    fn spread(self) -> Self {
        Self { selections: self.selections.saturating_add(1), ..self }
    }
}

/// Counts a document. `single` names the root fields of which [`Totals::single`] counts.
///
/// Errors: [`super::Code::ValidationFailed`] when a fragment spreads itself. Unknown fragments count nothing: the
/// library's validation refuses them.
pub fn measure(document: &ExecutableDocument, single: &[String]) -> Result<Measured, RequestError> {
    let (order, visited) = leaves_first(document)?;
    let mut walk = Walk { single, done: HashMap::new(), visited, directives: 0, directives_at_once: 0 };
    for name in order {
        if let Some(fragment) = document.fragments.get(name) {
            walk.directives(&fragment.node.directives);
            let totals = walk.set(&fragment.node.selection_set.node);
            walk.done.insert(name, totals);
        }
    }
    let largest_fragment = walk.done.values().map(|totals| totals.selections).max().unwrap_or(0);
    let operations = document.operations.iter().map(|(_, operation)| walk.operation(operation)).collect();
    Ok(Measured {
        operations,
        fragments: document.fragments.len(),
        largest_fragment,
        directives: walk.directives,
        directives_at_once: walk.directives_at_once,
        visited: walk.visited,
    })
}

/// The state of one count.
struct Walk<'a> {
    single: &'a [String],
    /// The numbers of the fragments counted so far.
    done: HashMap<&'a Name, Totals>,
    visited: usize,
    directives: usize,
    directives_at_once: usize,
}

impl<'a> Walk<'a> {
    fn operation(&mut self, operation: &'a Positioned<OperationDefinition>) -> MeasuredOperation {
        self.directives(&operation.node.directives);
        for variable in &operation.node.variable_definitions {
            self.directives(&variable.node.directives);
        }
        let totals = self.set(&operation.node.selection_set.node);
        MeasuredOperation { kind: operation.node.ty, position: operation.pos, totals }
    }

    /// The recursion follows the brackets of the text, of which the pre-scan has let few through.
    fn set(&mut self, set: &'a SelectionSet) -> Totals {
        let mut totals = Totals::default();
        for selection in &set.items {
            self.visited += 1;
            self.directives(selection.node.directives());
            totals = totals.beside(match &selection.node {
                Selection::Field(field) => self.field(&field.node),
                Selection::InlineFragment(inline) => self.set(&inline.node.selection_set.node).spread(),
                Selection::FragmentSpread(spread) => {
                    self.done.get(&spread.node.fragment_name.node).copied().unwrap_or_default().spread()
                }
            });
        }
        totals
    }

    fn field(&mut self, field: &'a Field) -> Totals {
        let below = self.set(&field.selection_set.node);
        let name = field.name.node.as_str();
        let (is_schema, is_type) = (name == "__schema", name == "__type");
        let lists_below = if is_schema || is_type { below.lists } else { 0 };
        Totals {
            selections: below.selections.saturating_add(1),
            depth: below.depth.saturating_add(1),
            aliases: below.aliases.saturating_add(usize::from(field.alias.is_some() && name != "__typename")),
            level: 1,
            single: usize::from(self.single.iter().any(|single| single == name)),
            schema_roots: below.schema_roots.saturating_add(usize::from(is_schema)),
            type_roots: below.type_roots.saturating_add(usize::from(is_type)),
            lists: below.lists.saturating_add(usize::from(INTROSPECTION_LISTS.contains(&name))),
            introspection_lists: below.introspection_lists.max(lists_below),
        }
    }

    fn directives(&mut self, here: &[Positioned<Directive>]) {
        self.directives = self.directives.saturating_add(here.len());
        self.directives_at_once = self.directives_at_once.max(here.len());
    }
}

//! The numbers against which documents are judged.

/// How large a document may be. Over any number the request is refused with `QUERY_TOO_COMPLEX`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentLimits {
    /// Tokens of the text: bounds the parser's time. The introspection query of the usual tools has about 200.
    pub tokens: usize,
    /// Open brackets of any kind at one place of the text: the parser recurses per bracket and a text of some
    /// thousands would overflow its stack and end the process.
    pub nesting: usize,
    /// Open brackets in the JSON of the variables: values are copied and dropped recursively.
    pub variable_nesting: usize,
    /// Fields from the root to the deepest leaf, fragments followed: each level can multiply the rows read.
    /// The standard introspection query has exactly 15.
    pub depth: usize,
    /// Aliases of one operation, fragments followed, `__typename` not counted: an alias runs the same field again.
    pub aliases: usize,
    /// Fields at the root of a query, fragments followed: each is a use case of its own.
    pub query_roots: usize,
    /// Fields at the root of a mutation, fragments followed: each is a transaction of its own.
    pub mutation_roots: usize,
    /// Mutations of which one request may hold one alone, whichever: they check a password or a token, and several
    /// in one request would try several at the price of one.
    pub single_mutations: Vec<String>,
    /// Directives on one field, spread, fragment, operation or variable.
    pub directives_at_once: usize,
    /// Directives in the whole text.
    pub directives: usize,
    /// Fragment definitions.
    pub fragments: usize,
    /// Operation definitions: only one is run, all are validated.
    pub operations: usize,
    /// Selections of all operations and of each fragment once fragments are written out: the validator's and the
    /// executor's work. Without this number a kilobyte of fragments doubles itself for hours.
    pub selections: usize,
    /// How often `__schema`, and how often `__type`, may stand in the document, fragments followed.
    pub introspection_roots: usize,
    /// Lists inside one another below `__schema` or `__type` (`fields { type { fields`): the schema is a graph with
    /// cycles, so each level multiplies the answer.
    pub introspection_lists: usize,
}

impl Default for DocumentLimits {
    fn default() -> Self {
        Self {
            tokens: 2_000,
            nesting: 30,
            variable_nesting: 30,
            depth: 15,
            aliases: 30,
            query_roots: 20,
            mutation_roots: 10,
            single_mutations: ["signIn", "refreshSession", "createFirstAdministrator", "changePassword"]
                .map(str::to_owned)
                .into(),
            directives_at_once: 5,
            directives: 50,
            fragments: 50,
            operations: 10,
            selections: 1_000,
            introspection_roots: 1,
            introspection_lists: 2,
        }
    }
}

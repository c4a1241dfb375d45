//! Tables and properties of every rule type.

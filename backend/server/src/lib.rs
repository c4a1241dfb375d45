//! Use cases, GraphQL, HTTP and the command line of Thi Đua.
//!
//! Arrows point one way: `domain ← storage ← {slice}::{service, reads, loaders} ← {slice}::graphql ←
//! graphql ← http ← main`. A slice is a folder with the same files everywhere: `service.rs` (use cases
//! that write), `reads.rs` (use cases that read), `loaders.rs` (batch loaders), `graphql.rs` (types,
//! inputs, payloads, queries, mutations). A resolver has no opinions: it maps the input, calls one use
//! case and maps the result.

pub mod app;
pub mod config;
pub mod cx;
pub mod downloads;
pub mod fault;
pub mod graphql;
pub mod http;
pub mod output;
pub mod rest;
pub mod serve;

pub mod audit;
pub mod cluster;
pub mod criteria;
pub mod demo;
pub mod document;
pub mod evaluation;
pub mod file;
pub mod identity;
pub mod import;
pub mod movement;
pub mod notification;
pub mod unit;
pub mod workbook;

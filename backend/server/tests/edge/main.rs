//! The edge against a toy schema: what the pinned library does, what the endpoint answers, what documents may cost,
//! and how connections begin and end.

#[cfg(test)]
mod conformance;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod endpoint;
#[cfg(test)]
mod library;
#[cfg(test)]
mod listener;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod toy;

//! An independent recomputation of published results: shares no scoring code with the rest of the workspace.

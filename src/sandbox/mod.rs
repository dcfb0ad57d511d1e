//! The embedded fake Partner API.

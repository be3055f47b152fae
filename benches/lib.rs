//! Nothing but benches: see `benches/budgets.rs`.

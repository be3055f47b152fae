//! What the linker is told: how large the engine's stack is.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // What core may need at its budgets' ends, where blank nodes are told apart, is more than the usual megabyte.
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-cdylib=-zstack-size={}", 8 << 20);
    }
}

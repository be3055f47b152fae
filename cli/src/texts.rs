//! What the command line says, in every language. Written by `cargo xtask words` from `words/*.toml`: change those, not this.

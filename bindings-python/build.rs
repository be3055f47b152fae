//! Tells the linker that Python itself brings Python's symbols (macOS wants to be told).

fn main() {
    pyo3_build_config::add_extension_module_link_args();
}

//! A release binary holds a copy of texts and assets, also of files that are new since it was last built.
//! Other builds read the folders when they start, so that a changed text costs no compilation.

#[expect(clippy::disallowed_methods, reason = "this is how cargo tells a build script the profile")]
fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var_os("PROFILE").is_some_and(|it| it == "release") {
        println!("cargo:rerun-if-changed=../../locales");
        println!("cargo:rerun-if-changed=assets");
    }
}

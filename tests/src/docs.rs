//! The Rust blocks of the guides and of the README are doc tests of this module.

macro_rules! pages {
    ($($name:ident = $path:literal),+ $(,)?) => {
        $(#[doc = include_str!(concat!("../../", $path))] mod $name {})+
    };
}

pages! {
    readme = "README.md",
    getting_started = "docs/getting-started.md",
    retry = "docs/retry.md",
    recipes = "docs/recipes.md",
    profiles = "docs/profiles.md",
    problem = "docs/problem.md",
    add_a_provider = "docs/add-a-provider.md",
}

//! `merr`: from a provider's error to a verdict, on the command line.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command prints")]

mod args;
mod bulk;
mod commands;
mod failure;
mod human;
mod input;
mod near;
mod output;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use failure::{Failure, Result};

fn main() -> ExitCode {
    let args = Args::parse();
    args.color.apply();
    match run(&args) {
        Ok(code) => ExitCode::from(code),
        // Whoever reads our output has seen enough, as `head` has: no error, and nothing to say.
        Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(Failure::Told) => ExitCode::from(2),
        Err(failure) => {
            output::complain(format_args!("{failure}"));
            ExitCode::from(2)
        }
    }
}

fn run(args: &Args) -> Result<u8> {
    match &args.command {
        Command::Translate(args) => commands::translate::run(args),
        Command::Explain(args) => commands::explain::run(args),
        Command::Catalogue(args) => commands::catalogue::run(args),
        Command::Stats(args) => commands::stats::run(args),
        Command::Profiles(args) => commands::profiles::run(args),
        Command::Completions { shell } => commands::generate::completions(*shell),
        Command::Man { dir } => commands::generate::man(dir.as_deref()),
    }
}

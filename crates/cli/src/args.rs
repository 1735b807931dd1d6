//! The command line.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::output::Color;

/// Translate what a messaging provider answered into a verdict: what happened, whether and when to send again, what to
/// pause, whether the message may be out, and who must fix what.
#[derive(Debug, Parser)]
#[command(name = "merr", version, propagate_version = true, max_term_width = 100, after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// When to use colours
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Color,
}

// Texts below the options keep to 80 columns: a longer line is broken at the edge of the terminal, and its columns with it.
const EXAMPLES: &str = "\
Examples:
  curl -si https://… | merr translate          what does this answer mean?
  merr translate answer.http                   a captured answer or webhook
  merr translate --format ndjson app.ndjson    a whole log, line by line
  merr explain 131056                          a code, of whichever provider
  merr explain pair_rate_limited               a reason, and its codes
  merr stats app.ndjson                        what fails, and how often

Exit status:
  0    every input was understood, whatever it says
  1    something failed, and --fail was given
  2    wrong usage, or some input could not be read
  130  stats was interrupted with Ctrl-C";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Translate answers, webhooks and logs into verdicts
    #[command(visible_alias = "t", after_help = TRANSLATE_EXAMPLES)]
    Translate(Translate),
    /// Explain a code, a reason or a category
    #[command(visible_alias = "x", after_help = EXPLAIN_EXAMPLES)]
    Explain(Explain),
    /// List every code that is known
    #[command(after_help = CATALOGUE_EXAMPLES)]
    Catalogue(Catalogue),
    /// Count what fails in a log: by category, provider, reason and code
    #[command(after_help = STATS_EXAMPLES)]
    Stats(Stats),
    /// List, show and check profiles: providers described by data instead of code
    #[command(subcommand, after_help = PROFILES_EXAMPLES)]
    Profiles(Profiles),
    /// Print completions for a shell
    #[command(after_help = "Example:\n  merr completions bash > ~/.local/share/bash-completion/completions/merr")]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page, or write one for every command
    #[command(after_help = "Examples:\n  merr man | man -l -\n  merr man --dir ~/.local/share/man/man1")]
    Man {
        /// Write merr.1 and one page per command into this folder
        #[arg(long, value_name = "FOLDER")]
        dir: Option<PathBuf>,
    },
}

const TRANSLATE_EXAMPLES: &str = "\
Input, found out by itself:
  a body                 JSON, XML, a form, or the text of an SDK's exception
  what `curl -i` prints  status line, headers, empty line, body
  an event               POST /webhook HTTP/1.1, headers and body,
                         or GET /receipt?… HTTP/1.1
  lines (NDJSON)         a body per line, or a record per line:
                         {\"provider\",\"status\",\"headers\",\"body\"}
  any of these           in gzip, zstd or UTF-16

Examples:
  curl -si https://… | merr translate
  merr translate --fail answer.http && echo sent
  merr translate --provider telegram --format json body.json
  merr translate --format ndjson log.ndjson.zst | jq -c '{reason, code}'

Exit status: 0 understood, 1 a failure and --fail was given, 2 unreadable";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  merr explain 131056                 a code, of whichever provider
  merr explain meta 100/33            provider, code and subcode
  merr explain session_window_closed  a reason: its verdict, everybody's codes
  merr explain throttled              a category: its reasons";

const CATALOGUE_EXAMPLES: &str = "\
Examples:
  merr catalogue --provider meta --category throttled
  merr catalogue --format csv > codes.csv
  merr catalogue --format json | jq -r '.[] | select(.retry == \"wait\") | .code'";

const STATS_EXAMPLES: &str = "\
Examples:
  merr stats app.ndjson logs/*.gz  tables for whoever is on call
  tail -n 100000 app.log | merr stats
  merr stats --format json app.ndjson | jq .unknown_codes
  merr stats --format csv app.ndjson > failures.csv

Ctrl-C stops reading and shows what was counted so far.";

#[derive(Debug, ClapArgs)]
pub(crate) struct Stats {
    /// Files to read; - or nothing is standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Whose answers these are, where a line does not say so itself; found out when absent
    #[arg(short, long, value_name = "NAME")]
    pub(crate) provider: Option<String>,

    /// How to print
    #[arg(short, long, value_enum, default_value_t)]
    pub(crate) format: StatsFormat,

    /// How many codes to show; the other formats have all
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub(crate) top: usize,

    /// Take every line as an input of its own, whatever the file looks like
    #[arg(long)]
    pub(crate) lines: bool,

    /// Threads; all cores by default
    #[arg(short = 'j', long, value_name = "N")]
    pub(crate) threads: Option<usize>,
}

/// Output of `stats`.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum StatsFormat {
    /// For reading
    #[default]
    Human,
    /// One document with every list
    Json,
    /// One row per provider and code
    Csv,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Translate {
    /// Files to read; - or nothing is standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Whose answers these are: meta, vonage (or vonage:sms for one API), tencent, rest, or a name from merr profiles list;
    /// found out when absent
    #[arg(short, long, value_name = "NAME", conflicts_with = "profile")]
    pub(crate) provider: Option<String>,

    /// Read the answers as this profile says (see merr profiles)
    #[arg(long, value_name = "FILE")]
    pub(crate) profile: Option<PathBuf>,

    /// How to print
    #[arg(short, long, value_enum, default_value_t)]
    pub(crate) format: TranslateFormat,

    /// Exit with 1 if something failed
    #[arg(long)]
    pub(crate) fail: bool,

    /// Show phone numbers, addresses and texts unmasked
    #[arg(long)]
    pub(crate) show_private: bool,

    /// Take every line as an input of its own, whatever the file looks like
    #[arg(long)]
    pub(crate) lines: bool,

    /// Threads for lines; all cores by default
    #[arg(short = 'j', long, value_name = "N")]
    pub(crate) threads: Option<usize>,
}

const PROFILES_EXAMPLES: &str = "\
Examples:
  merr profiles show telegram > acme.toml       start from one like yours
  merr profiles check acme.toml                 what each line means or lacks
  merr profiles check acme.toml answers/*.http  try it on captured answers
  merr translate --profile acme.toml answer.http";

const CHECK_EXAMPLES: &str = "\
Examples:
  merr profiles check acme.toml                          every line, explained
  merr profiles check --quiet acme.toml answers/*.http   only what was found

Exit status: 0 the profile loads, 2 it has mistakes or an input is unreadable";

#[derive(Debug, Subcommand)]
pub(crate) enum Profiles {
    /// List the profiles that are built in
    List {
        /// How to print
        #[arg(short, long, value_enum, default_value_t)]
        format: ProfilesFormat,
    },
    /// Print the text of a built-in profile
    Show {
        /// Its name, as merr profiles list has it
        name: String,
    },
    /// Say what is wrong with a profile and what each line means, and try it on payloads
    #[command(after_help = CHECK_EXAMPLES)]
    Check {
        /// The profile
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Answers or bodies to try it on
        #[arg(value_name = "PAYLOAD")]
        payloads: Vec<PathBuf>,
        /// Leave out what the lines mean
        #[arg(short, long)]
        quiet: bool,
    },
}

/// Output of `profiles list`.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProfilesFormat {
    /// Aligned columns
    #[default]
    Table,
    /// An array of objects
    Json,
}

/// Output of `translate`.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum TranslateFormat {
    /// For reading
    #[default]
    Human,
    /// One outcome per input
    Json,
    /// One report per failure, a line each
    Ndjson,
    /// One problem document (RFC 9457) per failure
    Problem,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Explain {
    /// A code, a provider and a code, a reason, or a category
    #[arg(required = true, value_name = "WORD")]
    pub(crate) words: Vec<String>,

    /// Whose code it is, which may also stand before the code
    #[arg(short, long, value_name = "NAME")]
    pub(crate) provider: Option<String>,

    /// How to print
    #[arg(short, long, value_enum, default_value_t)]
    pub(crate) format: ExplainFormat,
}

/// Output of `explain`.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExplainFormat {
    /// For reading
    #[default]
    Human,
    /// The rows, or the reason's own entry
    Json,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Catalogue {
    /// Only this provider or profile
    #[arg(short, long, value_name = "NAME")]
    pub(crate) provider: Option<String>,

    /// Only this category
    #[arg(short, long, value_name = "WORD")]
    pub(crate) category: Option<String>,

    /// Only this reason
    #[arg(short, long, value_name = "WORD")]
    pub(crate) reason: Option<String>,

    /// How to print
    #[arg(short, long, value_enum, default_value_t)]
    pub(crate) format: CatalogueFormat,
}

/// Output of `catalogue`.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum CatalogueFormat {
    /// Aligned columns
    #[default]
    Table,
    /// An array of rows
    Json,
    /// Comma-separated, with a header line
    Csv,
    /// A Markdown table
    Md,
}

//! Prints how much a translation costs against plain parsing of the same body, in one run.
//!
//! Instructions and allocations are counted where valgrind is installed, because they repeat; time is measured everywhere. `--case` runs one side of
//! one case, for profilers.

mod case;
mod floor;
mod growth;
mod lines;
mod log;
mod time;
mod valgrind;

use clap::{Parser, Subcommand};

/// Ratios of translation against plain parsing of the same body.
#[derive(Parser)]
struct Options {
    #[command(subcommand)]
    command: Option<Command>,
    /// Run one case only, without a table, for profilers.
    #[arg(long)]
    case: Option<String>,
    /// With --case: run the floor instead of the translation.
    #[arg(long, requires = "case")]
    floor: bool,
    /// With --case: how often.
    #[arg(long, default_value_t = 1000, requires = "case")]
    iterations: u32,
    /// Passed by `cargo bench`.
    #[arg(long, hide = true)]
    bench: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Writes a log for the bulk measurements to standard output.
    Log {
        /// How many lines.
        lines: u64,
    },
    /// Counts the instructions that merr, built beside this program, takes for a line of such a log.
    Lines,
    /// Counts the instructions for inputs of growing size, and says where they are not in proportion.
    Growth {
        /// Do the work of one input once, without a table.
        #[arg(long, requires = "size")]
        only: Option<String>,
        /// With --only: how large the input is.
        #[arg(long, requires = "only")]
        size: Option<usize>,
    },
}

fn main() -> std::process::ExitCode {
    let options = Options::parse();
    match options.command {
        Some(Command::Log { lines }) => return exit(log::write(lines, std::io::stdout().lock())),
        Some(Command::Lines) => return exit(lines::report()),
        _ => {}
    }
    if let Some(Command::Growth { only, size }) = options.command {
        if let (Some(name), Some(size)) = (only, size) {
            growth::run(&name, size);
            return std::process::ExitCode::SUCCESS;
        }
        return match growth::report() {
            Some(true) => std::process::ExitCode::SUCCESS,
            Some(false) => std::process::ExitCode::FAILURE,
            None => {
                eprintln!("valgrind is not installed");
                std::process::ExitCode::from(2)
            }
        };
    }
    let cases = case::all();
    if let Some(name) = &options.case {
        let Some(case) = cases.iter().find(|case| case.name == *name) else {
            println!("no such case; there are: {}", cases.iter().map(|case| case.name).collect::<Vec<_>>().join(", "));
            return std::process::ExitCode::from(2);
        };
        for _ in 0..options.iterations {
            if options.floor { case.run_floor() } else { case.run() }
        }
        return std::process::ExitCode::SUCCESS;
    }
    println!(
        "{:<24} {:>7} {:>12} {:>12} {:>7} {:>7} {:>7} {:>8}",
        "case", "bytes", "floor instr", "instr", "ratio", "time", "allocs", "budget"
    );
    let mut over = false;
    for case in &cases {
        let counted = valgrind::instructions(case);
        let time = time::ratio(case);
        let allocations = valgrind::allocations(case).map_or("-".into(), |count| count.to_string());
        let (floor, own, ratio) = match counted {
            Some((floor, own)) => (floor.to_string(), own.to_string(), own as f64 / floor as f64),
            None => ("-".into(), "-".into(), time),
        };
        let is_over = case.budget.is_some_and(|budget| ratio > budget);
        over |= is_over;
        println!(
            "{:<24} {:>7} {:>12} {:>12} {:>6.2}x {:>6.2}x {:>7} {:>8} {}",
            case.name,
            case.bytes,
            floor,
            own,
            ratio,
            time,
            allocations,
            case.budget.map_or("-".into(), |budget| format!("{budget:.2}x")),
            if is_over { "OVER" } else { "" }
        );
    }
    println!(
        "\nratio: instructions where valgrind is installed, otherwise time; time: best of many runs, both sides in turn"
    );
    if over { std::process::ExitCode::FAILURE } else { std::process::ExitCode::SUCCESS }
}

fn exit(done: std::io::Result<()>) -> std::process::ExitCode {
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            std::process::ExitCode::FAILURE
        }
    }
}

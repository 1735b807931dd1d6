//! How far reading has come, shown on a terminal only, and what Ctrl-C does to it.

use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar on stderr, and whether somebody pressed Ctrl-C.
pub(super) struct Progress {
    bar: ProgressBar,
    interrupted: Arc<AtomicBool>,
    done: Arc<AtomicBool>,
}

/// How long reading gets to notice an interruption, which it cannot while it waits for a pipe.
const GRACE: Duration = Duration::from_millis(400);

impl Progress {
    /// Starts the bar; its length is that of all files, if all are files.
    pub(super) fn start(paths: &[PathBuf]) -> Self {
        let bar = match length(paths) {
            _ if !io::stderr().is_terminal() => ProgressBar::hidden(),
            Some(length) => styled(
                ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::stderr_with_hz(10)),
                "{bar:30.cyan/dim} {percent:>3} %  {bytes}/{total_bytes}  {bytes_per_sec}  {eta} left",
            ),
            None => styled(
                ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10)),
                "{spinner:.cyan} {bytes}  {bytes_per_sec}  {elapsed}",
            ),
        };
        let progress = Self { bar, interrupted: Arc::default(), done: Arc::default() };
        let (bar, interrupted, done) = (progress.bar.clone(), progress.interrupted.clone(), progress.done.clone());
        // Without a handler the default one ends the program, which is good enough.
        let _ = ctrlc::set_handler(move || {
            let is_second = interrupted.swap(true, Ordering::Relaxed);
            if !is_second {
                std::thread::sleep(GRACE);
            }
            if is_second || !done.load(Ordering::Relaxed) {
                bar.finish_and_clear();
                std::process::exit(super::INTERRUPTED.into());
            }
        });
        progress
    }

    /// A reader that moves the bar, and that fails once somebody has pressed Ctrl-C.
    pub(super) fn watch(&self, raw: Box<dyn Read + Send>) -> Box<dyn Read + Send> {
        Box::new(Watched { raw, bar: self.bar.clone(), interrupted: self.interrupted.clone() })
    }

    pub(super) fn is_interrupted(&self) -> bool {
        self.interrupted.load(Ordering::Relaxed)
    }

    /// Does something that prints, with the bar out of the way.
    pub(super) fn hide(&self, print: impl FnOnce()) {
        self.bar.suspend(print);
    }

    /// Takes the bar away and says whether reading was interrupted.
    pub(super) fn finish(&self) -> bool {
        self.done.store(true, Ordering::Relaxed);
        self.bar.finish_and_clear();
        self.is_interrupted()
    }
}

fn styled(bar: ProgressBar, template: &str) -> ProgressBar {
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.with_style(style.progress_chars("━━╌"))
}

fn length(paths: &[PathBuf]) -> Option<u64> {
    paths.iter().map(|path| file_length(path)).sum()
}

fn file_length(path: &Path) -> Option<u64> {
    std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file).map(|about| about.len())
}

struct Watched {
    raw: Box<dyn Read + Send>,
    bar: ProgressBar,
    interrupted: Arc<AtomicBool>,
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.interrupted.load(Ordering::Relaxed) {
            // Not the end: a line that is being read would be taken for one that breaks off.
            return Err(io::Error::other("interrupted"));
        }
        let count = self.raw.read(buffer)?;
        self.bar.inc(count as u64);
        Ok(count)
    }
}

//! A job queue that pauses by scope: a limit on one recipient holds that recipient's messages and nothing else.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, SystemTime};

use messaging_error_meta::{Idempotency, MessagingError, PauseKey, Scope};

/// A message to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Our sender.
    pub sender: String,
    /// The recipient.
    pub to: String,
    /// Attempts made.
    pub attempts: u32,
}

/// What became of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Taken.
    Sent,
    /// Back in the queue; its traffic is held for so long.
    Held(Duration),
    /// Given up: somebody has to act, or has to look whether it is out.
    Parked,
}

/// A queue that holds traffic by [`PauseKey`].
#[derive(Debug, Default)]
pub struct Queue {
    jobs: VecDeque<Job>,
    paused: HashMap<PauseKey, SystemTime>,
}

impl Queue {
    /// Adds a job.
    pub fn push(&mut self, job: Job) {
        self.jobs.push_back(job);
    }

    /// The first job whose traffic is not held.
    pub fn next(&mut self, now: SystemTime) -> Option<Job> {
        self.paused.retain(|_, until| *until > now);
        let free = self.jobs.iter().position(|job| !self.paused.keys().any(|key| covers(key, job)))?;
        self.jobs.remove(free)
    }

    /// Takes the result of a job.
    pub fn settle(&mut self, mut job: Job, result: Result<(), MessagingError>, now: SystemTime) -> Fate {
        let Err(error) = result else { return Fate::Sent };
        job.attempts += 1;
        if error.scope() != Scope::Request {
            let wait = error.next_delay(job.attempts, now).unwrap_or(Duration::from_secs(3600));
            self.paused.insert(error.pause_key().with_subject(&subject(error.scope(), &job)), now + wait);
        }
        let may_go_again = error.should_retry(Idempotency::NotIdempotent);
        match error.next_delay(job.attempts, now).filter(|_| may_go_again) {
            Some(wait) => {
                self.jobs.push_front(job);
                Fate::Held(wait)
            }
            None => Fate::Parked,
        }
    }
}

/// Whom a pause of this scope concerns; this queue has one account and one provider.
fn subject(scope: Scope, job: &Job) -> String {
    match scope {
        Scope::Pair => format!("{}>{}", job.sender, job.to),
        Scope::Recipient => job.to.clone(),
        Scope::Sender => job.sender.clone(),
        _ => String::new(),
    }
}

fn covers(key: &PauseKey, job: &Job) -> bool {
    key.raw_subject() == Some(subject(key.scope(), job).as_str())
}

fn main() {
    let mut queue = Queue::default();
    for to in ["12025550123", "12025550145"] {
        queue.push(Job { sender: "shop".into(), to: to.into(), attempts: 0 });
    }
    let now = SystemTime::now();
    if let Some(job) = queue.next(now) {
        let error = MessagingError::new(messaging_error_meta::PROVIDER, messaging_error_meta::Reason::PairRateLimited);
        println!("first: {:?}", queue.settle(job, Err(error), now));
    }
    println!("the other recipient goes on: {:?}", queue.next(now).is_some());
    println!("the first one waits: {:?}", queue.next(now).is_none());
}

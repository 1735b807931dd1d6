//! The queue example: a pause holds the traffic that its scope names, and nothing else.

#[path = "../examples/queue.rs"]
#[allow(dead_code, reason = "the example's main")]
mod example;

use std::time::{Duration, SystemTime};

use example::{Fate, Job, Queue};
use messaging_error::{MessagingError, Provider, Reason};

fn job(sender: &str, to: &str) -> Job {
    Job { sender: sender.into(), to: to.into(), attempts: 0 }
}

fn failed(reason: Reason) -> Result<(), MessagingError> {
    Err(MessagingError::new(Provider::new("meta"), reason))
}

#[test]
fn a_pair_limit_holds_one_recipient() {
    let now = SystemTime::now();
    let mut queue = Queue::default();
    queue.push(job("shop", "12025550123"));
    queue.push(job("shop", "12025550145"));
    let first = queue.next(now).unwrap();
    assert!(
        matches!(queue.settle(first, failed(Reason::PairRateLimited), now), Fate::Held(wait) if wait >= Duration::from_secs(60))
    );
    assert_eq!(queue.next(now).unwrap().to, "12025550145");
    assert_eq!(queue.next(now), None, "the first recipient waits");
    assert_eq!(queue.next(now + Duration::from_secs(120)).unwrap().to, "12025550123");
}

#[test]
fn an_account_limit_holds_everything() {
    let now = SystemTime::now();
    let mut queue = Queue::default();
    queue.push(job("shop", "12025550123"));
    queue.push(job("bank", "12025550145"));
    let first = queue.next(now).unwrap();
    queue.settle(first, failed(Reason::ApiRateLimited), now);
    assert_eq!(queue.next(now), None);
}

#[test]
fn what_may_be_out_is_parked() {
    let now = SystemTime::now();
    let mut queue = Queue::default();
    assert_eq!(queue.settle(job("shop", "12025550123"), failed(Reason::ProviderTimeout), now), Fate::Parked);
}

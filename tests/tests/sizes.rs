//! How wide errors are: every `Result` that carries one pays for it, failed or not.
#![cfg(target_pointer_width = "64")]

use messaging_error::json::{Broken, Undecodable};
use messaging_error::{InvalidProviderName, MessagingError, Outcome};
use messaging_error_meta::{GraphError, OnPremisesError, StatusError};
use messaging_error_problem::{NotProblem, ProblemBuf};
use messaging_error_rest::{ProfileError, RestError};
use messaging_error_tencent as tencent;
use messaging_error_testkit::FixtureError;
use messaging_error_vonage::{UnknownApi, native as vonage};

macro_rules! sizes {
    ($($type:ty = $bytes:expr),+ $(,)?) => {
        $(assert_eq!(size_of::<$type>(), $bytes, "bytes of {}", stringify!($type));)+
    };
}

#[test]
fn an_error_that_our_functions_return_costs_no_more_than_a_pointer() {
    // The verdict is boxed, so that `?` through many layers moves one register.
    sizes!(MessagingError = 8, Result<(), MessagingError> = 8, Option<MessagingError> = 8);
    // A profile's mistake holds a path, a key and words; it is boxed too.
    sizes!(ProfileError = 8, Result<(), ProfileError> = 8);
    // These say only which of a few things went wrong.
    sizes!(Broken = 1, Undecodable = 1, NotProblem = 1);
    // Nothing is left to say beyond the type.
    sizes!(InvalidProviderName = 0, UnknownApi = 0, tencent::native::NotSdkText = 0);
}

#[test]
fn the_others_stay_narrow_too() {
    sizes!(Outcome = 32, FixtureError = 40);
}

/// They are data, in the provider's own members, without a box: code that parses answers owns them and looks inside. A member
/// more makes one wider, which should not happen unseen. From 128 bytes on, clippy advises against a `Result` with them:
/// convert with `?`, or box them.
#[test]
fn native_errors_are_as_wide_as_their_members() {
    sizes!(GraphError = 272, OnPremisesError = 96, StatusError = 120);
    sizes!(
        vonage::DeliveryReceipt = 96,
        vonage::LegacyError = 56,
        vonage::MessageStatus = 200,
        vonage::NumberInsightError = 96
    );
    sizes!(vonage::SmsMessageStatus = 144, vonage::VerifyError = 72, vonage::VonageProblem = 248);
    sizes!(tencent::ApiError = 72, tencent::Api2Error = 96, tencent::DeliveryReceipt = 120, tencent::LegacyError = 144);
    sizes!(tencent::SdkError = 72, tencent::SendStatus = 152);
    sizes!(RestError = 120, ProblemBuf = 200);
}

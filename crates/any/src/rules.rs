//! The rules of recognition, in order: the first one whose marks are all there decides.

use crate::marks::Mark::{self, *};
use crate::marks::Marks;
use crate::recognition::Confidence;
use crate::registry::is_built_in;
use messaging_error::Provider;

/// Which marks name which provider.
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    pub(crate) provider: Provider,
    pub(crate) confidence: Confidence,
    /// Whether it is what the provider posts rather than what it answers.
    pub(crate) is_event: bool,
    all: Marks,
    none: Marks,
}

const fn certain(name: &'static str, all: &[Mark]) -> Rule {
    Rule {
        name,
        provider: Provider::new(name),
        confidence: Confidence::Certain,
        is_event: false,
        all: Marks::of(all),
        none: Marks::of(&[]),
    }
}

const fn likely(name: &'static str, all: &[Mark]) -> Rule {
    let mut rule = certain(name, all);
    rule.confidence = Confidence::Likely;
    rule
}

impl Rule {
    const fn without(mut self, none: &[Mark]) -> Self {
        self.none = Marks::of(none);
        self
    }

    const fn event(mut self) -> Self {
        self.is_event = true;
        self
    }

    const fn holds(&self, marks: Marks) -> bool {
        marks.has_all(self.all) && !marks.has_any(self.none)
    }
}

/// The first rule that holds, for marks that are known beforehand. Without such a rule the build fails.
pub(crate) const fn of(marks: &[Mark]) -> &'static Rule {
    let (marks, mut i) = (Marks::of(marks), 0);
    while !RULES[i].holds(marks) {
        i += 1;
    }
    &RULES[i]
}

/// The first rule that holds and names a provider of this build.
pub(crate) fn first(marks: Marks) -> Option<&'static Rule> {
    let mut candidates = marks.bits().fold(0, |rules, mark| rules | BY_LOWEST[mark]);
    while let Some(rule) = RULES.get(candidates.trailing_zeros() as usize) {
        if rule.holds(marks) && is_built_in(rule.name) {
            return Some(rule);
        }
        candidates &= candidates - 1;
    }
    None
}

/// For each mark the rules of which it is the lowest, one bit each, so that only those are asked whose turn it may be.
static BY_LOWEST: [u128; Marks::MOST] = {
    assert!(RULES.len() < 128, "one bit each, and the highest stays free");
    let (mut rules, mut i) = ([0; Marks::MOST], 0);
    while i < RULES.len() {
        rules[RULES[i].all.lowest()] |= 1 << i;
        i += 1;
    }
    rules
};

/// Marks that settle the question alone, so that the rest of the document need not be looked at.
pub(crate) const SETTLED: Marks = Marks::of(&[
    ErrorGraphMember,
    ErrorGraphType,
    Entry,
    MessageUuid,
    TypeVonage,
    ErrorCodeDashed,
    ErrorTitle,
    MessagesDashed,
    ResponseError,
    ResponseRows,
    Rows,
    MessagingProduct,
    RequestError,
    SmsMessageData,
]);

#[rustfmt::skip]
static RULES: &[Rule] = &[
    // Members that no other known provider has.
    certain("meta", &[ErrorGraphMember]),
    certain("meta", &[ErrorGraphType]),
    certain("meta", &[Entry]).event(),
    certain("meta", &[ChangeField, ChangeValue]).event(),
    certain("meta", &[ChangeValue, MessagingProduct]).event(),
    certain("meta", &[MessagingProduct]),
    certain("meta", &[ErrorWhatsappApi]),
    certain("meta", &[StatusesErrors]).event(),
    certain("meta", &[StatusesRecipient]).event(),
    certain("vonage", &[MessageUuid]).event(),
    certain("vonage", &[TypeVonage]),
    certain("vonage", &[ErrorTypeVonage]),
    certain("vonage", &[ErrorsTypeVonage]),
    certain("vonage", &[ErrCode]).event(),
    certain("vonage", &[ErrorCodeDashed]),
    certain("vonage", &[ErrorTitle]),
    certain("vonage", &[MessagesDashed]),
    certain("vonage", &[MessageCount]),
    certain("vonage", &[SubmissionResponse]),
    certain("vonage", &[LookupOutcome]),
    certain("vonage", &[CodeHttpError]),
    certain("tencent", &[ResponseError]),
    certain("tencent", &[ResponseRows]),
    certain("tencent", &[Rows]),
    certain("tencent", &[CapitalCode, SerialNo]),
    certain("tencent", &[SdkException]),
    certain("tencent", &[CodeDesc, Code]),
    certain("tencent", &[ActionStatus, CapitalErrorCode]),
    certain("tencent", &[ReportStatus]).event(),
    certain("tencent", &[Errmsg, Sid, Mobile]).event(),
    certain("tencent", &[ResultNumber, Errmsg]),
    certain("infobip", &[RequestError]),
    certain("africas-talking", &[SmsMessageData]),
    certain("green-api", &[InvokeStatus]),
    certain("360dialog", &[MetaDeveloperMessage]),
    certain("ycloud", &[WhatsappMessage]).event(),
    certain("gupshup", &[MessageEvent]).event(),
    certain("telegram", &[Ok, ErrorCodeNumber, Description]),
    certain("twilio", &[Code, MoreInfo]),
    certain("fcm", &[ErrorObject, TypeUrlFcm]),
    certain("discord", &[RetryAfter, Global]),
    certain("waha", &[Session, Expected]),
    certain("viber", &[StatusMessage, ChatHostname]),
    certain("infobip-message", &[MessagesGroup]),
    certain("infobip-message", &[GroupName]),
    certain("aligo", &[ResultCode, SmsCount]),
    certain("ovh-sms", &[CreditsRemoved]),
    certain("isendpro", &[Etat]),
    certain("alibaba-top", &[ErrorResponse]),
    certain("matrix", &[ErrcodeMatrix]),
    certain("ycloud", &[ErrorObject, ErrorDocUrl]),
    certain("kavenegar", &[ReturnStatus]),
    certain("ucloud-sms", &[RetCode]),

    // Gateways of Meta that have no profile in this build: Meta's crate reads what they pass on.
    certain("meta", &[MetaDeveloperMessage]),
    certain("meta", &[MessageEvent]).event(),
    certain("meta", &[WhatsappMessage]).event(),

    // Shapes that others could share; the reading is the best known one, and what it costs to be wrong is small.
    likely("tencent", &[CapitalResponse, ResponseRequestId]),
    likely("tencent", &[ErrorCapitalCode, CapitalRequestId]),
    likely("aliyun-sms", &[CapitalCode, CapitalMessage, CapitalRequestId]),
    likely("vonage", &[TypeExample]),
    likely("vonage", &[ErrorTextMember, Status]),
    likely("vonage", &[StatusMessage, RequestId]),
    likely("vonage", &[RequestId, VerifyTime, Status]).event(),
    likely("vonage", &[MsgError]),
    likely("vonage", &[MessagesStatusText]),
    likely("vonage", &[Msisdn, MessageId]).event(),
    likely("vonage", &[Title, Detail, Instance, RequestId]),
    likely("meta", &[ErrorWhatsappCode]),
    likely("meta", &[StatusRecipient, Status]).event(),
    likely("meta", &[ErrorsTitle, ErrorsHref]),
    likely("meta", &[ErrorsTitle]).without(&[ErrorsDetail, ErrorsSource]),
    likely("meta", &[MetaErrorType]),
    likely("meta", &[ErrorTypeText, ErrorMessage]),
    likely("meta", &[Health]),
    likely("meta", &[Code, Headers, Body]),
    likely("meta", &[HeaderGraph]),
    likely("evolution-api", &[Status, ErrorText, ResponseMessage]),
    likely("telegram", &[Ok, Description]),
    likely("slack", &[Ok, ErrorText]),
    likely("apns", &[Reason, HeaderApns]),
    likely("slack", &[HeaderSlack]),
    likely("twilio", &[HeaderTwilio]),
    likely("vk", &[ErrorObject, ErrorErrorCode]),
    likely("google-rpc", &[ErrorObject, TypeUrlGoogle]),
    likely("mailjet", &[CapitalMessages]),
    likely("huawei-sms", &[CodeHuawei]),
    likely("zulip", &[ResultWord, MsgText, Code]),
    likely("sinch-sms", &[Code, Text]).without(&[Message, Status]),
    likely("onesignal", &[Recipients, Errors]),
    likely("onesignal", &[Recipients, ErrorsObject]),
    likely("github", &[HeaderGithub]),
    likely("aws", &[TypeAws]),
    likely("turbosms", &[ResponseStatus]),
    likely("vonage", &[FormReceipt]).event(),
    likely("rest", &[SuccessFalse, ErrorObject]).without(&[ErrorStatus]),
];

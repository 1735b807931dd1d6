//! The marks that recognition looks for: members, the kinds of their values, and identifiers that are no prose.

/// Declares the marks and the bit of each.
macro_rules! marks {
    ($($Mark:ident,)+) => {
        /// Something that a payload has. Names follow the members: `ErrorCode` is `code` inside `error`.
        #[derive(Copy, Clone, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Mark { $($Mark,)+ }

        const _: () = assert!([$(Mark::$Mark),+].len() <= 128, "one bit each");
    };
}

#[rustfmt::skip]
marks! {
    // At the top.
    ActionStatus, Body, CapitalCode, CapitalErrorCode, CapitalMessage, CapitalRequestId, CapitalResponse, ChangeField,
    ChangeValue, Code, CodeDesc, CodeHttpError, Description, Detail, Entry, ErrCode, ErrcodeMatrix, Errmsg, ErrorCodeDashed, ErrorCodeNumber,
    ErrorMessage, ErrorObject, ErrorResponse, ErrorText, ErrorTextMember, ErrorTitle, ErrorTypeText, Errors, Fee,
    GraphObject, Headers, Health, Instance, InvokeStatus, LookupOutcome, Message, MessageCount, MessageDashedId,
    MessageEvent, MessageId, MessageUuid, MessagingProduct, Metadata, Mobile, MoreInfo, MsgError, Msisdn, Ok, Reason,
    ReportStatus, RequestError, RequestId, ResponseMessage, ResultNumber, RetCode, RetryAfter, ReturnStatus, SerialNo, Sid,
    SmsMessageData, Status, StatusMessage, SuccessFalse, Title, TypeExample, TypeVonage, WhatsappMessage,
    CapitalMessages, ChatHostname, CodeHuawei, CreditsRemoved, ErrorsObject, Etat, Expected, Global, GroupName, MsgText,
    Recipients, ResponseStatus, ResultCode, ResultWord, Session, SmsCount, Text, TypeAws,
    // One level deeper.
    ErrorCode, ErrorDocUrl, ErrorErrorCode, ErrorGraphMember, ErrorGraphType, ErrorStatus, ErrorTypeVonage, ErrorWhatsappApi,
    ErrorWhatsappCode, ErrorCapitalCode, ErrorsCode, ErrorsDetail, ErrorsHref, ErrorsSource, ErrorsTitle, ErrorsTypeVonage,
    MessagesDashed, MessagesGroup, MessagesStatusText, MetaDeveloperMessage, MetaErrorType, ResponseError, ResponseRequestId,
    ResponseRows, Rows, StatusesErrors, StatusesRecipient, TypeUrlFcm, TypeUrlGoogle,
    // Outside the JSON.
    StatusRecipient, VerifyTime,
    FormReceipt, HeaderApns, HeaderGithub, HeaderGraph, HeaderSlack, HeaderTwilio, SdkException, SubmissionResponse,
}

/// A set of marks.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks(u128);

impl Marks {
    /// How many marks there can be.
    pub(crate) const MOST: usize = 128;

    pub(crate) const fn of(marks: &[Mark]) -> Self {
        let (mut bits, mut i) = (0, 0);
        while i < marks.len() {
            bits |= 1 << marks[i] as u8;
            i += 1;
        }
        Self(bits)
    }

    pub(crate) fn add(&mut self, mark: Mark) {
        self.0 |= 1 << mark as u8;
    }

    pub(crate) const fn has_all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub(crate) const fn has_any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The number of the lowest mark. A set without any has no rule to stand for.
    pub(crate) const fn lowest(self) -> usize {
        self.0.trailing_zeros() as usize
    }

    /// The numbers of the marks, from the lowest on.
    pub(crate) fn bits(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let lowest = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(lowest)
        })
    }
}

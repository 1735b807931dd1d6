//! The floor: serde_json from bytes into borrowed fields, with nothing tolerant and nothing built.

use std::borrow::Cow;
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer};

/// A borrowed text: `Cow` alone would always allocate.
#[derive(Deserialize, Default)]
#[expect(dead_code, reason = "parsing is what is measured")]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// Parses a body as the given shape and counts what was found, so that nothing is optimised away.
pub fn parse(shape: Shape, body: &[u8]) -> usize {
    match shape {
        Shape::Meta => read::<MetaBody<'_>>(body),
        Shape::Vonage => read::<VonageBody<'_>>(body),
        Shape::Tencent => read::<TencentBody<'_>>(body),
        Shape::Rest => read::<RestBody<'_>>(body),
        Shape::MetaWebhook => read::<MetaWebhook<'_>>(body),
        Shape::TencentRows => read::<TencentRows<'_>>(body),
        Shape::MetaAccepted => read::<MetaAccepted<'_>>(body),
        Shape::VonageReceipt => read::<VonageReceipt<'_>>(body),
        Shape::BirdEvent => read::<BirdEvent<'_>>(body),
    }
}

fn read<'a, T: Deserialize<'a>>(body: &'a [u8]) -> usize {
    serde_json::from_slice::<T>(body).map_or(0, |value| {
        std::hint::black_box(&value);
        1
    })
}

/// The shapes of the bodies that are measured.
#[derive(Copy, Clone)]
pub enum Shape {
    Meta,
    Vonage,
    Tencent,
    Rest,
    MetaWebhook,
    TencentRows,
    MetaAccepted,
    VonageReceipt,
    BirdEvent,
}

macro_rules! shapes {
    ($($Name:ident { $($field:ident : $Type:ty $(= $key:literal)?),+ $(,)? })+) => {
        $(
            #[derive(Deserialize)]
            #[expect(dead_code, reason = "parsing is what is measured")]
            struct $Name<'a> {
                $(#[serde(borrow, default)] $(#[serde(rename = $key)])? $field: $Type,)+
            }
        )+
    };
}

shapes! {
    MetaBody { error: Option<MetaError<'a>> }
    MetaError {
        message: Text<'a>,
        kind: Text<'a> = "type",
        code: Number<'a>,
        error_subcode: Number<'a>,
        fbtrace_id: Text<'a>,
        error_data: Option<MetaData<'a>>,
    }
    MetaData { messaging_product: Text<'a>, details: Text<'a> }
    VonageBody {
        kind: Text<'a> = "type",
        title: Text<'a>,
        detail: Text<'a>,
        instance: Text<'a>,
        invalid_parameters: Option<Vec<VonageParameter<'a>>>,
    }
    VonageParameter { name: Text<'a>, reason: Text<'a> }
    TencentBody { response: Option<TencentResponse<'a>> = "Response" }
    TencentResponse { error: Option<TencentError<'a>> = "Error", request_id: Text<'a> = "RequestId" }
    TencentError { code: Text<'a> = "Code", message: Text<'a> = "Message" }
    RestBody { success: Flag<'a>, error: Option<RestError<'a>> }
    RestError { code: Text<'a>, message: Text<'a>, details: Option<RestDetails<'a>> }
    RestDetails { field: Text<'a>, reason: Text<'a> }
    MetaWebhook { entry: Vec<MetaEntry<'a>> }
    MetaEntry { id: Text<'a>, changes: Vec<MetaChange<'a>> }
    MetaChange { value: Option<MetaValue<'a>>, field: Text<'a> }
    MetaValue { messaging_product: Text<'a>, statuses: Vec<MetaStatus<'a>> }
    MetaStatus {
        id: Text<'a>,
        status: Text<'a>,
        timestamp: Text<'a>,
        recipient_id: Text<'a>,
        errors: Vec<MetaStatusError<'a>>,
    }
    MetaStatusError {
        code: Number<'a>,
        title: Text<'a>,
        message: Text<'a>,
        error_data: Option<MetaData<'a>>,
        href: Text<'a>,
    }
    TencentRows { response: Option<TencentRowsResponse<'a>> = "Response" }
    TencentRowsResponse { rows: Vec<TencentRow<'a>> = "SendStatusSet", request_id: Text<'a> = "RequestId" }
    TencentRow {
        serial: Text<'a> = "SerialNo",
        phone: Text<'a> = "PhoneNumber",
        fee: Number<'a> = "Fee",
        session: Text<'a> = "SessionContext",
        code: Text<'a> = "Code",
        message: Text<'a> = "Message",
        country: Text<'a> = "IsoCode",
    }
    MetaAccepted { messaging_product: Text<'a>, contacts: Vec<MetaContact<'a>>, messages: Vec<MetaMessage<'a>> }
    MetaContact { input: Text<'a>, wa_id: Text<'a> }
    MetaMessage { id: Text<'a> }
    VonageReceipt {
        status: Text<'a>,
        code: Text<'a> = "err-code",
        message_id: Text<'a> = "messageId",
        msisdn: Text<'a>,
    }
    BirdEvent { kind: Text<'a> = "type", data: Option<BirdData<'a>> }
    BirdData {
        sms_id: Text<'a>,
        workspace_id: Text<'a>,
        to: Text<'a>,
        error: Option<BirdError<'a>>,
    }
    BirdError { code: Text<'a>, description: Text<'a>, carrier_error_code: Text<'a> }
}

/// A scalar with a lifetime, so that the macro can treat every field alike.
struct Scalar<'a, T>(T, PhantomData<&'a ()>);

type Number<'a> = Scalar<'a, i64>;
type Flag<'a> = Scalar<'a, bool>;

impl<T: Default> Default for Scalar<'_, T> {
    fn default() -> Self {
        Self(T::default(), PhantomData)
    }
}

impl<'de: 'a, 'a, T: Deserialize<'de>> Deserialize<'de> for Scalar<'a, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(|value| Self(value, PhantomData))
    }
}

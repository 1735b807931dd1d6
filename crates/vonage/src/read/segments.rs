//! What a status webhook says about the segments of an SMS, and about the steps of a failover workflow.

use messaging_error::json::{Absorb, Halt, List, Members, Scalar};

/// One segment of an SMS.
#[derive(Clone, Default)]
pub(crate) struct Segment<'a> {
    pub(crate) status: Scalar<'a>,
    pub(crate) error_code: Scalar<'a>,
}

impl<'de> Absorb<'de> for Segment<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "status" => map.take(&mut self.status),
            "error_code" => map.take(&mut self.error_code),
            _ => map.skip(),
        }
    }
}

/// Segments of an SMS.
pub(crate) type Segments<'a> = List<Segment<'a>>;

/// `sms`.
#[derive(Clone, Default)]
pub(crate) struct Sms<'a> {
    pub(crate) segments: Segments<'a>,
}

impl<'de> Absorb<'de> for Sms<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "segments" => map.take(&mut self.segments),
            _ => map.skip(),
        }
    }
}

/// `workflow`: which step of a failover this is.
#[derive(Clone, Default)]
pub(crate) struct Workflow<'a> {
    pub(crate) number: Scalar<'a>,
    pub(crate) total: Scalar<'a>,
}

impl Workflow<'_> {
    /// Whether the provider itself takes another step if this one failed.
    pub(crate) fn continues(&self) -> bool {
        matches!((self.number.as_i64(), self.total.as_i64()), (Some(number), Some(total)) if number < total)
    }
}

impl<'de> Absorb<'de> for Workflow<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "items_number" => map.take(&mut self.number),
            "items_total" => map.take(&mut self.total),
            _ => map.skip(),
        }
    }
}

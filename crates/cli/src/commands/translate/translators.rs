//! Whose translator a line goes to.

use messaging_error::{Outcome, ResponseParts, Translate};
use messaging_error_any::{Confidence, recognise};

use super::through_the_right_door;
use crate::input::{Line, Wanted};

/// Translators that are kept; a log has lines of a few providers.
const MOST: usize = 8;

/// The translator for lines that name no provider, and those of providers that lines have named.
pub(crate) struct Translators<'a> {
    other: &'a dyn Translate,
    named: Vec<(String, Option<Box<dyn Translate>>)>,
}

impl<'a> Translators<'a> {
    pub(crate) fn new(other: &'a dyn Translate) -> Self {
        Self { other, named: Vec::new() }
    }

    /// A line that is not JSON still counts if it is certain whose it is: the text of an SDK's exception, or a body that was
    /// cut off by whoever logged it.
    pub(crate) fn translate(&mut self, text: &[u8], wanted: Wanted) -> Result<Outcome, String> {
        match Line::read(text, wanted) {
            Ok(line) => Ok(self.of_line(&line)),
            Err(why) => {
                let parts = ResponseParts::of_body(text);
                match recognise(&parts).confidence {
                    Confidence::Certain => Ok(through_the_right_door(parts, self.other)),
                    _ => Err(why.to_string()),
                }
            }
        }
    }

    /// Translates a line with the provider that it names, if it names one.
    pub(super) fn of_line(&mut self, line: &Line<'_>) -> Outcome {
        let other = self.other;
        let translator = line.provider.as_deref().and_then(|name| self.named(name));
        through_the_right_door(line.parts(), translator.unwrap_or(other))
    }

    fn named(&mut self, name: &str) -> Option<&dyn Translate> {
        let known = self.named.iter().position(|(known, _)| known == name);
        let place = known.unwrap_or_else(|| {
            if self.named.len() == MOST {
                self.named.clear();
            }
            self.named.push((name.to_owned(), messaging_error_any::translator(name)));
            self.named.len() - 1
        });
        self.named.get(place)?.1.as_deref()
    }
}

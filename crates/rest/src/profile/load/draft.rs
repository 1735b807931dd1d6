//! [`Draft`]: a profile before it is compiled; what another profile extends.

use std::ops::Range;

use messaging_error::{Origin, Provider};

use super::super::codes::{CodeRow, CodeTable, Kind};
use super::super::error::Problem;
use super::super::layout::Layout;
use super::super::path::{Path, Step};
use super::super::plan::{Plan, Receipt, StatusRow, Statuses};
use super::super::sheet::{EachDraft, SheetDraft};
use super::each::{array, eaches, looks_inside, member};
use super::toml_doc::{Doc, Table, join};
use super::{codes, read, rules, text};

const KEYS: [&str; 19] = [
    "name",
    "label",
    "docs",
    "sources",
    "rank",
    "extends",
    "success",
    "partial",
    "absent",
    "format",
    "status_step",
    "read",
    "text",
    "each",
    "receipts",
    "events",
    "codes",
    "status",
    "delegate",
];

#[derive(Default)]
pub(super) struct Draft {
    pub(super) name: Option<(String, Range<usize>)>,
    label: Option<String>,
    docs: Option<Box<str>>,
    sources: Vec<Box<str>>,
    rank: Option<u8>,
    absent_is_accepted: bool,
    form: bool,
    status_step: Option<bool>,
    has_success: bool,
    answer: SheetDraft,
    codes: Vec<CodeRow>,
    statuses: Vec<StatusRow>,
    receipts: Vec<ReceiptDraft>,
    lists: Vec<Vec<Box<str>>>,
    delegate: Option<Provider>,
    delegates_codes: bool,
    /// Where this document says that another provider's codes are repeated.
    repeats: Vec<(String, Range<usize>)>,
    /// Codes that text rules of this document conclude, with their places.
    concluded: Vec<(Box<str>, Range<usize>, Option<String>)>,
}

struct ReceiptDraft {
    dialect: String,
    origin: Origin,
    sheet: SheetDraft,
    split: Option<Vec<Step>>,
    codes: Vec<CodeRow>,
    shares_codes: bool,
    delegates_codes: bool,
}

impl Draft {
    pub(super) fn read(&mut self, doc: &mut Doc<'_>, table: &Table<'_>) {
        doc.keys(table, "", &KEYS);
        self.name = doc.text(table, "name", "name").or(self.name.take());
        if let Some((label, _)) = doc.text(table, "label", "label") {
            self.label = Some(label);
        }
        if let Some(docs) = url(doc, table, "docs") {
            self.docs = Some(docs);
        }
        if let Some(value) = table.get("sources") {
            self.sources = doc.texts(value, "sources").into_iter().map(|(text, _)| text.into()).collect();
        }
        if let Some(rank) = doc.number(table, "rank", "rank", 1..4) {
            self.rank = u8::try_from(rank).ok();
        }
        self.read_switches(doc, table);
        self.has_success |= table.contains_key("success");
        if let Some(success) = rules::rules(doc, table, "success", "success") {
            self.answer.success = success;
        }
        if let Some(partial) = rules::rules(doc, table, "partial", "partial") {
            self.answer.partial = partial;
        }
        if let Some(inner) = doc.table(table, "read", "read") {
            doc.keys(inner, "read", &[&read::LISTS[..], &read::OTHERS].concat());
            read::fields(doc, inner, "read", &mut self.answer.fields);
        }
        let texts = text::rules(doc, table, "text", "text");
        let own = self.conclude(texts, None);
        self.answer.texts.splice(0..0, own);
        let each = eaches(doc, table);
        self.answer.each.splice(0..0, each);
        if let Some(inner) = doc.table(table, "codes", "codes") {
            let rows = codes::codes(doc, inner, "codes");
            merge(&mut self.codes, rows);
        }
        if let Some(inner) = doc.table(table, "status", "status") {
            for row in codes::statuses(doc, inner, "status") {
                self.statuses.retain(|other| (other.first, other.last) != (row.first, row.last));
                self.statuses.push(row);
            }
        }
        self.read_receipts(doc, table);
        self.read_lists(doc, table);
        self.read_delegate(doc, table);
    }

    fn conclude(&mut self, texts: Vec<text::Placed>, dialect: Option<&str>) -> Vec<super::super::text::TextRule<Path>> {
        let mut rules = Vec::new();
        for (rule, span) in texts {
            if let Some(code) = &rule.code {
                self.concluded.push((code.clone(), span, dialect.map(str::to_owned)));
            }
            rules.push(rule);
        }
        rules
    }

    fn read_switches(&mut self, doc: &mut Doc<'_>, table: &Table<'_>) {
        if let Some((word, span)) = doc.text(table, "absent", "absent") {
            match word.as_str() {
                "accepted" => self.absent_is_accepted = true,
                "unclear" => self.absent_is_accepted = false,
                _ => doc.word(span, "absent", "outcome", &word, ["accepted", "unclear"]),
            }
        }
        if let Some((word, span)) = doc.text(table, "format", "format") {
            match word.as_str() {
                "form" => self.form = true,
                "json" => self.form = false,
                _ => doc.word(span, "format", "format", &word, ["form", "json"]),
            }
        }
        if let Some(flag) = doc.flag(table, "status_step", "status_step") {
            self.status_step = Some(flag);
        }
    }

    fn read_lists(&mut self, doc: &mut Doc<'_>, table: &Table<'_>) {
        let Some(value) = table.get("events") else { return };
        let places = doc.texts(value, "events");
        let words: Vec<String> = places.iter().map(|(text, _)| format!("`{text}`")).collect();
        doc.note(value.span(), "events", || format!("holds events in {}", words.join(", else ")));
        let steps = |path| match path {
            Path::Document(steps) => steps,
            _ => Vec::new(),
        };
        let key = |step| if let Step::Key(name) = step { Some(name) } else { None };
        self.lists = (places.into_iter())
            .filter_map(|(text, span)| array(doc, &text, span, "events"))
            .map(|path| steps(path).into_iter().filter_map(key).collect())
            .collect();
    }

    fn read_receipts(&mut self, doc: &mut Doc<'_>, table: &Table<'_>) {
        let Some(inner) = doc.table(table, "receipts", "receipts") else { return };
        // The map is sorted by name; the order of the file is that of the places.
        let mut receipts: Vec<_> = inner.iter().collect();
        receipts.sort_by_key(|(name, _)| name.span().start);
        let mut own = Vec::new();
        for (name, value) in receipts {
            let key = join("receipts", name.get_ref());
            match value.get_ref().as_table() {
                Some(table) => own.extend(self.receipt(doc, name.get_ref(), table, name.span(), &key)),
                None => doc.wrong_type(value, &key, "a table"),
            }
        }
        self.receipts.retain(|base| own.iter().all(|receipt: &ReceiptDraft| receipt.dialect != base.dialect));
        self.receipts.splice(0..0, own);
    }

    fn receipt(
        &mut self,
        doc: &mut Doc<'_>,
        name: &str,
        table: &Table<'_>,
        span: Range<usize>,
        key: &str,
    ) -> Option<ReceiptDraft> {
        let mine = [
            "when",
            "each",
            "recipients",
            "split",
            "origin",
            "success",
            "pending",
            "codes",
            "text",
            "shared_codes",
            "delegate_codes",
        ];
        doc.keys(table, key, &[&mine[..], &read::LISTS, &read::OTHERS].concat());
        let Some(when) = rules::rules(doc, table, "when", &join(key, "when")) else {
            if table.get("when").is_none() {
                doc.fail(span, key, Problem::Missing("when"));
            }
            return None;
        };
        let mut sheet = SheetDraft {
            success: rules::rules(doc, table, "success", &join(key, "success")).unwrap_or_default(),
            pending: rules::rules(doc, table, "pending", &join(key, "pending")).unwrap_or_default(),
            ..SheetDraft::default()
        };
        read::fields(doc, table, key, &mut sheet.fields);
        let texts = text::rules(doc, table, "text", &join(key, "text"));
        sheet.texts = self.conclude(texts, Some(name));
        let each = doc.text(table, "each", &join(key, "each")).and_then(|(text, span)| array(doc, &text, span, key));
        let recipients = doc.text(table, "recipients", &join(key, "recipients"));
        if let Some((_, span)) = recipients.as_ref().filter(|_| each.is_none()) {
            let problem = Problem::Other("stands beside `each`: it is a list inside of every element".into());
            doc.fail(span.clone(), &join(key, "recipients"), problem);
        }
        let recipients = recipients.and_then(|(text, span)| array(doc, &text, span, key));
        let split =
            doc.text(table, "split", &join(key, "split")).and_then(|(text, span)| member(doc, &text, span, key));
        let sheet = match each {
            Some(at) => {
                looks_inside(doc, table, &sheet, key);
                let each = vec![EachDraft { at, accepted: None, recipients, names: None, sheet }];
                SheetDraft { when, each, ..SheetDraft::default() }
            }
            None => SheetDraft { when, ..sheet },
        };
        let origin = match doc.text(table, "origin", &join(key, "origin")) {
            None => Origin::Receipt,
            Some((word, _)) if word == "receipt" => Origin::Receipt,
            Some((word, _)) if word == "webhook" => Origin::Webhook,
            Some((word, span)) => {
                doc.word(span, &join(key, "origin"), "origin", &word, ["receipt", "webhook"]);
                Origin::Receipt
            }
        };
        let inner = doc.table(table, "codes", &join(key, "codes"));
        let codes = inner.map(|inner| codes::codes(doc, inner, &join(key, "codes"))).unwrap_or_default();
        let shares_codes = doc.flag(table, "shared_codes", &join(key, "shared_codes")).unwrap_or(false);
        let delegates_codes = self.repeats_codes(doc, table, "delegate_codes", &join(key, "delegate_codes"));
        Some(ReceiptDraft { dialect: name.into(), origin, sheet, split, codes, shares_codes, delegates_codes })
    }

    /// Whether unknown codes are those of the delegate.
    fn repeats_codes(&mut self, doc: &mut Doc<'_>, table: &Table<'_>, key: &str, path: &str) -> bool {
        let repeats = doc.flag(table, key, path).unwrap_or(false);
        if let Some(value) = table.get(key).filter(|_| repeats) {
            doc.note(value.span(), path, || "a code without a row here is looked up at the delegate".into());
            self.repeats.push((path.into(), value.span()));
        }
        repeats
    }

    fn read_delegate(&mut self, doc: &mut Doc<'_>, table: &Table<'_>) {
        let Some(inner) = doc.table(table, "delegate", "delegate") else { return };
        doc.keys(inner, "delegate", &["to", "when", "codes"]);
        if let Some((name, span)) = doc.text(inner, "to", "delegate.to") {
            match Provider::try_new(&name) {
                Ok(provider) => self.delegate = Some(provider),
                Err(error) => doc.fail(span, "delegate.to", Problem::Other(error.to_string())),
            }
        }
        self.answer.when = rules::rules(doc, inner, "when", "delegate.when").unwrap_or_default();
        self.delegates_codes = self.repeats_codes(doc, inner, "codes", "delegate.codes");
        let has_use = !self.answer.when.0.is_empty() || !self.repeats.is_empty();
        if !inner.contains_key("to") || !has_use {
            let span = table.get("delegate").map_or(0..0, |value| value.span());
            doc.fail(span, "delegate", Problem::Other("needs `to`, and `when` or codes that are repeated".into()));
        }
    }

    pub(super) fn compile(self, doc: &mut Doc<'_>) -> Option<Plan> {
        let Some((name, span)) = &self.name else {
            doc.fail(0..0, "", Problem::Missing("name"));
            return None;
        };
        let provider = match Provider::try_new(name) {
            Ok(provider) => provider,
            Err(error) => {
                doc.fail(span.clone(), "name", Problem::Other(error.to_string()));
                return None;
            }
        };
        if !self.has_success {
            doc.fail(0..0, "", Problem::Missing("success"));
        }
        if self.delegate.is_none() {
            for (key, span) in &self.repeats {
                doc.fail(span.clone(), key, Problem::Other("`[delegate]` must name whose codes these are".into()));
            }
        }
        for (code, span, dialect) in &self.concluded {
            let receipt = dialect.as_ref().and_then(|name| self.receipts.iter().find(|r| r.dialect == *name));
            let own = receipt.map(|receipt| &receipt.codes);
            let is_known = |rows: &Vec<CodeRow>| rows.iter().any(|row| row.kind == Kind::Exact && row.code == *code);
            if !own.is_some_and(is_known) && !is_known(&self.codes) {
                let words = self.codes.iter().map(|row| &*row.code);
                doc.word(span.clone(), "text.code", "code", code, words);
            }
        }
        let (mut answers, mut events) = (Layout::default(), Layout::default());
        let receipts = self.receipts.into_iter().map(|draft| Receipt {
            dialect: draft.dialect.into(),
            origin: draft.origin,
            each: (!draft.sheet.each.is_empty()).then_some(events.each.len()),
            sheet: draft.sheet.compile(&mut events, None),
            split: draft.split.map(|steps| events.trie.slot(&steps)),
            codes: CodeTable::new(draft.codes),
            shares_codes: draft.shares_codes,
            delegates_codes: draft.delegates_codes,
        });
        Some(Plan {
            provider,
            label: self.label.unwrap_or_else(|| name.clone()).into(),
            docs: self.docs,
            sources: self.sources,
            rank: self.rank.unwrap_or(3),
            absent_is_accepted: self.absent_is_accepted,
            form: self.form,
            status_step: self.status_step.unwrap_or(true),
            answer: self.answer.compile(&mut answers, None),
            answers,
            codes: CodeTable::new(self.codes),
            statuses: Statuses(self.statuses),
            receipts: receipts.collect(),
            lists: self.lists,
            events,
            delegate: self.delegate,
            delegates_codes: self.delegates_codes,
        })
    }
}

fn url(doc: &mut Doc<'_>, table: &Table<'_>, key: &str) -> Option<Box<str>> {
    let (text, span) = doc.text(table, key, key)?;
    if text.starts_with("https://") || text.starts_with("http://") {
        return Some(text.into());
    }
    doc.fail(span, key, Problem::Other("must be a link".into()));
    None
}

/// Own rows replace those of the base.
fn merge(base: &mut Vec<CodeRow>, own: Vec<CodeRow>) {
    let same = |a: &CodeRow, b: &CodeRow| a.kind == b.kind && a.code == b.code;
    base.retain(|row| !own.iter().any(|other| same(row, other)));
    base.extend(own);
}

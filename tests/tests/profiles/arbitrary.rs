//! Arbitrary profiles, made of every operator of the schema, and arbitrary answers that have their members.

use messaging_error_rest::{Reason, VariantArray};
use proptest::prelude::*;
use serde_json::Value;

/// Few enough that profiles and answers meet.
const NAMES: [&str; 8] = ["a", "code", "d", "error", "errors", "list", "ok", "status"];
/// Values that rules and tables ask for.
const WORDS: [&str; 10] = ["true", "false", "0", "1", "00", "no_credit", "busy", "E42", "fine", "7"];

/// What a profile may look at.
#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) enum Looks {
    /// Anywhere.
    Everywhere,
    /// Also at what is around an element.
    Outside,
    /// Only at members, so that a text in a member that no path names cannot matter.
    AtMembers,
}

fn name() -> impl Strategy<Value = String> {
    prop::sample::select(&NAMES[..]).prop_map(String::from)
}

pub(crate) fn word() -> impl Strategy<Value = String> {
    prop::sample::select(&WORDS[..]).prop_map(String::from)
}

fn pointer() -> impl Strategy<Value = String> {
    let step = prop_oneof![5 => name(), 1 => Just("0".into()), 1 => Just("1".into())];
    prop::collection::vec(step, 1..4).prop_map(|steps| format!("/{}", steps.join("/")))
}

fn path(looks: Looks) -> BoxedStrategy<String> {
    let tail = || prop_oneof![Just(String::new()), pointer()];
    let members = prop_oneof![
        6 => pointer(),
        1 => pointer().prop_map(|inner| format!("first_key({inner})")),
        1 => (pointer(), tail()).prop_map(|(inner, tail)| format!("first_value({inner}){tail}")),
        1 => (pointer(), name(), word(), 0..4, tail()).prop_map(|(array, member, word, form, tail)| {
            let pattern = [word.clone(), format!("*{word}"), format!("{word}*"), format!("*{word}*")];
            format!("pick({array}, {member}, {}){tail}", pattern[form as usize])
        }),
        1 => (pointer(), pointer()).prop_map(|(text, inner)| format!("unwrap({text}){inner}")),
        1 => (pointer(), name(), word()).prop_map(|(text, member, word)| format!("pick(unwrap({text})/list, {member}, {word})/code")),
    ];
    if looks == Looks::AtMembers {
        return members.boxed();
    }
    prop_oneof![
        12 => members,
        1 => Just(String::new()),
        1 => Just("header:X-Code".into()),
        1 => Just("body".into()),
        1 => Just("const:FIXED".into()),
        (if looks == Looks::Outside { 2 } else { 0 }) => pointer().prop_map(|pointer| format!("root:{pointer}")),
    ]
    .boxed()
}

fn rule(looks: Looks) -> impl Strategy<Value = String> {
    let path = || path(looks).prop_map(|path| if path.is_empty() { "\"\"".into() } else { path });
    prop_oneof![
        2 => Just("2xx".to_owned()),
        6 => (prop::sample::select(&["true", "false", "absent", "present", "empty", "nonempty"][..]), path())
            .prop_map(|(rule, path)| format!("{rule} {path}")),
        3 => (prop::sample::select(&["eq", "ne", "starts", "ends", "contains"][..]), path(), word())
            .prop_map(|(rule, path, word)| format!("{rule} {path} {word}")),
        2 => (prop::sample::select(&["in", "notin"][..]), path(), word(), word())
            .prop_map(|(rule, path, one, two)| format!("{rule} {path} {one} {two}")),
    ]
}

/// Rules as TOML: a list, with choices in it.
pub(crate) fn rules(looks: Looks) -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec(rule(looks), 1..3), 1..4)
}

pub(crate) fn written(rules: &[Vec<String>]) -> String {
    let choice = |choice: &Vec<String>| match &choice[..] {
        [one] => format!("'{one}'"),
        many => format!("[{}]", many.iter().map(|rule| format!("'{rule}'")).collect::<Vec<_>>().join(", ")),
    };
    format!("[{}]", rules.iter().map(choice).collect::<Vec<_>>().join(", "))
}

fn source(looks: Looks) -> impl Strategy<Value = String> {
    prop_oneof![
        3 => path(looks).prop_map(|path| format!("'{path}'")),
        1 => (path(looks), any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(path, after, before, token)| {
            let (after, before) = (if after { ", after = '_'" } else { "" }, if before { ", before = ':'" } else { "" });
            format!("{{ at = '{path}'{after}{before}, token = {token} }}")
        }),
    ]
}

fn keys(names: &'static [&'static str], looks: Looks) -> impl Strategy<Value = String> {
    prop::collection::vec((prop::sample::select(names), prop::collection::vec(source(looks), 1..3)), 0..5).prop_map(
        |keys| {
            let keys: std::collections::BTreeMap<_, _> = keys.into_iter().collect();
            keys.iter().map(|(name, sources)| format!("{name} = [{}]\n", sources.join(", "))).collect()
        },
    )
}

fn reason() -> impl Strategy<Value = &'static str> {
    prop::sample::select(Reason::VARIANTS).prop_map(|reason| reason.as_str())
}

fn codes() -> impl Strategy<Value = String> {
    let row = prop_oneof![
        4 => reason().prop_map(|reason| format!("\"{reason}\"")),
        1 => (reason(), 1..9000u32, any::<bool>()).prop_map(|(reason, wait, grow)| format!("{{ reason = \"{reason}\", wait = {wait}, grow = {grow} }}")),
        1 => reason().prop_map(|reason| format!("{{ reason = \"{reason}\", fallback = 60, attempts = 3, risk = \"possible\", scope = \"account\" }}")),
        1 => (reason(), word()).prop_map(|(reason, sub)| format!("[\"{reason}\", {{ reason = \"{reason}\", sub = \"{sub}\", title = \"Finer one\" }}]")),
        1 => (reason(), 200..600u16).prop_map(|(reason, on)| format!("{{ reason = \"{reason}\", on = {on}, retry = \"never\" }}")),
        1 => reason().prop_map(|reason| format!("{{ reason = \"{reason}\", day_reset = 480 }}")),
    ];
    let key = prop_oneof![6 => word(), 1 => Just("400..450".into()), 1 => Just("E*".into())];
    prop::collection::btree_map(key, row, 0..6)
        .prop_map(|rows| rows.into_iter().map(|(code, row)| format!("\"{code}\" = {row}\n")).collect())
}

fn texts() -> impl Strategy<Value = String> {
    let rule = (prop::sample::select(&["contains", "starts", "ends", "equals"][..]), word(), any::<bool>(), 0..3)
        .prop_map(|(like, word, at, end)| {
            let at = if at { "at = '/d'\n" } else { "" };
            let end = ["", "if_code = 'busy'\n", "wait_after = 'in'\nunit = 'auto'\n"][end as usize];
            format!("[[text]]\n{like} = '{word}'\n{at}{end}code = 'text_code'\n")
        });
    prop::collection::vec(rule, 0..3).prop_map(|rules| rules.concat())
}

/// A profile in two parts: what comes before its rules of success, and what comes behind them.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub(crate) success: Vec<Vec<String>>,
    pub(crate) absent_is_accepted: bool,
    pub(crate) rest: String,
}

impl Sample {
    pub(crate) fn text(&self) -> String {
        let absent = if self.absent_is_accepted { "accepted" } else { "unclear" };
        format!("name = \"acme\"\nsuccess = {}\nabsent = \"{absent}\"\n{}", written(&self.success), self.rest)
    }
}

const READ: [&str; 10] =
    ["code", "subcode", "message", "detail", "field", "request_id", "recipient", "message_id", "docs", "status"];

/// Profiles of every kind.
pub(crate) fn profile() -> impl Strategy<Value = Sample> {
    profile_with(2)
}

/// Profiles in which the rules of success decide alone: no items, and JSON only.
pub(crate) fn profile_without_items() -> impl Strategy<Value = Sample> {
    profile_with(0).prop_map(|sample| Sample { rest: sample.rest.replace("\"form\"", "\"json\""), ..sample })
}

fn profile_with(items: usize) -> impl Strategy<Value = Sample> {
    let looks = Looks::Everywhere;
    let events = prop::option::of(prop::collection::vec(pointer(), 1..3)).prop_map(|places| {
        let places: Vec<String> = places.into_iter().flatten().map(|place| format!("'{place}'")).collect();
        format!("events = [{}]\n", places.join(", "))
    });
    let switches = (any::<bool>(), any::<bool>(), prop::option::of(rules(looks)), events).prop_map(
        |(form, step, partial, events)| {
            let partial = partial.map(|rules| format!("partial = {}\n", written(&rules))).unwrap_or_default();
            format!("format = \"{}\"\nstatus_step = {step}\n{events}{partial}", if form { "form" } else { "json" })
        },
    );
    let waits = (
        path(looks),
        prop::sample::select(&["s", "ms", "min", "h", "epoch_s", "epoch_ms", "date", "duration", "auto"][..]),
    )
        .prop_map(|(at, unit)| format!("wait = [{{ at = '{at}', unit = '{unit}' }}]\n"));
    let each =
        (pointer(), rules(looks), keys(&READ[..9], Looks::Outside), 0..5).prop_map(|(at, success, keys, other)| {
            let others = ["accepted = '/list'\n", "names = 'recipient'\n", "names = 'message_id'\n", "", ""];
            let other = others[other as usize];
            format!("[[each]]\nat = '{at}'\nsuccess = {}\n{other}{keys}", written(&success))
        });
    let lists = (prop::option::of((pointer(), pointer())), prop::option::of(name())).prop_map(|(each, split)| {
        let each = each.map(|(at, list)| format!("each = '{at}'\nrecipients = '{list}'\n")).unwrap_or_default();
        each + &split.map(|field| format!("split = '/{field}'\n")).unwrap_or_default()
    });
    let receipt = (rules(looks), rules(looks), rules(looks), keys(&READ, Looks::Outside), codes(), lists).prop_map(
        |(when, success, pending, keys, codes, each)| {
            let (when, success, pending) = (written(&when), written(&success), written(&pending));
            format!("[receipts.dlr]\nwhen = {when}\nsuccess = {success}\npending = {pending}\n{each}shared_codes = true\n{keys}[receipts.dlr.codes]\n{codes}")
        },
    );
    let middle =
        (switches, keys(&READ, looks), prop::option::of(waits), texts(), prop::collection::vec(each, 0..=items));
    let end = (prop::option::of(receipt), codes(), prop::option::of(reason()));
    (rules(looks), any::<bool>(), middle, end).prop_map(|(success, absent_is_accepted, middle, end)| {
        let (switches, read, waits, texts, each) = middle;
        let (receipt, codes, status) = end;
        let (waits, each, receipt) = (waits.unwrap_or_default(), each.concat(), receipt.unwrap_or_default());
        let status = status.map(|reason| format!("[status]\n\"4xx\" = \"{reason}\"\n")).unwrap_or_default();
        let rest = format!(
            "{switches}[read]\nignore = ['0', 'null']\n{read}{waits}{texts}{each}{receipt}[codes]\n\"text_code\" = \"content_too_long\"\n{codes}{status}"
        );
        Sample { success, absent_is_accepted, rest }
    })
}

/// Profiles without text rules and without items, which show the texts of two members that no other path names.
pub(crate) fn plain_profile() -> impl Strategy<Value = Sample> {
    let looks = Looks::AtMembers;
    (rules(looks), any::<bool>(), keys(&["code", "subcode", "field", "request_id", "status"], looks), codes()).prop_map(
        |(success, absent_is_accepted, keys, codes)| {
            let rest = format!("[read]\nmessage = ['/say']\ndetail = ['/tell/more']\n{keys}[codes]\n{codes}");
            Sample { success, absent_is_accepted, rest }
        },
    )
}

/// JSON with the members that profiles ask for, and now and then a text that holds more of it.
pub(crate) fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Into::into),
        2 => (-2..500i64).prop_map(Into::into),
        1 => (0..400u32).prop_map(|number| (f64::from(number) / 4.0).into()),
        4 => word().prop_map(Value::from),
        1 => "[ -~]{0,9}".prop_map(Value::from),
        1 => prop::collection::btree_map(name(), word(), 0..3).prop_map(|inner| Value::from(serde_json::json!(inner).to_string())),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            3 => prop::collection::btree_map(name(), inner, 0..6).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// JSON that is an object or a list.
pub(crate) fn document() -> impl Strategy<Value = Value> {
    prop_oneof![
        1 => prop::collection::vec(json(), 0..4).prop_map(Value::from),
        6 => prop::collection::btree_map(name(), json(), 0..7).prop_map(|members| Value::Object(members.into_iter().collect())),
    ]
}

/// The body of an answer: mostly JSON, sometimes with something wrong.
pub(crate) fn body() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        8 => json().prop_map(|value| value.to_string().into_bytes()),
        1 => (json(), 0..400usize).prop_map(|(value, cut)| value.to_string().into_bytes().into_iter().take(cut).collect()),
        1 => (json(), json()).prop_map(|(one, two)| format!("{one}{two}").into_bytes()),
        1 => word().prop_map(String::into_bytes),
        1 => prop::collection::btree_map(name(), word(), 0..4)
            .prop_map(|form| form.into_iter().map(|(name, word)| format!("{name}={word}")).collect::<Vec<_>>().join("&").into_bytes()),
        1 => prop::collection::vec(any::<u8>(), 0..60),
    ]
}

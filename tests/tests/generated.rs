//! Generated pages equal the tables.

use conformance::generated;
use messaging_error::catalogue::Entry;

fn entries() -> Vec<Entry> {
    messaging_error_any::entries()
}

#[test]
fn pages_are_up_to_date() {
    generated::match_files(&generated::pages(&entries()), &["catalogue", "reasons"]);
}

#[test]
fn the_catalogue_keeps_its_schema() {
    let schema: serde_json::Value = serde_json::from_str(include_str!("../../docs/catalogue.schema.json")).unwrap();
    let properties = schema["items"]["properties"].as_object().unwrap();
    let required: Vec<&str> =
        schema["items"]["required"].as_array().unwrap().iter().filter_map(|name| name.as_str()).collect();
    for entry in entries() {
        let row = serde_json::to_value(&entry).unwrap();
        let row = row.as_object().unwrap();
        assert!(row.keys().all(|key| properties.contains_key(key)), "{row:?}");
        assert!(required.iter().all(|key| row.contains_key(*key)), "{row:?}");
        assert!(row.get("docs_url").is_none_or(|url| url.as_str().unwrap().starts_with("https://")), "{row:?}");
    }
}

#[test]
fn every_row_has_a_title_of_a_few_words() {
    let odd: Vec<String> = entries()
        .iter()
        .filter(|entry| {
            let words = entry.title.split_whitespace().count();
            !(2..=8).contains(&words) || entry.title.ends_with('.')
        })
        .map(|entry| format!("{} {} {:?}", entry.provider, entry.code, entry.title))
        .collect();
    assert!(odd.is_empty(), "{odd:#?}");
}

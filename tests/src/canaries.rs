//! Made-up private things, each in the forms that providers write it in.

/// What is written into a text, and the part of it that must not be seen afterwards.
#[derive(Debug, Clone)]
pub struct Canary {
    /// What is written.
    pub text: String,
    /// What must not be seen.
    pub secret: String,
}

fn canary(text: impl Into<String>, secret: impl Into<String>) -> Canary {
    Canary { text: text.into(), secret: secret.into() }
}

/// Put together at run time, so that scanners for leaked keys do not stumble over this file.
#[must_use]
pub fn all() -> Vec<Canary> {
    let token = |head: &str, tail: &str| canary(format!("{head}{tail}"), tail);
    let mut all: Vec<Canary> = [
        // Phone numbers, in national, international and spaced forms.
        "2025550187",
        "12025550187",
        "+12025550187",
        "0012025550187",
        "07700900187",
        "+447700900187",
        "13800138187",
        "15551230187@s.whatsapp.net",
        "15551230187@c.us",
        "15551230187-1600000187@g.us",
    ]
    .into_iter()
    .map(|text| canary(text, text.trim_start_matches(['+', '0']).split(['@', '-']).next().unwrap_or(text)))
    .collect();
    all.extend([
        canary("202-555-0187", "555-0187"),
        canary("(202) 555-0187", "555-0187"),
        canary("+1 202 555 0187", "555 0187"),
        canary("+44 7700 900187", "900187"),
        canary("+86 138 0013 8187", "0013 8187"),
        canary("jane.canary@example.com", "canary"),
        canary("jane.canary+tag@mail.example.co.uk", "canary"),
        canary("https://media.example.com/canary?id=7", "canary"),
        canary("wamid.HBgLMTIwMjU1NTAxODcVAgARGBI4MjZGRDA0OUE2OTQ3RkEyMzcA", "HBgLMTIwMjU1NTAxODc"),
        canary("Bearer abc123canary456def", "canary"),
        canary("Authorization: Basic dXNlcjpjYW5hcnk=", "dXNlcjpjYW5hcnk"),
        canary("api_key=1a2b3canary", "canary"),
        canary("password: hunter2canary", "canary"),
        canary("\"secret\":\"s3canary\"", "canary"),
        canary("SecretId=canary0123", "canary"),
        canary("user \"Jane Canary\"", "Canary"),
        canary("user 'Jane Canary'", "Canary"),
        canary("123456789012345|AbCdEfGh1234567890_-canary", "AbCdEfGh"),
        canary("123456789:AAF4kq-madeUpBotSecret_0123456789abc", "madeUpBotSecret"),
        token("EAAG", "m0PX4ZCpsBAKmadeUpTokenZAZD9"),
        token("sk_live_", "4eC39HqLyjWDarjtT1zdp7dc"),
        token("AKID", "z8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"),
        token("AKIA", "IOSFODNN7EXAMPLE"),
        canary("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U", "eyJzdWIiOi"),
    ]);
    all
}

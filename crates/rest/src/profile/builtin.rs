//! The profiles that ship with this crate.

use std::sync::OnceLock;

use super::{Profile, load};

struct Builtin {
    name: &'static str,
    text: &'static str,
    parsed: OnceLock<Option<Profile>>,
}

macro_rules! profiles {
    ($($name:literal)*) => {
        const COUNT: usize = { let names: &[&str] = &[$($name),*]; names.len() };
        static BUILTIN: [Builtin; COUNT] = [$(Builtin {
            name: $name,
            text: include_str!(concat!("../../profiles/", $name, ".toml")),
            parsed: OnceLock::new(),
        },)*];
    };
}

// One name a line, sorted within its section. A test compares this list with the folder.
#[cfg(feature = "builtin-profiles")]
profiles! {
    // WhatsApp gateways
    "360dialog"
    "baileys-api"
    "evolution-api"
    "go-whatsapp"
    "green-api"
    "gupshup"
    "oca-telkom"
    "rest"
    "turn-io"
    "ultramsg"
    "waha"
    "wasender"
    "wati"
    "webwms2u"
    "whapi"
    "whats91"
    "whatsapp-api-chrishubert"
    "wppconnect"
    "wuzapi"
    "ycloud"

    // Bots and chat
    "discord"
    "kakao"
    "line"
    "matrix"
    "mattermost"
    "novu"
    "rocket-chat"
    "slack"
    "teams-webhook"
    "telegram"
    "viber"
    "vk"
    "wechat"
    "zalo"
    "zulip"

    // SMS and CPaaS
    "africas-talking"
    "alibaba-top"
    "aligo"
    "aliyun-sms"
    "bandwidth"
    "bandwidth-mfa"
    "bulk-sms-marketing-de"
    "china-mobile-mas"
    "clickatell"
    "clickmobile"
    "clicksend"
    "esendex"
    "hollatags"
    "hormuud"
    "huawei-sms"
    "huaxin"
    "i2sms"
    "infobip"
    "infobip-message"
    "isendpro"
    "kaleyra"
    "kannel"
    "kavenegar"
    "libyasms"
    "lox24"
    "messagebird"
    "messagemedia"
    "msg91"
    "mtarget"
    "netease-yunxin"
    "novo"
    "ovh-sms"
    "plivo"
    "reviewbump"
    "sendcloud"
    "sinch-numbers"
    "sinch-sms"
    "smsapi"
    "smsbao"
    "submail"
    "telnyx"
    "tencent-sms"
    "textbelt"
    "turbosms"
    "twilio"
    "twilio-v2"
    "ucloud-sms"
    "unifonic"
    "vonage-sms"
    "weiqucloud"
    "yo-sms"
    "zenvia"

    // Push
    "apns"
    "expo"
    "fcm"
    "fcm-legacy"
    "onesignal"

    // E-mail
    "brevo"
    "mailersend"
    "mailgun"
    "mailjet"
    "mailtrap"
    "mandrill"
    "postal"
    "postmark"
    "resend"
    "sendgrid"
    "unisender-go"

    // Standards, frameworks, clouds
    "akamai"
    "aws"
    "cloudflare-api"
    "github"
    "google-chat"
    "google-rpc"
    "google-rpc-wrapped"
    "graph-error"
    "graphql"
    "jsend"
    "json-api"
    "laravel"
    "oauth2"
    "problem-json"
    "spring-boot"
    "vmware-hcx"
}

#[cfg(not(feature = "builtin-profiles"))]
profiles! {}

fn find(name: &str) -> Option<&'static Builtin> {
    BUILTIN.iter().find(|builtin| builtin.name == name)
}

pub(super) fn get(name: &str) -> Option<Profile> {
    let builtin = find(name)?;
    // That every text loads is tested; a profile that did not would count as absent.
    builtin.parsed.get_or_init(|| load::load(builtin.text).ok().map(Profile::of)).clone()
}

pub(super) fn source(name: &str) -> Option<&'static str> {
    find(name).map(|builtin| builtin.text)
}

pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let mut names: Vec<_> = BUILTIN.iter().map(|builtin| builtin.name).collect();
    names.sort_unstable();
    names.into_iter()
}

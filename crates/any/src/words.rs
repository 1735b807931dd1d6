//! Values by which a provider is known.

/// Hosts under which Vonage's problem types live.
pub(crate) const VONAGE: &[&[u8]] = &[b"developer.vonage.com/", b"developer.nexmo.com/", b"www.nexmo.com/"];
/// The namespace of Firebase's error details.
pub(crate) const FCM: &[&[u8]] = &[b"google.firebase.fcm"];
/// The namespace of Google's error details.
pub(crate) const GOOGLE: &[&[u8]] = &[b"type.googleapis.com/"];
/// What Meta's webhooks are about.
pub(crate) const GRAPH_OBJECTS: &[&[u8]] = &[b"whatsapp_business_account", b"instagram", b"page", b"permissions"];
/// What a change of WhatsApp's webhooks is about.
pub(crate) const CHANGES: &[&[u8]] = &[
    b"messages",
    b"message_template_status_update",
    b"message_template_quality_update",
    b"message_template_components_update",
    b"template_category_update",
    b"account_update",
    b"account_review_update",
    b"account_alerts",
    b"account_settings_update",
    b"business_capability_update",
    b"phone_number_quality_update",
    b"phone_number_name_update",
    b"user_preferences",
    b"flows",
    b"calls",
    b"security",
    b"history",
    b"message_echoes",
    b"smb_message_echoes",
    b"smb_app_state_sync",
    b"payment_configuration_update",
    b"group_lifecycle_update",
    b"group_participants_update",
    b"group_settings_update",
    b"group_status_update",
];
/// The types of Meta's errors.
pub(crate) const GRAPH_TYPES: &[&[u8]] = &[
    b"OAuthException",
    b"GraphMethodException",
    b"GraphBatchException",
    b"IGApiException",
    b"THApiException",
    b"FacebookApiException",
    b"EMApiException",
    b"OAuthAccessTokenException",
];

//! The commented config file with the user's answers in it.

pub(super) struct Setting {
    /// The section, empty above the first one.
    pub(super) section: &'static str,
    pub(super) key: &'static str,
    pub(super) value: String,
}

/// The documented file, with these settings in the place of its defaults and examples.
pub(super) fn fill(example: &str, settings: &[Setting]) -> String {
    let mut section = "";
    let mut filled = String::with_capacity(example.len());
    for line in example.lines() {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name;
        }
        let shown = line.trim_start_matches("# ").split_once(" = ").map(|(key, _)| key);
        let here = |setting: &&Setting| setting.section == section && shown == Some(setting.key);
        match settings.iter().find(here) {
            Some(setting) => {
                filled += setting.key;
                filled += " = ";
                filled += &quoted(&setting.value);
            }
            None => filled += line,
        }
        filled.push('\n');
    }
    filled
}

/// Text as TOML writes it, which is as JSON does.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::options::example;

    #[test]
    fn answers_stand_where_the_examples_stood() {
        let setting = |section, key, value: &str| Setting { section, key, value: value.to_owned() };
        for language in Language::ALL {
            let example = example(language);
            let filled = fill(
                example,
                &[
                    setting("", "environment", "production"),
                    setting("", "language", language.code()),
                    setting("partner", "id", "0145"),
                    setting("partner", "currency", "XOF"),
                    setting("production", "client_secret", "a\"b\\c"),
                ],
            );
            assert_eq!(filled.lines().count(), example.lines().count());
            assert_eq!(fill(example, &[]), example);
            assert_filled(&filled, language.code());
        }
    }

    fn assert_filled(filled: &str, language: &str) {
        let table: toml::Table = toml::from_str(filled).unwrap();
        assert_eq!(table["environment"].as_str(), Some("production"));
        assert_eq!(table["language"].as_str(), Some(language));
        assert_eq!(table["partner"]["id"].as_str(), Some("0145"));
        assert_eq!(table["partner"]["currency"].as_str(), Some("XOF"));
        assert_eq!(table["production"]["client_secret"].as_str(), Some("a\"b\\c"));
        assert!(table["stage"].get("client_secret").is_none());
    }
}

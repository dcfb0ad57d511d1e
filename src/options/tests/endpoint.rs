//! The hosts and the credentials of an environment.

use super::*;

#[test]
fn a_url_must_be_https_or_on_this_machine_and_hold_no_password() {
    let url = |url: &str| {
        let (_directory, sources) = with_file(&format!("[stage]\napi_url = \"{url}\"\n"));
        Settings::resolve(&sources)
            .map(|settings| settings.access.unwrap().endpoint.api_url.to_string())
    };
    for good in
        ["https://a.example", "http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:9"]
    {
        assert!(url(good).is_ok(), "{good}");
    }
    for bad in [
        "http://a.example",
        "http://10.0.0.1",
        "http://localhost.evil.example",
        "https://user:hush-hush@a.example",
        "https://a.example/?key=1",
        "ftp://127.0.0.1",
        "a.example",
        "",
    ] {
        let error = url(bad).expect_err(bad);
        assert!(matches!(fault(&error), SettingFault::Url(_)), "{bad}: {error:?}");
        assert!(!format!("{error:?}").contains("hush-hush"));
    }
}

#[test]
fn the_hosts_of_one_environment_are_not_taken_for_those_of_the_other() {
    for (environment, host, is_right) in [
        ("stage", "partner-api-stage.kiva.org", true),
        ("stage", "partnerapi.staging.kiva.org", true),
        ("stage", "kiva.stand-in.example", true),
        ("stage", "partner-api.k1.kiva.org", false),
        ("stage", "PARTNER-API.KIVA.ORG", false),
        ("production", "partner-api.kiva.org", true),
        ("production", "partner-api-stage.dk1.kiva.org", false),
    ] {
        for name in ["api_url", "token_url"] {
            let text = format!(
                "environment = \"{environment}\"\n[{environment}]\n{name} = \"https://{host}/\"\n"
            );
            let (_directory, sources) = with_file(&text);
            let resolved = Settings::resolve(&sources);
            assert_eq!(resolved.is_ok(), is_right, "{text}: {resolved:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_file_with_a_secret_that_others_can_read_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join(LOCAL_FILE);
    let sources = Sources { directory: directory.path().to_owned(), ..Sources::default() };
    let secret = "[production]\nclient_secret = \"hush-hush\"\n";
    for (mode, refused) in
        [(0o644, true), (0o640, true), (0o604, true), (0o600, false), (0o400, false)]
    {
        let _ = fs::remove_file(&path);
        write(&path, secret, mode);
        let resolved = Settings::resolve(&sources);
        assert_eq!(matches!(resolved, Err(OptionsError::Exposed { .. })), refused, "{mode:o}");
    }
    let _ = fs::remove_file(&path);
    write(&path, "[production]\nclient_id = \"x\"\n", 0o644);
    assert!(Settings::resolve(&sources).is_ok());
}

#[test]
fn a_secret_may_stand_in_a_file_of_its_own() {
    use secrecy::ExposeSecret;
    let (directory, sources) =
        with_file("[stage]\nclient_id = \"me\"\nclient_secret_file = \"secret.txt\"\n");
    let credentials = || Settings::resolve(&sources).unwrap().access.unwrap().credentials();
    let missing = credentials().unwrap_err();
    assert!(matches!(fault(&missing), SettingFault::SecretFile(_)), "{missing:?}");
    assert!(!format!("{missing:?}").contains("secret.txt"), "it may be the secret itself");
    write(&directory.path().join("secret.txt"), "hush-hush\r\n", 0o600);
    assert_eq!(credentials().unwrap().client_secret.expose_secret(), "hush-hush");
    #[cfg(unix)]
    {
        write(&directory.path().join("secret.txt"), "hush-hush", 0o644);
        assert!(matches!(credentials(), Err(OptionsError::Exposed { .. })));
    }
}

#[test]
fn missing_credentials_are_asked_for_by_name() {
    let endpoint = Settings::resolve(&Sources::default()).unwrap().access.unwrap();
    let error = endpoint.credentials().unwrap_err();
    assert!(
        matches!(error, OptionsError::Setting { key, fault: SettingFault::Missing { config: None } } if key == "stage.client_id")
    );
}

#[test]
fn no_secret_is_shown_by_an_error_or_by_debug() {
    for text in [
        "[stage]\nclient_secret = \"hush-hush",
        "[stage]\nclient_secret = hush-hush\n",
        "[stage]\nclient_secret = [\"hush-hush\"]\n",
        "[stage]\nclient_secret = { a = \"hush-hush\" }\n",
        "[stage]\nclient_secret = \"a\"\nclient_secret = \"hush-hush\"\n",
        "stage = \"hush-hush\"\n",
    ] {
        let error = error(text);
        assert!(!format!("{error:?}").contains("hush-hush"), "{error:?}");
    }
    let (_directory, sources) = with_file("[stage]\nclient_secret = \"hush-hush\"\n");
    assert!(!format!("{:?}", Settings::resolve(&sources).unwrap()).contains("hush-hush"));
}

#[test]
fn a_secret_is_given_once_and_a_variable_comes_before_the_file() {
    use secrecy::ExposeSecret;
    let (_directory, sources) =
        with_file("[stage]\nclient_secret = \"one\"\nclient_secret_file = \"s.txt\"\n");
    let error = Settings::resolve(&sources).unwrap_err();
    assert!(
        matches!(&error, OptionsError::Setting { key, fault: SettingFault::TwoSecrets } if key == "stage.client_secret_file"),
        "{error:?}"
    );
    for (in_file, variable, says) in [
        ("client_secret = \"one\"", ("CLIENT_SECRET_FILE", "s.txt"), "two"),
        ("client_secret_file = \"s.txt\"", ("CLIENT_SECRET", "three"), "three"),
    ] {
        let (directory, mut sources) =
            with_file(&format!("[stage]\nclient_id = \"me\"\n{in_file}\n"));
        write(&directory.path().join("s.txt"), "two", 0o600);
        let (name, value) = variable;
        sources.variables.insert(format!("KIVA_REPAY__STAGE__{name}"), value.to_owned());
        let access = Settings::resolve(&sources).unwrap().access.unwrap();
        assert_eq!(access.credentials().unwrap().client_secret.expose_secret(), says);
    }
}

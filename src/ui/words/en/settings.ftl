### What can be wrong with the settings, and how `init` asks for them.

settings-unreadable = cannot read the config file { $file }: { $why }
    .advice = check the path, or create a new file: { $command }
settings-no-file = the config file { $file } is a pipe or a device
    .advice = write it into a file, and name that with `--config`
settings-secret-file = cannot read the file that { $key } points to: { $why }
    .advice = this key is the path of a file that holds the secret, not the secret itself
settings-exposed = { $file } holds a secret, and others on this computer can read it (mode { $mode })
    .advice = protect it with: `chmod 600 { $quoted }`; on a drive where that changes nothing, put the secret in a file on another disk (client_secret_file) or in a variable, or mount the drive with umask=077
settings-syntax = { $file }, line { $line }, is not valid TOML
    .advice = put text in quotes, as in `currency = "XOF"`, and a Windows path in single quotes, as in `'C:\kiva\secret.txt'`; for a correct file to compare with: { $command }
settings-syntax-twice = { settings-syntax }
    .advice = a key, or a section such as `[checks]`, stands in the file only once: keep one of them
settings-syntax-backslash = { settings-syntax }
    .advice = { settings-path-with-control.advice }
settings-unknown-key = unknown key { $key } in { $place }
settings-nearest-key = unknown key { $key } in { $place }; did you mean { $nearest }?
settings-fixed-finding = { $key } in { $place } cannot be set: such a finding is always an error
settings-unknown-keys = { $keys }
    .advice = correct or remove it; a file with every key is written by: { $command }
settings-kind = the setting { $key } is not { $expected }
    .advice = { settings-value.advice }
settings-kind-number = a whole number
settings-kind-text = text
settings-kind-of-example = of the expected kind
settings-value = the setting { $key } = "{ $value }" is not allowed: { $why }
    .advice = correct it in the config file, in the environment variable or in the option
settings-one-of = it must be one of { $words }
settings-between = it must be between { $least } and { $most }
settings-partner-id = it must be letters and digits only
settings-currency = it must be an ISO 4217 code such as XOF or USD
settings-encoding = it must be "auto" or the name of an encoding, such as utf-8, windows-1252 or cp850
settings-retry-statuses = only statuses from 400 to 599 can mean "not recorded"
settings-ledger-url = it must be the address of a file, such as { $example }
settings-ledger-absolute = it must be a whole path, such as { $example }; only in a config file may it be relative, to the folder of that file
settings-utf-16 = { $file } is in UTF-16, which Notepad calls Unicode
    .advice = save it again as UTF-8
settings-not-utf-8 = { $file }, line { $line }, contains a letter that is not in UTF-8, as older Windows programs write it
    .advice = { settings-utf-16.advice }
settings-path-with-control = the setting { $key } contains a tab, a line end or the like, which no path has
    .advice = put a Windows path in single quotes, as in: `client_secret_file = 'C:\kiva\secret.txt'`; in double quotes a backslash begins a special character such as \t
settings-not-expanded = the setting { $key } contains { $part }, which is not replaced here
    .advice = write the whole path, as it is on the disk
settings-line-end = { settings-not-expanded }
    .advice = { settings-path-with-control.advice }
settings-not-unicode = the variable { $variable } is not text in UTF-8
    .advice = set it again in a terminal that writes UTF-8, or write the setting into the config file
settings-untrusted = the config file { $file } was found only because it is in the current folder, and { $why }
    .advice = if it is yours, name it with `-c { $quoted }`, or move it to your own config folder
settings-untrusted-owner = it belongs to another account
settings-untrusted-writable = others can write to it
settings-untrusted-key = its { $key } decides where secrets or the ledger go
settings-untrusted-secret = its { $key } names the server that would get the secret of the environment variable
settings-secret = { $key } does not give a usable secret: { $why }
    .advice = a secret is one line, as PA2 > Account > API Access shows it
settings-secret-empty = it is empty
settings-secret-long = it is longer than 4 KiB
settings-secret-control = it has more than one line, or invisible characters
settings-secret-encoding = it is not in UTF-8
settings-secret-no-file = it is a folder, a pipe or a device
settings-ledger-url-more = nothing may follow the name of the file: the ledger is always opened for writing, and created if it does not exist
settings-url = the setting { $key } is not a usable URL: { $why }
    .advice = your organisation's URLs are in PA2 > Account > API Access
settings-url-no-url = it is not a valid URL
settings-url-no-host = it contains no server name
settings-url-http = http:// is allowed only for this computer; use https://
settings-url-https = it must begin with https://
settings-url-password = it must not contain a user name or a password
settings-url-query = it must not contain ? or #
settings-url-other-environment = it is that of the other environment: stage, where reports are tried out, and production have URLs of their own
settings-missing = the setting { $key } is missing
    .advice =
        it is in PA2 > Account > API Access. If you have no config file yet: { $command }
        If you have one, write it there, or set the variable { $variable }. To try without credentials, add `--env sandbox`.
settings-partner-missing = { settings-missing }
    .advice = production is confirmed with the partner id: write it into the config file, or set KIVA_REPAY__PARTNER__ID

## init

init-exists = { $file } already exists and was left unchanged
    .advice = edit it, or choose another file: { $command }
init-other-file = other.toml
init-stopped = stopped before the last answer; nothing was written
    .advice = start again with: { $command }
init-stopped-later = stopped before the last answer; { $file } was created, without tested credentials
    .advice = write the credentials into it with an editor, then type: { $command }
init-intro = Five questions, then { $file } is created; only you can read it. Enter accepts the answer in brackets. Ctrl-C stops without writing anything.
init-environment = 1. Where will you report? "stage" is Kiva's test site. "production" is the real one, once Kiva has approved your tests. "sandbox" is a simulated Kiva inside this program. PA2 > Account > API Access shows where you have credentials.
init-partner = 2. Your partner id at Kiva. It comes with the credentials in PA2 > Account > API Access. If you do not know it, press Enter: testing the credentials will show it.
init-partner-wrong = "{ $answer }" is not a partner id: digits, perhaps with letters, such as 145. Not the name of your organisation, nor the API client id, nor an environment.
init-format = 3. Your CSV upload format, as shown in PA2 > Account > Profile: two columns (loan id, amount) or three columns (loan id, client id, amount)? Type 2 or 3.
init-format-wrong = Type 2 or 3.
init-amount = 4. The amounts in your export: look at two reports in PA2 > Repayments. If they go up from month to month, they are all principal repaid so far: type 1. If they go down, they are the principal still owed: type 2.
init-amount-wrong = Type 1 or 2.
init-currency = 5. The currency of the amounts, by its code of three letters: XOF, RWF, PEN, USD... It is that of the loans' local amounts in PA2.
init-currency-needed = It is needed: it decides how many decimals an amount may have.
init-currency-cfa = The CFA franc has two codes: XOF in West Africa (BCEAO), XAF in Central Africa (BEAC).
init-currency-wrong = "{ $answer }" is not a currency code. It has three letters (ISO 4217), such as XOF for the CFA franc of West Africa, RWF, PEN or USD.
init-none-of = Please answer with one of: { $words }. The first letters are enough.
init-test = Enter the credentials now and test them? They are in PA2 > Account > API Access.
init-client-id = The API client id:
init-client-id-wrong = It is one word without spaces, as shown in PA2 > Account > API Access.
init-secret-file = Do not paste the secret here. Give the path of a file that holds it and nothing else; or press Enter, and you are asked for the secret itself.
init-secret-file-wrong = There is no such file. Give its path, or press Enter to type the secret.
init-secret = The secret (it is not shown while you type or paste it):{" "}
init-secret-wrong = This cannot be the secret: { $why }. Paste it again, then press Enter.
init-testing = Asking Kiva for a token...
init-test-again = Enter the credentials again?
init-try-again = Test them again?
init-yes = yes
init-no = no
init-yes-or-no = Type yes or no.
init-may-be-empty = (may be left empty)
init-next = Next: { $command }
init-next-file = october.csv
init-next-credentials = Next: write the credentials into { $file } with an editor, then type: { $command }
init-next-correct = Next: correct the credentials in { $file } if needed, then type: { $command }

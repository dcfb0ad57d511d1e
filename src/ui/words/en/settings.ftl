### What can be wrong with the settings, and how `init` asks for them.

settings-unreadable = cannot read the config file { $file }: { $why }
settings-unreadable-hint = check the path, or write a new file with `{ $command }`
settings-secret-file = cannot read the file that { $key } names: { $why }
settings-secret-file-hint = the key names a file that holds the secret, and is not the secret itself
settings-exposed = { $file } holds a secret and others on this computer can read it (mode { $mode })
settings-exposed-hint = close it with: chmod 600 { $file }
settings-syntax = { $file }, line { $line }, is not valid TOML
settings-syntax-hint = text values stand in quotes, as in: currency = "XOF", and a path of Windows in single ones: 'C:\kiva\secret.txt'; `{ $command }` writes a file to compare with
settings-unknown-key = unknown key { $key } in { $place }
settings-nearest-key = unknown key { $key } in { $place }; did you mean { $nearest }?
settings-unknown-key-hint = correct or remove it; config.example.toml lists every key
settings-kind = the setting { $key } is not { $expected }
settings-kind-number = a whole number
settings-kind-text = text
settings-kind-of-example = of the kind that config.example.toml shows
settings-value = the setting { $key } = "{ $value }" is not allowed: { $why }
settings-value-hint = correct it in the config file, the environment variable or the option
settings-one-of = it is one of { $words }
settings-between = it is { $least } to { $most }
settings-partner-id = it is letters and digits only
settings-currency = it is an ISO 4217 code such as XOF or USD
settings-retry-statuses = only statuses from 400 to 599 can mean "not applied"
settings-ledger-url = it is the address of a file, such as sqlite:///var/lib/kiva-repay/ledger.db
settings-ledger-absolute = it must be the whole path, such as sqlite:///var/lib/kiva-repay/ledger.db: only in a config file may it be a part of one, which begins in the folder of that file
settings-not-expanded = the setting { $key } holds { $part }, which nobody replaces here
settings-not-expanded-hint = write the whole path, as it is on the disk
settings-not-unicode = the variable { $variable } is not text in UTF-8
settings-not-unicode-hint = set it anew, in a terminal that writes UTF-8, or write the setting into the config file
settings-untrusted = the config file { $file } was only found in the current folder, and { $why }
settings-untrusted-hint = if it is yours, name it with -c { $file }, or move it to your own config directory
settings-untrusted-owner = belongs to another account
settings-untrusted-writable = others can write to it
settings-untrusted-key = says by { $key } where secrets or records go
settings-untrusted-secret = names by { $key } the host that would get the secret of the environment variable
settings-secret = what { $key } gives is no secret: { $why }
settings-secret-hint = a secret is one line, as PA2 > Account > API Access shows it
settings-secret-empty = it is empty
settings-secret-long = it is longer than 4 KiB
settings-secret-control = it has more than one line, or signs that cannot be seen
settings-secret-encoding = it is not in UTF-8
settings-secret-no-file = it is a folder, a pipe or a device
settings-ledger-url-more = nothing follows the name of the file: the ledger is always opened to be written, and made where there is none
settings-url = the setting { $key } is not a URL to use: { $why }
settings-url-hint = the partner's own URLs stand in PA2 > Account > API Access
settings-url-no-url = it does not parse
settings-url-no-host = it names no host
settings-url-http = http:// is for this computer only, elsewhere it is https://
settings-url-https = it begins with https://
settings-url-password = it must not hold a user name or a password
settings-url-query = it must not hold ? or #
settings-missing = the setting { $key } is missing
settings-find-credentials = find it in PA2 > Account > API Access, then write it into the config file (`{ $command }` makes one) or set { $variable }; to try without credentials: --env sandbox
settings-production-needs-partner = production is confirmed by the partner id: write it into the config file, or set KIVA_REPAY__PARTNER__ID

## init

init-exists = { $file } is there already and was left as it is
init-exists-hint = edit it, or name another file: { $command }
init-other-file = other.toml
init-stopped = stopped before all was answered
init-stopped-hint = begin again with: { $command }
init-intro =
    Five questions, then { $file } is written, for your eyes only.
    Enter takes the answer in brackets. Ctrl-C stops, and nothing is written.
init-environment =
    1. Where will you report? "stage" is Kiva's test site, "production" is for
       real, once Kiva has approved your tests; "sandbox" is a simulated Kiva inside
       this program. PA2 > Account > API Access shows for which you have
       credentials.
init-partner =
    2. Your partner id at Kiva. It comes with the credentials in PA2 > Account >
       API Access; Enter leaves it open: a test of the credentials tells it.
init-partner-wrong =
    "{ $answer }" is no partner id: it is letters and digits only, such as 145.
    Not the name of your organisation, nor the client id.
init-format =
    3. Your CSV upload format, as PA2 > Account > Profile shows it: "two-column"
       (loan id, amount) or "three-column" (loan id, client id, amount).
init-amount =
    4. What the amounts in your export are: "cumulative-principal", all principal
       repaid so far, or "outstanding-principal", principal still owed. In PA2 >
       Repayments, last month's report shows which: do its amounts grow or shrink?
init-currency =
    5. The currency of the amounts, by its code of three letters: XOF, RWF, PEN,
       USD ... It is that of the loans' local amounts in PA2.
init-currency-needed = It is needed: it decides how many decimals an amount may have.
init-currency-cfa =
    The CFA franc has two codes: XOF in West Africa (BCEAO), XAF in Central Africa
    (BEAC).
init-currency-wrong =
    "{ $answer }" is no currency code. It is three letters of ISO 4217, such as XOF
    for the CFA franc of West Africa, RWF, PEN or USD.
init-none-of = "{ $answer }" is none of: { $words }. Type the word, or its first letters.
init-written = Wrote { $file }, which only you can read.
init-test =
    Do you want to write the credentials into it, and test them now? They stand in
    PA2 > Account > API Access.
init-client-id = The client id:
init-client-id-wrong = It is one word without spaces, as PA2 > Account > API Access shows it.
init-secret-file =
    The file that holds the client secret and nothing else; Enter to type the secret
    instead.
init-secret-file-wrong = There is no file { $file }. Give its path, or Enter to type the secret.
init-secret = The client secret (it is not shown while you type or paste it):{" "}
init-secret-empty = Nothing was typed. Paste the secret, then press Enter.
init-testing = Asking Kiva for a token ...
init-test-again = Type the credentials once more?
init-yes = yes
init-no = no
init-yes-or-no = Type yes or no.
init-next = Next: { $command }
init-next-file = october.csv
init-next-credentials =
    Next: write the credentials into { $file } with an editor, then type:
    { $command }
init-next-correct =
    Next: correct the credentials in { $file } where needed, then type:
    { $command }

### What --help says, and what is wrong with what was typed.
### The keys are made from the names of commands and arguments: see help.rs.
### Lines of examples stay as they are; keep them within 78 columns. The rest is wrapped.

help-usage = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-options-of-every-command = Options of every command
help-some-options = [OPTIONS]

## The words for values

help-value-batch = BATCH
help-value-amount = AMOUNT
help-value-command = COMMAND
help-value-dir = DIR
help-value-fault = FAULT
help-value-file = FILE
help-value-id = ID
help-value-n = N
help-value-port = PORT
help-value-seconds = SECONDS
help-value-shell = SHELL
help-value-title = TITLE
help-value-upload = UPLOAD
help-value-yyyy-mm = YYYY-MM

## The program

help-about = Report loan repayments to Kiva: check the CSV from your MIS, then send it batch by batch.
help-examples =
    Examples:
      kiva-repay check october.csv                     is the file right?
      kiva-repay reconcile october.csv                 is it what Kiva expects?
      kiva-repay upload october.csv --env sandbox      try it all, no credentials
      kiva-repay upload october.csv --dry-run          what would be sent
      kiva-repay upload october.csv                    send to stage, a test site
      kiva-repay upload october.csv --env production   send for real, once confirmed
      kiva-repay receipt                               a page to sign
      kiva-repay help upload                           more on one command

    After an upload a person reviews and finalizes the report in PA2.
    To set up your own credentials: kiva-repay init
    The network: HTTPS_PROXY names the proxy, NO_PROXY the servers that are reached
    without it, SSL_CERT_FILE a file of certificates to trust.

## Arguments of many commands

help-every-restored = The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first
help-every-help = Print help
help-every-version = Print the version
help-every-config = Config file to read instead of the usual ones
help-every-env = Where to report [default: as the config file says, else stage]
help-every-output = How to show the result [default: human]
help-every-lang = Language of the output [default: the config's, else that of this computer, else en]
help-every-color = When to use colours [default: auto]
help-every-quiet = Print nothing if all goes well; otherwise only the warnings, the errors and what to do
help-every-verbose = Show what happens on the way (-vv shows more); never a secret
help-every-log_file = Append a log for IT to this file, one JSON line per event
help-every-file = The CSV file from your MIS; - reads standard input
help-every-format = The CSV upload format that PA2 shows under Account > Profile
help-every-encoding = Character encoding, if it is not detected correctly: utf-8, windows-1252, windows-1251, cp850 or any other by its name
help-every-delimiter = What separates the columns, if it is not detected correctly
help-every-decimal = Decimal separator of the amounts, if it is not detected correctly
help-every-column = Title of a column in this file, if it is not recognised, as in --column amount="Paid so far"; once for each of loan_id, client_id, amount
help-every-expect_total = The total that your MIS shows: 1055.50, or as your language writes it; with another total, exit code 3
help-every-expect_rows = How many rows the file must have; with another number, exit code 3
help-every-upload = The upload: its id, or the first characters of it
help-every-yes = Send to production without asking for confirmation, for scheduled tasks

## check

help-check = Check a repayment CSV; needs no network and no credentials
help-every-findings = Also write all findings to this file, for a spreadsheet; an earlier table of findings is replaced
help-check-examples =
    Examples:
      kiva-repay check october.csv
      kiva-repay check october.csv --format three-column
      kiva-repay check october.csv --findings findings.csv   for whoever corrects it

    Every mistake is named, with its line and what to do. Nothing is sent.
    Exit code 0: the file can be sent; 3: it has an error.

## upload

help-upload = Check a repayment CSV, then report it to Kiva, batch by batch
help-upload-dry_run = Show what would be sent, and send nothing
help-upload-payload_dir = With --dry-run: write the exact JSON bodies here, one file per batch
help-upload-reconcile = First compare with the loans that Kiva expects, as `reconcile` does; if there is an error, nothing is sent
help-upload-batch_size = Loans in one batch, 1 to 300 [default: 250]
help-upload-period = The month reported, for your records; not sent to Kiva [default: last month]
help-upload-corrects = The file corrects this upload: only the rows that differ are sent, for the same month
help-upload-again = Send all rows, even those that Kiva already has
help-upload-examples =
    Examples:
      kiva-repay upload october.csv --env sandbox
      kiva-repay upload october.csv --dry-run --payload-dir /tmp/october
      kiva-repay upload october.csv --reconcile
      kiva-repay upload corrected.csv --corrects 8f6c
      kiva-repay upload october.csv --env production --yes    in cron

    Nothing is sent if the file has an error. Exit code 0: Kiva accepted every
    batch.

## reconcile

help-reconcile = Compare the CSV with the loans for which Kiva expects a repayment; sends nothing
help-reconcile-missing = Write the loans that the file lacks to a new CSV file, ready to be filled in
help-reconcile-examples =
    Examples:
      kiva-repay reconcile october.csv --env sandbox
      kiva-repay reconcile october.csv --missing to-add.csv

    A loan that Kiva expects and that is left out is billed as if repaid on
    schedule. Exit code 3: a row is wrong. It needs credentials with the scope
    read:loans.

## resume

help-resume = Continue an upload that stopped early
help-resume-upload = The upload: its id, or the first characters of it [or --last]
help-resume-last = The newest upload that is not finished
help-resume-examples =
    Examples:
      kiva-repay resume 8f6c
      kiva-repay resume --last

    What Kiva certainly does not have is sent; a batch of unknown outcome waits for
    `kiva-repay resolve`.

## resolve

help-resolve = Record what became of a batch whose outcome is unknown, after looking in PA2
help-resolve-batch = The number of the batch
help-resolve-accepted = PA2 has the batch: it will never be sent again
help-resolve-not_received = PA2 still does not have it the next morning: `resume` will send it
help-resolve-examples =
    Examples:
      kiva-repay show 8f6c                        how to recognise the batch in PA2
      kiva-repay resolve 8f6c 2 --accepted
      kiva-repay resolve 8f6c 2 --not-received    then: kiva-repay resume 8f6c

## history

help-history = List the uploads in the ledger, newest first
help-history-period = Only those of this month, as in 2026-10
help-history-limit = How many at most, the newest first
help-history-examples =
    Examples:
      kiva-repay history
      kiva-repay history --period 2026-10
      kiva-repay history --output json    for a script

    Then, with the id of an upload: kiva-repay show 8f6c

## show

help-show = Show one upload, batch by batch, with the problems that Kiva reported
help-show-upload = The upload: its id, or the first characters of it [default: the newest, but not to the sandbox]
help-show-problems = Write the rows with problems to a new CSV file, with Kiva's text, to be corrected
help-show-examples =
    Examples:
      kiva-repay show 8f6c
      kiva-repay show 8f6c --problems to-correct.csv    correct it, then:
      kiva-repay upload to-correct.csv --corrects 8f6c

## receipt

help-receipt = Write a page about one upload, to print and sign
help-receipt-upload = { help-show-upload }
help-receipt-file = The new page [default: receipt-MONTH-UPLOAD.html in this folder]
help-receipt-examples =
    Examples:
      kiva-repay receipt 8f6c
      kiva-repay receipt 8f6c october.html --lang fr    in French

    The page needs no other file: open it in any browser, print it, sign it.

## auth

help-auth = Test the credentials: show partner, scopes, expiry and what is in use, never the secret
help-auth-examples =
    Examples:
      kiva-repay auth                     do the credentials for stage work?
      kiva-repay auth --env production    and those for production?

    The credentials are in PA2 > Account > API Access. To write them into a file:
    kiva-repay init

## init

help-init = Create a config file that only you can read; never over an existing one
help-init-examples =
    Examples:
      kiva-repay init                        asks for what it needs, step by step
      kiva-repay init --config other.toml    into another file

    Without a terminal it writes a file in which every key is explained.

## sandbox

help-sandbox = Run a simulated Kiva Partner API on this computer, to try things out
help-sandbox-port = Port to listen on [default: a free one]
help-sandbox-partner_id = Partner id that the tokens carry [default: your config's, else 145]
help-sandbox-token_seconds = Seconds that a token lasts [default: 43199]
help-sandbox-fault = Fail on purpose; may be repeated, the first that matches applies
help-sandbox-examples =
    Leave it running, and type what it prints into another terminal.
    A fault is [ENDPOINT[#N]:]KIND. The endpoint is token, repayments (the default)
    or loans; #N is for the N-th request only. After kiva-repay sandbox --fault:
      status=503                 every repayments request is answered with 503
      'repayments#2:status=429'  the second request is told to wait
      token:delay=2s             a token takes two seconds
      cut=unread                 closes the connection, nothing recorded
      cut=unanswered             records the batch, closes without an answer
      cut=midway                 records the batch, closes amid its answer
      flood=300                  answers with 300 MiB

## completions

help-completions = Print a completion script for your shell
help-completions-shell = The shell to complete for: bash, elvish, fish, powershell or zsh
help-completions-examples =
    Examples:
      kiva-repay completions bash >> ~/.bashrc
      mkdir -p ~/.zfunc; kiva-repay completions zsh > ~/.zfunc/_kiva-repay
      kiva-repay completions fish > ~/.config/fish/completions/kiva-repay.fish
      kiva-repay completions powershell >> $PROFILE

    For zsh, .zshrc needs: fpath+=~/.zfunc; autoload -U compinit; compinit

## help

help-help = Print this help, or that of a command

## What is wrong with a line that was typed

usage-unknown-command = there is no command "{ $typed }"
usage-unknown-option = there is no option "{ $typed }" here
usage-one-file = only one file at a time; { $typed } is another one. A pattern such as *.csv stands for several
usage-one-file-each = run it once for each file: { $command }
usage-too-much = unexpected argument "{ $typed }"
usage-no-command = a command is missing
usage-no-value = { $argument } needs a value
usage-impossible-value = { $argument } cannot be "{ $typed }"
usage-missing-argument = missing: { $arguments }
usage-needs = { $argument } needs { $other } too
usage-conflict = { $one } cannot be used together with { $other }
usage-twice = { $argument } can be given only once
usage-number-of-values = { $argument } has too many or too few values
usage-not-unicode = an argument is not text in Unicode
usage-other = this command line cannot be understood
usage-did-you-mean = did you mean: { $what }
usage-nearest-value = did you mean "{ $value }"? It must be one of: { $possible }
usage-possible-values = it must be one of: { $possible }
usage-is-month = write a month like this: 2026-10
usage-is-batch-size = it must be a number from 1 to 300
usage-is-port = it must be a number from 0 to 65535
usage-is-encoding = write it like utf-8, windows-1252, windows-1251, iso-8859-2, koi8-r, cp850 or cp437; auto detects it
usage-is-column = write it like `--column loan_id="Loan Ref"`; the columns are loan_id, client_id and amount
usage-is-number = it must be a whole number, greater than 0
usage-see-command = see how to type it: { $command }
usage-see-commands = see the commands: { $command }
usage-file-exists = { $option }{ $file } already exists and was left unchanged
    .advice = to write another one beside it: { $command }
usage-not-html = { $file }: the page is HTML, and needs a name that says so
    .advice = give it a name that ends in .html: { $command }
usage-is-input = { $option }{ $file } is the file to be read; it was left unchanged
    .advice = choose another file
usage-is-link = { $option }{ $file } is a link; links are not followed
    .advice = choose a file name that does not exist yet
usage-is-dash = { $option }{ $file } would be standard output, and is no file here
    .advice = { usage-is-link.advice }
usage-is-directory = { $option }{ $file } is a folder, not a file
    .advice = { usage-is-input.advice }
usage-is-no-directory = { $option }{ $file } is a file, not a folder
    .advice = choose a new or empty folder
usage-not-empty = { $option }{ $file } is not empty; it was left unchanged
    .advice = { usage-is-no-directory.advice }
usage-resume-elsewhere = upload { $upload } went to { $place }, not to { $asked }
    .advice = { $command }
usage-correct-elsewhere = upload { $upload } went to { $place }, but the correction would go to { $asked }; nothing was sent
    .advice = { $command }
usage-correct-other-partner = upload { $upload } belongs to partner { $partner }, but the correction would be for partner { $asked }; nothing was sent
    .advice = give an upload of the same partner; all uploads are listed by: { $command }
usage-file-twice = { $option }{ $file } is also named by another option
    .advice = give each option a file of its own
usage-of-database = { $option }{ $file } has a name that the database beside it keeps for itself
    .advice = { usage-is-input.advice }
usage-not-ours = { $option }{ $file } already exists and was not written by kiva-repay, so it was left unchanged
    .advice = { usage-is-link.advice }
usage-correct-other-month = upload { $upload } is for { $month }, but { $asked } was asked for
    .advice = leave out --period: a correction is for the month of the upload that it corrects
usage-month-not-begun = { $month } has not begun yet
    .advice = give the month that is reported, or leave out --period: then it is the month before this one
usage-two-amounts = --expect-total { $typed } could mean two amounts
    .advice = type `--expect-total { $one }` or `--expect-total { $other }`
usage-no-amount = --expect-total { $typed } is not an amount
    .advice = type it like `--expect-total 1055.50`, without a currency
usage-no-rows = --expect-rows { $typed } is not a number of rows
    .advice = type it like `--expect-rows 620`
usage-nothing-to-cancel =
    { $status ->
        [cancelled] the rest of upload { $upload } has already been given up
       *[other] nothing of upload { $upload } is left to be given up
    }
    .advice = { ledger-not-unknown.advice }
usage-no-upload-yet =
    { $others ->
        [none] there is no upload yet
        [sandbox] there is no upload to show
       *[elsewhere] there is no upload to show there
    }
    .advice =
        { $others ->
            [none] see how one is sent: { $command }
            [sandbox] see those to the sandbox: { $command }
           *[elsewhere] { ledger-no-upload.advice }
        }
usage-nothing-to-back-up = there is no ledger yet, so there is nothing to copy
    .advice = see which ledger is in use: { $command }
help-cancel = Give up the rest of an upload: what was not sent is never sent
help-cancel-examples =
    Examples:
      kiva-repay cancel 8f6c

    What Kiva has already accepted stays as it is.
help-backup = Write a copy of the ledger to a new file
help-backup-file = The new file
help-backup-examples =
    Examples:
      kiva-repay backup ledger-2026-11.db

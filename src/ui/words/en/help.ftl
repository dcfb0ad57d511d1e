### What --help says.
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
help-upload-again = Send all rows, even those that Kiva already has, or has newer ones of
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

## cancel

help-cancel = Give up the rest of an upload: what was not sent is never sent
help-cancel-examples =
    Examples:
      kiva-repay cancel 8f6c

    What Kiva has already accepted stays as it is.

## backup

help-backup = Write a copy of the ledger to a new file
help-backup-file = The new file
help-backup-examples =
    Examples:
      kiva-repay backup ledger-2026-11.db

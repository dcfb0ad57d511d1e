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
help-value-command = COMMAND
help-value-dir = DIR
help-value-fault = FAULT
help-value-file = FILE
help-value-id = ID
help-value-n = N
help-value-port = PORT
help-value-seconds = SECONDS
help-value-shell = SHELL
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
      kiva-repay help upload                           more on one command

    After an upload a person reviews and finalizes the report in PA2.
    To set up your own credentials: kiva-repay init
    The network: HTTPS_PROXY and NO_PROXY name the proxy and what is called without
    it, SSL_CERT_FILE a file of certificates to trust.

## Arguments of many commands

help-every-restored = Go on with a ledger that is older than at the last run: you put it back, and looked in PA2
help-every-help = Print help
help-every-version = Print the version
help-every-config = Config file to read instead of the usual ones
help-every-env = Where to report [default: stage, never production]
help-every-output = How to show the result [default: human]
help-every-lang = The language of what people read [default: that of this computer, else en]
help-every-color = When to use colours [default: auto]
help-every-quiet = Say nothing when all is well, and one line when it is not
help-every-verbose = Tell what happens on the way (-vv tells more); never a secret
help-every-log_file = Add a log to this file, as JSON lines, for IT
help-every-file = The CSV file from your MIS; - reads standard input
help-every-format = The CSV upload format that PA2 shows under Account > Profile
help-every-encoding = How bytes stand for letters, where it is not to be found out: utf-8, utf-16le, utf-16be, windows-1252, -1250, -1251, -1256 or ibm866
help-every-upload = The upload: its id, or enough of its beginning
help-every-yes = Send to production without the question, where no terminal can ask it

## check

help-check = Check a repayment CSV; needs no network and no credentials
help-check-findings = Write all findings here too, as a table for a spreadsheet; an earlier such table is replaced
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
help-upload-payload_dir = With --dry-run: write the exact JSON bodies here, one file a batch
help-upload-reconcile = Compare with the loans that Kiva expects first, as `reconcile` does; an error sends nothing
help-upload-batch_size = Loans in one call, 1 to 300 [default: 250]
help-upload-period = The month that is reported, for your records; not sent to Kiva [default: last month]
help-upload-corrects = The file corrects rows of this upload: it is linked to it, and of the same month
help-upload-again = Send rows that were reported to the same place before once more
help-upload-examples =
    Examples:
      kiva-repay upload october.csv --env sandbox
      kiva-repay upload october.csv --dry-run --payload-dir /tmp/october
      kiva-repay upload october.csv --reconcile
      kiva-repay upload corrected.csv --corrects 8f6c
      kiva-repay upload october.csv --env production --yes    in cron

    Nothing is sent when the file has an error. Exit code 0: Kiva took every batch.

## reconcile

help-reconcile = Compare the CSV with the loans for which Kiva expects a repayment; sends nothing
help-reconcile-missing = Write the loans that the file lacks to a new CSV file, ready to be filled in
help-reconcile-examples =
    Examples:
      kiva-repay reconcile october.csv --env sandbox
      kiva-repay reconcile october.csv --missing to-add.csv

    A loan that Kiva expects and that is left out is billed as repaid on schedule.
    Exit code 3: a row is wrong. It needs credentials with the scope read:loans.

## resume

help-resume = Continue an upload that stopped early
help-resume-last = The newest upload that is not finished
help-resume-examples =
    Examples:
      kiva-repay resume 8f6c
      kiva-repay resume --last

    What is surely not applied is sent; a batch of unknown outcome waits for
    `kiva-repay resolve`.

## resolve

help-resolve = Record what became of a batch of unknown outcome, after looking in PA2
help-resolve-batch = The number of the batch
help-resolve-accepted = PA2 has the batch: it is never sent again
help-resolve-not_received = PA2 does not have it: `resume` will send it
help-resolve-examples =
    Examples:
      kiva-repay show 8f6c                        how to recognise the batch in PA2
      kiva-repay resolve 8f6c 2 --accepted
      kiva-repay resolve 8f6c 2 --not-received    then: kiva-repay resume 8f6c

## history

help-history = List the uploads in the ledger, newest first
help-history-period = Only those of this month, as in 2026-10
help-history-limit = How many, the newest first
help-history-examples =
    Examples:
      kiva-repay history
      kiva-repay history --output json    for a script

    Then, with the id of an upload: kiva-repay show 8f6c

## show

help-show = Show one upload, batch by batch, with Kiva's problems
help-show-problems = Write the rows with problems to a new CSV file, with Kiva's words, ready to be corrected
help-show-examples =
    Examples:
      kiva-repay show 8f6c
      kiva-repay show 8f6c --problems to-correct.csv    correct it, then:
      kiva-repay upload to-correct.csv --corrects 8f6c

## receipt

help-receipt = Write a page about one upload, to print and sign
help-receipt-file = The new page [default: receipt-UPLOAD.html in this folder]
help-receipt-examples =
    Examples:
      kiva-repay receipt 8f6c
      kiva-repay receipt 8f6c october.html --lang fr    in French

    The page stands on its own: open it in any browser, print it, sign it.

## auth

help-auth = Get a token and show partner, scopes and expiry; never the token or the secret
help-auth-examples =
    Examples:
      kiva-repay auth                     do the credentials for stage work?
      kiva-repay auth --env production    and those for production?

    The credentials stand in PA2 > Account > API Access. Where to write them:
    kiva-repay init

## init

help-init = Write a config file, readable by you alone; never over an existing one
help-init-examples =
    Examples:
      kiva-repay init                        asks for what it needs, step by step
      kiva-repay init --config other.toml    into another file

    Without a terminal it writes a file in which every key is explained.

## sandbox

help-sandbox = Serve a simulated Kiva Partner API on this computer, to try things out
help-sandbox-port = Port to listen on [default: a free one]
help-sandbox-partner_id = Partner id that the tokens carry [default: your config's, else 145]
help-sandbox-token_seconds = Seconds that a token lasts [default: 43199]
help-sandbox-fault = Answer badly on purpose; may be repeated, the first that fits counts
help-sandbox-examples =
    A fault is [ENDPOINT[#N]:]KIND. The endpoint is token, repayments (the default)
    or loans; #N is for the N-th request only. After kiva-repay sandbox --fault:
      status=503                 every repayments call answers 503
      'repayments#2:status=429'  the second call is told to wait
      token:delay=2s             a token takes two seconds
      cut=unread                 closes the connection, nothing applied
      cut=unanswered             applies the batch, closes without an answer
      cut=midway                 applies the batch, closes amid the answer
      flood=300                  answers with 300 MiB

## completions

help-completions = Print a completion script for your shell
help-completions-shell = The shell to complete for: bash, elvish, fish, powershell or zsh
help-completions-examples =
    Examples:
      kiva-repay completions bash >> ~/.bashrc
      kiva-repay completions fish > ~/.config/fish/completions/kiva-repay.fish
      kiva-repay completions powershell >> $PROFILE

## help

help-help = Print this help, or that of a command

## What is wrong with a line that was typed

usage-unknown-command = there is no command "{ $typed }"
usage-unknown-option = there is no option "{ $typed }" here
usage-too-much = "{ $typed }" is one word too many
usage-no-command = a command is missing
usage-no-value = { $argument } needs a value
usage-impossible-value = "{ $typed }" is no value for { $argument }
usage-missing-argument = still missing: { $arguments }
usage-conflict = { $one } does not go together with { $other }
usage-twice = { $argument } can be given only once
usage-number-of-values = { $argument } has too many or too few values
usage-not-unicode = an argument is not text in Unicode
usage-other = this command line cannot be understood
usage-did-you-mean = did you mean: { $what }
usage-nearest-value = did you mean "{ $value }"? It is one of: { $possible }
usage-possible-values = it is one of: { $possible }
usage-is-month = a month is written as in 2026-10
usage-is-batch-size = it is a number from 1 to 300
usage-is-port = it is a number from 0 to 65535
usage-is-number = it is a whole number, from 0
usage-see-command = see how it is typed: { $command }
usage-see-commands = see the commands: { $command }
usage-file-exists = { $option } { $file } is there already, and was left as it is
usage-name-new-file = name a new file
usage-is-input = { $option } { $file } is the file that is read; nothing in it was changed
usage-name-other-file = name another file
usage-directory-is-file = --payload-dir { $directory } is a file
usage-directory-not-empty = --payload-dir { $directory } is not empty, and nothing in it was changed
usage-name-empty-directory = name a new or an empty directory
usage-resume-elsewhere = upload { $upload } went to { $place }, not to { $asked }
usage-correct-elsewhere = upload { $upload } went to { $place }, and the correction would go to { $asked }; nothing was sent
usage-correct-other-partner = upload { $upload } is of partner { $partner }, and the correction would be of { $asked }; nothing was sent
usage-same-partner = name an upload of the same partner: { $command }
usage-not-ours = { $option } { $file } is there already, and was left as it is: no earlier run wrote it
usage-correct-other-month = upload { $upload } reported { $month }, and { $asked } was asked for
usage-leave-out-period = leave out --period: a correction is of the month of the upload that it corrects
usage-month-not-begun = { $month } has not begun
usage-past-month = name the month that is reported, or leave out --period: then it is the month before today
usage-nothing-to-cancel =
    { $status ->
        [cancelled] what was left of upload { $upload } was given up before
       *[other] nothing of upload { $upload } is left to be given up
    }
usage-no-upload-yet = there is no upload to show yet
help-cancel = Give up what was not sent of an upload
help-cancel-upload = The upload: its id, or enough of its beginning
help-cancel-examples =
    Examples:
      kiva-repay cancel 8f6c2a1b9e04
help-backup = Write a copy of the ledger to a new file
help-backup-file = The new file to write
help-backup-examples =
    Examples:
      kiva-repay backup ledger-2026-11.db

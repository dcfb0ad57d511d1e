
use builtin;
use str;

set edit:completion:arg-completer[kiva-repay] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'kiva-repay'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'kiva-repay'= {
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print the version'
            cand --version 'Print the version'
            cand check 'Check a repayment CSV; needs no network and no credentials'
            cand upload 'Check a repayment CSV, then report it to Kiva, batch by batch'
            cand reconcile 'Compare the CSV with the loans for which Kiva expects a repayment; sends nothing'
            cand resume 'Continue an upload that stopped early'
            cand resolve 'Record what became of a batch whose outcome is unknown, after looking in PA2'
            cand cancel 'Give up the rest of an upload: what was not sent is never sent'
            cand backup 'Write a copy of the ledger to a new file'
            cand history 'List the uploads in the ledger, newest first'
            cand show 'Show one upload, batch by batch, with the problems that Kiva reported'
            cand receipt 'Write a page about one upload, to print and sign'
            cand auth 'Test the credentials: show partner, scopes, expiry and what is in use, never the secret'
            cand init 'Create a config file that only you can read; never over an existing one'
            cand sandbox 'Run a simulated Kiva Partner API on this computer, to try things out'
            cand completions 'Print a completion script for your shell'
            cand help 'Print this help, or that of a command'
        }
        &'kiva-repay;check'= {
            cand --format 'The CSV upload format that PA2 shows under Account > Profile'
            cand --encoding 'Character encoding, if it is not detected correctly: utf-8, windows-1252, windows-1251, cp850 or any other by its name'
            cand --delimiter 'What separates the columns, if it is not detected correctly'
            cand --decimal 'Decimal separator of the amounts, if it is not detected correctly'
            cand --column 'Title of a column in this file, if it is not recognised, as in --column amount="Paid so far"; once for each of loan_id, client_id, amount'
            cand --expect-total 'The total that your MIS shows: 1055.50, or as your language writes it; with another total, exit code 3'
            cand --expect-rows 'How many rows the file must have; with another number, exit code 3'
            cand --findings 'Also write all findings to this file, for a spreadsheet; an earlier table of findings is replaced'
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;upload'= {
            cand --format 'The CSV upload format that PA2 shows under Account > Profile'
            cand --encoding 'Character encoding, if it is not detected correctly: utf-8, windows-1252, windows-1251, cp850 or any other by its name'
            cand --delimiter 'What separates the columns, if it is not detected correctly'
            cand --decimal 'Decimal separator of the amounts, if it is not detected correctly'
            cand --column 'Title of a column in this file, if it is not recognised, as in --column amount="Paid so far"; once for each of loan_id, client_id, amount'
            cand --expect-total 'The total that your MIS shows: 1055.50, or as your language writes it; with another total, exit code 3'
            cand --expect-rows 'How many rows the file must have; with another number, exit code 3'
            cand --payload-dir 'With --dry-run: write the exact JSON bodies here, one file per batch'
            cand --batch-size 'Loans in one batch, 1 to 300 [default: 250]'
            cand --period 'The month reported, for your records; not sent to Kiva [default: last month]'
            cand --corrects 'The file corrects this upload: only the rows that differ are sent, for the same month'
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand --dry-run 'Show what would be sent, and send nothing'
            cand --reconcile 'First compare with the loans that Kiva expects, as `reconcile` does; if there is an error, nothing is sent'
            cand --again 'Send all rows, even those that Kiva already has, or has newer ones of'
            cand --restored 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first'
            cand --yes 'Send to production without asking for confirmation, for scheduled tasks'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;reconcile'= {
            cand --format 'The CSV upload format that PA2 shows under Account > Profile'
            cand --encoding 'Character encoding, if it is not detected correctly: utf-8, windows-1252, windows-1251, cp850 or any other by its name'
            cand --delimiter 'What separates the columns, if it is not detected correctly'
            cand --decimal 'Decimal separator of the amounts, if it is not detected correctly'
            cand --column 'Title of a column in this file, if it is not recognised, as in --column amount="Paid so far"; once for each of loan_id, client_id, amount'
            cand --expect-total 'The total that your MIS shows: 1055.50, or as your language writes it; with another total, exit code 3'
            cand --expect-rows 'How many rows the file must have; with another number, exit code 3'
            cand --findings 'Also write all findings to this file, for a spreadsheet; an earlier table of findings is replaced'
            cand --missing 'Write the loans that the file lacks to a new CSV file, ready to be filled in'
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;resume'= {
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand --last 'The newest upload that is not finished'
            cand --restored 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first'
            cand --yes 'Send to production without asking for confirmation, for scheduled tasks'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;resolve'= {
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand --accepted 'PA2 has the batch: it will never be sent again'
            cand --not-received 'PA2 still does not have it the next morning: `resume` will send it'
            cand --restored 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;cancel'= {
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand --restored 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;backup'= {
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;history'= {
            cand --period 'Only those of this month, as in 2026-10'
            cand --limit 'How many at most, the newest first'
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;show'= {
            cand --problems 'Write the rows with problems to a new CSV file, with Kiva''s text, to be corrected'
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;receipt'= {
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;auth'= {
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand --restored 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;init'= {
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;sandbox'= {
            cand --port 'Port to listen on [default: a free one]'
            cand --partner-id 'Partner id that the tokens carry [default: your config''s, else 145]'
            cand --token-seconds 'Seconds that a token lasts [default: 43199]'
            cand --fault 'Fail on purpose; may be repeated, the first that matches applies'
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;completions'= {
            cand -c 'Config file to read instead of the usual ones'
            cand --config 'Config file to read instead of the usual ones'
            cand -e 'Where to report [default: as the config file says, else stage]'
            cand --env 'Where to report [default: as the config file says, else stage]'
            cand -o 'How to show the result [default: human]'
            cand --output 'How to show the result [default: human]'
            cand --lang 'Language of the output [default: the config''s, else that of this computer, else en]'
            cand --color 'When to use colours [default: auto]'
            cand --log-file 'Append a log for IT to this file, one JSON line per event'
            cand -q 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand --quiet 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
            cand -v 'Show what happens on the way (-vv shows more); never a secret'
            cand --verbose 'Show what happens on the way (-vv shows more); never a secret'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kiva-repay;help'= {
            cand check 'Check a repayment CSV; needs no network and no credentials'
            cand upload 'Check a repayment CSV, then report it to Kiva, batch by batch'
            cand reconcile 'Compare the CSV with the loans for which Kiva expects a repayment; sends nothing'
            cand resume 'Continue an upload that stopped early'
            cand resolve 'Record what became of a batch whose outcome is unknown, after looking in PA2'
            cand cancel 'Give up the rest of an upload: what was not sent is never sent'
            cand backup 'Write a copy of the ledger to a new file'
            cand history 'List the uploads in the ledger, newest first'
            cand show 'Show one upload, batch by batch, with the problems that Kiva reported'
            cand receipt 'Write a page about one upload, to print and sign'
            cand auth 'Test the credentials: show partner, scopes, expiry and what is in use, never the secret'
            cand init 'Create a config file that only you can read; never over an existing one'
            cand sandbox 'Run a simulated Kiva Partner API on this computer, to try things out'
            cand completions 'Print a completion script for your shell'
            cand help 'Print this help, or that of a command'
        }
        &'kiva-repay;help;check'= {
        }
        &'kiva-repay;help;upload'= {
        }
        &'kiva-repay;help;reconcile'= {
        }
        &'kiva-repay;help;resume'= {
        }
        &'kiva-repay;help;resolve'= {
        }
        &'kiva-repay;help;cancel'= {
        }
        &'kiva-repay;help;backup'= {
        }
        &'kiva-repay;help;history'= {
        }
        &'kiva-repay;help;show'= {
        }
        &'kiva-repay;help;receipt'= {
        }
        &'kiva-repay;help;auth'= {
        }
        &'kiva-repay;help;init'= {
        }
        &'kiva-repay;help;sandbox'= {
        }
        &'kiva-repay;help;completions'= {
        }
        &'kiva-repay;help;help'= {
        }
    ]
    $completions[$command]
}

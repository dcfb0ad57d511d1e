# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_kiva_repay_global_optspecs
    string join \n c/config= e/env= o/output= lang= color= q/quiet v/verbose log-file= h/help V/version
end

function __fish_kiva_repay_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_kiva_repay_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_kiva_repay_using_subcommand
    set -l cmd (__fish_kiva_repay_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -s V -l version -d 'Print the version'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "check" -d 'Check a repayment CSV; needs no network and no credentials'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "upload" -d 'Check a repayment CSV, then report it to Kiva, batch by batch'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "reconcile" -d 'Compare the CSV with the loans for which Kiva expects a repayment; sends nothing'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "resume" -d 'Continue an upload that stopped early'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "resolve" -d 'Record what became of a batch whose outcome is unknown, after looking in PA2'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "cancel" -d 'Give up the rest of an upload: what was not sent is never sent'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "backup" -d 'Write a copy of the ledger to a new file'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "history" -d 'List the uploads in the ledger, newest first'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "show" -d 'Show one upload, batch by batch, with the problems that Kiva reported'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "receipt" -d 'Write a page about one upload, to print and sign'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "auth" -d 'Test the credentials: show partner, scopes, expiry and what is in use, never the secret'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "init" -d 'Create a config file that only you can read; never over an existing one'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "sandbox" -d 'Run a simulated Kiva Partner API on this computer, to try things out'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "completions" -d 'Print a completion script for your shell'
complete -c kiva-repay -n "__fish_kiva_repay_needs_command" -f -a "help" -d 'Print this help, or that of a command'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -l format -d 'The CSV upload format that PA2 shows under Account > Profile' -r -f -a "two-column\t''
three-column\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -l encoding -d 'Character encoding, if it is not detected correctly: utf-8, windows-1252, windows-1251, cp850 or any other by its name' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -l delimiter -d 'What separates the columns, if it is not detected correctly' -r -f -a "auto\t''
comma\t''
semicolon\t''
tab\t''
pipe\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -l decimal -d 'Decimal separator of the amounts, if it is not detected correctly' -r -f -a "auto\t''
point\t''
comma\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -l column -d 'Title of a column in this file, if it is not recognised, as in --column amount="Paid so far"; once for each of loan_id, client_id, amount' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -l expect-total -d 'The total that your MIS shows: 1055.50, or as your language writes it; with another total, exit code 3' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -l expect-rows -d 'How many rows the file must have; with another number, exit code 3' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -l findings -d 'Also write all findings to this file, for a spreadsheet; an earlier table of findings is replaced' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand check" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l format -d 'The CSV upload format that PA2 shows under Account > Profile' -r -f -a "two-column\t''
three-column\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l encoding -d 'Character encoding, if it is not detected correctly: utf-8, windows-1252, windows-1251, cp850 or any other by its name' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l delimiter -d 'What separates the columns, if it is not detected correctly' -r -f -a "auto\t''
comma\t''
semicolon\t''
tab\t''
pipe\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l decimal -d 'Decimal separator of the amounts, if it is not detected correctly' -r -f -a "auto\t''
point\t''
comma\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l column -d 'Title of a column in this file, if it is not recognised, as in --column amount="Paid so far"; once for each of loan_id, client_id, amount' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l expect-total -d 'The total that your MIS shows: 1055.50, or as your language writes it; with another total, exit code 3' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l expect-rows -d 'How many rows the file must have; with another number, exit code 3' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l payload-dir -d 'With --dry-run: write the exact JSON bodies here, one file per batch' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l batch-size -d 'Loans in one batch, 1 to 300 [default: 250]' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l period -d 'The month reported, for your records; not sent to Kiva [default: last month]' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l corrects -d 'The file corrects this upload: only the rows that differ are sent, for the same month' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l dry-run -d 'Show what would be sent, and send nothing'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l reconcile -d 'First compare with the loans that Kiva expects, as `reconcile` does; if there is an error, nothing is sent'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l again -d 'Send all rows, even those that Kiva already has, or has newer ones of'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l restored -d 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -l yes -d 'Send to production without asking for confirmation, for scheduled tasks'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand upload" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -l format -d 'The CSV upload format that PA2 shows under Account > Profile' -r -f -a "two-column\t''
three-column\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -l encoding -d 'Character encoding, if it is not detected correctly: utf-8, windows-1252, windows-1251, cp850 or any other by its name' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -l delimiter -d 'What separates the columns, if it is not detected correctly' -r -f -a "auto\t''
comma\t''
semicolon\t''
tab\t''
pipe\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -l decimal -d 'Decimal separator of the amounts, if it is not detected correctly' -r -f -a "auto\t''
point\t''
comma\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -l column -d 'Title of a column in this file, if it is not recognised, as in --column amount="Paid so far"; once for each of loan_id, client_id, amount' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -l expect-total -d 'The total that your MIS shows: 1055.50, or as your language writes it; with another total, exit code 3' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -l expect-rows -d 'How many rows the file must have; with another number, exit code 3' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -l findings -d 'Also write all findings to this file, for a spreadsheet; an earlier table of findings is replaced' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -l missing -d 'Write the loans that the file lacks to a new CSV file, ready to be filled in' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand reconcile" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resume" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resume" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resume" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resume" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resume" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resume" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resume" -l last -d 'The newest upload that is not finished'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resume" -l restored -d 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resume" -l yes -d 'Send to production without asking for confirmation, for scheduled tasks'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resume" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resume" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resume" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resolve" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resolve" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resolve" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resolve" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resolve" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resolve" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resolve" -l accepted -d 'PA2 has the batch: it will never be sent again'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resolve" -l not-received -d 'PA2 still does not have it the next morning: `resume` will send it'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resolve" -l restored -d 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resolve" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resolve" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand resolve" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand cancel" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand cancel" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand cancel" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand cancel" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand cancel" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand cancel" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand cancel" -l restored -d 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand cancel" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand cancel" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand cancel" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand backup" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand backup" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand backup" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand backup" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand backup" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand backup" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand backup" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand backup" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand backup" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand history" -l period -d 'Only those of this month, as in 2026-10' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand history" -l limit -d 'How many at most, the newest first' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand history" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand history" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand history" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand history" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand history" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand history" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand history" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand history" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand history" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand show" -l problems -d 'Write the rows with problems to a new CSV file, with Kiva\'s text, to be corrected' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand show" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand show" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand show" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand show" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand show" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand show" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand show" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand show" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand show" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand receipt" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand receipt" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand receipt" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand receipt" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand receipt" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand receipt" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand receipt" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand receipt" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand receipt" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand auth" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand auth" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand auth" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand auth" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand auth" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand auth" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand auth" -l restored -d 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand auth" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand auth" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand auth" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand init" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand init" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand init" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand init" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand init" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand init" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand init" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand init" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand init" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand sandbox" -l port -d 'Port to listen on [default: a free one]' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand sandbox" -l partner-id -d 'Partner id that the tokens carry [default: your config\'s, else 145]' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand sandbox" -l token-seconds -d 'Seconds that a token lasts [default: 43199]' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand sandbox" -l fault -d 'Fail on purpose; may be repeated, the first that matches applies' -r
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand sandbox" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand sandbox" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand sandbox" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand sandbox" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand sandbox" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand sandbox" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand sandbox" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand sandbox" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand sandbox" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand completions" -s c -l config -d 'Config file to read instead of the usual ones' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand completions" -s e -l env -d 'Where to report [default: as the config file says, else stage]' -r -f -a "sandbox\t''
stage\t''
production\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand completions" -s o -l output -d 'How to show the result [default: human]' -r -f -a "human\t''
json\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand completions" -l lang -d 'Language of the output [default: the config\'s, else that of this computer, else en]' -r -f -a "en\t''
fr\t''
es\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand completions" -l color -d 'When to use colours [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand completions" -l log-file -d 'Append a log for IT to this file, one JSON line per event' -r -F
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand completions" -s q -l quiet -d 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand completions" -s v -l verbose -d 'Show what happens on the way (-vv shows more); never a secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand completions" -s h -l help -d 'Print help'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "check" -d 'Check a repayment CSV; needs no network and no credentials'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "upload" -d 'Check a repayment CSV, then report it to Kiva, batch by batch'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "reconcile" -d 'Compare the CSV with the loans for which Kiva expects a repayment; sends nothing'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "resume" -d 'Continue an upload that stopped early'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "resolve" -d 'Record what became of a batch whose outcome is unknown, after looking in PA2'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "cancel" -d 'Give up the rest of an upload: what was not sent is never sent'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "backup" -d 'Write a copy of the ledger to a new file'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "history" -d 'List the uploads in the ledger, newest first'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "show" -d 'Show one upload, batch by batch, with the problems that Kiva reported'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "receipt" -d 'Write a page about one upload, to print and sign'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "auth" -d 'Test the credentials: show partner, scopes, expiry and what is in use, never the secret'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "init" -d 'Create a config file that only you can read; never over an existing one'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "sandbox" -d 'Run a simulated Kiva Partner API on this computer, to try things out'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "completions" -d 'Print a completion script for your shell'
complete -c kiva-repay -n "__fish_kiva_repay_using_subcommand help; and not __fish_seen_subcommand_from check upload reconcile resume resolve cancel backup history show receipt auth init sandbox completions help" -f -a "help" -d 'Print this help, or that of a command'


using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'kiva-repay' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'kiva-repay'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'kiva-repay' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print the version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print the version')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check a repayment CSV; needs no network and no credentials')
            [CompletionResult]::new('upload', 'upload', [CompletionResultType]::ParameterValue, 'Check a repayment CSV, then report it to Kiva, batch by batch')
            [CompletionResult]::new('reconcile', 'reconcile', [CompletionResultType]::ParameterValue, 'Compare the CSV with the loans for which Kiva expects a repayment; sends nothing')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Continue an upload that stopped early')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Record what became of a batch whose outcome is unknown, after looking in PA2')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Give up the rest of an upload: what was not sent is never sent')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Write a copy of the ledger to a new file')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'List the uploads in the ledger, newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one upload, batch by batch, with the problems that Kiva reported')
            [CompletionResult]::new('receipt', 'receipt', [CompletionResultType]::ParameterValue, 'Write a page about one upload, to print and sign')
            [CompletionResult]::new('auth', 'auth', [CompletionResultType]::ParameterValue, 'Test the credentials: show partner, scopes, expiry and what is in use, never the secret')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Create a config file that only you can read; never over an existing one')
            [CompletionResult]::new('sandbox', 'sandbox', [CompletionResultType]::ParameterValue, 'Run a simulated Kiva Partner API on this computer, to try things out')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a completion script for your shell')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this help, or that of a command')
            break
        }
        'kiva-repay;check' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The CSV upload format that PA2 shows under Account > Profile')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'Character encoding, if it is not detected correctly: utf-8, windows-1252, windows-1251, cp850 or any other by its name')
            [CompletionResult]::new('--delimiter', '--delimiter', [CompletionResultType]::ParameterName, 'What separates the columns, if it is not detected correctly')
            [CompletionResult]::new('--decimal', '--decimal', [CompletionResultType]::ParameterName, 'Decimal separator of the amounts, if it is not detected correctly')
            [CompletionResult]::new('--column', '--column', [CompletionResultType]::ParameterName, 'Title of a column in this file, if it is not recognised, as in --column amount="Paid so far"; once for each of loan_id, client_id, amount')
            [CompletionResult]::new('--expect-total', '--expect-total', [CompletionResultType]::ParameterName, 'The total that your MIS shows: 1055.50, or as your language writes it; with another total, exit code 3')
            [CompletionResult]::new('--expect-rows', '--expect-rows', [CompletionResultType]::ParameterName, 'How many rows the file must have; with another number, exit code 3')
            [CompletionResult]::new('--findings', '--findings', [CompletionResultType]::ParameterName, 'Also write all findings to this file, for a spreadsheet; an earlier table of findings is replaced')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;upload' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The CSV upload format that PA2 shows under Account > Profile')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'Character encoding, if it is not detected correctly: utf-8, windows-1252, windows-1251, cp850 or any other by its name')
            [CompletionResult]::new('--delimiter', '--delimiter', [CompletionResultType]::ParameterName, 'What separates the columns, if it is not detected correctly')
            [CompletionResult]::new('--decimal', '--decimal', [CompletionResultType]::ParameterName, 'Decimal separator of the amounts, if it is not detected correctly')
            [CompletionResult]::new('--column', '--column', [CompletionResultType]::ParameterName, 'Title of a column in this file, if it is not recognised, as in --column amount="Paid so far"; once for each of loan_id, client_id, amount')
            [CompletionResult]::new('--expect-total', '--expect-total', [CompletionResultType]::ParameterName, 'The total that your MIS shows: 1055.50, or as your language writes it; with another total, exit code 3')
            [CompletionResult]::new('--expect-rows', '--expect-rows', [CompletionResultType]::ParameterName, 'How many rows the file must have; with another number, exit code 3')
            [CompletionResult]::new('--payload-dir', '--payload-dir', [CompletionResultType]::ParameterName, 'With --dry-run: write the exact JSON bodies here, one file per batch')
            [CompletionResult]::new('--batch-size', '--batch-size', [CompletionResultType]::ParameterName, 'Loans in one batch, 1 to 300 [default: 250]')
            [CompletionResult]::new('--period', '--period', [CompletionResultType]::ParameterName, 'The month reported, for your records; not sent to Kiva [default: last month]')
            [CompletionResult]::new('--corrects', '--corrects', [CompletionResultType]::ParameterName, 'The file corrects this upload: only the rows that differ are sent, for the same month')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be sent, and send nothing')
            [CompletionResult]::new('--reconcile', '--reconcile', [CompletionResultType]::ParameterName, 'First compare with the loans that Kiva expects, as `reconcile` does; if there is an error, nothing is sent')
            [CompletionResult]::new('--again', '--again', [CompletionResultType]::ParameterName, 'Send all rows, even those that Kiva already has, or has newer ones of')
            [CompletionResult]::new('--restored', '--restored', [CompletionResultType]::ParameterName, 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Send to production without asking for confirmation, for scheduled tasks')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;reconcile' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The CSV upload format that PA2 shows under Account > Profile')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'Character encoding, if it is not detected correctly: utf-8, windows-1252, windows-1251, cp850 or any other by its name')
            [CompletionResult]::new('--delimiter', '--delimiter', [CompletionResultType]::ParameterName, 'What separates the columns, if it is not detected correctly')
            [CompletionResult]::new('--decimal', '--decimal', [CompletionResultType]::ParameterName, 'Decimal separator of the amounts, if it is not detected correctly')
            [CompletionResult]::new('--column', '--column', [CompletionResultType]::ParameterName, 'Title of a column in this file, if it is not recognised, as in --column amount="Paid so far"; once for each of loan_id, client_id, amount')
            [CompletionResult]::new('--expect-total', '--expect-total', [CompletionResultType]::ParameterName, 'The total that your MIS shows: 1055.50, or as your language writes it; with another total, exit code 3')
            [CompletionResult]::new('--expect-rows', '--expect-rows', [CompletionResultType]::ParameterName, 'How many rows the file must have; with another number, exit code 3')
            [CompletionResult]::new('--findings', '--findings', [CompletionResultType]::ParameterName, 'Also write all findings to this file, for a spreadsheet; an earlier table of findings is replaced')
            [CompletionResult]::new('--missing', '--missing', [CompletionResultType]::ParameterName, 'Write the loans that the file lacks to a new CSV file, ready to be filled in')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;resume' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('--last', '--last', [CompletionResultType]::ParameterName, 'The newest upload that is not finished')
            [CompletionResult]::new('--restored', '--restored', [CompletionResultType]::ParameterName, 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Send to production without asking for confirmation, for scheduled tasks')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;resolve' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('--accepted', '--accepted', [CompletionResultType]::ParameterName, 'PA2 has the batch: it will never be sent again')
            [CompletionResult]::new('--not-received', '--not-received', [CompletionResultType]::ParameterName, 'PA2 still does not have it the next morning: `resume` will send it')
            [CompletionResult]::new('--restored', '--restored', [CompletionResultType]::ParameterName, 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;cancel' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('--restored', '--restored', [CompletionResultType]::ParameterName, 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;backup' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;history' {
            [CompletionResult]::new('--period', '--period', [CompletionResultType]::ParameterName, 'Only those of this month, as in 2026-10')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many at most, the newest first')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;show' {
            [CompletionResult]::new('--problems', '--problems', [CompletionResultType]::ParameterName, 'Write the rows with problems to a new CSV file, with Kiva''s text, to be corrected')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;receipt' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;auth' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('--restored', '--restored', [CompletionResultType]::ParameterName, 'The ledger was put back from a backup: batches that wait in it may have been sent since, and must be looked for in PA2 first')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;init' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;sandbox' {
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Port to listen on [default: a free one]')
            [CompletionResult]::new('--partner-id', '--partner-id', [CompletionResultType]::ParameterName, 'Partner id that the tokens carry [default: your config''s, else 145]')
            [CompletionResult]::new('--token-seconds', '--token-seconds', [CompletionResultType]::ParameterName, 'Seconds that a token lasts [default: 43199]')
            [CompletionResult]::new('--fault', '--fault', [CompletionResultType]::ParameterName, 'Fail on purpose; may be repeated, the first that matches applies')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;completions' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Config file to read instead of the usual ones')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Where to report [default: as the config file says, else stage]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to show the result [default: human]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the output [default: the config''s, else that of this computer, else en]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours [default: auto]')
            [CompletionResult]::new('--log-file', '--log-file', [CompletionResultType]::ParameterName, 'Append a log for IT to this file, one JSON line per event')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing if all goes well; otherwise only the warnings, the errors and what to do')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show what happens on the way (-vv shows more); never a secret')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kiva-repay;help' {
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check a repayment CSV; needs no network and no credentials')
            [CompletionResult]::new('upload', 'upload', [CompletionResultType]::ParameterValue, 'Check a repayment CSV, then report it to Kiva, batch by batch')
            [CompletionResult]::new('reconcile', 'reconcile', [CompletionResultType]::ParameterValue, 'Compare the CSV with the loans for which Kiva expects a repayment; sends nothing')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Continue an upload that stopped early')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Record what became of a batch whose outcome is unknown, after looking in PA2')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Give up the rest of an upload: what was not sent is never sent')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Write a copy of the ledger to a new file')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'List the uploads in the ledger, newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one upload, batch by batch, with the problems that Kiva reported')
            [CompletionResult]::new('receipt', 'receipt', [CompletionResultType]::ParameterValue, 'Write a page about one upload, to print and sign')
            [CompletionResult]::new('auth', 'auth', [CompletionResultType]::ParameterValue, 'Test the credentials: show partner, scopes, expiry and what is in use, never the secret')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Create a config file that only you can read; never over an existing one')
            [CompletionResult]::new('sandbox', 'sandbox', [CompletionResultType]::ParameterValue, 'Run a simulated Kiva Partner API on this computer, to try things out')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a completion script for your shell')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this help, or that of a command')
            break
        }
        'kiva-repay;help;check' {
            break
        }
        'kiva-repay;help;upload' {
            break
        }
        'kiva-repay;help;reconcile' {
            break
        }
        'kiva-repay;help;resume' {
            break
        }
        'kiva-repay;help;resolve' {
            break
        }
        'kiva-repay;help;cancel' {
            break
        }
        'kiva-repay;help;backup' {
            break
        }
        'kiva-repay;help;history' {
            break
        }
        'kiva-repay;help;show' {
            break
        }
        'kiva-repay;help;receipt' {
            break
        }
        'kiva-repay;help;auth' {
            break
        }
        'kiva-repay;help;init' {
            break
        }
        'kiva-repay;help;sandbox' {
            break
        }
        'kiva-repay;help;completions' {
            break
        }
        'kiva-repay;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}

### What `check` finds in a file: what is wrong, and under `-advice` what to do about it.

## The file as a whole

check-empty = the file is empty
check-only-titles = the file has titles and no rows below them
check-empty-advice = export the report again, and check the month and the branches chosen
check-too-long = the line is longer than 1 MiB (1048576 bytes), and was not read
check-too-long-advice = check that this is the right file: a row of a report has less than a hundred characters
check-encoding-not-as-said = the file is not in { $encoding }, as was said: this line cannot be read so
check-encoding-not-as-said-advice = say --encoding auto, or export the file again as UTF-8
check-encoding-mark = the file begins with the mark of { $encoding }, and another encoding was asked for
check-encoding-mark-advice = say --encoding auto, or leave it out
check-encoding-cut = the file ends in the middle of a character: it was cut short
check-encoding-cut-advice = copy or export it again; where it is whole: --encoding windows-1252
check-encoding-mixed = a part of the file is in UTF-8, and this line is not: it holds the byte { $byte }
check-encoding-mixed-advice = export it again in one piece as UTF-8: joined from two files, one of them would be read wrongly
check-encoding-binary = the file is not text: this line holds the byte { $byte }
check-encoding-binary-advice = in Excel, choose File > Save As > "CSV UTF-8 (Comma delimited)"; elsewhere, export as UTF-8
check-kind-zip = the file is a workbook (.xlsx, .ods) or another zip archive and not CSV
check-kind-zip-advice = open it in Excel and choose File > Save As > "CSV UTF-8 (Comma delimited)": another name does not make it CSV
check-kind-old-excel = the file is an old Excel workbook (.xls) and not CSV
check-kind-old-excel-advice = open it in Excel and choose File > Save As > "CSV UTF-8 (Comma delimited)"
check-kind-pdf = the file is a PDF document and not CSV
check-kind-pdf-advice = export the report as CSV instead of printing it
check-kind-gzip = the file is compressed (gzip) and not CSV
check-kind-gzip-advice = unpack it first: gunzip
check-kind-html = the file is a web page (HTML) and not CSV
check-kind-html-advice = where it shows a table, open it in Excel and save it as "CSV UTF-8"; where it asks you to sign in, sign in and download again
check-kind-xml = the file is XML and not CSV
check-kind-xml-advice = open it in Excel and save it as "CSV UTF-8", or export as CSV
check-kind-json = the file is JSON and not CSV
check-kind-json-advice = export the report as CSV

## What splits the columns, and their titles

check-commas = commas
check-semicolons = semicolons
check-tabs = tabs
check-pipes = vertical bars
check-delimiters = the columns can be split by { $first } or by { $second }: { $first_rows ->
        [one] { $first_rows } row makes
       *[other] { $first_rows } rows make
    } sense with { $first }, { $second_rows } with { $second }
check-delimiters-advice = look at the file, then set [csv] delimiter = { $first } or { $second } in the configuration; where both are used, export the file again
check-spaces = the columns seem to be split by spaces, and the comma in "{ $example }" to stand before decimals
check-spaces-advice = export it again with semicolons or tabs between the columns; where the comma does split them, set [csv] delimiter = "," in the configuration
check-no-title = no column is known as the { $column }, which the { $format } format needs; the titles are { $titles }
check-no-title-advice = name the title in the configuration: [csv] columns = {"{"} { $column } = "..." {"}"}; where this line is a row and not titles: [csv] header = "no"
check-two-titles = two columns could be the { $column }: "{ $first }" and "{ $second }"
check-two-titles-advice = say which in the configuration: [csv] columns = {"{"} { $column } = "{ $first }" {"}"}
check-same-title-advice = delete or rename the column that is not meant
check-title = "{ $title }"
check-more-titles = and { $count } more

## Rows

check-columns =
    { $found ->
        [one] the row has { $found } field
       *[other] the row has { $found } fields
    } instead of { $width }
check-columns-cut-advice = the amount { $amount } seems to be cut in two: put it in quotes, "{ $amount }", or write it without the "{ $delimiter }"
check-columns-other-advice = split this row as the others are: its fields stand between other signs
check-columns-last-advice = delete the "{ $delimiter }" at the end of the row
check-columns-few-advice = add what is missing, and check that no line break cuts the row in two
check-columns-many-advice = put a field that contains the delimiter in quotes; where all rows have { $found } fields, check the format, which is { $format } here
check-total = this line looks like a total and not a loan: its amount is the sum, or the number, of the rows above it
check-total-advice = delete the line: its amount would be reported as the repayment of one loan
check-total-other = this line is called a total of { $stated }, and the rows above it come to { $sum }: { $difference } apart
check-total-unread = this line is called a total, and none of its amounts is that of the rows above it, { $sum }
check-total-other-advice = compare the rows with your MIS: some are missing, or are too many; then export again. Where the line counts something else, delete it
check-no-loan-word = this line has an amount, and a word where the other rows have an id with a digit: a total, a balance, an average?
check-no-loan-unlike = this line has an amount, and words where the other rows have an id
check-no-loan-word-advice = delete the line where it is no loan: its amount would be reported as the repayment of one; else correct the id
check-no-loan-titles = this line is no loan: titles stand on it, and not those of the rows above
check-no-loan-titles-advice = send what stands below it as a file of its own, or export it with the same columns
check-no-loan-message = this line is no loan: it is the message of a program, and the export may have stopped there
check-no-loan-message-advice = export the report again, and see that it ends without a message
check-cut-decimals = the file ends without a line end, and its last amount has fewer decimals than all others: it may have been cut
check-cut-short = the file ends without a line end, and its last amount is shorter than all others: it may have been cut
check-cut-advice = copy or export it again, and look at its last line
check-expected-total = the total is { $total } and not { $expected }, as was expected: { $difference } apart
check-expected-rows = there are { $rows } rows and not { $expected }, as was expected: { $difference } apart
check-expected-advice = compare the export with the report in your MIS: the month, the branches, and rows that are missing or too many
check-wrong-column =
    { $says ->
        [owed] the title "{ $title }" says that the amounts are still owed, and [partner] amount that they are repaid
       *[repaid] the title "{ $title }" says that the amounts are repaid, and [partner] amount that they are still owed
    }
check-wrong-column-advice = export the other column; where Kiva expects this one: [partner] amount = "{ $says }"; where the title is wrong: [csv] columns = {"{"} amount = "{ $title }" {"}"}
check-client-not-sent = the file has client ids ("{ $title }"), and the two-column format does not send them
check-client-not-sent-advice = look in PA2 > Account > Profile which format you have; where it is three-column: --format three-column
check-other-currency = the currency here is { $found }, and elsewhere { $own }
check-other-currency-advice = report each loan in its own currency, as Kiva has it; where all rows differ, correct [partner] currency
check-quote-unclosed = a quote (") opens a field, and none closes it
check-quote-misplaced = a quote (") stands where no field begins or ends
check-quote-advice = delete the quote, or put the whole field in quotes and write a quote inside it twice ("")
check-zeros = { $zeros } of { $rows } amounts are 0
check-zeros-advice = check that the export joins each loan with its own account, and has the right month; Kiva takes a 0 for a borrower who has paid nothing

## Ids; the column is loan_id or client_id

check-id-missing = the { $column } is empty
check-id-missing-advice = write the id that the loan has in Kiva, or delete the line
check-id-rounded = the { $column } "{ $id }" is a number that a spreadsheet has rounded
check-id-rounded-advice = take the id from your MIS again: its last digits are lost. Format the column as text before you open the file in a spreadsheet
check-id-formula = the { $column } "{ $id }" is a formula of a spreadsheet, or its error
check-id-formula-advice = write the id itself, as your MIS has it
check-id-hidden = the { $column } "{ $id }" holds a line break or a character that is not seen
check-id-hidden-advice = delete the field and type the id again
check-id-lost = the { $column } "{ $id }" has lost letters: a replacement character stands for them
check-id-lost-advice = export the file again as UTF-8: what was lost cannot be read from it
check-id-guessed = the { $column } "{ $id }" has letters outside ASCII, and its encoding, Windows-1252, is a guess
check-id-guessed-advice = compare the id with your system. Where it is right as shown: --encoding windows-1252; else the encoding with which it is right: { $others }; or export as UTF-8
check-id-long = the { $column } has { $length } characters, and begins "{ $id }"
check-id-long-advice = check that the column holds the ids, and that no quote is missing
check-id-reformatted = the { $column } "{ $id }" seems to have been reformatted on the way
check-id-reformatted-advice = did you mean "{ $meant }"? Export the column as text
check-id-zeros = the { $column } "{ $id }" has more digits than a spreadsheet keeps, and ends in zeros
check-id-look-alike = the { $column } "{ $id }" holds a sign ({ $sign }) that looks like another one
check-id-look-alike-advice = did you mean "{ $meant }"? Kiva takes the two for different ids
check-id-date = the { $column } "{ $id }" looks like a date
check-id-date-advice = compare it with your MIS: a spreadsheet may have made it out of an id such as 12/2024. Format the column as text before you open the file in a spreadsheet
check-twice = the loan id { $id } is on line { $line } already
check-twice-advice = report each loan once: delete one of the two lines, or add their amounts up where both are payments
check-nearly = the loan id { $id } is nearly that of line { $line }, { $other }: only capital letters or leading zeros differ
check-nearly-advice = check in your MIS whether these are two loans; a spreadsheet takes leading zeros away
check-loan = "{ $loan }"
check-loan-of-client = "{ $loan }" with the client id "{ $client }"

## Amounts; a separator is point or comma

check-amount-missing = the amount is empty
check-amount-missing-advice = write the amount, also where it is 0: an empty amount is not sent
check-amount-no-number = the amount "{ $amount }" is not a number
check-amount-no-number-advice = write digits with at most one decimal separator: no currency, no percent sign, no plus sign, no text
check-amount-dash-advice = a lone dash is how a spreadsheet shows 0: write 0 if nothing was repaid
check-amount-other-digits-advice = write the amount in the digits 0 to 9, with "." or "," before the decimals
check-amount-parentheses-advice = write 0 or more, without parentheses: in accounts they mean a negative amount
check-amount-formula-advice = correct the formula in the spreadsheet, or make its column wider, and export again
check-amount-rounded-advice = format the column as a number in the spreadsheet, with its decimals, and export again
check-amount-not-as-said = the amount "{ $amount }" is a number only with a decimal { $separator }, and the configuration says otherwise
check-amount-not-as-said-advice = correct it, or set [csv] decimal_separator = "{ $sign }"
check-amount-two = the amount "{ $amount }" can be { $one } or { $other }, and the other amounts do not say which
check-amount-two-advice = look up a loan that you know, then set [csv] decimal_separator = "." or "," in the configuration
check-amount-against = the amount "{ $amount }" is { $number } with a decimal { $separator ->
       *[point] point, but line { $line } has a decimal comma
        [comma] comma, but line { $line } has a decimal point
    }
check-amount-against-advice = write all amounts of the file in the same way, or export it again
check-amount-negative = the amount "{ $amount }" is negative
check-amount-negative-advice = report what is repaid, or owed, at the end of the month: 0 or more
check-amount-decimals = the amount "{ $amount }" has { $found ->
        [one] { $found } decimal
       *[other] { $found } decimals
    }, and { $currency } has { $most }
check-amount-decimals-advice = round the amount in the export
check-amount-many-decimals = the amount "{ $amount }" has { $found ->
        [one] { $found } decimal
       *[other] { $found } decimals
    }, and most currencies have { $most }
check-amount-many-decimals-advice = round the amount in the export; where the currency has three decimals, set [partner] currency
check-amount-too-large = the amount "{ $amount }" is 1,000,000,000,000 or more
check-amount-too-large-advice = check for an id in the amount column, or for two amounts run together

## Beside what was reported before

check-decreased = loan "{ $loan }": the principal repaid so far went down, from { $then } ({ $month }) to { $now }
check-increased = loan "{ $loan }": the principal still owed went up, from { $then } ({ $month }) to { $now }
check-moved-advice = check it in your MIS; it is right where the earlier report was wrong. Where all rows are like this, set [partner] amount = "{ $other }"
check-gone = the loan "{ $loan }" was reported in { $month }, with { $amount }, and is not in the file
check-gone-advice = check whether it has ended; a loan that Kiva still expects and that is left out is billed as repaid on schedule
check-total-moved = the total moved by more than { $percent }%: { $then } in { $month }, { $now } now
check-total-moved-advice = check the month, the branches and the currency of the export
check-same = all { $rows } amounts are those that were reported last time
check-same-advice = check that this is the export of the new month, and not an old file

## Beside the upload that is corrected

check-unchanged = the row of the loan "{ $loan }" is as it was in upload { $upload }, in which Kiva found an error in it
check-unchanged-advice = correct it in the MIS and in the file; Kiva's words are in `show`
check-other-loans =
    { $count ->
        [one] { $count } loan in the file, "{ $loan }", is not
       *[other] { $count } of the loans in the file, such as "{ $loan }", are not
    } in upload { $upload }
check-other-loans-advice = name the upload that had them, or leave out --corrects
check-new-loan = the loan "{ $loan }" is not in upload { $upload }
check-new-loan-advice = it is right where the loan id was corrected

## The table of findings

check-not-listed = and { $count } more that are not listed

### What can be wrong with the ledger.

ledger-no-directory = this account has no data folder to keep the ledger in
    .advice = give a file: `[ledger] url = "sqlite:///path/to/ledger.db"`
ledger-no-file = the ledger { $path } is a pipe or a device
    .advice = { ledger-no-directory.advice }
ledger-foreign = { $path } is not a ledger but the database of another program
    .advice = { ledger-no-directory.advice }
ledger-io = cannot use the ledger { $path }: { $why }
    .advice = check that the folder exists, that you may write to it, and that the disk is not full; or set another file in `[ledger] url`
ledger-denied = { ledger-io }
    .advice = give the file and its folder to the account that runs kiva-repay (`sudo chown`), or run it as the account that they belong to
ledger-read-only = { ledger-io }
    .advice = put the ledger where it can be written, and set its path in `[ledger] url`
ledger-long-name = { ledger-io }
    .advice = set a file with a shorter path in `[ledger] url`
ledger-is-folder = { ledger-io }
    .advice = name the file of the ledger in `[ledger] url`, with the folder before it: `sqlite:///FOLDER/ledger.db`
ledger-damaged = the ledger { $path } is damaged: { $why }
    .advice = keep the file, restore a backup, and compare with PA2 before you send anything
ledger-damaged-log = { ledger-damaged }
    .advice = if a copy was put in its place, { $wal } and its -shm still belong to the former ledger: delete these two files, then put the copy there again. Otherwise restore a backup in the same way, and compare with PA2 before you send anything
ledger-newer = the ledger { $path } was written by a newer kiva-repay, or is not a ledger
    .advice = use the newest kiva-repay, or set another file in `[ledger] url`
ledger-empty = the ledger { $path } has 0 bytes; kiva-repay never leaves it like that
    .advice = put back the ledger that was there (is a disk not mounted? is there a backup?); if nothing was ever reported, delete this file
ledger-not-unicode = the name of the ledger, { $path }, is not in UTF-8
    .advice = { ledger-no-directory.advice }
ledger-mounted = the ledger { $path } is mounted as a single file: what the database writes beside it would be lost
    .advice = mount the folder of the ledger, not the file, and leave the file one name only
ledger-linked = the ledger { $path } has { $count } names (links): by another name a second kiva-repay could use it at the same time
    .advice = { ledger-mounted.advice }
ledger-no-locks = the drive of the ledger { $path } has no working locks: { $why }
    .advice = put the ledger on a disk of this computer, and set its path in `[ledger] url`
ledger-replaced = the ledger { $path } was removed or replaced while kiva-repay was running: what was sent is shown here and recorded nowhere else
    .advice = keep what is shown here, put the ledger back, and compare with PA2 before you send anything
ledger-overtaken = batch { $batch } was being sent when another kiva-repay took over the ledger: its outcome is unknown
    .advice = { fault-batch-unknown.advice }
ledger-older = the ledger { $path } is older than in the run of { $seen }: { $upload ->
        [none] a part of what was recorded then is missing
       *[other] upload { $upload } is missing
    }. It was restored from a backup, or is another ledger, and does not know all that was sent
    .advice = put the newer one back (first delete { $wal } and its -shm). If this one is to be used, look in PA2 for what it lacks, then: { $command }
ledger-taken = the ledger { $path } is in use from now on as it was put back: it does not know what was sent after the backup, so that no month until now is certain
    .advice = compare the months since the backup in PA2; the uploads that the ledger knows are in: { $command }
ledger-restored =
    { $count ->
        [one] { $count } batch that waits to be sent in the restored ledger may have been sent after the backup: its outcome is unknown from now on
       *[other] { $count } batches that wait to be sent in the restored ledger may have been sent after the backup: their outcome is unknown from now on
    }
    .advice = look in PA2, and record what you find there, before any more are sent; their uploads are in: { $command }
ledger-unremembered =
    { $folder ->
        [none] this account has no folder in which to remember how far the ledger has come
       *[other] how far the ledger has come cannot be remembered in { $folder } ({ $why })
    }: if an older ledger is put back from a backup, nothing will notice, and rows may be sent twice
    .advice = let this account write to that folder. Until then, after each restore of a backup, type before anything else: { $command }
ledger-unknown-past = the ledger { $path } { $state ->
        [new] is new
        [missing] does not exist
       *[empty] has no upload to { $environment } yet
    }{ $environment ->
        [sandbox] {""}
       *[other] {""}: if you have reported before, put your earlier ledger back, or set its path in `[ledger] url`, so that no row is sent twice. If this is your first report, all is well
    }
ledger-gone = the ledger { $path } { $state ->
        [new] is new
       *[missing] does not exist
    }: the one in use in the run of { $seen } is gone (is a disk not mounted? is there a backup?). Put it back before you send anything more, so that no row is sent twice
ledger-lost = the ledger { $path } does not exist: the one in use in the run of { $seen } is gone (is a disk not mounted? is there a backup?)
    .advice = put your earlier ledger back, or set its path in `[ledger] url`. If it is lost for good, look in PA2 for what was sent, then: { $command }
ledger-only-partner = partner.id is not set: the file is compared with what was reported for partner { $partner }, the only one of whom the ledger has uploads to { $environment }
ledger-several-partners = partner.id is not set, and the ledger has uploads of several partners to { $environment }: the file was not compared with what was reported before; set partner.id in the config file
ledger-held = kiva-repay is already running: `kiva-repay { $run }` by { $account } on { $host }, process { $process }, since { $since }
    .advice = wait until it has finished, then: { $command }
ledger-held-silent = kiva-repay is already running on this ledger
    .advice = { ledger-held.advice }
ledger-no-upload = there is no upload { $upload } in the ledger
    .advice = see all uploads: { $command }
ledger-no-upload-but = { ledger-no-upload }
    .advice = did you mean { $nearest }? See it with: { $command }
ledger-ambiguous = { $count } uploads begin with { $prefix }: { $ids }
    .advice = { ledger-no-upload.advice }
ledger-not-unknown =
    { $status ->
        [pending] batch { $batch } of upload { $upload } waits to be sent: there is nothing to resolve
        [sending] batch { $batch } of upload { $upload } is being sent now: there is nothing to resolve
        [accepted] batch { $batch } of upload { $upload } is accepted: there is nothing to resolve
        [rejected] batch { $batch } of upload { $upload } was refused by Kiva: there is nothing to resolve
        [cancelled] batch { $batch } of upload { $upload } was given up: there is nothing to resolve
       *[other] upload { $upload } has no batch { $batch }
    }
    .advice = see how it stands: { $command }
ledger-failed = the ledger could not be used: { $why }
    .advice = if the disk is full, free some space. What was recorded is shown by: { $command }
ledger-not-migrated = the ledger could not be brought up to date: { $why }
    .advice = { ledger-failed.advice }

clock-no-zone = TZ={ $name } is not a known time zone: times and the month are those of UTC
    .advice = set it to the name of one, such as Africa/Dakar, or remove it
clock-gone-back = the clock of this computer says { $now }, which is before the newest upload started ({ $newest })
    .advice = set the clock
clock-before-program = the clock of this computer says { $now }, a date at which this program did not exist
    .advice = set the clock, or give the month with --period
clock-before-upload = the clock of this computer says { $now }, which is before the newest upload started ({ $newest }): one of the two is wrong, and the month to report depends on the clock
    .advice = set the clock if it is wrong; if it is right, give the month to report yourself: { $command }
clock-long-after = the clock of this computer says { $now }, more than 13 months after the newest upload started ({ $newest }): the month to report depends on the clock
    .advice = { clock-before-upload.advice }

ledger-no-temporary = there is no folder for temporary files: { $folder }: { $why }
    .advice = set TMPDIR to a folder that you may write to
ledger-backup =
    { $count ->
        [one] Created { $file }, a copy of the ledger with { $count } upload; only you can read it.
       *[other] Created { $file }, a copy of the ledger with { $count } uploads; only you can read it.
    }

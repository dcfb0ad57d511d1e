### What can be wrong with the ledger.

ledger-no-directory = this account has no data directory to keep the ledger in
ledger-io = cannot use the ledger { $path }: { $why }
ledger-damaged = the ledger { $path } is damaged: { $why }
ledger-newer = the ledger { $path } was written by a newer or another program
ledger-empty = the ledger { $path } has 0 bytes, and no run of this program leaves one like that
ledger-not-unicode = the name of the ledger, { $path }, is not in UTF-8
ledger-mounted = the ledger { $path } is mounted as a single file: what the database writes beside it would be lost
ledger-linked = the ledger { $path } has { $count } names: by the other ones a second run could use it at the same time
ledger-no-locks = the drive of the ledger { $path } has no working locks: { $why }
ledger-replaced = the ledger { $path } was removed or replaced while this run was at work: what this run has sent stands in its result and nowhere else
ledger-overtaken = batch { $batch } was on its way when another run took the ledger: nobody knows what became of it
ledger-older = the ledger { $path } is older than it was for the run of { $seen }: { $upload ->
        [none] some of what that run recorded is not in it
       *[other] upload { $upload } is not in it
    }. It was put back from a backup, or is another one, and does not know all that was sent
ledger-hint-older = put the newer one back ({ $wal } and its -shm go first); if this one is to count, look in PA2 for what it lacks, then: { $command }
ledger-hint-one-name = mount the folder of the ledger, not the file, and give the file one name
ledger-hint-local = put the ledger on a disk of this machine, and name it in [ledger] url
ledger-hint-replaced = keep what is printed here, put the ledger back, and compare with PA2 before anything is sent
ledger-hint-empty = put back the ledger that was there (a disk that is not mounted, a backup); if nothing was ever reported, delete this file
ledger-unknown-past = the ledger { $path } { $state ->
        [new] is new
        [missing] is not there
       *[empty] has no upload to { $environment } yet
    }{ $environment ->
        [sandbox] {""}
       *[other] {""}: if you reported before, put back the ledger of that time or name it in [ledger] url, else rows go out twice
    }
ledger-held = another run holds the ledger: { $holder }
ledger-held-silent = another run holds the ledger: it has not said who it is
ledger-no-upload = there is no upload { $upload } in the ledger
ledger-ambiguous = { $prefix } is the beginning of { $count } uploads: { $ids }
ledger-not-unknown = batch { $batch } of upload { $upload } is { $status ->
        [pending] pending
        [sending] on its way
        [accepted] accepted
        [rejected] refused
       *[other] not there
    }: only a batch of unknown outcome is resolved
ledger-failed = the ledger could not be used: { $why }
ledger-not-migrated = the ledger could not be brought up to date: { $why }

clock-no-zone = TZ={ $name } is no time zone known here: times and the month are reckoned in UTC
clock-gone-back = the clock of this machine says { $now }, which is before the newest upload began ({ $newest })
clock-before-program = the clock of this machine says { $now }, a time at which this program did not exist
clock-before-upload = the clock of this machine says { $now }, which is before the newest upload began ({ $newest }): one of the two is wrong, and the month to report is reckoned from the clock
clock-long-after = the clock of this machine says { $now }, more than 13 months after the newest upload began ({ $newest }): the month to report is reckoned from the clock
clock-hint = set the clock, or say the month with --period
clock-hint-month = set the clock; or say the month to report yourself, such as: { $command }

ledger-hint-name = name a file: [ledger] url = "sqlite:///path/to/ledger.db"
ledger-hint-io = free the disk or the directory, or name another file in [ledger] url
ledger-hint-damaged = keep the file, restore it from a backup, and compare with PA2 before you send anything
ledger-hint-damaged-wal = if a copy was put in its place, { $wal } and its -shm are still those of the ledger before: delete these two, then put the copy there once more; else restore a backup in the same way, and compare with PA2 before you send anything
ledger-hint-newer = use the newest kiva-repay, or name another file in [ledger] url
ledger-hint-wait = wait for it to end, then: { $command }
ledger-hint-history = `{ $command }` lists all uploads
ledger-hint-disk = free the disk if it is full; `{ $command }` tells what was recorded
ledger-backup =
    { $count ->
        [one] Wrote { $file }, which only you can read: a copy of the ledger with { $count } upload.
       *[other] Wrote { $file }, which only you can read: a copy of the ledger with { $count } uploads.
    }

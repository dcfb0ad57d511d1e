### What can be wrong with the ledger.

ledger-no-directory = this account has no data directory to keep the ledger in
ledger-io = cannot use the ledger { $path }: { $why }
ledger-damaged = the ledger { $path } is damaged: { $why }
ledger-newer = the ledger { $path } was written by a newer or another program
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

ledger-hint-name = name a file: [ledger] url = "sqlite:///path/to/ledger.db"
ledger-hint-io = free the disk or the directory, or name another file in [ledger] url
ledger-hint-damaged = keep the file, restore it from a backup, and compare with PA2 before you send anything
ledger-hint-newer = use the newest kiva-repay, or name another file in [ledger] url
ledger-hint-wait = wait for it to end, then: { $command }
ledger-hint-history = `{ $command }` lists all uploads
ledger-hint-disk = free the disk if it is full; `{ $command }` tells what was recorded
ledger-backup =
    { $count ->
        [one] Wrote { $file }, which only you can read: a copy of the ledger with { $count } upload.
       *[other] Wrote { $file }, which only you can read: a copy of the ledger with { $count } uploads.
    }

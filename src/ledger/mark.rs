//! How far a ledger had come when this account last used it, kept apart from the ledger: a ledger that
//! has come less far was put back from a backup, or is another one, and does not know all that was sent.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::error::{Lack, LedgerError};
use super::record::sha256;
use super::view::LedgerView;
use super::who::now;

/// How far a ledger has come. What is written in it stays, and what Kiva took or refused stays so: it only
/// grows.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Age {
    /// Its first upload, by which a copy of it is known wherever it lies.
    first: Option<String>,
    newest: Option<String>,
    records: i64,
    /// Of them those of uploads that were no rehearsal.
    real: i64,
    /// The place of the newest attempt that was no rehearsal: what changes with each batch that leaves, and is cheap
    /// to ask.
    #[serde(default)]
    sent: i64,
}

impl Age {
    /// Whether it is of a copy of the other's ledger: one without uploads is a copy of none.
    fn is_of_copy(&self, other: &Self) -> bool {
        self.first.is_some() && self.first == other.first
    }
}

/// Why it cannot be remembered how far a ledger has come.
#[derive(Debug)]
pub struct Unremembered {
    /// Where it was to be written; none where this account has no place.
    pub folder: Option<PathBuf>,
    /// What the system says.
    pub why: Option<std::io::Error>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Mark {
    ledger: PathBuf,
    #[serde(flatten)]
    age: Age,
    /// When it was used, in UTC; only to be shown.
    seen: String,
    /// What the ledger lacks that stood in its place before, and was gone when this one was made.
    #[serde(default)]
    lost: Option<Lack>,
}

/// The folder in which ledgers are remembered, a file for each; none where this account has no place.
#[derive(Clone, Debug)]
pub struct Marks(Option<PathBuf>);

impl Marks {
    /// Those in a folder, which is made when there is something to remember.
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self(folder)
    }

    /// What a ledger lacks that this account knew: of the one at its place, or of one of which it is a
    /// copy. A copy that was only tried out in the sandbox has not come further.
    pub async fn compare(&self, view: &mut LedgerView) -> Result<Option<Lack>, LedgerError> {
        // First what is remembered: another run may end in between, and then the ledger is the newer one.
        let marks = self.read();
        let (place, age) = (lasting(view.path()), view.age().await?);
        for Mark { ledger, age: known, seen, .. } in marks {
            let is_here = ledger == place;
            if !is_here && !known.is_of_copy(&age) {
                continue;
            }
            let upload = match known.newest {
                Some(newest) if is_here && !view.has_upload(&newest).await? => Some(newest),
                _ => None,
            };
            let is_behind =
                if is_here { age.records < known.records } else { age.real < known.real };
            if upload.is_some() || is_behind || age.sent < known.sent {
                view.is_behind = true;
                return Ok(Some(Lack { seen, upload }));
            }
        }
        Ok(None)
    }

    /// When the run was that knew a ledger with uploads at this place.
    pub(crate) fn last_seen(&self, ledger: &Path) -> Option<String> {
        let place = lasting(ledger);
        let was_here = |mark: &Mark| mark.ledger == place && mark.age.newest.is_some();
        self.read().into_iter().find(was_here).map(|mark| mark.seen)
    }

    /// What the ledger lacks that stood in its place, where this one was made though that one was gone.
    pub(crate) async fn lost(&self, view: &mut LedgerView) -> Result<Option<Lack>, LedgerError> {
        let place = lasting(view.path());
        let Some(mark) = self.read().into_iter().find(|mark| mark.ledger == place) else {
            return Ok(None);
        };
        let (seen, upload) = (mark.seen, mark.age.newest);
        let lack = mark.lost.unwrap_or(Lack { seen, upload });
        let Some(newest) = &lack.upload else { return Ok(None) };
        Ok((!view.has_upload(newest).await?).then_some(lack))
    }

    /// Remembers how far a ledger has come, or returns why that cannot be written: the next run knows less then.
    pub(crate) async fn remember(
        &self,
        view: &mut LedgerView,
    ) -> Result<Option<Unremembered>, LedgerError> {
        // A run at work remembers by itself, and may have come further by now.
        if view.lock.is_some() && view.is_in_use()? {
            return Ok(None);
        }
        let (ledger, age) = (lasting(view.path()), view.age().await?);
        let mark = Mark { ledger, age, seen: now(), lost: self.lost(view).await? };
        Ok(self.write(&mark).err())
    }

    /// Remembers that one more batch is about to leave, its intent being recorded: so a ledger that is put back is
    /// known to be older even where the run that sends dies without a word. The length of a file says how far it
    /// is, which no death leaves half written, and which waits for no disk. Where that cannot be changed, the next
    /// run knows less, as where it could not be remembered at all.
    pub(crate) async fn remember_attempt(&self, view: &mut LedgerView) -> Result<(), LedgerError> {
        let Some(folder) = &self.0 else { return Ok(()) };
        let file = sent_beside(&folder.join(name_of(&lasting(view.path()))));
        let length = u64::try_from(view.sent().await?).unwrap_or_default();
        let opened = fs::File::options().write(true).create(true).truncate(false).open(&file);
        if let Err(error) = opened.and_then(|file| file.set_len(length)) {
            tracing::warn!(file = %file.display(), %error, "an attempt is not remembered");
        }
        Ok(())
    }

    fn write(&self, mark: &Mark) -> Result<(), Unremembered> {
        let folder = self.0.clone();
        let Some(place) = &self.0 else { return Err(Unremembered { folder, why: None }) };
        let file = place.join(name_of(&mark.ledger));
        if let Err(error) = write(place, &file, mark) {
            tracing::warn!(file = %file.display(), %error, "the ledger is not remembered");
            return Err(Unremembered { folder, why: Some(error) });
        }
        // What it says is in the mark by now.
        let _ = fs::remove_file(sent_beside(&file));
        Ok(())
    }

    /// Forgets what is known of a ledger and of its copies: a person has agreed to use it as it is.
    pub(crate) async fn forget(&self, view: &mut LedgerView) -> Result<(), LedgerError> {
        let (place, age) = (lasting(view.path()), view.age().await?);
        let Some(folder) = &self.0 else { return Ok(()) };
        for Mark { ledger, age: known, .. } in self.read() {
            if ledger == place || known.is_of_copy(&age) {
                let file = folder.join(name_of(&ledger));
                let _ = fs::remove_file(sent_beside(&file));
                let _ = fs::remove_file(file);
            }
        }
        Ok(())
    }

    fn read(&self) -> Vec<Mark> {
        let entries = self.0.as_ref().and_then(|folder| fs::read_dir(folder).ok());
        entries.into_iter().flatten().flatten().filter_map(|entry| read(&entry.path())).collect()
    }
}

fn read(file: &Path) -> Option<Mark> {
    file.extension().filter(|extension| *extension == "json")?;
    let mut mark: Mark = serde_json::from_slice(&fs::read(file).ok()?).ok()?;
    let sent = sent_beside(file).metadata().map_or(0, |data| data.len());
    mark.age.sent = mark.age.sent.max(i64::try_from(sent).unwrap_or(i64::MAX));
    Some(mark)
}

/// What is as long as the place of the newest attempt of the run at work.
fn sent_beside(mark: &Path) -> PathBuf {
    mark.with_extension("sent")
}

fn write(folder: &Path, file: &Path, mark: &Mark) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut new = tempfile::Builder::new().prefix(".mark-").tempfile_in(folder)?;
    new.write_all(&serde_json::to_vec(mark)?)?;
    new.persist(file)?;
    Ok(())
}

/// The path by which a ledger is known: links to it lead to one.
fn lasting(ledger: &Path) -> PathBuf {
    ledger.canonicalize().unwrap_or_else(|_| ledger.to_owned())
}

fn name_of(ledger: &Path) -> String {
    format!("{}.json", &sha256(ledger.as_os_str().as_encoded_bytes())[..16])
}

impl LedgerView {
    async fn age(&mut self) -> Result<Age, LedgerError> {
        let sent = self.sent().await?;
        let (first, newest, records, real, restored): (_, _, i64, i64, i64) = sqlx::query_as(
            "SELECT (SELECT id FROM uploads ORDER BY place LIMIT 1) AS first, \
               (SELECT id FROM uploads ORDER BY place DESC LIMIT 1) AS newest, COUNT(*) AS records, \
               COUNT(CASE WHEN u.environment <> 'sandbox' THEN 1 END) AS real, \
               (SELECT COUNT(*) FROM restorations) AS restored \
             FROM (SELECT id AS upload_id FROM uploads UNION ALL SELECT upload_id FROM attempts \
               UNION ALL SELECT upload_id FROM outcomes UNION ALL SELECT upload_id FROM resolutions \
               UNION ALL SELECT upload_id FROM cancellations \
               UNION ALL SELECT upload_id FROM batches WHERE status IN ('accepted', 'rejected')) r JOIN uploads u ON u.id = r.upload_id",
        )
        .fetch_one(&mut self.connection)
        .await
        .map_err(|error| LedgerError::from(error).at(&self.path))?;
        Ok(Age { first, newest, records: records + restored, real: real + restored, sent })
    }

    async fn sent(&mut self) -> Result<i64, LedgerError> {
        let newest: Option<i64> = sqlx::query_scalar(
            "SELECT a.place FROM attempts a JOIN uploads u ON u.id = a.upload_id \
             WHERE u.environment <> 'sandbox' ORDER BY a.place DESC LIMIT 1",
        )
        .fetch_optional(&mut self.connection)
        .await
        .map_err(|error| LedgerError::from(error).at(&self.path))?;
        Ok(newest.unwrap_or_default())
    }

    async fn has_upload(&mut self, id: &str) -> Result<bool, LedgerError> {
        let found: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM uploads WHERE id = $1")
            .bind(id)
            .fetch_one(&mut self.connection)
            .await?;
        Ok(found > 0)
    }
}

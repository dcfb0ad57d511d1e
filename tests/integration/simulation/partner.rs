//! Partners over a year and more: loans that begin, are repaid well and badly, rest and end, as a MIS has
//! them. Nothing here is a fault.

use kiva_repay::model::AmountMeaning;

use crate::support::Chance;

/// When its borrowers pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pays {
    Monthly,
    AfterHarvests,
    /// All of it, when the loan ends.
    AtTheEnd,
}

/// A kind of partner.
#[derive(Debug)]
pub struct Kind {
    pub name: &'static str,
    number: u64,
    loans: usize,
    pub meaning: AmountMeaning,
    pub currency: &'static str,
    /// The smallest part of the currency that is paid, in hundredths.
    unit: u64,
    /// The least and the most of a loan, in units of the last figure.
    size: (u64, u64, u64),
    pub branches: &'static [&'static str],
    /// How many instalments a loan has.
    term: (u64, u64),
    /// How many loans are new in a month, of a thousand.
    new: (u64, u64),
    pub pays: Pays,
    /// Whether Kiva notes late that a loan was paid out.
    pub is_noted_late: bool,
    /// What a loan is at Kiva, of a thousand: where it was converted, not what it is in the MIS.
    pub at_kiva: u64,
}

const PLAIN: Kind = Kind {
    name: "",
    number: 0,
    loans: 0,
    meaning: AmountMeaning::CumulativePrincipal,
    currency: "USD",
    unit: 1,
    size: (15_000, 250_000, 1),
    branches: &[""],
    term: (8, 24),
    new: (25, 65),
    pays: Pays::Monthly,
    is_noted_late: false,
    at_kiva: 1_000,
};

/// 450 loans in dollars and cents, repaid month by month; what was repaid so far. Its ids tell no branch.
pub static TOWN: Kind = Kind { name: "Town", loans: 450, is_noted_late: true, ..PLAIN };

/// 660 loans in francs, in six branches; what is still owed. Loans that ended are left out at once.
pub static BRANCHES: Kind = Kind {
    name: "Branches",
    number: 1,
    loans: 660,
    meaning: AmountMeaning::OutstandingPrincipal,
    currency: "XOF",
    unit: 100,
    size: (100, 1_500, 100_000),
    branches: &["DKR", "THS", "KLK", "ZIG", "STL", "MBR"],
    ..PLAIN
};

/// 150 loans for seeds, repaid after the harvests, in groups; what was repaid so far.
pub static FARMERS: Kind = Kind {
    name: "Farmers",
    number: 2,
    loans: 150,
    currency: "KES",
    unit: 100,
    size: (20, 90, 50_000),
    branches: &["N", "S"],
    pays: Pays::AfterHarvests,
    at_kiva: 995,
    ..PLAIN
};

/// The partners of the table.
pub static THREE: [&Kind; 3] = [&TOWN, &BRANCHES, &FARMERS];

/// 60 loans in dinars, in two branches; what is still owed. For two months a year nearly nobody pays.
static VILLAGE: Kind = Kind {
    name: "Village",
    number: 3,
    loans: 60,
    meaning: AmountMeaning::OutstandingPrincipal,
    currency: "JOD",
    size: (20_000, 90_000, 1),
    branches: &["E", "W"],
    is_noted_late: true,
    at_kiva: 997,
    ..PLAIN
};

/// 250 loans of which all is paid when they end.
static HERDERS: Kind = Kind {
    name: "Herders",
    number: 4,
    loans: 250,
    currency: "XAF",
    unit: 100,
    size: (50, 400, 100_000),
    term: (5, 12),
    new: (90, 130),
    pays: Pays::AtTheEnd,
    ..PLAIN
};

/// 400 loans of a few months: each month three of ten are new.
static MARKET: Kind = Kind {
    name: "Market",
    number: 5,
    loans: 400,
    currency: "PHP",
    branches: &["01", "02", "03"],
    term: (3, 4),
    new: (270, 330),
    is_noted_late: true,
    ..PLAIN
};

/// Partners unlike those three.
pub static OTHERS: [&Kind; 3] = [&VILLAGE, &HERDERS, &MARKET];

impl Kind {
    /// Whether its amounts have decimals.
    pub fn has_cents(&self) -> bool {
        self.unit == 1
    }
}

/// How a partner writes its ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ids {
    /// `DKR/00012/25`
    Words,
    /// `004100007`
    Zeros,
    /// `1040000000300013`, of 16 digits
    Long,
}

/// A loan in a month; amounts in hundredths.
#[derive(Clone, Debug)]
pub struct Loan {
    pub id: String,
    pub client: String,
    pub branch: &'static str,
    pub size: u64,
    pub instalment: u64,
    pub repaid: u64,
    /// What was repaid before this month.
    pub repaid_before: u64,
    /// What should have been repaid by now.
    pub due: u64,
    pub is_written_off: bool,
    /// How many instalments there are, and were due by now.
    instalments: u64,
    age: u64,
    number: usize,
    /// How well it is repaid, of a thousand.
    discipline: u64,
}

impl Loan {
    /// Whether Kiva has not noted yet that it was paid out.
    pub fn is_raised(&self) -> bool {
        self.age < 3 && self.number.is_multiple_of(9)
    }

    pub fn is_ended(&self) -> bool {
        self.repaid >= self.size
    }
}

/// A partner at work.
pub struct Partner {
    pub kind: &'static Kind,
    pub ids: Ids,
    chance: Chance,
    month: u64,
    made: usize,
    loans: Vec<Loan>,
    /// Those that have ended, and are no longer reported.
    pub ended: Vec<Loan>,
}

impl Partner {
    pub fn new(kind: &'static Kind, seed: u64) -> Self {
        let chance = Chance::new(seed * 17 + kind.number);
        let ids = match (kind.branches.len(), seed % 2, seed % 3) {
            (1, 0, _) | (2, _, 1) => Ids::Zeros,
            (1, _, _) | (2, _, 2) => Ids::Long,
            _ => Ids::Words,
        };
        let (loans, ended) = (Vec::new(), Vec::new());
        let mut partner = Self { kind, ids, chance, month: 0, made: 0, loans, ended };
        while partner.loans.len() < kind.loans {
            let age = partner.chance.between(0, kind.term.0.min(10) - 1);
            let mut loan = partner.loan(age);
            loan.repaid = (loan.instalment * age * loan.discipline / 1_000).min(loan.size * 9 / 10);
            loan.repaid -= loan.repaid % kind.unit;
            if kind.pays == Pays::AtTheEnd || (kind.pays == Pays::AfterHarvests && age < 7) {
                loan.repaid = 0;
            }
            partner.loans.push(loan);
        }
        partner
    }

    fn loan(&mut self, age: u64) -> Loan {
        self.made += 1;
        let number = self.made;
        let kind = self.kind;
        let branch = kind.branches[self.chance.index(kind.branches.len())];
        let instalments = self.chance.between(kind.term.0, kind.term.1);
        let id = match self.ids {
            Ids::Words => format!("{branch}/{number:05}/25"),
            Ids::Zeros => format!("{:09}", (4 + kind.number) * 1_000_000 + number as u64 * 7),
            Ids::Long => format!("10{}{:012}", 40 + kind.number, 300_000 + number * 13),
        };
        let (least, most, unit) = kind.size;
        let size = self.chance.between(least, most) * unit;
        let instalment = match kind.pays {
            Pays::AtTheEnd => size,
            _ => (size / instalments).next_multiple_of(kind.unit),
        };
        let discipline = match self.chance.between(0, 19) {
            0 => 50,
            1 | 2 => 600,
            _ => 950,
        };
        Loan {
            id,
            client: format!("C-{:05}", number * 3),
            branch,
            size,
            instalment,
            repaid: 0,
            repaid_before: 0,
            due: if kind.pays == Pays::AtTheEnd { 0 } else { (instalment * age).min(size) },
            is_written_off: false,
            instalments,
            age,
            number,
            discipline,
        }
    }

    /// The next month: its rows, in the order of the MIS, and the loans as they are at its end.
    pub fn next_month(&mut self) -> Vec<Loan> {
        self.month += 1;
        let kind = self.kind;
        let owes = kind.meaning == AmountMeaning::OutstandingPrincipal;
        // What ended is no longer reported; where what is owed is reported, not even at its end.
        let is_out =
            |loan: &Loan| loan.is_ended() || (loan.is_written_off && loan.age.is_multiple_of(3));
        let (out, stay) = std::mem::take(&mut self.loans).into_iter().partition(is_out);
        self.loans = stay;
        self.ended.extend::<Vec<_>>(out);
        let new = kind.loans as u64 * self.chance.between(kind.new.0, kind.new.1) / 1_000;
        for _ in 0..new {
            let loan = self.loan(0);
            self.loans.push(loan);
        }
        // A feast keeps a branch from its meetings, once in a while.
        let is_feast = self.month.is_multiple_of(9);
        let rests = self.chance.index(kind.branches.len());
        let season = self.season();
        let mut loans = std::mem::take(&mut self.loans);
        for loan in &mut loans {
            loan.repaid_before = loan.repaid;
            loan.age += 1;
            let is_due = kind.pays != Pays::AtTheEnd || loan.age >= loan.instalments;
            loan.due = (loan.due + if is_due { loan.instalment } else { 0 }).min(loan.size);
            let here = is_feast && kind.branches.len() > 2 && loan.branch == kind.branches[rests];
            let willing = loan.discipline * season / 1_000;
            let paid = self.paid(loan, if here { willing * 7 / 10 } else { willing });
            loan.repaid = (loan.repaid + paid).min(loan.size);
            if loan.age > 14 && loan.discipline < 100 && self.chance.happens(100) {
                loan.is_written_off = true;
            }
        }
        self.loans.clone_from(&loans);
        if owes {
            loans.sort_by_key(|loan| (loan.branch, loan.number));
            // Half of those that end are left out without their last 0.
            loans.retain(|loan| !loan.is_ended() || loan.number.is_multiple_of(2));
        }
        loans
    }

    /// How many of a thousand pay in this month who pay as a rule.
    fn season(&mut self) -> u64 {
        let ordinary = self.chance.between(930, 1_000);
        match (self.kind.pays, self.kind.branches.len(), self.month % 12) {
            (Pays::AfterHarvests, _, 4 | 10) => 950,
            (Pays::AfterHarvests, _, 5 | 11) => 600,
            (Pays::AfterHarvests, ..) => self.chance.between(100, 220),
            (Pays::Monthly, 1, 12 | 0) => ordinary * 9 / 10,
            (Pays::Monthly, 6, 8) => ordinary * 85 / 100,
            // It rests while the rains last.
            (Pays::Monthly, 2, 6 | 7) => self.chance.between(0, 60),
            _ => ordinary,
        }
    }

    fn paid(&mut self, loan: &Loan, willing: u64) -> u64 {
        let unit = self.kind.unit;
        if self.chance.happens(8) {
            // All of it at once.
            return loan.size - loan.repaid;
        }
        let is_due = self.kind.pays != Pays::AtTheEnd || loan.age >= loan.instalments;
        if loan.is_written_off || !is_due || !self.chance.happens(willing) {
            return 0;
        }
        let instalment = match self.kind.pays {
            // The harvest repays the half.
            Pays::AfterHarvests => (loan.size * self.chance.between(3, 6) / 10).max(unit),
            Pays::Monthly | Pays::AtTheEnd => loan.instalment,
        };
        let paid = match self.chance.between(0, 29) {
            // A part of it, or two.
            0 => instalment * self.chance.between(3, 9) / 10,
            1 => instalment * 2,
            _ => instalment,
        };
        paid - paid % unit
    }
}

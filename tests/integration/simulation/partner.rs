//! Three partners over a year and more: loans that begin, are repaid well and badly, rest and end, as a MIS
//! has them. Nothing here is a fault.

use kiva_repay::model::AmountMeaning;

/// Numbers that look like chance and are the same each time.
#[derive(Clone)]
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5851_F42D_4C95_7F2D)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `from` to `to`, both among them.
    pub fn between(&mut self, from: u64, to: u64) -> u64 {
        from + self.next() % (to - from + 1)
    }

    /// Whether it happens that happens so many times in a thousand.
    pub fn happens(&mut self, per_mille: u64) -> bool {
        self.next() % 1_000 < per_mille
    }

    pub fn index(&mut self, count: usize) -> usize {
        usize::try_from(self.between(0, count as u64 - 1)).unwrap()
    }
}

/// A kind of partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 450 loans in dollars and cents, repaid month by month; what was repaid so far.
    Town,
    /// 660 loans in francs, in six branches; what is still owed. Loans that ended are left out at once.
    Branches,
    /// 150 loans for seeds, repaid after the harvests, in groups; what was repaid so far.
    Farmers,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Town, Self::Branches, Self::Farmers];

    pub fn meaning(self) -> AmountMeaning {
        match self {
            Self::Town | Self::Farmers => AmountMeaning::CumulativePrincipal,
            Self::Branches => AmountMeaning::OutstandingPrincipal,
        }
    }

    pub fn currency(self) -> &'static str {
        match self {
            Self::Town => "USD",
            Self::Branches => "XOF",
            Self::Farmers => "KES",
        }
    }

    fn loans(self) -> usize {
        match self {
            Self::Town => 450,
            Self::Branches => 660,
            Self::Farmers => 150,
        }
    }

    fn branches(self) -> &'static [&'static str] {
        match self {
            // Its ids tell no branch.
            Self::Town => &[""],
            Self::Branches => &["DKR", "THS", "KLK", "ZIG", "STL", "MBR"],
            Self::Farmers => &["N", "S"],
        }
    }

    /// The smallest part of the currency that is paid.
    fn unit(self) -> u64 {
        match self {
            Self::Town => 1,
            Self::Branches | Self::Farmers => 100,
        }
    }
}

/// A loan in a month; amounts in hundredths.
#[derive(Clone, Debug)]
pub struct Loan {
    pub id: String,
    pub branch: &'static str,
    pub size: u64,
    pub instalment: u64,
    pub repaid: u64,
    /// What was repaid before this month.
    pub repaid_before: u64,
    /// What should have been repaid by now.
    pub due: u64,
    pub is_written_off: bool,
    /// How many instalments were due by now.
    age: u64,
    number: usize,
    /// How well it is repaid, of a thousand.
    discipline: u64,
}

impl Loan {
    pub fn owed(&self) -> u64 {
        self.size - self.repaid
    }

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
    pub kind: Kind,
    chance: Chance,
    month: u64,
    made: usize,
    loans: Vec<Loan>,
}

impl Partner {
    pub fn new(kind: Kind, seed: u64) -> Self {
        let chance = Chance::new(seed * 17 + kind as u64);
        let mut partner = Self { kind, chance, month: 0, made: 0, loans: Vec::new() };
        while partner.loans.len() < kind.loans() {
            let age = partner.chance.between(0, 9);
            let mut loan = partner.loan(age);
            loan.repaid = (loan.instalment * age * loan.discipline / 1_000).min(loan.size * 9 / 10);
            loan.repaid -= loan.repaid % kind.unit();
            if kind == Kind::Farmers && age < 7 {
                loan.repaid = 0;
            }
            partner.loans.push(loan);
        }
        partner
    }

    fn loan(&mut self, age: u64) -> Loan {
        self.made += 1;
        let number = self.made;
        let branches = self.kind.branches();
        let branch = branches[self.chance.index(branches.len())];
        let instalments = self.chance.between(8, 24);
        let (id, size) = match self.kind {
            Kind::Town => {
                (format!("{:09}", 204_100_000 + number * 7), self.chance.between(15_000, 250_000))
            }
            Kind::Branches => {
                (format!("{branch}/{number:05}/25"), self.chance.between(100, 1_500) * 100_000)
            }
            Kind::Farmers => {
                (format!("{branch}-{number:04}"), self.chance.between(20, 90) * 50_000)
            }
        };
        let instalment = (size / instalments).next_multiple_of(self.kind.unit());
        let discipline = match self.chance.between(0, 19) {
            0 => 50,
            1 | 2 => 600,
            _ => 950,
        };
        Loan {
            id,
            branch,
            size,
            instalment,
            repaid: 0,
            repaid_before: 0,
            due: (instalment * age).min(size),
            is_written_off: false,
            age,
            number,
            discipline,
        }
    }

    /// The next month: its rows, in the order of the MIS, and the loans as they are at its end.
    pub fn next_month(&mut self) -> Vec<Loan> {
        self.month += 1;
        // What ended is no longer reported; where what is owed is reported, not even at its end.
        let is_out =
            |loan: &Loan| loan.is_ended() || (loan.is_written_off && loan.age.is_multiple_of(3));
        self.loans.retain(|loan| !is_out(loan));
        let new = self.kind.loans() as u64 * self.chance.between(25, 65) / 1_000;
        for _ in 0..new {
            let loan = self.loan(0);
            self.loans.push(loan);
        }
        // A feast keeps a branch from its meetings, once in a while.
        let is_feast = self.month.is_multiple_of(9);
        let rests = self.chance.index(self.kind.branches().len());
        let season = self.season();
        let mut loans = std::mem::take(&mut self.loans);
        for loan in &mut loans {
            loan.repaid_before = loan.repaid;
            loan.age += 1;
            loan.due = (loan.due + loan.instalment).min(loan.size);
            let here = is_feast && loan.branch == self.kind.branches()[rests];
            let willing = loan.discipline * season / 1_000;
            let willing =
                if here && self.kind == Kind::Branches { willing * 7 / 10 } else { willing };
            let paid = self.paid(loan, willing);
            loan.repaid = (loan.repaid + paid).min(loan.size);
            if loan.age > 14 && loan.discipline < 100 && self.chance.happens(100) {
                loan.is_written_off = true;
            }
        }
        self.loans.clone_from(&loans);
        if self.kind == Kind::Branches {
            loans.sort_by_key(|loan| (loan.branch, loan.number));
            // Half of those that end are left out without their last 0.
            loans.retain(|loan| !loan.is_ended() || loan.number.is_multiple_of(2));
        }
        loans
    }

    /// How many of a thousand pay in this month who pay as a rule.
    fn season(&mut self) -> u64 {
        let ordinary = self.chance.between(930, 1_000);
        match (self.kind, self.month % 12) {
            (Kind::Farmers, 4 | 10) => 950,
            (Kind::Farmers, 5 | 11) => 600,
            (Kind::Farmers, _) => self.chance.between(100, 220),
            (Kind::Town, 12 | 0) => ordinary * 9 / 10,
            (Kind::Branches, 8) => ordinary * 85 / 100,
            _ => ordinary,
        }
    }

    fn paid(&mut self, loan: &Loan, willing: u64) -> u64 {
        let unit = self.kind.unit();
        if self.chance.happens(8) {
            // All of it at once.
            return loan.size - loan.repaid;
        }
        if loan.is_written_off || !self.chance.happens(willing) {
            return 0;
        }
        let instalment = match self.kind {
            // The harvest repays the half.
            Kind::Farmers => (loan.size * self.chance.between(3, 6) / 10).max(unit),
            Kind::Town | Kind::Branches => loan.instalment,
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

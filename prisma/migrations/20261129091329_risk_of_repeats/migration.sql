-- What mends a risk is a regression of other traits, which is learnt anew: `rebuild-measures` makes it of the ledger at once.
set local role understudy_owner;
truncate risk_calibration;
reset role;

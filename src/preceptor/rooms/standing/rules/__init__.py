"""Pure: what a rule sees and when it fires (`watching`), which are refused (`checking`), what follows (`receipts`)."""

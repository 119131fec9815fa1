"""Pure: a run played, measured, many summed up, rules made better."""

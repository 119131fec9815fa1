"""Pure: when a rule fires (watching), which are refused (checking), what follows."""

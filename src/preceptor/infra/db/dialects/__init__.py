"""One module a database: the only places that know which one we are on."""

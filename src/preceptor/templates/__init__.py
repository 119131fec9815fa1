"""Ready-made kinds of work: one file each, fields and questions composed."""

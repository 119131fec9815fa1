"""The worker door: takes jobs and follows events until told to stop."""

"""Database, jobs, files, audit: the outside world, behind one door each."""

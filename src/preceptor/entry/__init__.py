"""Three doors: web, command line, worker."""

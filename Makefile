# Two commands do all: `make run` and `make test`. Everything real is in dev.py.
.PHONY: help run test check dev bench lock screenshots
help:        ## This list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/ —/'
run:         ## Install, build, start with a sample project; prints address and logins
	@python3 dev.py run
test:        ## Install and run every test
	@python3 dev.py test
check:       ## Format, lint, types, contracts, quick tests that need no store
	@python3 dev.py check
dev:         ## Run with the page rebuilt as you edit
	@python3 dev.py dev
bench:       ## Benchmarks beside their peers, ratios printed
	@python3 dev.py bench
lock:        ## Resolve all dependencies anew
	@python3 dev.py lock
screenshots: ## Take the docs' pictures from the running product
	@python3 dev.py screenshots

"""`python -m preceptor.entry.cli` is `preceptor`."""

import sys

from preceptor.entry.cli.door import main

sys.exit(main())

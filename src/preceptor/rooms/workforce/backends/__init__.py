"""The program that opens résumés; started, never imported."""

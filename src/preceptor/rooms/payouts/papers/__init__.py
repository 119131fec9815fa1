"""Papers about money, for keeping and for the books: somebody's statement, a batch's report."""

from preceptor.rooms.payouts.papers.batch import batch_paper
from preceptor.rooms.payouts.papers.statement import statement_paper

__all__ = ["batch_paper", "statement_paper"]

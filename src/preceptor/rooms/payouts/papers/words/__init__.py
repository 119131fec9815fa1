"""The words of papers about money, a flat file a language beside this; values in braces."""

from preceptor.infra.phrases import Phrases

phrase = Phrases("preceptor.rooms.payouts.papers.words").phrase

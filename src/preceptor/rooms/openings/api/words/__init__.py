"""The words of an opening's picture, a flat file a language beside this; values in braces."""

from preceptor.infra.phrases import Phrases

words = Phrases("preceptor.rooms.openings.api.words").words

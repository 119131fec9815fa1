"""What languages are called in each of ours: the names of Unicode’s CLDR 48."""

from preceptor.infra.phrases import Phrases

names = Phrases("preceptor.rooms.openings.api.languages").words

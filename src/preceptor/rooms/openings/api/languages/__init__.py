"""What languages are called, a flat file a language we speak beside this: the names of Unicode's CLDR 48, for the tags the page offers."""

from preceptor.infra.phrases import Phrases

names = Phrases("preceptor.rooms.openings.api.languages").words

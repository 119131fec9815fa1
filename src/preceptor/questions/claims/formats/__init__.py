"""Fact checks in other tools' files: FEVER and SAFE, both only written."""

from preceptor.questions.claims.formats import fever, safe

FORMATS = {"fever": fever.FORMAT, "safe": safe.FORMAT}

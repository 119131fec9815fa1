"""Marks in other tools' files: Label Studio."""

from preceptor.questions.spans.formats import label_studio

FORMATS = {"label_studio": label_studio.FORMAT}

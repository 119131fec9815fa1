"""Stretches of time in other tools' files: WebVTT, Label Studio."""

from preceptor.questions.segments.formats import label_studio, webvtt

FORMATS = {"webvtt": webvtt.FORMAT, "label_studio": label_studio.FORMAT}

"""Bring content in, freeze what was learnt, hand it on.

Nouns: upload, import, mapping, bad row; build (a frozen, hashed dataset), shape (a form an export takes).
Events: upload_kept, upload_dropped, import_started, import_finished, build_frozen, build_exported.
Refuses: a file it cannot read, a mapping that names no column, a row that is no item (listed, never half-imported),
a build of nothing, a change to a build.
"""

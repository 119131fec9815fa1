"""Pictures, sounds and films that items show: kept clean, measured, and handed out in parts.

Nouns: media (one file: its family, type by content, size, length), derived parts (thumbnail, peaks, poster), veil (how
one person wants warned media shown).
Events: media_kept, media_removed, archive_unpacked.
Refuses: what is not what its name says, is empty, cut off, too large, animated, or of a type browsers cannot show
safely (SVG, PDF); to take out what an item shows. Says why, and what to do. Places where a picture was taken are never kept.
"""

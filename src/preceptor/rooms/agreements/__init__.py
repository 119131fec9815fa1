"""What people sign and read before they work: documents, the course, guidelines.

Nouns: document, version, signature, onboarding (what a project wants read first), reading, course.
Events: agreements.published, agreements.retired, agreements.signed, agreements.onboarding_changed,
agreements.guidelines_read, agreements.course_done.
Refuses: to change a version that is published; a signature on another version than the newest, on another text than the one
shown, or without a name; a reading that was too quick to be one. Nobody but the signer sees the name that was typed:
managers see pseudonyms. Once a person is erased, the fact, the time and the hash stay and the name goes.
"""

"""Exceptions to the rules of the house, each with its reason.

Keys are pieces of the line a check prints. An exception that is no longer needed fails the tests.
"""

from __future__ import annotations

COMMON_WORDS = {"code", "policy", "steps", "text"}
"""Question kinds whose name is also an everyday word in code: they count only where they are called a kind."""

_SPELLING = "pure: how an answer is spelled for keeping and comparing; a detour by queries would say less"

_STRANGER = "how a cookie is handed to somebody who has just come in is spelled once"
_HANDED = "how a résumé and a profile look on the wire, and how bytes are handed out, is spelled once"

_GATE = "what comes before a task is spelled once, on the Work page and between tasks"

_REHEARSED = "a rehearsal decides by the very rules that decide in earnest (decision 0027)"

SIDE_DOORS: dict[str, str] = {
    "routing.api.bodies enters preceptor.rooms.eligibility.api": _GATE,
    "openings.api.apply enters preceptor.rooms.identity.api": _STRANGER,
    "openings.api.apply enters preceptor.rooms.workforce.api": _HANDED,
    "openings.api.held enters preceptor.rooms.workforce.api": _HANDED,
    "openings.api.decide enters preceptor.rooms.workforce.api": _HANDED,
    "routing.actions.answering enters preceptor.rooms.work.rules": _SPELLING,
    "routing.actions.keeping enters preceptor.rooms.work.rules": _SPELLING,
    "rehearsals.simulation.playing enters preceptor.rooms.gold.rules": _REHEARSED,
    "rehearsals.simulation.playing enters preceptor.rooms.pay.rules": _REHEARSED,
    "rehearsals.simulation.playing enters preceptor.rooms.quality.rules": _REHEARSED,
    "rehearsals.simulation.playing enters preceptor.rooms.routing.rules": _REHEARSED,
    "rehearsals.simulation.playing enters preceptor.rooms.standing.rules.watching": _REHEARSED,
    "rehearsals.simulation.watch enters preceptor.rooms.standing.rules.receipts": _REHEARSED,
    "rehearsals.simulation.watch enters preceptor.rooms.standing.rules.watching": _REHEARSED,
    "rehearsals.simulation.bettering enters preceptor.rooms.standing.rules.checking": _REHEARSED,
    "rehearsals.simulation.bettering enters preceptor.rooms.standing.rules.watching": _REHEARSED,
    "rehearsals.simulation.measuring enters preceptor.rooms.pay.rules": _REHEARSED,
    "rehearsals.simulation.measuring enters preceptor.rooms.quality.families": _REHEARSED,
}

WIDE_API: dict[str, str] = {
    "datasets.api.routes opens preceptor.rooms.datasets.rules": "the recipe of a build is read from the request as it is kept",
    "datasets.api.routes opens preceptor.rooms.datasets.shapes": "a list of what each shape loses, shown as it stands",
    "work.api opens preceptor.rooms.work.rules": "the bound on a list is stated in the API's documentation",
    "identity.api.accounts opens preceptor.rooms.identity.rules": "a password is judged before a transaction is opened",
    "identity.api.own opens preceptor.rooms.identity.rules": "a password is judged before a transaction is opened",
    "identity.api.sessions opens preceptor.rooms.identity.rules": "a password is judged before a transaction is opened",
    "identity.api.recognise opens preceptor.rooms.identity.rules": "a mistyped token is refused without the database",
}

WORLDLY: dict[str, str] = {
    "preceptor/stats/distributed/": "files of votes are what it is for; the sums it makes of them are the pure parts'",
}

LONG: dict[str, str] = {}

_NOT_IN_YET = "nobody is signed in yet: the secret, the code or the invitation is what gives the right"
_OF_THE_HOUSE = "called by other actions and followers that have asked; no route and no command leads here"

NEED_NOT_ASK: dict[str, str] = {
    "identity.accept_invitation": _NOT_IN_YET,
    "identity.knock": _NOT_IN_YET,
    "identity.sign_in ": _NOT_IN_YET,
    "identity.sign_in_elsewhere": _NOT_IN_YET,
    "identity.refresh": _NOT_IN_YET,
    "identity.touch_token": _NOT_IN_YET,
    "eligibility.reindex": _OF_THE_HOUSE,
    "identity.open_session": _OF_THE_HOUSE,
    "openings.join ": _NOT_IN_YET,
    "identity.join ": _OF_THE_HOUSE,
    "projects.count": _OF_THE_HOUSE,
    "workforce.count": _OF_THE_HOUSE,
    "work.reserve_tail": _OF_THE_HOUSE,
    "workforce.ensure_contributor": _OF_THE_HOUSE,
    "judging.suggest": _OF_THE_HOUSE,
    "messages.deliver": _OF_THE_HOUSE,
    "messages.begin_proof": _OF_THE_HOUSE,
    "messages.prove ": _NOT_IN_YET,
    "messages.unsubscribe": _NOT_IN_YET,
}

SPELL_A_KIND: dict[str, str] = {
    "datasets/readers/trees.py spells 'rank'": "a column of Open Assistant's files",
    "questions/text/ui/index.tsx spells 'compare'": "the name of a translated label",
}

_DOOR = "a door: somebody waits outside, and nobody above could say it better"
_UNDOES = "undoes what was begun, then hands the error on"
_HANDS_ON = "hands the outcome, good or bad, to whoever waits for it"
_OUTLIVES = "must outlive one mishap; it is stored or logged, and tried again"

BROAD: dict[str, str] = {
    "web/watch.py: __call__ catches anything": _DOOR,
    "web/health.py: show_ready catches anything": "for a balancer every error of the driver means: not now",
    "cli/door.py: main catches anything": _DOOR,
    "jobs/lent.py: lent catches anything": _UNDOES,
    "jobs/lent.py: _write catches anything": _HANDS_ON,
    "jobs/worker.py: _tried catches anything": _OUTLIVES,
    "jobs/runner.py: _run catches anything": _OUTLIVES,
    "jobs/follow.py: _deliver catches anything": _OUTLIVES,
    "infra/backup.py: restore catches anything": _UNDOES,
    "actions/asking.py: ask catches anything": _UNDOES,
    "actions/asking.py: listen catches anything": _UNDOES,
    "dialects/postgres.py: task catches anything": _HANDS_ON,
    "dialects/postgres.py: _once catches anything": _UNDOES,
    "dialects/sqlite.py: _commit catches anything": _HANDS_ON,
    "dialects/sqlite.py: _attempt catches anything": _UNDOES,
}
"""Functions that may catch anything (decision 0013)."""

LEFT_OVER: dict[str, str] = {}

"""Why a model gave no reply."""

from __future__ import annotations

from enum import StrEnum

from preceptor.base.problems import Kind, Problem


class Trouble(StrEnum):
    """Why a model gave no reply; the problem's code is "models." and this word."""

    DOWN = "down"
    """It cannot be reached, or says that it cannot answer now."""
    TIMEOUT = "timeout"
    """It took longer than the endpoint allows; it may have answered, and charged, all the same."""
    BUSY = "busy"
    """It is being asked as often, or by as many at once, as it takes."""
    BAD_KEY = "bad_key"
    """It does not accept our key."""
    REFUSED = "refused"
    """It does not accept what was asked: an unknown model, too long a conversation, a setting it does not know."""
    OVER_BUDGET = "over_budget"
    """The call could cost more than is left of the endpoint's budget."""
    GARBLED = "garbled"
    """What came back is no chat completion, or longer than is taken."""


KINDS = {
    Trouble.DOWN: Kind.UNAVAILABLE,
    Trouble.TIMEOUT: Kind.UNAVAILABLE,
    Trouble.BUSY: Kind.TOO_MANY,
    Trouble.BAD_KEY: Kind.CONFLICT,
    Trouble.REFUSED: Kind.INVALID,
    Trouble.OVER_BUDGET: Kind.CONFLICT,
    Trouble.GARBLED: Kind.CONFLICT,
}
HINTS = {
    Trouble.DOWN: "Try again in a moment. If it stays like this, look whether the model's server runs.",
    Trouble.TIMEOUT: "Try again, ask for a shorter reply, or raise the endpoint's time limit.",
    Trouble.BUSY: "Try again in a moment, or raise the endpoint's limit if its server takes more.",
    Trouble.BAD_KEY: "Set the endpoint's key anew.",
    Trouble.REFUSED: "Change what was asked, or the endpoint's settings.",
    Trouble.OVER_BUDGET: "Raise the endpoint's budget, or use another endpoint.",
    Trouble.GARBLED: "Check the endpoint's address: it should end where /chat/completions begins, often in /v1.",
}


class ModelProblem(Problem):
    """A model gave no reply. `again`: the same call may be sent again without paying twice; `wait` in seconds is what
    the server asked for."""

    def __init__(
        self, trouble: Trouble, sentence: str, *, hint: str = "", again: bool = False, wait: float | None = None
    ) -> None:
        super().__init__(KINDS[trouble], f"models.{trouble.value}", sentence, hint=hint or HINTS[trouble])
        self.trouble = trouble
        self.again = again
        self.wait = wait

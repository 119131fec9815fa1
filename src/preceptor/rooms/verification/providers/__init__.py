"""Who checks identities in our place: nobody, or a service that speaks as `hosted` says."""

from __future__ import annotations

from preceptor.base.problems import Kind, Problem
from preceptor.base.settings import Settings
from preceptor.rooms.verification.providers.contract import Provider
from preceptor.rooms.verification.providers.hosted import Hosted

__all__ = ["Provider", "has_provider", "open_provider"]


def has_provider(settings: Settings) -> bool:
    return bool(settings.verification_url and settings.verification_secret.get_secret_value())


def open_provider(settings: Settings) -> Provider:
    """Raises Problem `verification.no_provider`. Another protocol is a module here and a branch in this function."""
    if not has_provider(settings):
        raise Problem(
            Kind.CONFLICT, "verification.no_provider", "No provider checks identities for this installation.",
            hint="Show your document here instead.",
        )  # fmt: skip
    return Hosted(settings.verification_url, settings.verification_secret.get_secret_value())

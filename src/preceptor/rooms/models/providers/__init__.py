"""Ways to reach a model: each a file here; `open_model` chooses by the endpoint's provider."""

from __future__ import annotations

from collections.abc import Mapping

from preceptor.rooms.models.nouns import Endpoint, Provider
from preceptor.rooms.models.providers.contract import Model, Opens, Surroundings
from preceptor.rooms.models.providers.http import HttpModel
from preceptor.rooms.models.providers.local import LocalModel
from preceptor.rooms.models.providers.scripted import ScriptedModel

PROVIDERS: Mapping[Provider, Opens] = {
    Provider.OPENAI: HttpModel,
    Provider.LOCAL: LocalModel,
    Provider.SCRIPTED: ScriptedModel,
}


def open_model(endpoint: Endpoint, key: str, around: Surroundings) -> Model:
    return PROVIDERS[endpoint.provider](endpoint, key, around)

"""Whoever moves the money: a bank by file, or the simulator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from preceptor.base.settings import Settings
from preceptor.rooms.payouts.adapters.bank_file import BankFile
from preceptor.rooms.payouts.adapters.contract import Adapter
from preceptor.rooms.payouts.adapters.simulator import Simulator

ADAPTERS: Mapping[str, Callable[[Settings], Adapter]] = MappingProxyType(
    {"file": lambda _settings: BankFile(), "simulator": lambda settings: Simulator(settings.home / "simulated-bank")}
)
"""Name in `PRECEPTOR_PAYOUTS` → how it is opened; another one is a module here and a line."""


def open_adapter(name: str, settings: Settings) -> Adapter:
    return ADAPTERS[name](settings)


__all__ = ["ADAPTERS", "Adapter", "open_adapter"]

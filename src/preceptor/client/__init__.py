"""The Python client: `from preceptor.client import Preceptor`; HTTP only, no server."""

from preceptor.client.connection import ServerProblem
from preceptor.client.preceptor import Preceptor

__all__ = ["Preceptor", "ServerProblem"]

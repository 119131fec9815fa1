"""The Python client: `from preceptor.client import Preceptor`; HTTP only, nothing of the server is imported."""

from preceptor.client.connection import ServerProblem
from preceptor.client.preceptor import Preceptor

__all__ = ["Preceptor", "ServerProblem"]

"""Ways in: which there are, and the walk to an identity provider and back."""

from __future__ import annotations

from fastapi import APIRouter

from preceptor.door import Asked
from preceptor.rooms.identity.api import shapes

router = APIRouter()


@router.get("/ways-in", operation_id="list_ways_in")
async def list_ways_in(door: Asked) -> shapes.WaysIn:
    """How somebody may sign in here; the sign-in page asks this first."""
    settings = door.units.settings
    offered = [shapes.Provider(name=settings.oidc_name, start="/api/v1/provider/start")] if settings.oidc_issuer else []
    return shapes.WaysIn(password=True, providers=offered)

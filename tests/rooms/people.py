"""Who asks, in tests of rooms: nobody, an outsider, and people with one role in one project."""

from __future__ import annotations

from preceptor.base.actor import NOBODY, SYSTEM, Actor, Role

__all__ = ["NOBODY", "OUTSIDER", "SYSTEM", "house_manager", "member"]

OUTSIDER = Actor(id="outsider", name="Olga Outside", account_no=900)
"""Signed in, and a member of nothing."""


def member(project_id: int, *roles: Role, no: int = 100) -> Actor:
    """Somebody with these roles in one project and none in the house."""
    return Actor(id=f"member-{no}", name=f"Member {no}", account_no=no, project_roles={project_id: frozenset(roles)})


def house_manager(no: int = 50) -> Actor:
    """Somebody who may make projects and is a member of none."""
    return Actor(id=f"manager-{no}", name=f"Manager {no}", account_no=no, roles=frozenset({Role.MANAGER}))

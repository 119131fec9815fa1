"""Datasets over HTTP: uploads, imports, builds and exports; other tools' files of labels."""

from fastapi import APIRouter

from preceptor.rooms.datasets.api import labels, routes

router = APIRouter(tags=["datasets"])
router.include_router(routes.router)
router.include_router(labels.router)

__all__ = ["router"]

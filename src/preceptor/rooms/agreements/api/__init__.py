"""Agreements over HTTP: documents, signing, what is read first, the course."""

from fastapi import APIRouter

from preceptor.rooms.agreements.api import documents, onboarding

router = APIRouter(tags=["agreements"])
router.include_router(documents.router)
router.include_router(onboarding.router)

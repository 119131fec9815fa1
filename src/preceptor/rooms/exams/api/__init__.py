"""Exams over HTTP: for those who write them, and for everybody who takes them."""

from fastapi import APIRouter

from preceptor.rooms.exams.api import bank, statistics, taking, written

router = APIRouter(tags=["exams"])
router.include_router(taking.router)
router.include_router(bank.router)
router.include_router(statistics.router)
router.include_router(written.router)

__all__ = ["router"]

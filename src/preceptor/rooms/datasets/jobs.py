"""What happens later: files are imported, builds are frozen, uploads nobody imported go."""

from preceptor.rooms.datasets.building import build
from preceptor.rooms.datasets.importing import import_files
from preceptor.rooms.datasets.tidying import clean_up

__all__ = ["build", "clean_up", "import_files"]

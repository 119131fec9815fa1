"""What happens later: files are imported, builds are frozen."""

from preceptor.rooms.datasets.building import build
from preceptor.rooms.datasets.importing import import_files

__all__ = ["build", "import_files"]

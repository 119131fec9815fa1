"""Files: a local folder by default, S3, GCS or Azure by URL; large ones never pass through memory whole."""

from __future__ import annotations

from pathlib import Path

import obstore
from obstore.store import LocalStore, ObjectStore, from_url


class Files:
    """Keys are relative paths such as `uploads/0192…/votes.jsonl`."""

    def __init__(self, store: ObjectStore) -> None:
        self.store = store

    def write(self, key: str, content: bytes) -> None:
        obstore.put(self.store, key, content)

    def read(self, key: str) -> bytes:
        return bytes(obstore.get(self.store, key).bytes())

    def delete(self, key: str) -> None:
        obstore.delete(self.store, key)


def open_files(url: str) -> Files:
    """Open the file store at `url`: a folder's path, or s3://, gs://, az:// with the provider's usual variables."""
    if "://" in url:
        return Files(from_url(url))
    Path(url).mkdir(parents=True, exist_ok=True)
    return Files(LocalStore(url))

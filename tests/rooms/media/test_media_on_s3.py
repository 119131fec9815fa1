"""Media on an object store: sent through the house, fetched from the store by an address that it signs."""

from __future__ import annotations

import random
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import boto3
import pytest
from moto.server import ThreadedMotoServer

from preceptor.base.clock import SystemClock
from preceptor.base.settings import Settings
from preceptor.entry.web.rooms import ROUTERS
from preceptor.infra.db.database import Database
from preceptor.infra.files import open_files
from preceptor.infra.unit import Units
from preceptor.rooms.media.nouns import LINK_SECONDS
from rooms.media import made
from rooms.media.test_media_api import FORM, send
from web import House


@pytest.mark.slow
@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)  # the database has no part in it
def test_the_store_signs_an_address_that_works_without_us_and_ends(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        given = {
            "AWS_ENDPOINT_URL": f"http://{host}:{port}", "AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b",
            "AWS_REGION": "us-east-1", "AWS_ALLOW_HTTP": "true",
        }  # fmt: skip
        for name, value in given.items():
            monkeypatch.setenv(name, value)
        boto3.client("s3", endpoint_url=given["AWS_ENDPOINT_URL"], region_name="us-east-1").create_bucket(Bucket="kept")
        files = open_files("s3://kept/house")
        house = House(Units(database, files, Settings(home=tmp_path), SystemClock(), random.Random(0)), ROUTERS)
        project = house.as_manager.post("projects", json={"name": "Pictures", "form": FORM}).json()["id"]
        media = send(house.as_manager, project, "a.png", made.picture()).json()["id"]

        link = house.as_manager.get(f"media/{media}/link").json()
        asked = parse_qs(urlsplit(link["url"]).query)
        assert (link["seconds"], asked["X-Amz-Expires"]) == (LINK_SECONDS, [str(LINK_SECONDS)])
        assert asked["X-Amz-Signature"]
        with urllib.request.urlopen(link["url"], timeout=20) as fetched:
            assert fetched.read() == house.as_manager.get(f"media/{media}").content
        assert house.as_outsider.get(f"media/{media}/link").status_code == 404
        assert house.as_manager.delete(f"media/{media}").status_code == 204
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(link["url"], timeout=20)
    finally:
        server.stop()

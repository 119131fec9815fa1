"""Marks from Pascal VOC in, consensus out as COCO: over a live server, with its worker."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from live import live_server
from preceptor.client import Preceptor, ServerProblem
from preceptor.templates import sample_media

VOC = """<annotation><filename>bowl.png</filename><size><width>640</width><height>480</height></size>
<object><name>Apple</name><bndbox><xmin>80</xmin><ymin>220</ymin><xmax>200</xmax><ymax>340</ymax></bndbox></object>
</annotation>"""


@pytest.mark.slow
def test_marks_of_another_tool_come_in_as_judgments_and_consensus_goes_out(tmp_path: Path) -> None:
    bowl = sample_media.find("sample-fruit-bowl-1.png")
    assert bowl is not None
    (tmp_path / "bowl.png").write_bytes(bowl.content)
    (tmp_path / "bowl.xml").write_text(VOC)
    with live_server(tmp_path / "home") as live, Preceptor(live.url, live.key) as preceptor:
        project = preceptor.projects.create("Fruit", template="mark_image")["id"]
        media = preceptor.media.add(project, tmp_path / "bowl.png")
        assert preceptor.media.get(media["id"])["width"] == 640
        started = preceptor.labels.read(project, [tmp_path / "bowl.xml"], question="fruit", format="voc")
        preceptor.jobs.wait(started["job"])
        ended = preceptor.imports.get(started["import"])
        assert (ended["items"], ended["answers"], ended["bad_rows"]) == (1, 1, 0)
        preceptor.jobs.wait(preceptor.quality.infer(project)["job"])
        (written,) = preceptor.labels.write(project, tmp_path / "out", question="fruit", format="coco")
        assert "Who marked is lost" in preceptor.labels.loses(project, "fruit", "coco")
        with pytest.raises(ServerProblem, match="coco, label_studio, voc"):
            preceptor.labels.write(project, tmp_path, question="fruit", format="yolo")
    exported = json.loads(written.read_text())
    assert exported["images"] == [{"id": 1, "file_name": "bowl.png", "width": 640, "height": 480}]
    assert exported["annotations"][0]["bbox"] == [80, 220, 120, 120]

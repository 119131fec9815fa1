"""Marks in other tools' files: COCO, Label Studio, Pascal VOC."""

from preceptor.questions.boxes.formats import coco, label_studio, voc

FORMATS = {"coco": coco.FORMAT, "label_studio": label_studio.FORMAT, "voc": voc.FORMAT}

"""Ready-made kinds of work: one YAML file each, with guideline, defaults and sample items."""

from preceptor.templates import sample_media
from preceptor.templates.catalogue import Clause, Defaults, Gold, SampleItem, Template, all_templates, template

__all__ = ["Clause", "Defaults", "Gold", "SampleItem", "Template", "all_templates", "sample_media", "template"]

"""From a row of somebody's file to items and the judgments people already gave: mappings, and ready-made readers."""

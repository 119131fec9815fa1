"""From a row of somebody's file to items and judgments: mappings and ready-made readers."""

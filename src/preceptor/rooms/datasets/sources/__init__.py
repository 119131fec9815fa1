"""Files as rows: JSON lines, CSV, Parquet, plain or gzipped, from where it was left."""

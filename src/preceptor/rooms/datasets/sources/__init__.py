"""Files as rows: JSON lines, CSV and Parquet, plain or gzipped, read once, in order, and from where it was left."""

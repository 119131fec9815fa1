"""Truth inference, agreement, ranking, intervals, sampling: arrays in, arrays out."""

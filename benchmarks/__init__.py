"""Benchmarks: what Preceptor costs, beside its peers and the machine's floors; none of them is a timed test."""

"""Ours beside a bare baseline; see docs/benchmarks.md."""

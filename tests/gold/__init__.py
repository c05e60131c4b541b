"""The gold standard: annotated letters and sentences, and the command that measures with them."""

"""The Danish pipeline: loading, lemmas, sentences, levels of analysis and readability."""

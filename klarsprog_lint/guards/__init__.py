"""What a rewrite must keep: guards over two versions of a letter, without any LLM or network."""

"""Putting a replacement in the text so that the sentence around it stays Danish."""

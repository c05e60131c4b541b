"""Proposals of a language model for spans that rules flagged and no fix could solve."""

"""Prompts for discussion, made from a text without any model of language."""

"""Afterword: the note you send after the "no"."""

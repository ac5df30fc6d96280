"""Evaluations of Afterword on Inspect AI: tasks, scorers, judges, statistics and a report. Afterword never imports this."""

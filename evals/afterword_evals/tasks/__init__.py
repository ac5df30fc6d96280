"""The tasks: what goes in, which call of the public API answers, and how that is scored. One file a task."""

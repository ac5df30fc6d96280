"""The report: a summary as JSON, a Markdown table, and one self-contained HTML page."""

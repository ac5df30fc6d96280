"""The insights as one self-contained HTML page: no script, nothing loaded from anywhere, every text escaped."""

from __future__ import annotations

from afterword.log.insights import Insights, closing_lines

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What employers said</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .6rem; vertical-align: top; border-bottom: 1px solid #ddd; }
svg { display: block; }
.pattern { font-weight: 600; }
</style>
</head>
<body>
<h1>What employers said</h1>
{% if found.reasons %}
<table>
<thead><tr><th scope="col">Reason</th><th scope="col">Employers</th><th scope="col">Who</th><th scope="col">Named</th></tr></thead>
<tbody>
{% for heard in found.reasons %}
<tr{% if heard.is_pattern %} class="pattern"{% endif %}>
<td>{{ heard.kind.in_words }}{% if heard.is_pattern %} (pattern){% endif %}</td>
<td><svg width="{{ 24 * heard.employers | length + 4 }}" height="16" role="img" aria-label="{{ heard.employers | length }}">
<rect width="{{ 24 * heard.employers | length }}" height="14" y="1" fill="#4a6fa5"/></svg>{{ heard.employers | length }}</td>
<td>{{ heard.employers | join(", ") }}</td>
<td>{{ heard.named | join(", ") }}</td>
</tr>
{% endfor %}
</tbody>
</table>
{% endif %}
{% for line in lines %}<p>{{ line }}</p>
{% endfor %}
</body>
</html>
"""


def page(found: Insights) -> str:
    """Return the insights as an HTML page."""
    from jinja2 import Environment

    template = Environment(autoescape=True).from_string(_PAGE)
    return template.render(found=found, lines=closing_lines(found)) + "\n"

"""The judges of sincerity and non-defensiveness: one reads by a rubric, one compares with labelled texts. Neither shares code with the product's rules."""

"""Rules: the value every judgement is made of, and the tone rules by family."""

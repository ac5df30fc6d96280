"""Tell a hint about the person, or an adjective that names nothing, from a reason that says something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from afterword.feedback.cues import compiled
from afterword.feedback.kinds import Kind
from afterword.feedback.reading import FAINT
from afterword.feedback.weigh import Weighed

_VAGUE = (
    r"\b(?:gel(?:led|ling)?|vibes?|energy|land(?:ed)? with|settle|temperature|tight-knit|close-knit|delicate|enjoy (?:working|being|it)|bunch|crowd|independent spirit"
    r"|personalit\w+|chemistry|cultur\w+|fit(?:s|ted|ting)?|click(?:ed)?|dynamics?|mix|connect\w*|blend\w*|get on|style|wavelength|gut|feeling|balance)\b"
)
_PLAIN = (
    r"\b(?:too (?!much of a (?:risk|gamble))\w+|rub(?:s|bed)?|hate|miserable|own way|rather|instead|dominat\w+|direct(?:ness)?|blunt|argu\w+|challeng\w+|interrupt\w*|cross-examined|careful"
    r"|uncomfortable|awkward|ruffle\w*|warm to|feathers|alone|push\w*|listen\w*|serious|scruffy|impatient|reserved|polished|wish(?:ed)? to|head to head|throats|drive)\b"
)


@dataclass(frozen=True, slots=True)
class Hint:
    """How much of a reason is only hinted at.

    `sugared`: the words are soft. `hidden`: so soft that nobody can tell what they stand for. `soft`: hidden, or read so
    faintly that nothing is built on it.
    """

    sugared: bool
    hidden: bool
    soft: bool


def hint(kind: Kind, said: Sequence[Weighed], *, sure: float, told: bool, vague: bool, alone: bool, done: bool) -> Hint:
    """Return how much of a reason of this kind is only hinted at by the clauses that give it.

    `sure` is how sure its reading is (0 to 1); `told`: it is said in so many words; `vague`: an adjective names nothing;
    `alone`: no other kind is mentioned; `done`: it is something the candidate did on the day.
    """
    empty = kind is Kind.TEAM_FIT and _is_empty(said)
    hinted = kind is Kind.TEAM_FIT and not told and _names_no_trait(said) and (empty or sure >= FAINT)
    sugared = (vague or hinted) and not done
    hidden = sugared and alone and (vague or empty)
    return Hint(sugared, hidden, hidden or sure < FAINT)


def _names_no_trait(said: Sequence[Weighed]) -> bool:
    return not any("rule:FBK221" in each.features for each in said)


def _is_empty(said: Sequence[Weighed]) -> bool:
    """Whether the hint is nothing but a word such as "chemistry", with no way of being or doing beside it."""
    words = [each.clause.lower for each in said]
    return any(compiled(_VAGUE).search(each) for each in words) and not any(
        compiled(_PLAIN).search(each) for each in words
    )

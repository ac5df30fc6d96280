"""The pieces that the reader's patterns are built from, and the rule value for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from afterword.feedback.cues import ABSOLVED, compiled
from afterword.feedback.kinds import Kind
from afterword.findings import Severity
from afterword.rules.base import Check, Hit, Rule

NOT = (
    r"(?:no|not|never|nobody|cannot|can not|without|lack(?:ed|ing|s)?|little|limited|less|fewer|hardly|barely|insufficient|insufficiently|(?:a bit |a little |bit )?(?:short|light|thin)"
    r"|weak(?:er)?|new to|yet to|missing|unfamiliar|gaps? (?:in|was|were|is)|needs? (?:more|to)|need to|more|better|deeper|stronger|\w+n't)"
)
GAP = r"(?:[^\w.!?;]+[\w'&/-]+){0,5}?[^\w.!?;]+"
NEAR = r"(?:[^\w.!?;]+[\w'&/-]+){0,3}?[^\w.!?;]+"
FAR = r"(?:[^\w.!?;]+[\w'&/-]+){0,10}?[^\w.!?;]+"
SOMEONE = (
    r"(?:someone|somebody|one|(?:a|the|an|any|another|other|successful|chosen)(?: other)? (?:person|candidate|applicant|finalist|one|guy|girl|lad|lady|fellow|hire)|people|others"
    r"|candidates|(?:the )?(?:other|successful) (?:candidate|applicant|one)|they found|he|she|him|her)"
)
WANTED = r"(?:need(?:s|ed)?|want(?:s|ed|ing)?|look(?:ing|s|ed)? for|prefer(?:s|red)?|went (?:with|for)|gone (?:with|for)|chose|chosen|picked|took|taken|hired|found|decided (?:on|for)|after|searching for|appointed|require[sd]?|must)"
YOU = r"(?:you|your|you've|you'd|you're|i|my|i'd|i've|i'm|candidate|he|she|the applicant|applicant)"
CLIENTS = (
    r"(?:clients?|customers?|(?:key |client |customer )?accounts?|stakeholders?|guests?|patients?|parents?|families|famil(?:y|ies)|relatives|donors?|investors?|external partners?|suppliers?"
    r"|passengers?|tenants?|residents?|the public|public-facing|elected members|sponsors?|buyers?|retailers|c-level|c-suite|ministers?|ministry|ministries|councillors|shoppers?|visitors?"
    r"|client[- ]facing|customer[- ]facing|front[- ]of[- ]house|front[- ]office|face[- ]to[- ]face|homeowners?|policyholders?|members of the public|board[- ]level|end[- ]users?|borrowers?|citizens)"
)
INDUSTRY = (
    r"(?:(?:financial|professional|public) (?:services?|sector)|bank(?:ing|s)?|insurance|fin-?tech|pharma\w*|health ?care|medical devices?|bio-?tech|life sciences|oil (?:and|&) gas|energy|mining"
    r"|construction|manufacturing|retail|fmcg|cpg|consumer goods|hospitality|hotels?|tourism|(?:higher )?education|charit(?:y|ies)|third sector|non-?profits?|government|private sector|defen[cs]e|aviation"
    r"|airlines?|aerospace|automotive|telecoms?|telecommunications|media|publishing|fashion|luxury|games|gaming|e-?commerce|saas|logistics|shipping|maritime|marine|cruise|freight|agricultur\w+"
    r"|farming|livestock|dairy|property|real estate|law firms?|legal|private equity|social housing|housing|nhs|schools?|hospitals?|prisons?|museums?|utilities|rail(?:ways?)?|b2b|b2c|food|drinks?"
    r"|wine|cosmetics|beauty|sports?|entertainment|film|broadcast\w*|nuclear|renewables?|waste|water|chemicals?|textiles|packaging|events|adtech|edtech|medtech|healthtech|proptech|semiconductors?"
    r"|veterinary|care homes?|care sector|social care|ngos?|humanitarian|consulting|consultancy|agency|agencies)"
)
LANGUAGE = r"(?:english|french|german|spanish|italian|dutch|mandarin|cantonese|chinese|arabic|portuguese|welsh|irish|gaelic|japanese|korean|russian|polish|hindi|urdu|swedish|danish|norwegian|finnish|turkish|swahili|language)"
LEADING = (
    r"(?:led|lead|leading|manag(?:ed|ing)|run|running|headed|supervis(?:ed|ing)|own(?:ed|ing)|deliver(?:ed|ing)|launch(?:ed|ing)|set up|scaled|scaling|built|been through|been responsible"
    r"|been in charge|carried|overseen|handled|had (?:sole|full|direct|line)|taken|worked alone|chaired|directed|coordinated|opened|grown)"
)


@dataclass(frozen=True, slots=True)
class KindRule(Rule[str]):
    """A rule of the feedback reader: a clause that fires it gives this kind of reason.

    The check takes the clause with plain quotes; `weight` (0 to 1) is how much one hit says where no trained layer stands by.
    """

    kind: Kind = Kind.BOILERPLATE
    weight: float = 0.8


@cache
def _pattern(source: str, cased: bool) -> re.Pattern[str]:
    return re.compile(source, re.NOFLAG if cased else re.IGNORECASE)


def says(*sources: str, unless: str = "", cased: bool = False) -> Check[str]:
    """Return a check that fires on the first of the patterns found in a clause, unless it is set aside or exempt."""

    def check(clause: str) -> Iterator[Hit]:
        plain = clause.replace("’", "'").replace("\n", " ")
        if unless and compiled(unless).search(plain):
            return
        for source in sources:
            match = _pattern(source, cased).search(plain)
            if match and not _set_aside(plain, match):
                yield Hit(clause[match.start() : match.end()], match.start(), match.end())
                return

    return check


def _set_aside(plain: str, match: re.Match[str]) -> bool:
    """Whether the words that fired are part of a "not about your ..." and the like."""
    aside = compiled(ABSOLVED).search(plain)
    return aside is not None and aside.start() <= match.end() and aside.end() + 40 >= match.start()


def rule(
    code: str,
    name: str,
    kind: Kind,
    check: Callable[[str], Iterator[Hit]] | Check[str],
    *,
    bad: tuple[str, ...],
    good: tuple[str, ...],
    weight: float = 0.8,
) -> KindRule:
    """Return a rule of the reader; `bad` clauses give the reason, `good` ones are near misses that do not."""
    return KindRule(
        id=code, name=name, family=kind.value, severity=Severity.NOTE, why=f"It names {kind.in_words}.",
        hint="Take it in as it stands.", source="DOMAIN 5, kinds", check=check, bad=bad, good=good, kind=kind, weight=weight,
    )  # fmt: skip

"""Signs that a text is in another language: the reader knows English, and would read a closing as a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.findings import Severity
from afterword.rules.base import Hit, Rule

FEWEST_WORDS = 6
MORE_THAN_ENGLISH = 2
"""How many more words of one other language than of English a text holds that is called foreign."""
FEWEST_KINDS = 3
"""How many different words of one language tell it: one letter said again and again is no language."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENGLISH = frozenset(
    "the a an i you he she it we they me my your his her its our their to of in on at for from with by about and or but so if that this which who what how was is are were be been have has had do did does not no would could will can should there then than as when where just very more".split()
)
_OTHERS = tuple(
    frozenset(words.split())
    for words in (
        "der das den dem und ich sie wir ihr ihnen ihre ihren ihrer ihrem nicht mit für von zu zum zur ist sind haben wurde wurden werden auf ein eine einen einer einem leider dass bei aber auch uns vielen dank sehr geehrte geehrter grüßen grüße gruß wünschen im am vom oder als",
        "le la les des du un une et vous nous votre vos notre je que qui pour avec dans sur est pas ne au aux ce cette malgré merci bonjour cordialement avons avez sont mais ou candidature poste salutations",
        "el los las del una y que usted nos su sus para con por en es no se al lo gracias estimado estimada saludos hemos pero puesto atentamente le",
        "il gli di che per con non è una della del dei la lei suo sua abbiamo ma grazie cordiali saluti gentile purtroppo nostra nostro siamo",
        "de het een en van u uw je wij niet voor met aan is dat zijn helaas bedankt vriendelijke groet geachte beste hebben wordt maar ook bij naar",
        "o os as um uma e que para com não por em do da dos das seu sua obrigado obrigada prezado prezada cumprimentos infelizmente foi mas nós vaga",
        "i w na z do się nie że jest są dla pan pani państwa dziękujemy dziękuję pozdrawiam niestety oraz ale o po za szanowny szanowna",
        "och att det som en på är av för med den till inte vi du har tack tyvärr hälsningar om jag de ett men og til ikke jeg vi på med hilsen desværre dessverre",
    )
)
WHY = "This does not look like English, and the reader only knows English. What it would say of this text would be made up."
HINT = "Give it in English: a plain translation of the sentence that gives the reason is enough."


def _check(text: str) -> Iterator[Hit]:
    found = list(_WORD.finditer(text))
    words = [match[0].lower() for match in found]
    if len(words) >= FEWEST_WORDS and (_is_other_script(words) or _is_other_language(words)):
        yield Hit(text[found[0].start() : found[-1].end()], found[0].start(), found[-1].end())


def _is_other_script(words: list[str]) -> bool:
    letters = "".join(words)
    return sum(letter > "\u024f" for letter in letters) * 2 > len(letters)


def _is_other_language(words: list[str]) -> bool:
    english = sum(map(_ENGLISH.__contains__, words))
    counts = [sum(map(other.__contains__, words)) for other in _OTHERS]
    most = max(counts)
    kinds = max(len(other.intersection(words)) for other in _OTHERS)
    return kinds >= FEWEST_KINDS and most >= english + MORE_THAN_ENGLISH and most * 5 >= len(words)


FOREIGN: Rule[str] = Rule(
    id="FBK602", name="not in English", family="no answer of theirs", severity=Severity.WARNING, why=WHY, hint=HINT,
    source="DOMAIN 5, kinds", check=_check,
    bad=(
        "Sehr geehrter Herr Meier, leider fehlt Ihnen die Erfahrung im Vertrieb. Mit freundlichen Grüßen, Keller",
        "Bonjour, nous avons choisi un autre candidat pour ce poste. Merci pour votre candidature.",
    ),
    good=(
        "Your German is not there yet, and the job is on the phone all day. Mit freundlichen Grüßen, Anke Keller",
        "Tech round: SQL weak, Python good. Panel 2/5. Communication fine. No hire.",
    ),
)  # fmt: skip
"""It takes a whole text, quoted thread and signature left out."""

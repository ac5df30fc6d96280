"""What a clause says of who a person is: the stems of its words, the traits it speaks of, and how it stands to them.

The features of the layer that hears a reason which may not lawfully decide in words that no rule knows.
"""

from __future__ import annotations

from itertools import pairwise

from afterword.feedback.cues import compiled, cues
from afterword.feedback.features import stem, tokens
from afterword.feedback.rules.protected_terms import OF_WORK

_SPOKEN_OF = {
    "age": r"old(?:er|est)?|young(?:er|est|ish)?|youth\w*|age[ds]?|ageing|aging|elder\w*|pension\w*|retir\w+|generation\w*|grand\w+|twenties|thirties|forties|fifties|sixties|seventies|twenty|thirty|forty|fifty|sixty|seventy|(?:nine|seven|six|eigh)teen"
    r"|\w+ty-\w+|vintage|gr[ae]y|mature|school leaver|born|date of birth|years left|millennial\w*|boomer\w*|digital native\w*|teen\w*",
    "family": r"mother\w*|mum\w*|mom\w*|father\w*|dad\w*|parent\w*|child\w*|kids?|bab(?:y|ies)|toddler\w*|twins|daughters?|sons?|little ones?|family|families|pregnan\w+|bump|maternity|paternity|expecting|due in|wedding|married|marry|engaged"
    r"|divorc\w+|husband|wife|nursery|school run|fertility|ivf|born|single|ties|breastfeed\w*|nappies",
    "sex": r"wom[ae]n\w*|m[ae]n(?:'s)?|girls?|boys?|lad(?:s|y|ies)?|bloke\w*|female\w*|male\w*|gentlem[ae]n|gender\w*|sex|skirt|lass\w*|chaps?|fell(?:a|as|ow)|guys?|transition\w*|changing rooms?|toilets?|showers?|prett(?:y|ier)|feminine|masculine"
    r"|manly|ladylike|macho",
    "origin": r"accent\w*|foreign\w*|immigrant\w*|migrant\w*|refugee\w*|nationalit\w+|passport|native\w*|ethnic\w*|black|white|brown|skin|dark|colou?r|countr(?:y|ies)|abroad|local|surname|names?|roots|tribe|roma|gyps\w+|african?|asian?|arab\w*|polish"
    r"|poles?|romanian\w*|indian\w*|turk\w*|chinese|english|german|british|irish|european|swiss|nigerian\w*|pakistani\w*|russian\w*|one of us|our own|where you're from|visa",
    "faith": r"pray\w*|mosque|church\w*|temple|synagogue|faith\w*|relig\w+|god|muslim\w*|christian\w*|jew\w*|hindu\w*|sikh\w*|catholic\w*|protestant\w*|buddhist\w*|mormon\w*|jehovah\w*|headscar\w+|hijab|turban\w*|veil|beard|cross|sabbath|shabbat"
    r"|ramadan|fast(?:ing)?|eid|lent|halal|kosher|pork|wine|alcohol|beliefs?|believer\w*|preach\w*|parish",
    "health": r"ill(?:ness)?|sick\w*|disab\w+|wheelchair|chair|deaf|blind|hearing|sight|eyes|back|knees?|hips?|legs?|arm|limp|stammer\w*|stutter\w*|diabet\w+|epilep\w+|cancer|chemo\w*|treatment|operation|surgery|depress\w+|anxi\w+|breakdown"
    r"|burn-?out|medicat\w+|tablets|pills|insulin|health\w*|condition|autis\w+|spectrum|adhd|dyslexi\w+|ms|crutch\w*|stick|scars?|weight|heavy|fat|alcohol\w*|drinking|rehab|seizures?|fits|heart|hospital|diagnos\w+|well enough|therapy|mental",
    "love": r"gay|lesbian\w*|queer|camp|boyfriend|girlfriend|partner|husband|wife|rainbow|pronoun\w*|trans\w*|lifestyle|private life|way of life|orientation|bachelor|flamboyan\w+|effeminate|bisexual\w*|married",
    "union": r"union\w*|steward|strike\w*|picket\w*|works council|tribunal|court|whistle\w*|politic\w*|party|march\w*|activis\w*|protest\w*|agitat\w*|campaign\w*|grievance|inspector|government|vote\w*|organi[sz]\w+",
}
_STANCES = {
    "whom": r"\b(?:you|your|you're|you'd|yours|she|he|her|his|him|i|my|me)\b",
    "wish": r"\b(?:prefer\w*|rather|want\w*|wish\w*|sooner|like[sd]?|expect\w*|looking for|after|hop(?:ed|ing)|pictured?|insist\w*|need\w*|took|went for|would(?:n't)?|won't|can't|couldn't|don't|doesn't|didn't|never|no)\b",
    "unease": r"\b(?:worr\w+|nervous|fear\w*|afraid|uneasy|uncomfortable|awkward|doubt\w*|wonder\w*|mind|odd|strange|trouble|talk|remarks?|snag|notic\w+|risk|frighten\w*|bother\w*|cold|quiet|upset|came up|put off)\b",
    "work": OF_WORK,
}


def traits(clause: str) -> frozenset[str]:
    """Return the features of a clause: stems and their pairs, traits spoken of, stances, and the traits by stance.

    >>> sorted(each for each in traits("They worry about your back") if each.startswith("of "))
    ['of any', 'of any + unease', 'of any + whom', 'of health', 'of health + unease', 'of health + whom']
    """
    lower = clause.replace("’", "'").lower()
    stems = [stem(word) for word in tokens(lower)]
    stances = [name for name, pattern in _STANCES.items() if compiled(pattern).search(lower)]
    spoken = [name for name, words in _SPOKEN_OF.items() if compiled(rf"\b(?:{words})\b").search(lower)]
    of = [f"of {name}" for name in (*spoken, *(("any",) if spoken else ()), *(("two",) if len(spoken) > 1 else ()))]
    return frozenset(
        (*stems, *(f"{one} {two}" for one, two in pairwise(stems)), *of, *(f"as {name}" for name in stances),
         *(f"cue {name}" for name in cues(lower)), *(f"{what} + {how}" for what in of if what != "of two" for how in stances))
    )  # fmt: skip

"""Reasons that are said softly and plainly: as what another had, as what would help, or as what might come of it."""

from __future__ import annotations

from afterword.feedback.kinds import Kind
from afterword.feedback.rules.parts import KindRule, rule, says

_BIT = r"(?:a (?:bit|little|lot|touch|good bit)|slightly|much|rather|somewhat|quite a bit|far) "
_WORKED = r"(?:questions?|tests?|tasks?|exercises?|papers?|part|side|section|round|practical|software|systems?|tools?|station)"
_PLACE = r"(?:branch|shop|site|office|school|store|ward|depot|department|restaurant|kitchen|hotel|salon|warehouse)"
_FREE = r"(?:weekends?|nights?|saturdays?|sundays?|evenings?|mornings?|holidays|bank holidays)"

SOFT_RULES: tuple[KindRule, ...] = (
    rule(
        "FBK514", "what another could do, or what would help", Kind.SKILLS_GAP,
        says(rf"\b(?:stronger|better|quicker|sharper|further (?:on|along)|ahead) (?:on|at|with|in) (?:the |your )?(?:[\w/+#-]+ ){{0,3}}?{_WORKED}\b",
             r"\b(?:others?|candidates?|applicants?|ones?|two|three|finalists?) (?:had |have |were )?(?:all |both )?(?:already )?(?:used|worked (?:on|with)|trained (?:on|in|with)|qualified in|certified in)\b",
             r"\b(?:some|more|a bit of|a little|any|a bit more) (?:exposure to|practice (?:on|with|in)|familiarity with|time (?:on|with)|training (?:in|on)|knowledge of) [^.,;!?]{2,40} (?:would|will|might) (?:be|have|help|make|stand|go|do)\b",
             r"\b(?:get|got|getting) your hands on\b", r"\b(?:worth|consider|think about|look at|suggest|recommend) (?:doing|getting|taking|picking up|brushing up on|learning) (?:a |an |your |the |some |up )?[\w+#-]+",
             unless=r"\b(?:customers?|clients?|in touch|a look|feedback|rest|break|heart)\b"),
        bad=("one of the others was stronger on the SQL questions", "the other candidates had all used SAP before", "some exposure to Revit would be useful", "it may be worth getting your forklift ticket"),
        good=("other candidates were stronger on the day", "it is worth keeping in touch"), weight=0.6,
    ),
    rule(
        "FBK515", "longer, more, or on a bigger scale", Kind.EXPERIENCE_GAP,
        says(rf"\b(?:doing|done|at|in) (?:it|this|that|the (?:job|role|work)|(?:this|that) (?:sort|kind|type|line) of \w+|similar \w+) (?:for )?(?:{_BIT})?longer\b",
             r"\b(?:a (?:bit|little|couple|few)|another|some|one|two|three|six|several)(?: of)?(?: more)? (?:more )?(?:time|years?|months?|seasons?|practice|hours)(?: more| of practice)? (?:in an?|in the|of practice|as an?|as the|at that level|under|behind the|on the tools|on the floor|running|leading|managing)\b",
             r"\b(?:more|longer|extra) (?:years|time|mileage|months) (?:under|behind) (?:their|his|her|your) belts?\b", r"\bexperience (?:is|was|has been) (?:so far |to date )?(?:mainly|mostly|largely|chiefly|only|more) (?:with|at|on|as)\b",
             r"\b(?:smaller|bigger|larger) (?:teams?|sites?|scale|budgets?|operations?|settings?|caseloads?|groups?|projects?|volumes?)\b(?= (?:than|before|so far|already)|[.,]|$)",
             unless=r"\b(?:interview|decide|decision|deliberat\w+|took us|consider your|process|shortlist)\b"),
        bad=("some of the others had been doing it for longer", "a bit more time in a supervisory role", "your experience is mainly with small teams"),
        good=("it took us a bit more time to decide",), weight=0.6,
    ),
    rule(
        "FBK532", "the work would be too small, or it is early", Kind.LEVEL_MISMATCH,
        says(r"\b(?:find|found|finding) (?:it|the work|the job|the role|this|things) (?:\w+ ){0,2}(?:basic|dull|quiet|simple|easy|repetitive|boring|limiting)\b", r"\bready (?:to move (?:up|on)|for (?:more|bigger|something bigger|the next \w+))\b.{0,20}\b(?:before long|soon|quickly|within|in (?:a|no))\b",
             r"\bnowhere (?:to go|to grow|up)\b", r"\b(?:mean|be|feel like) (?:going|a step|stepping) back(?:wards)?\b", r"\bfor (?:someone|somebody|a person|a man|a woman) (?:with|of|at) your (?:years|experience|level|background|seniority|cv)\b",
             r"\bbeen (?:a|an|the) [\w -]{3,25} for (?:a (?:bit|while|little) )?longer\b", r"\bready for [\w -]{3,25}, (?:but )?not (?:yet )?(?:for )?[\w-]+",
             unless=r"\b(?:find it easy to|salary|hope you|parking)\b"),
        bad=("the manager thought you may find the work a bit basic", "they felt you'd be ready to move up before long", "for someone with your years it would mean going back to doing the entries"),
        good=("you will find the office easy to reach",), weight=0.6,
    ),
    rule(
        "FBK562", "hard to follow, or slow to the point", Kind.COMMUNICATION,
        says(r"\b(?:took|takes|taking) (?:you )?(?:a while|a long time|some time|time|ages|a bit) to get (?:to|there)\b(?! (?:us|the (?:office|site|venue|interview)))", r"\b(?:could(?:n't| not)|hard to|difficult to|struggled to|did(?:n't| not)) (?:always |quite |really )?(?:follow|keep up with) (?:the|your|where|what|you)\b",
             r"\b(?:hear|heard|hearing|known|seen) (?:a (?:bit|little) |some |much )?more (?:about|of|on) (?:your own|what you|your part|your role|the detail|how you)\b", r"\b(?:a (?:bit|little) |some |slightly )?more (?:detail|colour|depth|specifics) (?:in|on|from|about|around) (?:your|the|some|what|how)\b"),
        bad=("you took a while to get to the answer", "the committee could not always follow the point", "we hoped to hear a bit more about your own part"),
        good=("it took a while to get to the office",), weight=0.6,
    ),
    rule(
        "FBK584", "money or hours, put softly", Kind.PAY_LOGISTICS,
        says(r"\b(?:number|figure|amount|sum|rate|salary|money|what) (?:i|you|he|she|they)(?:'d)? (?:gave|named|asked(?: for)?|put(?: down)?|mentioned|quoted|said|wanted|have now|are on)\b.{0,30}\b(?:above|over|more than|higher|beyond|out of)\b", r"\b(?:above|over|beyond|higher than|north of|outside) what (?:they|we|he|she|the client|the (?:school|firm|company)|i)(?:'d| had| have|'ve| can| could| were)\b(?! (?:expected|hoped))",
             r"\b(?:can|could|able to|available to|free to|happy to) (?:start|begin|join) (?:us )?(?:sooner|earlier|straight ?away|right away|immediately|now|next week|at once|on \w+day)\b", rf"\bneed\w* (?:\w+ ){{0,2}}?(?:cover|someone|somebody|people|hands)(?: \w+){{0,3}}? (?:for|on|at|over|to do) (?:the )?{_FREE}\b"),
        bad=("the number I gave was a bit above what they had in mind", "we've gone with someone who can start sooner", "in the end we needed cover for the weekends"),
        good=("your answers were above what we had expected",), weight=0.6,
    ),
    rule(
        "FBK593", "one of theirs who had to be placed", Kind.PROCESS,
        says(rf"\b(?:someone|somebody|person|colleague|one|lad|girl|lady|manager) (?:\w+ )?from (?:the |our |an? |one of (?:our|the) )?(?:other|another|sister|neighbouring|nearby) {_PLACE}s?\b", r"\b(?:needed|needs|need|had) (?:placing|to be placed|rehousing|redeploying|to be found a place)\b", r"\b(?:asked for (?:his|her|their) (?:old )?job back|(?:is|was|are) coming back to (?:the|her|his|their) (?:old )?(?:job|post|role)|changed (?:his|her|their) mind about leaving)\b"),
        bad=("they had someone from the other branch who needed placing", "the old manager has asked for her job back"),
        good=("someone from the office will ring you about expenses",), weight=0.6,
    ),
)  # fmt: skip

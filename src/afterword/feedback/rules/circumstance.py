"""Rules for what lies outside the candidate (pay, place, hours, the process) and for form wording."""

from __future__ import annotations

from afterword.feedback.kinds import Kind
from afterword.feedback.rules.parts import KindRule, rule, says

_FINE = r"\b(?:salary|rate|pay|notice|location)\b.{0,25}\b(?:fine|ok|okay|in range|no issue|not an issue|wasn't)\b|\bnothing about\b"

CIRCUMSTANCE_RULES: tuple[KindRule, ...] = (
    rule(
        "FBK301", "the money does not meet", Kind.PAY_LOGISTICS,
        says(r"\b(?:salary|pay|rate|day rate|package|compensation|expectations?|numbers?|money|figure|ask|wage|base|what you(?:'re| are) on|cost)\b(?:\W+[\w'£$€-]+){0,6}?\W+(?:above|over|beyond|exceed\w*|higher|too (?:high|much)|out of|more than|match|stretch|afford|meet|ceiling|clash\w*|outside|gap|apart)\b",
             r"\b(?:above|over|outside|beyond|exceed\w*) (?:our|the|their) (?:band|budget|ceiling|range|scale|salary)\b", r"\b(?:can(?:'t|not)|could(?:n't| not)|unable to|won't|not able to) (?:match|meet|stretch|afford|pay|get near|reach)\b(?!.{0,10}\bup\b)", r"\btoo expensive\b", r"\bmoney\W+(?:pure|was the|only|in the end)", r"\b\d+k (?:over|above|apart|more)\b", r"\byour (?:day )?rate\b", r"\b(?:they|we|client) can stretch\b", r"\b(?:salary|pay) (?:in the end|expectations?|requirements?)\b",
             unless=_FINE),
        bad=("your salary expectation is above our band", "I'm about 9k over what they can stretch to", "we cannot match what you are on"),
        good=("your salary expectations were fine", "Salary in range"),
    ),
    rule(
        "FBK302", "the time does not fit", Kind.PAY_LOGISTICS,
        says(r"\b(?:notice period|start (?:immediately|sooner|earlier|straight away|date|on the|by (?:the|monday|january|september))|immediate (?:joiners?|start|availability)|availability|(?:early|night|late|weekend|sunday|saturday|evening|day|split) (?:shifts?|rota|starts?)|(?:the|night|on-call) (?:rota|roster)|early start|needed (?:someone|somebody) sooner|weekends?|sundays|bank holidays|part[- ]time|full[- ]time|fifo|antisocial hours|school hours|hours (?:clash|on offer|don't|didn't)|term[- ]time|wait (?:till|until|that long|three)|days a week)\b",
             unless=r"\b(?:lovely|great|have a|enjoy\w*|nice|good|hope|happy) (?:\w+ )?weekend\b|\b(?:course|try|practise|this weekend|last weekend|start of their|start straight away, which|offered the saturdays|offered the sundays|had you started)\b|wait \d+ months before|first-line|second-line"),
        bad=("your notice period of three months is not workable", "you couldn't do the night rota", "weekends are non-negotiable"),
        good=("have a lovely weekend", "we ask that you wait 6 months before re-applying"),
    ),
    rule(
        "FBK303", "the place or a permit", Kind.PAY_LOGISTICS,
        says(r"\b(?:relocat\w+|commut\w+|sponsor(?:ship)? (?:an?|visas?|work|for|you|at)|(?:cannot|can't|can not|unable to|don't|do not|able to|not) sponsor|visas?|work permit|permit|right to work|citizen\w*|clearance|time ?zones?|(?:fully )?remote (?:and|but|only|working|role)|hybrid|in the office (?:\w+ )?(?:days?|every|\w+ times)|(?:days?|every day) in the office|on[- ]site (?:every|\w+ days|role|and)|live (?:too far|so far|nearer|closer|locally|within)|too far|based in|in the country|far away|local candidate|(?:someone|somebody) local|(?:a |no |own )car\b|don't drive|doesn't drive|travel (?:as|that|distance|requirements?|time)|distance)\b",
             unless=r"\b(?:relocating your life|client is based in|we(?:'re| are) based in|nothing about|fine with|not a problem|distance learning|remote days and|travel well|travel safe|as distinct)\b"),
        bad=("we cannot sponsor an H-1B", "you asked about being based in Entebbe", "you don't drive yet", "they want someone in the country already"),
        good=("the client is based in Manchester", "you only asked about the remote days and the bonus"),
    ),
    rule(
        "FBK311", "the role is gone or changed", Kind.PROCESS,
        says(r"\b(?:cancel\w*|(?:put |is |been |placed )on hold|(?:hiring|recruitment|headcount|vacancy) (?:freeze|ban|pause|stop)|froze\w*|freez\w*|paus(?:ed|ing) (?:hiring|recruitment|the|all|everything)|paused|postpon\w+|reorgani[sz]\w+|restructur\w*|reclassif\w+|redundanc\w+|merg(?:er|ing|ed) (?:the|has|of|means|two|all)|due to a merger|outsourc\w+|dissolv\w+|re-?advertis\w+|relaunch\w*|no (?:appointment|one|body) (?:will be|was|has been|is being)(?: made| appointed| hired)?|(?:job|role|post|position|vacancy|opening|contract|headcount)(?:'s| is| has| was)?(?: been)? (?:gone|withdrawn|pulled|closed|cut|frozen|removed|scrapped|stopped|shelved|redesigned|re-?scoped|moved)|(?:no longer|not) (?:exists?|hiring|be hiring|filling|fill\w*|be filled|be appointing|recruiting|going ahead with the (?:role|hire))|does(?:n't| not) exist|lost (?:the|our|their) (?:contract|funding|budget|client|grant)|not renewed|didn't come through|shop isn't|is closing|store closing|sold the business|appoint nobody|decided on nobody)\b",
             r"\b(?:budget|funding|funds|grant|headcount|approval)\b(?:\W+[\w'-]+){0,5}?\W+(?:cut|not approved|pulled|withdrawn|gone|fell|not renewed|reduced|stopped|frozen|lost|through|refused)\b", r"\b(?:requirements?|scope|needs) (?:of|for) the (?:role|post|position) (?:has|have) changed\b",
             unless=r"\b(?:application (?:has|have|is|was) (?:been )?(?:withdrawn|closed)|candidature|we are pausing our conversation|job is really|closed question|kept|pause(?:d)? (?:to|for|before)|gave us pause|flight|cancellation|withdrawn manner|hold on)\b"),
        bad=("the vacancy has been withdrawn", "budget for it was cut in quarterly review", "a hiring freeze across the group", "we lost the contract on Friday"),
        good=("what gave us pause was your answer", "your application is now closed"),
    ),
    rule(
        "FBK312", "somebody from inside", Kind.PROCESS,
        says(r"\b(?:internal(?:ly)?(?: candidate| applicant| person| appointment| promotion| transfer| move| colleague)|(?:filled|promoted|appointed|recruited|hired) (?:it )?(?:internally|from within|from inside)|existing (?:employee|member|colleague|staff)|acting up|already (?:acting|lined up|doing the job|in the (?:post|role|company)|holds|picked|promised)|redeploy\w+|(?:colleague|person|somebody|someone|one) (?:already|who(?:'s| is| has been)? (?:already|covering|acting|temping)|from (?:within|inside|another (?:site|department|office)))|(?:who's|been) (?:been )?covering|promoted into|(?:owner|boss|director|manager)'s (?:nephew|son|daughter|niece|brother|cousin|wife|husband)|from inside (?:before|the)|always going to (?:be|go)|maternity (?:leave )?(?:is )?com\w+ back|(?:post ?holder|predecessor|person who was leaving)|decided to stay|a colleague|internal (?:one|lined))\b",
             unless=r"\b(?:your|my) (?:exposure|experience|colleagues?)\b|\bmostly internal\b|\bspeak to a colleague|a colleague of mine|\binternal (?:reporting|clients|audit|controls)\b|\bhelp a colleague|quieter colleague|from within (?:pharma|the (?:industry|sector))|a colleague will"),
        bad=("the role was given to an internal applicant", "a colleague already acting up in the post", "the owner's nephew has come home"),
        good=("a colleague of mine will call you", "your exposure was mostly internal"),
    ),
    rule(
        "FBK401", "a better fit, in general words", Kind.BOILERPLATE,
        says(r"\b(?:better|best|closer|stronger|right|good|great|quite the|perfect|ideal|strongest|tighter|best possible) (?:\w+ )?(?:fit|match|choice|alignment|suited|placed|blend|profile)\b", r"\b(?:more )?(?:closely|suitabl[ye]|suited|aligned?|aligns|relevant|in line|appropriate)\b(?:\W+[\w'-]+){0,4}?\W+(?:match\w*|align\w*|needs?|requirements?|role|position|profile|with|to|for|reflect\w*|meets?)\b", r"\b(?:fit|match) (?:is|was|isn't|wasn't|for (?:us|the|our|what|this))\b", r"\b(?:other|another|different|alternative) (?:candidates?|applicants?|direction|way|route|options?|profiles?|person|finalists?)\b"),
        bad=("another candidate was a better fit", "experience more closely matched our needs", "the team went in another direction"),
        good=("you had never run a 5-axis machine",), weight=0.6,
    ),
    rule(
        "FBK402", "no, and nothing more", Kind.BOILERPLATE,
        says(r"\b(?:not|n't|unable to|no longer)(?:\W+[\w'-]+){0,5}?\W+(?:proceed\w*|progress\w*|mov(?:e|ing) (?:forward|ahead)|tak\w+ (?:\w+ ){0,4}(?:forward|further)|successful|selected|shortlisted|continu\w+|offer(?:ing)? you|making you an offer|extend|under consideration|going ahead|considered|joining us|make the final)\b", r"\b(?:unsuccessful|regret to inform|regretfully|it's a no|pass(?:ing)? (?:on|for now)|(?:gone|went|going|decided to go|moved? on) (?:with|for|in) (?:an?other|someone|somebody|a different)|(?:chosen|chose|selected|appointed|picked|hired) (?:someone|somebody|an?other|the other)|filled (?:the|this) (?:role|position)|position has been filled|edged (?:it|you|out)|pipped|close call|fine margins|had the edge|the nod)\b"),
        bad=("we have decided not to proceed", "you have not been selected", "went with somebody else in the end"),
        good=("your score was 31 out of 50",), weight=0.6,
    ),
    rule(
        "FBK403", "no feedback is given", Kind.BOILERPLATE,
        says(r"\b(?:unable|not able|cannot|can't|can not|don't|do not|not permitted|policy|no)(?:\W+[\w'-]+){0,6}?\W+(?:individual |specific |detailed |further |interview |any |more )*(?:feedback|reasons?|breakdown|statements?|correspondence|query|details)\b", r"\b(?:no (?:particular|specific|neat|single) (?:reason|point|area)|not a specific point|nothing (?:specific|in particular|concrete)|wouldn't be drawn|wasn't given (?:any|a) reason|(?:didn't|did not) (?:say|give|tell) (?:why|me why|a reason|any)|that's (?:really )?all (?:i|they|he|she)|nothing you did)\b"),
        bad=("we are unable to provide individual feedback", "there is not a specific point I can give you"),
        good=("here is the feedback from the panel",), weight=0.6,
    ),
)  # fmt: skip

"""Rules for an answer to feedback: every way of fighting what was said, beyond what the tone rules know (DOMAIN 1.10, 5).

In a request a candidate may tell what they did; in an answer to feedback the same words are evidence to the contrary. So
these rules hold for answers alone, and whether a reply fights is judged on the whole of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from afterword.findings import Severity
from afterword.rules.base import Hit, Rule
from afterword.rules.tone.checks import Wording
from afterword.rules.tone.sentence import Sentence

_OWNED = (
    "{owned}",
    "(?:i|we) (?:really |honestly |simply |just )?(?:did|do|could|can|was|were|am|had|have|would) not",
    "(?:never|nothing|wrong|wrongly|too (?:long|late|fast|slow|much|little|quick|quickly)|sloppy|froze|panicked|blank|muddled|rambled|waffled|hid|hiding|guessed|lazy|thin|vague)",
    "(?:right|true|fair) (?:about|enough|that|there)",
    "next time",
)
_DONE = "(?:did|do|had|have|was|gave|said|showed|mentioned|named|brought|covered|explained|answered|raised|offered|asked|listed|indicated|presented|used|led|ran|managed|built|calculated|checked|told|pointed|set|put|remember|recall)"


def _rule(
    number: int,
    name: str,
    why: str,
    hint: str,
    source: str,
    check: Wording,
    bad: tuple[str, ...],
    good: tuple[str, ...],
) -> Rule[Sentence]:
    return Rule(
        id=f"ANS{number}", name=name, family="fighting it", severity=Severity.WARNING, why=why, hint=hint, source=source, check=check, bad=bad, good=good,
    )  # fmt: skip


ANSWER_RULES: tuple[Rule[Sentence], ...] = (
    _rule(
        101, "takes up a point to argue it", "It takes one point of the feedback and answers it with what you did.",
        "Name the point and what you take from it, or leave it alone.", "DOMAIN 4, defensive: countering",
        Wording(find=(f"^(?:as )?(?:on|about|regarding|concerning|for|with|as regards|as to|with regard to|as far as) (?:[^ ]+ ){{1,12}}?i (?:actually |already |also |certainly |definitely |personally |can only |would )?(?:{_DONE}|think|believe|feel|find|see|wonder|understood)",
                      "^(?:to|in response to|coming back to|regarding) (?:your|the) (?:comment|point|remark|feedback|note) ..8 i {0}".replace("{0}", _DONE)), unless=_OWNED),
        ("On attrition, what I presented was twelve percent.", "Regarding the Excel test, I did finish it.", "About the data catalogue, I have set one up in two companies.", "On the safety round, I said it quietly."),
        ("On the Excel test, you are right about the formulas.", "About leadership, I did not have an example ready.", "For the next interview I will bring one."),
    ),
    _rule(
        102, "tells it again, differently", "It re-tells what happened so that the feedback looks wrong.", "Leave their account as it stands; it is what reached them.", "DOMAIN 4, defensive: denying or re-telling what happened",
        Wording(find=("what (?:i|we) (?:actually |really )?(?:said|meant|presented|wrote|did|was saying|was trying to say|tried to say|showed) (?:was|is|were)", "what (?:actually |really )?happened (?:was|is)", "(?:my recollection|my memory|as i (?:recall|remember)|i (?:clearly |distinctly )?(?:remember|recall)) ..3 (?:is|was|it|that|saying|calling|telling|giving|asking|showing|mentioning|,)",
                      "i (?:did|do) (?:actually |clearly |in fact )?(?:say|mention|show|bring|name|raise|cover|offer|tell|explain|answer|ask|give|state|include|finish|see|set|use|point|try|present|talk|speak|have)", "i (?:had|have|would have) (?:already |actually |clearly )?(?:said|mentioned|shown|explained|indicated|covered|set out|told|written|included)", "(?:slide|page|appendix|tab|minute) <n>", "(?:it|that|this|they) (?:was|were) (?:all |there )?(?:in|on) (?:the|my) (?:<nth> |<n> |second |first |last )?(?:slide|page|tab|cv|file|flipchart|portfolio|answer|part)"),
                unless=(*_OWNED, "i do (?:say|see) (?:that|it|now)")),
        ("What I said was that the figure was contested.", "What happened is that the panel moved on to questions.", "I remember calling on the two at the back as well.", "I did mention the scoring model on slide nine.", "The vision was there, on page three of the plan."),
        ("What you said about pace is what I needed to hear.", "I did not mention it, and I should have.", "I had the slide and never showed it."),
    ),
    _rule(
        103, "blames what was around it", "It gives an outside cause: the room, the line, the clock, other people.", "Leave the cause out, even if it is true.", "DOMAIN 4, defensive: excuses and outside causes",
        Wording(find=("(?:projector|laptop|line|connection|screen|camera|audio|sound|microphone|wifi|signal|room|heating|light|call|video|picture|printer|machine|oven|tool|software|template|brief|instructions?|question|questions|time|schedule|traffic|train|bus|sat nav|weather|noise|building work) (?:itself |really )?(?:was|were|had|did|dropped|kept|froze|broke|failed|cut|went|came|started|would not|took)",
                      "(?:because|since|as) (?:the|my|our|their|your|we|they) ..3 (?:was|were|had|did|does|do|is|are|only|never)", "(?:i|we) (?:was|were|had|am|are|have) (?:only |just )?(?:been )?(?:given|allowed|left with|handed|promised|sent) (?:only|to|that|the|a|no|not|<n>|one)", "(?:nobody|no one) (?:had )?(?:showed|shown|gave|explained|informed)",
                      "(?:had|having) (?:a |just |come )(?:bad|long|hard|rough|night|week|flu|cold|migraine)", "(?:it|that) (?:was|is) (?:maybe |probably |perhaps |partly |mainly )?(?:because|down to|due to|on account of|owing to)", "(?:influenced|explains|to blame|did not help|threw me|contributed)"),
                unless=(*_OWNED, "no excuse|not an excuse|but (?:that is )?(?:on )?me")),
        ("The projector took eight minutes to start.", "The line was bad that day.", "I was only given one page to prepare from.", "Nobody showed me where anything was kept.", "It is because our company has no licences for the tool."),
        ("The line was bad, but that is on me: I should have rung back.", "I was late, and no excuse for it."),
    ),
    _rule(
        104, "makes it small", "It says that what they saw hardly counts.", "Let it weigh what it weighed for them.", "DOMAIN 4, defensive: minimising",
        Wording(find=("(?:it|that|this|which|there|they|we|he|she) (?:was|is|were|are|am)(?: really| after all| in the end| in any case| just)* (?:only|just|merely|simply|really just|nothing but|no more than|a mere|a matter of|a question of)", "only (?:the one|a single|a small|a few|a couple|a matter|<n> (?:digits?|lines?|questions?|minutes?|out of|of the))", "just (?:one|a|the one|<n>|a couple of|a few) (?:question|line|slip|typo|error|mistake|digit|point|part|minute|moment|matter|thing|day|week)", "(?:small|tiny|minor|trivial) (?:slip|matter|point|thing|detail|number|mistake|error|part|formatting)", "(?:any|every|most|anyone|everyone|everybody) (?:[^ ]+ ){0,2}?(?:could|can|would|will|learns?|picks?|knows?|has|does)", "(?:a )?(?:couple|few|matter) of (?:days|weeks|hours|minutes)|<n> (?:days|weeks|minutes|seconds)(?: '| of)? (?:learning|work|training)?", "in (?:real life|practice|reality|the real world)|artificial|made up|pretend|any system|on a rubber"),
                unless=(*_OWNED, "only (?:fair|right|human|now|then|when|myself|me)|not only|only realized|only saw|i (?:was|am) (?:only|just)")),
        ("It was only two digits out of ten.", "It is just a matter of a few weeks to learn it.", "In real life a colleague would have caught it.", "Any engineer learns that fast."),
        ("It was only when I watched it again that I saw it.", "It is only fair that you told me."),
    ),
    _rule(
        105, "asks them to justify it", "It asks how they could come to that view.", "Ask what to work on, or ask nothing.", "DOMAIN 4, defensive: asking them to justify the decision",
        Wording(find=("(?:how|why|what|which|where) ..5 (?:panel|you|they|he|she|anyone|one|someone|team|committee|board|manager|{people}) ..4 (?:arrived?|came to|concluded?|reached|decided?|made so sure|so sure|measured|judged?|based|tell|told|see|saw|had in front|could|can|formed)",
                      "(?:curious|puzzled|wondering|wonder|trying to understand|struggle to see|love to understand|keen to understand|interested to know|at a loss|hard to (?:square|place|see|follow|understand|recognize|reconcile)|difficult to (?:square|place|see|follow|understand|recognize|reconcile|accept)|harder to place|can not (?:quite )?(?:follow|square|see how|understand))", "(?:by what|on what) (?:basis|yardstick|measure|grounds|criteria|standard)", "if (?:the panel|you|they|he|she|anyone) (?:can|could) (?:point|show|tell|name|explain) me"),
                unless=(*_OWNED, "curious (?:mind|about the|person)|hard to hear|hard to read|i wonder (?:how|what|why|where) (?:i|else|often|many)")),
        ("I was a little curious how you arrived at this after forty minutes.", "I am trying to understand how the panel could tell.", "By what yardstick was it measured?", "The phrase is hard to square with my last three years."),
        ("Could you tell me which part you would work on first?", "I wonder how often I have done that without noticing."),
    ),
    _rule(
        106, "disputes the view", "It says that they are mistaken, however kindly.", "Leave your disagreement out of it.", "DOMAIN 1.10; DOMAIN 4, countering",
        Wording(find=("(?:with|in) (?:all |the |greatest |the greatest |utmost |great |due )*respect|respectfully|i would humbly|humbly submit|beg to differ|i (?:must|have to|would|do) (?:respectfully )?(?:disagree|differ|take issue|push back|challenge|contest|dispute)", "(?:i|we) (?:do not|would not|can not|could not|am not sure|are not sure|would never) (?:quite |fully |really |entirely )?(?:agree|think|believe|accept|recognize|say|see it|share|that)", "(?:is|was|are|were) (?:therefore |really |simply |quite |just )*not (?:quite |entirely |really |strictly )*(?:accurate|correct|true|fair|right|the case|what i|how i|a true|a fair|really the same)", "(?:does|did) not (?:quite |really )?(?:sit right|describe|reflect|match|ring true|do justice|show|tell)", "sits? (?:badly|uneasily|oddly)|sees? (?:it|that|the [^ ]+ [^ ]+|the [^ ]+) differently|in (?:all )?fairness|may be worth (?:noting|saying|knowing)|worth (?:noting|pointing out|mentioning)|i would (?:gently |only |just |simply |like to )*(?:say|add|point out|note|offer|mention|argue|submit|push|suggest|observe|remark)|misunderst\\w*|misread|overlooked|not opened|not read to the end|may (?:just )?have (?:gone by|missed|had in mind|been (?:missed|overlooked))|perhaps (?:it )?was not heard"),
                unless=("disagree with (?:my|myself|the person who)", "can not (?:argue|disagree|fault)", "(?:no|nothing|not) to dispute", "i would not (?:argue|have (?:seen|known|noticed|believed|guessed))", "i (?:misunderstood|misread|overlooked)", *_OWNED[2:])),
        ("With respect, the second assessor came in late.", "I would not agree that I lacked empathy.", "It is therefore not accurate to say that there was none.", "In fairness the class had not covered fractions.", "I would gently offer that I named both."),
        ("I disagree with the person who wrote that test, and it was me.", "I cannot argue with any of it.", "You were right that it was not clear."),
    ),
    _rule(
        107, "puts it on the record", "It wants the file to say something else.", "A plain wrong fact may be put right once; a view may not.", "DOMAIN 4, defensive: putting on the record",
        Wording(find=("(?:for|to complete|on|in) (?:the|your|my) (?:record|records|file|files|notes|picture|information|own records)", "(?:for|purely for|only for) (?:the sake of )?(?:completeness|clarity|accuracy|transparency|fairness|balance)", "(?:just|only|simply) (?:so|to) ..4 (?:clear|clarify|noted|known|aware|on file|right information|correct)", "(?:for the )?avoidance of doubt|to be clear|let me be clear|to set the record|wish to (?:put|place|state|record|mention|clarify)|would like to (?:clarify|state|record|correct|put)|(?:please|kindly) (?:note|be informed|be advised|correct)|a little context|some context|to give context"),
                unless=("thank", *_OWNED[2:])),
        ("For your notes, I did cover it in my first answer.", "Purely for completeness, the brief asked for both sides.", "Just to be clear, nobody complained.", "A little context may help."),
        ("Thank you for the notes.", "I have put it on my list."),
    ),
    _rule(
        108, "holds their words against them", "It quotes what they said before, to show that they contradict themselves.", "Leave what they said before out of it.", "DOMAIN 4, defensive: holding their words against them",
        Wording(find=("(?:you|he|she|they|recruiter|{people}|someone) (?:had |have |has |did |yourself |himself |herself |also |even )*(?:said|told|mention|mentioned|wrote|assured|promised|indicated|stated|nodded|agreed|confirmed) (?:me |us )?(?:yourself|before|beforehand|on the tour|in the first ..1 call|(?:that )?(?:they|there|we|it|the [^ ]+|small [^ ]+|nobody|i was (?:exactly|just)|you would))(?: ..2 (?:only|would|was|were|wanted|are|is|had))?", "(?:advert|advertisement|ad|job description|posting|invitation|invite|prep mail|briefing|brief|your mail|spec) (?:had |did |only |also |clearly |itself )*(?:said|say|asked|ask|stated|state|told|mentioned|listed|was|were)", "i was (?:also |even )?(?:told|informed|assured|promised|advised|asked|given to understand)", "(?:exactly|just) what (?:you|they|the [^ ]+) (?:had |have )?(?:asked|wanted|been crying|were looking|said)", "(?:none|nothing|not (?:one|a word)) of (?:this|that|it) (?:came up|was said|was mentioned|was raised)|never (?:came up|mentioned|once mentioned|said a word|raised)"),
                unless=("(?:you|he|she|they) (?:had |have |also )?(?:said|told me|mentioned|wrote) ..12 (?:and (?:you|he|she|they) (?:is|are|were|was) right|is true|was true|is fair|was fair|i needed|helps?|has stayed|i will|made sense)", *_OWNED)),
        ("You said yourself that they only wanted ten slides.", "I was told that there would be no numbers questions.", "The advert only said nice to have.", "None of this came up in the room."),
        ("You said that I rushed, and you are right.", "She told me what I needed to hear."),
    ),
    _rule(
        109, "brings witnesses", "It calls others to say the opposite.", "Leave them out; it is not a hearing.", "DOMAIN 4, defensive: credentials",
        Wording(find=("(?:my|our) (?:current |present |last |former |past |previous |own |<n> |old )*(?:manager|managers|boss|bosses|supervisor|supervisors|colleagues?|clients?|customers?|team|references?|referees?|mentor|lecturer|wife|husband|trainees?|students?|patients?|staff|line manager|lead|teacher|tutor|head|chef|foreman)(?: '| is| 's)? ..4 (?:tells? me|told me|never (?:mentioned|said|complained)|always (?:say|says|said|tell|tells|told)|would (?:say|tell|never|not|have)|thinks?|find|found|rates?|view|describes?|trusts?)",
                      "(?:everyone|everybody|anyone|anybody|people|those|all) (?:who|that|i) ..6 (?:would|will|can|says?|said|knows?|tell|worked|work)", "former (?:managers?|colleagues?) ..5 (?:said|told|laughed|agreed|recognized|thought|were|was)", "not one of them|nobody (?:else )?(?:has )?(?:ever )?(?:complained|said|mentioned)|no (?:parent|client|customer|complaint|one) ..3 (?:ever|complained)"),
                unless=("(?:same|you are right|may hear|used to)", "(?:says?|said|told me|thinks?|agrees?|laughed) ..4 (?:the same|so too|you are right|you were right|it too|that too|for years|me the same)", "my (?:wife|husband|manager|boss|mentor|colleague|team|supervisor) ..6 (?:same|you|right|watch|stop|listen|helping|let me|letting|sit|shadow|show|lend)")),
        ("Everyone who has worked with me would tell you the opposite.", "My current manager never mentioned this one.", "I asked six people and not one of them recognised me in it."),
        ("My wife says the same.", "My manager is letting me shadow the next two."),
    ),
    _rule(
        110, "compares", "It measures you against the others.", "Leave the others out.", "DOMAIN 4, defensive: comparison",
        Wording(find=("(?:more|better|faster|longer|clearer|higher|stronger|tidier|tighter) (?:[^ ]+ ){0,3}?than (?:half|most|the|him|her|them|any|anyone|some|those|tom|your|what|she|he|all)", "(?:ahead of|best of|as good as|as clearly as|next to|compared (?:to|with)|unlike) (?:the|most|any|half|your|some|them|others|all|i)", "(?:other|others|lad|girl|guy|lady|one|fellow|candidates?|person|man|woman|someone|people) ..4 (?:who|that|you) (?:got|chose|picked|hired|took|appointed|was chosen|were chosen|went with|has never|have never|had never)(?: it| has| had)?", "none of the (?:people|others|panel)|nobody (?:in|on) (?:that|the) (?:room|panel)|half of them|with less years|with fewer years"),
                unless=("better than (?:i|me|my|mine)|more than (?:i|me|my)|(?:better|faster|twice|quicker) ..3 than me",)),
        ("I do more than half of them that are seniors here.", "He got the job and I had more sign ups than him.", "The person you chose has never written one.", "I was miles ahead of the other four."),
        ("She was better than me on the day.", "I worked slower than I should."),
    ),
    _rule(
        111, "turns humility round", "It opens humbly and then takes it back.", "Keep the humble half.", "DOMAIN 4, insincere: humility that turns",
        Wording(
            find=("(?:i am|i would be|always) (?:always |ever |very |completely |absolutely |totally |quite )?(?:the first|the last|open|happy|glad|willing|humble|a (?:very )?humble|not perfect|far from perfect|never one) ..25 (?:but|though|although|however|yet|still|except|which is why|it is just|at the same time|mind you|as long as)",),
            unless=("glad (?:that |of )?you",)),
        ("I am always open to feedback, though I am not sure three answers show it.", "I am the first to admit I have blind spots, and yet I wonder.", "I am glad about every criticism, as long as it has a basis."),
        ("I am glad you told me, though it stung.", "I am open to anything you would add."),
    ),
    _rule(
        112, "shows credentials", "It lists what you have done, as proof against them.", "Leave your record out; they have read it.", "DOMAIN 4, defensive: credentials",
        Wording(find=("(?:i|we) (?:have |had |am |was |be )?(?:been |already |personally |successfully )*(?:led|managed|run|ran|built|implemented|delivered|taught|lectured|worked|presented|supervised|trained|handled|licensed|responsible|own|owned|doing (?:this|it)|carried|won|promoted|direct contact|certified) ..8 (?:<n>|years?|months?|since|times|daily|every day|people|from zero|award)", "(?:for|over|in) (?:the (?:last|past) )?<n> (?:years|months|hours|decades)|for a decade|for years now|since <n>|<n> years (?:of|in|behind)", "(?:my|our) (?:[^ ]+ ){0,2}?(?:scores?|results?|rates?|figures|numbers|record|retention|pass rates?|rating|experience|qualification|certificate|publications?|portfolio|cv|background) ..3 (?:is|are|was|were|have|has|had|shows?|speaks?|topped|exactly|clearly|tell)", "in my (?:current|present|last|previous|own|qatar) (?:[^ ]+ )?(?:role|job|team|post|project|position|school|branch|company|organization|work)|where i (?:work|am) now|at my (?:current|present|last|previous) (?:[^ ]+ )?(?:place|job|employer|company|post|school|firm)"),
                unless=(*_OWNED, "for years i|<n> years (?:and|i have never|without)|nobody ..6 (?:told|said|corrected)|never")),
        ("I have lectured by it for nine years.", "In my current team I run exactly this kind of pipeline.", "My pass rates are there to be examined.", "I have been responsible for three teams since 2019."),
        ("For years I have never filled one in myself.", "I will practise it for two weeks."),
    ),
    _rule(
        113, "asks for another go", "The door was closed kindly; this pushes at it.", "Say that you would be glad if paths crossed, and stop there.", "DOMAIN 4, pressure: asking to be reconsidered",
        Wording(find=("(?:if|should|once|when|in case) ..12 (?:i am|i would be|i will|i can|i could|slot|place|do let me|please (?:think|keep)|let me|be reconsidered|start|begin)(?: ready| available| able| happy| glad| still| an)? ..4 (?:begin|start|come|pop|redo|show|demonstrate|prove|step in|open|slot|available|configure|again|reapply|try|another)", "(?:another|second|one more) (?:chance|go|look|try|attempt|opportunity|slot)|another (?:interview|conversation|trial)", "(?:reconsider|is there ..3 (?:slot|place|chance|way)|review (?:the|this|my|your) (?:decision|case|score|application)|think again|change your mind|still (?:time for|possible)|does not (?:accept|work out)|falls through|would (?:have|that have) made a difference|appeal against|to appeal)", "(?:happy|glad|willing|ready|available|prepared) to (?:come back|redo|retake|resit|show you|demonstrate|prove|do it again|start|begin|walk you|send you)"),
                unless=("another (?:chance|go|try) (?:at it |elsewhere|somewhere|with)", "not (?:asking|ask|looking|angling) ..3 (?:another|second|reconsider)")),
        ("If the person you chose does not accept, I am ready to begin on the first.", "I would be happy to redo the exercise in my own time.", "Is there still an open slot for me?", "I hope you will reconsider."),
        ("I am not asking for another chance.", "I would be glad if our paths crossed again."),
    ),
    _rule(
        114, "bites", "It sounds friendly and stings.", "Say nothing there.", "DOMAIN 4, passive-aggressive",
        Wording(find=("(?:interesting|curious|funny|amusing|odd|strange|ironic|surprising|surprised|telling|striking)(?: enough| thing| too| how)? (?:is|,|it|then|that|to|how|all)", "(?:good luck (?:finding|with)|i am sure (?:they|he|she|the (?:other|successful))|no doubt|whatever that means|if that is what|can mean many things|apparently|so[- ]called|clearly (?:you|they|the)|i hope (?:the person|they|he|she|whoever))", "\" [^\"]{2,40} \" (?:is|was|can|could|means?|makes?|to be|when|but|, )|the (?:phrase|word|term|label|comment) \"", "(?:would|does|did|do|is|was|has|can|which|who|what|how) ..10 \\? i (?:ask|pose)"),
                unless=(*_OWNED, "surprised (?:me )?(?:how|that) (?:right|true)|i was surprised (?:by|at) (?:how|my)")),
        ("Interesting that it came from the one person who arrived late.", "It is curious, all the same, that nobody said so.", "If that is what strategic means, then fine.", "Good luck finding somebody."),
        ("I was surprised by how right you were.", "I laughed when I heard my own voice say it."),
    ),
    _rule(
        115, "wants it looked at again", "It asks for marks, checks or proof.", "Thank them, and leave their marks alone.", "DOMAIN 4, entitled",
        Wording(find=("(?:please|could you|can you|i (?:would|want|request|ask|expect)) ..6 (?:marks?|scores?|breakdown|recording|notes|look at whether|checked|re-?check|verify|log|logged|correct it|amend|proof|evidence|minutes|scoresheet|compare)",), unless=("thank",)),
        ("Please send me my marks for every question.", "Could you have somebody check the recording?", "I would like a breakdown of my scores."),
        ("Thank you for the notes and the marks.", "I have marked that page."),
    ),
)  # fmt: skip


def _never(_: Sentence) -> Iterator[Hit]:
    """Fire nowhere: the check of a whole answer calls this rule itself."""
    return iter(())


FIGHTS_AS_A_WHOLE = Rule(
    id="ANS901",
    name="fights as a whole",
    family="fighting it",
    severity=Severity.WARNING,
    why="No single wording argues here, but answers built like this one were heard as fighting the feedback.",
    hint="Thank them, name what you take from it, and leave out what defends you.",
    source="DOMAIN 1.10",
    check=_never,
)
ALL_ANSWER_RULES: tuple[Rule[Sentence], ...] = (*ANSWER_RULES, FIGHTS_AS_A_WHOLE)
"""Every rule whose findings a checked answer can hold, in the order of their ids."""

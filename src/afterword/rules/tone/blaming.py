"""Ways of putting it on somebody or something else, and of calling the decision itself to account."""

from __future__ import annotations

from afterword.findings import Severity
from afterword.rules.base import Rule
from afterword.rules.tone.checks import Wording

_OWN = (
    "{owned}",
    "so (?:did|had) (?:everyone|the others|they all|we all)",
    "(?:no|not an|without|instead of|more than an) excuses?",
    "(?:but|and|which) (?:that|it|this) (?:is|was|does|did|has) ..4 (?:me|mine|my|not (?:an|your|the|why|what)|no excuse|nothing to do|nobody's)",
    "(?:everyone|the others|other people|anyone else|they all) ..3 had the same",
    "i (?:could|should|ought to|might) have",
)

OUTSIDE_CAUSE = Rule(
    id="TON121",
    name="excuses it by an outside cause",
    family="defensive",
    severity=Severity.WARNING,
    why="The clock, the line, the room: true or not, an excuse says that there is nothing to learn.",
    hint="Leave the cause out. Say what you will do so that it would not matter another time.",
    source="DOMAIN 4, defensive: excuses and outside causes",
    check=Wording(
        find=(
            "(?:the|my|your|our|their|a) ..3 (?:projector|audio|line|connection|internet|wifi|wi-fi|wi - fi|power|traffic|train|bus|flight|laptop|camera|zoom|screen|screen share|link|room|mic|microphone|sound|video|platform|software|printer|lamp|light|signal|system|machine|heating|fan|oven|computer|projection|file|app|kitchen|desk|crm|export|call|headset|equipment|tool|u8) "
            "..3 (?:was|were|kept|took|had|cut|dropped|went|broke|froze|died|did not|would not|stopped|failed|crashed|is|has|only|keeps?) ..5 (?:bad|poor|noisy|down|off|late|canceled|slow|broken|blunt|dark|warm|hot|cold|low|old|out|dropping|freezing|disturbance|cutting|frozen|crashed|work|load|open|opened|hear|another version|different|dead|delayed|minutes|lets?|weak|faulty|terrible|short|up|cut|printed badly|degrees)",
            "(?:brownout|power cut|power outage|network issue|connection issue|technical (?:issue|problem|difficulty|glitch|fault)s?|traffic jam|jet lag|jetlag|jet - lagged|train strike)",
            "(?:because|since|as|due to|owing to|on account of|thanks to|given that|given) (?:the|your|of the|my|of) ..4 (?:projector|audio|line|connection|internet|traffic|train|bus|flight|laptop|screen|noise|room|heat|slot|test|brief|interviewer|time|clock|format|schedule|delay|system|language|jet lag|shift|flu|virus|holiday|weather|rain)",
            "(?:there (?:was|were)|we had|i had|given|with) (?:only|just|not|barely|hardly|so little|very little|too little) ..4 (?:minutes|time|hour|hours|notice|preparation|day|days|evening)",
            "(?:time|minutes) (?:that )?(?:was|were) (?:left|given|too|very|not|only|short|up|cut)",
            "(?:ran|run) out of time (?:because|since|as|due|when)",
            "(?:which is|that is|this is|is) (?:also |probably |maybe |perhaps |partly |mainly )?why (?:i|my|it) ..2 (?:was|were|could|did|seemed|came|sounded|looked|may|might|answered|struggled|did not)",
            "(?:so|therefore) (?:of course |naturally |obviously |there )?(?:i|it|my|that|there|nobody) ..4 (?:was not a (?:true|fair|real)|could not (?:hear|see|show|finish|concentrate|of)|missed|only caught|had to rush|not (?:much|myself)|went slower|was cut short|was (?:a bit|rather|kind of) (?:flat|rushed|stressed|hard|nervous)|was not at my best|kinda hard|was not much i)",
            "i (?:was|am|felt) (?:not|never) (?:really |quite |fully |exactly |feeling )?(?:at my best|myself|on form|well|rested|in (?:the )?best (?:form|shape))",
            "i (?:had|have) (?:hardly|barely|not|only|scarcely) (?:slept|eaten|had (?:any|time|a chance)|<n> hours)",
            "i (?:was|had|have|'d|had been|had come|had just|'d just|'d come) ..4 (?:ill|sick|unwell|feverish|jet-lagged|jet|recovering|a fever|a cold|the flu|flu|a migraine|headache|off a (?:double|night)|straight off|coming down with|long flight|night shift|double shift|up all night|up since)",
            "(?:it happened because|it influenced|what did not help|did not help (?:either|that|matters)|part of it was (?:that|the))",
            "(?:hard|difficult|easy|impossible) to (?:hear|see|concentrate|create energy|look up|focus|show)",
            "never lets? (?:me|us|the)",
        ),
        unless=(
            *_OWN,
            "(?:hope|glad|thank|thanks|grateful|sorry) ..8 (?:line|call|room|time|train|minutes)",
            "\\?",
            "(?:told|called|calling|phoned|rang|ringing|text|texted|wrote) me",
            "(?:my own|i (?:talked|spoke|wrote|planned|spent|filled|wasted|went|ran) ..5 (?:time|minutes))",
            "(?:first reaction|at first|i told myself|i wanted to blame|i blamed|blaming)",
        ),
    ),
    bad=(
        "The audio kept dropping, so I only caught half of the question.",
        "I'd come straight off a night shift, which is why I was a bit flat.",
        "The train was cancelled and I had hardly slept.",
        "There was only half an hour, so I could not show everything.",
        "Because of the noise in the room I missed the last part.",
        "I was not really myself that morning.",
    ),
    good=(
        "The audio kept dropping, but that is no excuse for my answer.",
        "I had only ten minutes and so did everyone else.",
        "I blamed the projector on the way home, and I was wrong.",
        "I ran out of time because I talked too long about the first slide.",
        "You called me from the train to tell me, and that was kind.",
    ),
)

BLAMES = Rule(
    id="TON122",
    name="blames somebody else",
    family="defensive",
    severity=Severity.ERROR,
    why="Naming who did it wrong turns a question about you into a complaint about them.",
    hint="Say only what was yours. If nothing was, leave the sentence out.",
    source="DOMAIN 4, defensive: blame",
    check=Wording(
        find=(
            "your (?:own )?(?:..3 )?(?:colleague|colleagues|coordinator|hr|team|proctor|recruiter|interviewer|assessor|manager|lead|people|office|guy|panel|assistant|lads|director|examiner|staff|room leader|developer|dev) "
            "..2 (?:put|gave|kept|never|did not|had not|changed|sat|forgot|told|was (?:late|rushing|on|not|busy|distracted|rude|asleep)|were (?:late|rushing|on|not|busy)|asked such|moved|turned|could not|sent|lost|mixed)",
            "(?:he|she|they|interviewer|interviewers|panel|manager|assessor|one of them|member|sir|you) ..2 (?:was|were|kept|spent|sat) ..6 (?:phone|cell|looking|checking|typing|messages|eating|distracted|attending|yawning|late|rushing|clock|not (?:listening|interested|looking)|replying|interrupting|laptop|asleep|talking to)",
            "(?:he|she|they|you|interviewer|panel) (?:never|did not|hardly|barely) (?:look|looked|listen|listened|read|even|give|gave|let|explain|explained|bother|bothered)",
            "(?:nobody|no one|not one person|nobody at your) ..2 (?:told|warned|informed|explained|said|mentioned|had told|bothered|asked|offered)",
            "i (?:was|had been|was only|was not|was never|had not been) (?:never |not |only )?(?:told|informed|warned|given|sent|handed|briefed|put in|asked|shown) ..4 (?:the wrong|wrong|the previous|previous|an old|late|that morning|the night before|beforehand|about (?:it|this|that)|in advance|on the day|at the last|last minute|the roughest)",
            "(?:was|were|is) (?:never|not) (?:explained|mentioned|made clear|communicated|provided|on the list|announced|stated|distributed|told|given) ..4 (?:to|by|in|before|at|until|,|beforehand|\\.)",
            "(?:changed|switched|swapped|moved) ..6 (?:at the last|last minute|in the middle|halfway|without)",
            "(?:whoever|the person who) (?:wrote|designed|set|made|prepared|planned) ..6 (?:left|forgot|did not|had|clearly|must)",
            "(?:is|was|were) (?:entirely |really |mostly )?(?:on (?:his|her|their|your) side|(?:his|her|their|your) (?:fault|mistake|doing|error))",
            "(?:came|happened|is|was) ..3 (?:out of|because of|due to|down to) (?:that|him|her|them|your|the interviewer)",
            "would have gone (?:better|well|fine|differently) if",
            "not from my (?:negligence|side|fault)",
        ),
        unless=(
            *_OWN,
            "(?:nobody|no one) ..2 (?:made|forced|told) me (?:to|freeze)",
            "(?:thank|thanks|grateful|kind|kindly|glad|generous|patient|decent)",
            "\\?",
            "i (?:kept|was|talked|did not|forgot|never) ..10 (?:and|so|that is why) (?:he|she|they|you)",
            "(?:not|nor|neither) (?:your|their|his|her|anyone's) (?:fault|mistake|doing)",
        ),
    ),
    bad=(
        "Your coordinator gave me the wrong room and then never came back.",
        "He was looking at his phone for half of the interview.",
        "Nobody told me that there would be a written part.",
        "I was given the previous version of the task.",
        "The interviewer changed the question in the middle.",
        "It would have gone better if your team had been ready.",
    ),
    good=(
        "Nobody made me rush, I did that myself.",
        "He was looking at the clock because I had talked for twenty minutes, my own fault.",
        "You never made me feel hurried, and I was grateful.",
        "I forgot the form and your colleague kindly printed another.",
        "The mistake was mine and not the interviewer's.",
    ),
)

RHETORICAL = Rule(
    id="TON123",
    name="asks a question that is none",
    family="defensive",
    severity=Severity.ERROR,
    why="A question that answers itself asks for surrender, not for feedback.",
    hint="Ask only what you do not know and want to know.",
    source="DOMAIN 4, defensive: rhetorical questions",
    check=Wording(
        find=(
            "how (?:exactly |on earth |in the world |the hell |else )?(?:can|could|is|am|are|does|do|should|would) ..12 (?:fail|failed|possible|possibly|judge|know|show|expect|supposed|meant|prove|be (?:sure|fair|serious|called|measured|too|a)|tell|not make|lack|lose|call|learn|improve|decide|match|assess|really|make the cut)",
            "(?:is|are|was|were|does|do|did|would|should|can|could) (?:it|that|this|they|performance|experience|it really|you|one|results|work) not (?:in the end|normal|logical|strange|simply|what|exactly|the|be|a|obvious|enough|have|somewhat|rather)",
            "(?:is not|are not|was not|does not|would not|should not) (?:it|that|this) (?:a|the|what|exactly|strange|odd|enough|mean)",
            "what more (?:do|does|did|could|would|can|should|is|was)",
            "who (?:among|else|in (?:your|this|the)|on (?:your|the|earth)|of you) ..10 (?:can|could|would|has|have|had|say|knows|does)",
            "since when (?:is|are|does|do|was|did)",
            "(?:do|did|can|does) (?:you|they|one|anyone|anybody) (?:honestly|seriously|really|truly|actually|still) (?:think|believe|expect|want|call|judge|suppose|need)",
            "what (?:does|did|is|was) (?:that|this|it) (?:even )?(?:mean|supposed|prove|tell|to do with|say about)",
            "who are you to",
            "can one (?:really|truly|honestly|seriously)",
            "what would an? [^ ]+ one",
            "which ..5 (?:has not|does not|would not|have not)",
            "(?:it is (?:me|i)|i am the one) who (?:lacks?|needs?|is)",
            "(?:is|was) (?:that|it|this) (?:really )?(?:how|the way|what) you (?:treat|do|choose|pick|hire|select|teach)",
        ),
        unless=(
            "how (?:can|could|should|would|do|might) i (?:improve|learn|get better|make|show|have|prepare|practice|best|do (?:it|that|this|better))",
            "what more (?:could|should|would|might|can) i (?:have|do|say|show|bring|learn|read)",
            "(?:is|was) (?:it|that) not (?:enough|clear|good enough|convincing)",
            "if (?:you|it is|that is) (?:can|could|allowed|possible|ok)",
        ),
        question=True,
    ),
    bad=(
        "How can forty minutes show what somebody is like under pressure?",
        "What more do you people want?",
        "Do you honestly think he will last a week?",
        "Is experience not what you advertised for?",
        "Who among your panel can say the same?",
        "What does that even mean?",
    ),
    good=(
        "How can I show that better next time?",
        "What more could I have done to prepare?",
        "Was my answer not clear enough?",
        "Which part was weakest?",
        "Who would be the right person to ask about this?",
    ),
)

HELD_AGAINST = Rule(
    id="TON124",
    name="holds their words against them",
    family="defensive",
    severity=Severity.WARNING,
    why="Quoting their kind words back at them makes kindness a mistake. The next candidate will get less of it.",
    hint="Take the kind word as kindness, and don't bring it as evidence.",
    source="DOMAIN 4, defensive: holding their words against them",
    check=Wording(
        find=(
            "(?:you|he|she|they|who|chairperson|someone|office|herr [^ ]+|frau [^ ]+|mr [^ ]+|mrs [^ ]+|ms [^ ]+|[^ ]+) (?:had |have |has |did |also |even |yourself |himself |herself |both |clearly |specifically )*(?:said|told me|told us|tell me|mentioned|mention|assured me|indicated|indicated me|promised|wrote|remarked|described|said to me|stated|hinted|told) "
            "..12 (?:just what|perfect|great|strong(?:est)?|impressed|impressive|best|top|loved|textbook|ideal|exactly|formality|see you soon|not (?:be |an |a )?(?:be )?(?:an )?(?:issue|problem|decisive|required|necessary|matter|needed|come up|be taken)|only wanted|no need|no problem|picture me|could see me|start|keep it|relaxed|already there|right (?:person|fit|candidate)|favorite|found (?:his|her|their) person|good (?:chance|fit|match)|would (?:be|get|call|hear|offer|not|have|love)|better than|as good as|looking forward|welcome|on the job|nice to have|learned)",
            '(?:you|he|she|they|[^ ]+) (?:spoke|talked) of ..2 (?:"|see you|starting|when i)',
            "(?:you|they|he|she) (?:did |had )?(?:mention|mentioned|say|said|tell|told|indicate|indicated) (?:me )?(?:before|beforehand|at the (?:start|end|beginning)|in (?:the|your|january|<day>)|on (?:the phone|<day>)|when|during|that (?:they|it|we|the team|you) (?:only|would|did|wanted))",
            "(?:i was|we were) (?:told|assured|advised|led to believe|given to understand|promised|asked) (?:by (?:your|you) ..4 |beforehand |before |at the start |clearly |explicitly )?(?:that|to|by|it)",
            "when we (?:spoke|talked|met|said goodbye) ..8 (?:you|he|she) (?:did )?(?:said|told|tell|mentioned|assured|say|mention)",
            "(?:the|your) (?:ad|advert|advertisement|brief|posting|job description|mail|briefing|notice) (?:itself |also |clearly |did )*(?:said|says|say|asked|stated|described|had|ask)",
            "in the (?:ad|advert|advertisement|posting|notice|briefing|job description) ..3 (?:was|were|it|you|there)",
            "you (?:yourself |once |even )?(?:said|wrote|called|told) (?:it |me |this |that )?(?:yourself|so)",
            "(?:you|he|she|they) (?:said|told|mentioned|indicated|wrote) ..15 (?:so i (?:read|was|am|had|already|took|did)|therefore|and now|hence)",
            "(?:i have|have) the (?:text|mail|message|letter|screenshot)s? to prove",
        ),
        unless=(
            "(?:right|rightly|true|fair|correct|agree|thank|thanks|grateful|helped|useful|kind of|kindly|honest|honestly)",
            "(?:and since then|since then|so i am now|i am now|now i|i have (?:started|begun|signed|been practicing)|i will|i did not|i should|i could not|stayed with me|advice)",
            "(?:never|not) (?:to )?(?:promise|promised)",
            "(?:told|said|mentioned|wrote) (?:me )?(?:that )?(?:my|i (?:was too|talked|had no|needed|should|did not|spoke|lack|ran)|someone else|another|the other)",
            "\\?",
            "{owned}",
        ),
    ),
    bad=(
        "When we said goodbye you told me that I was just what the team needed.",
        "He mentioned that the system could be learned on the job.",
        "I was told beforehand to keep it relaxed.",
        "The advert said that German was only nice to have.",
        "In March you said that I was the best you had seen.",
        "You did mention before I went in that they only wanted ten slides.",
    ),
    good=(
        "You told me that my plan had no way out, and since then I draw one every time.",
        "You said it kindly, and you were right.",
        "You wrote that another candidate was stronger on tax.",
        "He mentioned a book at the end, would you know its title?",
        "You never promised anything, and I knew it.",
    ),
)

JUSTIFY = Rule(
    id="TON125",
    name="asks them to justify the decision",
    family="defensive",
    severity=Severity.WARNING,
    why="'On what basis' asks for a defence of the decision. Companies answer that with silence or with a lawyer.",
    hint="Ask what you could work on, not how they came to decide.",
    source="DOMAIN 3: never ask why; DOMAIN 4, defensive: asking them to justify",
    check=Wording(
        find=(
            "(?:on|under|by|of) (?:what|which|the basis of which|the basis of what) (?:basis|grounds|criteria|criterion|reasons?|measure|standard|ground)",
            "(?:what|which|the) (?:were |was |are |exact |specific |precise )?(?:the )?(?:criteria|grounds|selection criteria|scoring)",
            "how (?:the|you|they|he|she|it|this|that|your|a|each|all|my) ..8 (?:scored|weighed|weighted|reached|arrived|came to|concluded|decided|ranked|compared|was made|were weighted|assessed|judged|could (?:show|conclude|decide|tell|lead))",
            "(?:what|why) (?:exactly |it was that )?(?:made|led|convinced|persuaded|caused|prompted) (?:you|them|him|her|the|your|[^ ]+) ..6 (?:sure|feel|think|decide|choose|conclude|so|say|believe|that|to)",
            "(?:the |your |their |his |her )?(?:exact |real |true |actual |full |proper |detailed )?(?:reason|reasons|reasoning|rationale|thinking|logic) (?:for|behind|why|of|for which|in|that)",
            "(?:why|explain|understand why|know why|hear why) (?:exactly |it is that )?(?:i|was i|am i|did i|my|you|they|the panel|your|someone|somebody|another|the other) ..6 (?:not|rejected|cut|selected|chosen|chose|dropped|passed|turned down|unsuccessful|no|picked|refused|decided|declined|better|less)",
            "(?:why|how come) (?:was|were|am|did|do|is|are)",
            "(?:explain|justify|elaborate|clarify) (?:to me |for me |please |in detail |on |point by point |me )*(?:why|how|what|the (?:reasons?|decision|basis|grounds|criteria|conclusion|process)|your|this)",
            "what (?:has |had )?changed (?:between|since|in|from|after|there)",
            "(?:walk|take|talk) me through (?:what|why|how|the (?:decision|scoring|reasoning|process|scores|criteria))",
            "what (?:the|did the|does the) (?:successful|chosen|other|winning|preferred|selected|appointed) ..4 (?:had|said|have|say|showed|demonstrated|did|has|brought|offered)",
            "what (?:tipped|swung|decided) (?:it|the)",
            "(?:which level|what level|who has set|who decided|who made (?:that|the|this))",
            "(?:help me|like to|want to|love to|wish to|keen to|order to) (?:better )?(?:understand|follow|see) (?:better )?(?:the decision|their reasoning|the reasoning|your reasoning|what made|what changed|the basis|why|on what|how the)",
            "why i was not|why not me",
            "in comparison (?:with|to)",
            "what was (?:it that|wrong|missing in comparison)",
            "what would have been the correct",
        ),
        unless=(
            "(?:i (?:know|see|understand|realize|get|can see|saw|understood) (?:now )?why|that is why|which is why|and why|this is why|why not|is why)",
            "(?:not|n't|no need|without) ..6 (?:explain|justify|why|reasons?)",
            "(?:my (?:own )?(?:thinking|reasoning|logic|decision|answer|score)|how i (?:reached|came to|scored|arrived))",
            "(?:explain|explained|explaining) (?:it |things? |myself |my |to (?:a|the|parents|my|someone|people))",
            "(?:thank|thanks|grateful|appreciate) ..8 (?:explain|explaining|explained|reason|reasons|decision|why)",
            "(?:made me|made it|what made (?:me|my|that|it))",
            "i (?:fully |do |can )?(?:accept|respect|understand) ..3 (?:decision|reasons|why)",
            "(?:asked|ask|asks) ..4 why (?:i|my)",
        ),
    ),
    bad=(
        "Could you tell me on what basis the panel decided?",
        "I'd like to understand why I was not selected.",
        "Please explain to me how you reached this conclusion.",
        "Can you walk me through what the successful person said that I didn't?",
        "What changed between our last talk and the decision?",
        "What made you so sure that I am not a leader?",
    ),
    good=(
        "I see now why you chose somebody else.",
        "You don't have to explain the decision.",
        "Thank you for explaining the reasons so openly.",
        "Which part of my case should I work on first?",
        "When he asked why I had left, I gave a poor answer.",
    ),
)

FAIRNESS = Rule(
    id="TON126",
    name="appeals to fairness",
    family="defensive",
    severity=Severity.ERROR,
    why="'Unfair' makes it an appeal. Silence is the safe answer to an appeal.",
    hint="Leave fairness out, even where you have a point. It cannot get you the job or the feedback.",
    source="DOMAIN 3: 'why' with 'unfair' is an appeal; DOMAIN 4, fairness appeals",
    check=Wording(
        find=(
            "(?:not|n't|hardly|never|nothing|little|only|is it|be|would be|feel it|find it|find that|seem|seems) (?:very |really |quite |exactly |at all |all that |altogether |entirely |so |a |only |be )*fair",
            "(?:was|is|felt|feels|seems|seemed|so|very|totally|simply|highly|rather|it) (?:a bit |a little |rather |very |so |just |totally |quite |deeply |really )*(?:unfair|unjust|biased|discriminating|rigged)",
            "(?:treated|judged|handled|dealt with|assessed|graded|scored) (?:so |very |rather |me )?(?:unfairly|unequally|differently)",
            "(?:unfairness|injustice|discrimination|bias|favoritism|nepotism)",
            "(?:level playing|equal (?:chance|footing|chances|terms|treatment)|same (?:line|footing|ruler|measure|yardstick|treatment|chance|conditions|things))",
            "(?:in all|out of|in the name of|sense of) (?:fairness|justice)",
            "it is not right (?:that|to|when|how)",
            "(?:while|whereas|when) (?:some|the|other|another|my|a) ..4 (?:others?|candidates?|batchmate|colleague|internal|one) ..6 (?:got|had|received|were|was|did|knew)",
            "(?:already|had) (?:worked|known) (?:with )?..6 (?:panel|members|of them)",
            "(?:must|had|already|would) have (?:known|seen|had) (?:it|that|the (?:questions|task|case))",
        ),
        unless=(
            "fair (?:enough|play|call|point|dues|do's|comment|one|cop|and square|share|to (?:say|the panel|you|him|her|them|all|both))",
            "unfair (?:of me|was me|on my part|to you|it was not|to say)",
            "(?:i was|my|me|was me) ..3 unfair",
            "not (?:saying|claiming|suggesting) ..4 (?:unfair|not fair)",
            "(?:is|was|were|that is|seems|sounds|feels|felt|all|only|quite|perfectly|completely) (?:very |quite |perfectly |only |completely |entirely |more than |a )?fair (?:,|\\.|and|that i|$|of|to)",
            "(?:same|equal) (?:time|minutes|mistake|thing|day|form|question)",
        ),
    ),
    bad=(
        "I don't find it fair that an internal candidate was on the list.",
        "It isn't fair to grade a quiet person on being loud.",
        "I feel I was treated unfairly in the second round.",
        "We were not starting from the same line.",
        "My interview was cut to thirty minutes while another candidate got a full hour.",
    ),
    good=(
        "That is fair, and I will work on it.",
        "To be fair to the panel, I gave them little to go on.",
        "Unfair was what I said on the bus home; it was not.",
        "Fair enough, I was slow.",
        "It was unfair of me to be short with you on the phone.",
    ),
)

WITH_RESPECT = Rule(
    id="TON127",
    name="with all due respect",
    family="defensive",
    severity=Severity.ERROR,
    why="Everybody knows what comes after 'with respect'.",
    hint="Cut it, and the sentence that follows it.",
    source="DOMAIN 4, defensive: 'with all due respect'",
    check=Wording(
        find=(
            "with (?:all |due |the |greatest |great |utmost |every |my |much |deepest |highest )*(?:possible |of )?respect(?: (?:that )?i have)?(?: (?:for|to) (?:you|your|the|mr|mrs|ms|dr|him|her|them|everyone)(?: [^ ]+){0,4}?)? ,",
            "with (?:all|due|all due|all my|the greatest|the utmost|great) respect",
            "respectfully (?:disagree|submit|suggest|differ|ask|point|request that|say|note|i)",
            "(?:no|not meaning any|i mean no|without) (?:offense|disrespect)",
            "with respect ,",
        ),
        unless=(
            "with respect to (?:my|the (?:job|post|role|position|interview|vacancy|application)|what)",
            "(?:treated|spoke|spoken|received|handled|ran|behaved|treat|wrote|answered|welcomed) ..6 (?:with )?(?:great |much |the greatest |all due )?respect",
            "with (?:great |the greatest |much )?respect (?:and (?:thanks|gratitude)|i accept|for the decision)",
        ),
    ),
    bad=(
        "With all due respect, nobody who has taught would call that a problem.",
        "With respect, the second assessor came in late.",
        "I must respectfully disagree on the first point.",
        "No offence, but your shop is no place to learn.",
        "With the greatest respect to the members, the style is the accepted one.",
    ),
    good=(
        "With respect to my application, I have read your decision.",
        "You all treated me with great respect.",
        "I respect the decision.",
        "None of you took offence when I asked a silly question.",
        "I respect how plainly you put it.",
    ),
)

BLAMING = (OUTSIDE_CAUSE, BLAMES, RHETORICAL, HELD_AGAINST, JUSTIFY, FAIRNESS, WITH_RESPECT)

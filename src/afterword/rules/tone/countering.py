"""Ways of arguing with the decision: countering, correcting, disputing, re-telling, putting on record."""

from __future__ import annotations

from afterword.findings import Severity
from afterword.rules.base import Rule
from afterword.rules.tone.checks import Wording

_FLAWED = (
    "{owned}",
    "(?:did|do|could|can|was|were|am|had|have|would) not",
    "(?:never|nothing|nobody|badly|wrong|wrongly|too (?:long|late|fast|slow|much|little|quick|quickly|tidy)|sloppy|froze|panicked|blank|muddled|rambled|waffled)",
)

BUT_I_DID = Rule(
    id="TON101",
    name="counters after 'but'",
    family="defensive",
    severity=Severity.WARNING,
    why="Everything before the 'but' is cancelled by the achievement that follows it.",
    hint="Stop before the 'but', or let what follows be about what you will do differently.",
    source="DOMAIN 4, defensive: countering",
    check=Wording(
        find=(
            "(?:but|however|although|though|nevertheless|nonetheless|while) ,? ?(?:..2 , )?i (?:actually |certainly |clearly |also |definitely |really )?(?:did|do|have|had)(?! (?:not|a lot|no|to|much|some|wonder|think|hope|want|wish|understand|accept|agree|see|learn|notice|enjoy|my|the feeling|trouble|thought|one|it coming))",
            "(?:but|however|although|though) (?:, )?(?:i (?:would|'d|must|have to|should|do have to) (?:say|add|point out|note|mention|argue|stress)|to be (?:honest|fair|clear) ,? ?i (?:did|do|have))",
            "(?:but|however|although|though|still|yet) (?:, )?i (?:do )?(?:believe|feel|maintain|think|thought|know) (?:that )?(?:my|i (?:was|am|have|had|did|gave|answered|could|would|can)|the (?:answer|approach|result)|it was (?:clear|correct|right))",
            "(?:but|however|though|although|only|except|still) (?:, )?(?:that |for me )?my (?:own )?(?:answer|results?|numbers?|figures?|record|score|approach|method|experience|references|cv|background|trainees|clients|students) ..6 (?:was|were|is|are|show|shows|speak|speaks|says?|have|has)",
        ),
        unless=(
            "but (?:then )?i (?:did|do|have|had) not",
            "(?:wrong|mistaken|too late|never|badly|poorly|on me|my fault|my mistake|old self|no excuse|worse|it shows|should have|nervous|slow|stuck)",
        ),
    ),
    bad=(
        "I see what you mean, but I did name three suppliers in the second part.",
        "Thank you for the note, however I do have that experience from my last post.",
        "I take the point, though I believe my answer was clear enough.",
        "Fair comment about the slides, but I would say the numbers spoke for themselves.",
        "I understand the choice, although my results over four years were among the best in the region.",
    ),
    good=(
        "I was sad for a day, but I do understand the choice.",
        "I had the knowledge, but I did not show it.",
        "It stung, however I see now that my answer was too long.",
        "I thought I had it in the bag, but I was wrong.",
        "The timing was unlucky, but I should have prepared for it.",
    ),
)

EMPHATIC_DID = Rule(
    id="TON102",
    name="insists that it was said or done",
    family="defensive",
    severity=Severity.WARNING,
    why="'I did mention it' tells the reader that they were not listening.",
    hint="If they did not hear it, it was not clear enough: say that, and what you will make clearer.",
    source="DOMAIN 4, defensive: countering, re-telling what happened",
    check=Wording(
        find=(
            "(?:i|we) (?:actually |in fact |certainly |definitely |clearly |also |even )?did (?:actually |in fact |indeed |also |even |, for instance , |at one point |specifically |briefly )?"
            "(?:show|mention|bring|name|give|offer|raise|set|call|say|cover|explain|present|include|ask|address|use|answer|state|describe|provide|submit|touch|point|discuss|refer|propose|suggest|list|speak|talk|write|walk|flag|demonstrate|finish|complete|deliver|check|see|indicate|highlight|reduce|have|get|make|tell|lead|do (?:that|this|it|exactly)|outline|draw|bring|acknowledge|note|warn|meet|pass|manage|send|quote|read|run|handle|try)",
            "i (?:had )?(?:actually|in fact|indeed|clearly|already|specifically) (?:indicated|mentioned|said|showed|shown|gave|given|explained|raised|covered|included|named|told|provided|presented|answered|asked|stated|set out|used|submitted|described|have|had|did|do)",
            "(?:what|which|that) i (?:had )?(?:actually|in fact|really) (?:said|did|meant|wrote|showed|presented)",
        ),
        unless=(
            "did (?:not|n't)",
            "(?:but|and) ..3 (?:not clearly|too late|badly|not (?:enough|well)|should have|wrong|poorly|only (?:after|once|when) (?:you|he|she|they|someone))",
            "(?:did|do) (?:make|get|have) (?:a|one|some|the same) (?:mistake|mistakes|error|mess|muddle|fright)",
            "{owned}",
            "did (?:notice|learn|enjoy|wonder|think|hope|feel|cry|sulk|like)",
        ),
        question=False,
    ),
    bad=(
        "On the second point, I did mention the audit in my opening.",
        "I actually gave an example of that in the first round.",
        "I did in fact ask the customer whether she was happy.",
        "In my presentation I clearly explained the budget.",
        "What I actually said was that I would call the duty manager.",
        "I did offer a supervisor, perhaps it was not heard.",
    ),
    good=(
        "I did not mention the audit, and I should have.",
        "I did enjoy the tour of the ward.",
        "I did say it, but far too late and only when you asked.",
        "I actually laughed when I read your note, because you are right.",
        "I did make a mess of the last question.",
    ),
)

DISPUTES = Rule(
    id="TON103",
    name="disputes the judgement",
    family="defensive",
    severity=Severity.ERROR,
    why="Feedback is how it looked from their side. Disputing it ends the conversation, even where you are right.",
    hint="Leave the judgement standing. Take the one thing in it that you can use.",
    source="DOMAIN 1.10; DOMAIN 5, the fitting answer",
    check=Wording(
        find=(
            "i (?:must |have to |would |do |can only |strongly |respectfully |really |completely |frankly |am afraid i |'d )?(?:must )?(?:respectfully |strongly |completely |humbly )?(?:disagree|dispute|contest|object|beg to differ|differ|take issue|refute|reject)",
            "(?:that|this|it|which|the (?:comment|point|remark|feedback|statement|notes?|assessment|criticism|conclusion)) ..6 (?:is|was|are|were) (?:simply |just |also |therefore |really |frankly |quite )?(?:not (?:true|correct|accurate|right|so|the case|what (?:i|happened)|how (?:i|it)|quite (?:right|true|accurate|how))|untrue|incorrect|inaccurate|wrong|mistaken|false|unfounded|a misunderstanding)",
            "(?:you|they|he|she|the panel|your (?:team|panel|colleague)) (?:are|were|is|was|have|has) ..2 (?:mistaken|wrong|misunderstood|misread|misjudged|got (?:it|that|this|me) wrong)",
            "(?:none|not one|neither) of (?:the|your|these|those) ..4 (?:is|are|was) (?:right|true|correct|accurate)",
            "i (?:can not|do not|could not|will not) (?:accept|agree|recognize|share) ..2 (?:that|this|the|your|with (?:that|this|the|your))",
            "(?:does|do|did) not (?:really |quite |at all |fully )?(?:correspond|reflect|match|describe|fit|agree|represent) ..4 (?:my|with|to|me|what|the (?:facts|reality))",
            "the fact (?:is|remains)",
            "my (?:answer|figure|figures|result|calculation|method|solution|number|approach) (?:was|is|were) (?:in fact |actually |completely |perfectly |entirely )?(?:the )?(?:correct|right|accurate|exact|the one|as per|according)",
            "i can prove",
        ),
        unless=(
            "(?:disagree|disagreed|agree) with (?:my|myself|me|the (?:guy|man|woman|person|version|me|fool|part of me|one)|who i)",
            "i (?:was|am) (?:the one who was )?(?:wrong|mistaken)",
            "(?:if|whether|when|where) (?:i|that|this|it|my) ..4 (?:wrong|mistaken|right|correct)",
            "(?:name|spelling|surname|date|number|address|title) (?:is|was|in)",
            "thought (?:that )?you were",
            "(?:not|n't) (?:here |writing )?(?:to )?(?:disputing|dispute|disputed|contest|arguing|disagree|quarrel)",
            "(?:wrong|mistaken) (?:about|on|in) (?:me )?(?:and|but) (?:i|you)",
            "i (?:wanted|tried|hoped|was ready) to",
            "(?:at first|first i|my first)",
            "(?:disagreed|disagree) ..10 (?:until|then|and (?:then|by)|but)",
        ),
    ),
    bad=(
        "I must respectfully disagree with the comment on my structure.",
        "That is not correct, I had already finished the task.",
        "You are mistaken about the second exercise.",
        "I cannot accept that my lesson had no aim.",
        "The remark on teamwork does not reflect my way of working.",
        "My answer was correct according to the latest edition.",
    ),
    good=(
        "I disagree with the person who gave that presentation, and that person was me.",
        "I was wrong about the second exercise.",
        "I thought you were wrong until I read my own notes again.",
        "I am not disputing any of it.",
        "I agree with the comment on my structure.",
        "If I am mistaken about the date, forgive me.",
    ),
)

OVERLOOKED = Rule(
    id="TON104",
    name="suggests they overlooked it",
    family="defensive",
    severity=Severity.WARNING,
    why="'Perhaps this was missed' is a polite way of saying that they did not pay attention.",
    hint="Take it that they saw what you showed, and ask what they would have liked to see.",
    source="DOMAIN 4, defensive: countering; 'politeness is not the measure'",
    check=Wording(
        find=(
            "(?:may|might|perhaps|maybe|possibly|probably|seems|seem|suspect|wonder|believe|think) ..8 (?:overlooked|missed|escaped|not (?:have )?(?:been )?(?:heard|opened|seen|noticed|read|caught|picked|aware|registered)|gone by|got lost|not (?:have )?(?:come|came) across|passed (?:you|them) by)",
            "(?:was|were|is|got|been) (?:perhaps |maybe |probably |possibly )?(?:not (?:been )?(?:heard|opened|noticed)|overlooked)",
            "(?:which|it|that|this|they|panel|you) (?:perhaps|maybe|possibly|probably|apparently|may have|might have|must have) ..4 (?:overlooked|missed|not (?:heard|seen|opened|noticed|read))",
            "it may not have (?:come across|landed|been (?:clear|obvious|heard))",
            "as (?:you|they) (?:would|will|could|can|may|might) (?:have )?(?:seen?|noticed?|read|known?|be aware|remember|recall)",
        ),
        unless=(
            "i (?:may|might|must|probably|perhaps|think i|know i|clearly|completely|had|have)? ?..2 (?:missed|overlooked|lost)",
            "(?:what|something|things?|anything) (?:that )?i ..3 (?:missed|overlooked|not)",
            "my (?:own )?(?:mistake|fault)",
        ),
    ),
    bad=(
        "I did bring it up, so perhaps this was overlooked.",
        "It was in the second tab of the file, which maybe was not opened.",
        "I think the panel may have missed the page on costs.",
        "As you would have seen from my CV, I have led teams before.",
        "It might not have been heard because the line was poor.",
    ),
    good=(
        "Perhaps I missed what the question was after.",
        "Was there something in it that I overlooked?",
        "I think I may have lost the thread halfway.",
        "You noticed the one weak spot I hoped to hide.",
        "I had missed the second page of the brief, my own mistake.",
    ),
)

POINT_BY_POINT = Rule(
    id="TON105",
    name="answers a criticism point by point",
    family="defensive",
    severity=Severity.WARNING,
    why="'On the point of X, I ...' opens a case for the defence, however mild the words.",
    hint="Name the point as they saw it, and say what you will do about it.",
    source="DOMAIN 1.10; DOMAIN 4, defensive: countering",
    check=Wording(
        find=(
            "(?:on|regarding|about|concerning|as for|as regards|with regard to|as to|in regard to|in respect of|just on|on the question of|with) ..10 , (?:i (?:did|gave|showed|had|have|explained|presented|was|used|handled|answered|solved|named|remember|recall|think|believe|would|do|never|said|also|only|actually|find|must|feel|asked)|my (?:answer|recollection|score|result|figure|experience|team|understanding)|it (?:was|is) (?:just|only|actually|maybe|perhaps|because)|the (?:brief|line|audio|question|task|instructions)|everyone|nobody|what i|perhaps|maybe|one could|there (?:was|were))",
            "^(?:on|regarding|concerning|about|as for|as regards) (?:the|your|my|not|being|not being) ..6 , ",
        ),
        unless=(
            *_FLAWED,
            "(?:will|going to|want to|wish to|hope to|would like|would love|glad|grateful|thank|thanks|appreciate|learn|practice|agree|understand|noted|improve|guilty|yes|true|right|right about|fair|struggled|weak|weakest|thin|vague|short|lost|missed|stumbled|late|happy to)",
            "\\?",
            "on (?:<day>|the (?:phone|bus|train|way|day|drive|walk|plane|tram|other hand|whole|night|morning|<nth>|<n>)|paper|reflection|monday)",
            "(?:about|with|on) (?:it|that|this|them|you|me) ,",
            "with (?:hindsight|thanks|luck|a |the (?:team|benefit))",
        ),
    ),
    bad=(
        "On the question of tone, I gave the client two choices and she took one.",
        "Regarding the budget, I presented the figures you had asked for.",
        "As for teamwork, everyone who has sat beside me would tell you another story.",
        "About the missing test, the brief said that tests were optional.",
        "Concerning my pace, I think the clock in that room was fast.",
    ),
    good=(
        "On the question of tone, I agree and will slow down.",
        "Regarding the budget, I did not know the figures and it showed.",
        "As for teamwork, I talked over two people and I saw it happen.",
        "On Monday, I have my first session with a mentor.",
        "About the tests, I will write them first from now on.",
    ),
)

FOR_THE_RECORD = Rule(
    id="TON106",
    name="puts something on record",
    family="defensive",
    severity=Severity.WARNING,
    why="'For the record' addresses a court, not a person. The reader hears a dispute being prepared.",
    hint="Leave it out. If a plain fact in the file is wrong, say it in one neutral sentence.",
    source="DOMAIN 4, defensive: 'for the record', 'just to clarify'",
    check=Wording(
        find=(
            "(?:for|on) (?:the|your|my|our) (?:record|records|file|files)",
            "(?:just |only |simply |merely |so )?(?:to|let me|may i|allow me to|want to|wish to|like to|need to|would like to) (?:just |simply |also |briefly )?(?:clarify|be clear|set the record|set (?:this|that|it|things) straight|clear up|put (?:it |this |something )?on record|correct the record)",
            "(?:for|in the interest of|sake of|purely for|the sake of) (?:clarity|completeness|transparency|clarification|good order|context|fairness)",
            "for the avoidance of doubt",
            "(?:be|it|is|this|have it|like it) (?:on file|noted|recorded|on record|in your file|minuted)",
            "(?:so (?:that )?)?there is no (?:confusion|misunderstanding|doubt)",
            "(?:want|wanted|wish|like|need) to (?:just )?(?:flag|note|stress|emphasize|underline|point out|highlight) (?:that|this|the|how|one|here)",
            "(?:worth|bears) (?:noting|mentioning|pointing out|adding|remembering|repeating|saying)",
            "(?:please|i would ask you to|just) note (?:for|that|my|the)",
            "i (?:would|will|may|must|should|'d|can) (?:only |just |simply |merely |gently |also |humbly )(?:like to )?(?:say|add|note|point out|mention|offer|observe|remark|submit)",
            "i (?:would|must|should|may|might|'d) (?:like to )?(?:point out|submit|observe|remark|venture)",
            "(?:i am|i'm) (?:only|just) (?:mentioning|saying|pointing|flagging|noting) (?:this|that|it)",
            "one (?:could|might|may|would) ..2 (?:add|say|argue|note|object|point out)",
            "full disclosure",
            "^for context",
            "the correct (?:position|version|picture)",
            "i (?:permit|allow) myself ..6 (?:remark|note|add|reading|observe|mention)",
            "so that we have the same picture",
        ),
        unless=(
            "(?:name|surname|spelling|spelled|spelt|address|phone number|typo|initial|first name|my number)",
            "(?:not asking|not writing|no need|do not want|not want)",
            "(?:fault|mistake|wrong|bad) (?:was|is|were) (?:mine|my own|all mine)",
            "(?:decision|no) (?:is|was) (?:clear|fine)",
            "(?:thank|thanks|grateful|sorry|glad|happy|agree|enjoyed)",
            "\\?",
        ),
    ),
    bad=(
        "For the record, I had sent the form two days early.",
        "Just to clarify, the delay came from the courier.",
        "I would only add that I have stripped that very engine at sea.",
        "For completeness, the brief asked for both sides.",
        "I'd like it noted that I raised this at reception.",
        "It may be worth mentioning that three of the papers are mine alone.",
    ),
    good=(
        "For your file, my name is spelled Katarzyna with a K.",
        "I would only add my thanks to the porter who found me.",
        "Could you clarify which exercise you meant?",
        "I noted what you said about the opening.",
        "I'm not writing to clear anything up, only to thank you.",
    ),
)

RETELLS = Rule(
    id="TON107",
    name="re-tells what happened",
    family="defensive",
    severity=Severity.WARNING,
    why="Your version of the scene against theirs is an argument, even without a hard word in it.",
    hint="Leave the scene to them. Say what you would do another time.",
    source="DOMAIN 4, defensive: denying or re-telling what happened",
    check=Wording(
        find=(
            "(?:my|as far as my) (?:recollection|memory|understanding|impression|record|notes) ..4 (?:is|was|are|were|of|say|says|that)",
            "(?:as|from what|what|the way|if) i (?:can |do )?(?:remember|recall|understood|recollect)(?: (?:it|rightly|correctly|well))?",
            "i (?:do |clearly |distinctly |also |certainly )?(?:remember|recall) (?:that |how )?(?:calling|saying|giving|asking|telling|showing|both|he|she|you|they|the (?:panel|lady|man|interviewer|others?)|people|everyone|someone|[^ ]+) (?:nodd|typ|laugh|agree|said|asked|was|were|had|and|the)",
            "what (?:actually |really )?happened (?:is|was|there|in)",
            "(?:that|this) is not (?:what|how) (?:happened|i said|it (?:was|went)|i remember)",
            "i never (?:said|claimed|meant|told|refused|suggested|asked|wrote)",
            "(?:never|did not|nobody|no one) ..2 (?:asked|ask) (?:me|about|us)",
            "(?:had|if) (?:they|you|he|she|anyone|i been) (?:been )?asked",
            "(?:it was (?:the|he|she|him|her|your|they|who) ..4 who|it was (?:the|mr|mrs|ms|your|him|her|himself|herself) ..3 (?:himself|herself|who|that))",
            "(?:and|then|we|they|he|she|you) ..3 (?:agreed|nodded|moved (?:right |straight )?on|said to (?:just )?(?:move|skip|jump|park|go))",
            "(?:than|from what|differently than|other than|not as) the notes (?:describe|say|suggest)",
            "(?:by the end|initially|at first) (?:he|she|they|you) ..4 (?:agree|disagree|come around|convinced|happy)",
            "i (?:had )?understood (?:from|that) ..5 (?:last|earlier|our|the) (?:meeting|call|conversation)",
            "(?:he|she|they|panel members|both) ..4 nodded",
        ),
        unless=(
            "{owned}",
            "(?:(?:did|do|could|can|was|were|am|had|have|would) not|badly|wrong|wrongly|too (?:long|late|fast|slow|much|little)|sloppy|froze|panicked|blank|muddled|rambled)",
            "remember (?:you|your) ..3 (?:tip|advice|hint|kind|question|point)",
            "(?:thank|thanks|grateful|kind|kindly|glad|helpful|kindness)",
            "i (?:will|still) remember",
            "(?:you|he|she) ..2 (?:never|not) (?:ask|asked) (?:for|to)",
            "\\?",
        ),
    ),
    bad=(
        "As I remember it, I let him run on for half a minute.",
        "What happened is that the director told us to move on.",
        "That is not how it went, both of them nodded.",
        "My recollection is that we agreed to leave that part for later.",
        "I never said the roof was safe, I said it was safe for now.",
        "Case two went a bit differently than the notes describe.",
    ),
    good=(
        "I remember your tip about the schedule and use it daily.",
        "What happened is that I panicked and said the first thing I could.",
        "As I remember it, I did not ask one question of the patient.",
        "I still remember the quiet after my answer, and I was wrong.",
        "What happened after that question, from where you sat?",
    ),
)

PUZZLED = Rule(
    id="TON108",
    name="cannot square it",
    family="defensive",
    severity=Severity.WARNING,
    why="'I find it hard to see how' says politely that the judgement makes no sense.",
    hint="Say what you did understand, and ask about the one thing that would help you.",
    source="DOMAIN 4, defensive: asking them to justify; 'politeness is not the measure'",
    check=Wording(
        find=(
            "(?:find|found|finding|is|was|been|it) (?:it |this |that |them |a )?(?:rather |very |a bit |a little |not |quite |so )?(?:hard|harder|difficult|easy|tricky|impossible) ..3 (?:to|one to) (?:square|reconcile|understand|see (?:how|where|why|what)|follow|believe|bring|place|recognize|accept|credit|know what)",
            "(?:hard|harder|difficult|tricky) (?:to (?:square|reconcile|place|swallow)|one to)",
            "i (?:am|was|must (?:say|admit|confess) i (?:am|was)|will admit i (?:am|was)|remain|have been|am left|was left) (?:a (?:little|bit) |rather |somewhat |quite |honestly |frankly |very |only )?(?:puzzled|confused|baffled|astonished|perplexed|mystified|at a loss|surprised) (?:, )?(?:by|that|as|since|to (?:read|hear|see)|because|how|why|about|when|given)",
            "(?:with|to) (?:some|great|a little|no little) (?:surprise|astonishment|puzzlement)",
            "i (?:do |did |can not help but |can only |honestly |really )?(?:wonder|wondered) (?:how (?:much of this|a|you|one|the|much)|whether (?:the panel|the outcome|you|it was|this was|that was really|the decision)|if (?:the panel|you (?:ever|even|all)|it was))",
            "(?:sits|sit|sitting) (?:oddly|badly|uneasily|strangely|right|well)",
            "(?:struggle|struggling|trying|try|fail|unable|like|love|keen) to (?:understand|see|follow|reconcile|square) ,? ?(?:though |, |exactly )*(?:how|why|what (?:made|happened|changed)|on what|the reasoning|their reasoning)",
            "(?:what|where) (?:remains|i am|i find|is) ..3 (?:open|puzzled|left|unclear)",
            "not (?:one of them|anyone|a single) ..4 recognized?",
        ),
        unless=(
            "(?:until|then i|at first|wondered at first|but (?:a|then|on|when|after|reading)|and (?:then|probably|now)|not anymore|no longer)",
            "(?:hard|difficult) (?:to (?:hear|read) ,? (?:but|and)|question|for me to (?:say|admit|hear))",
            "(?:my(?:self)?|own) (?:behavior|answer|mistake|lapse|nerves)",
            "{owned}",
            "(?:surprised|puzzled) (?:by|at) (?:how (?:kind|quick|much)|your kindness|the kindness)",
            "(?:good|kind|nice|pleasant|happy|glad)",
        ),
    ),
    bad=(
        "I find it hard to square that with what I showed you.",
        "I was a little puzzled to read that I lack depth.",
        "I struggle to see how twenty minutes can tell you that.",
        "That comment sits oddly with my last three appraisals.",
        "I do wonder how much of this was down to the mood of the day.",
        "I am trying to understand how the panel came to think so.",
    ),
    good=(
        "It was hard to hear, and I needed it.",
        "I was surprised at first, and then I read my own answer again.",
        "I wonder if I should have started with the example.",
        "I was puzzled by my own behaviour in that exercise.",
        "I find it difficult to speak slowly when I am nervous.",
    ),
)

COUNTERING = (BUT_I_DID, EMPHATIC_DID, DISPUTES, OVERLOOKED, POINT_BY_POINT, FOR_THE_RECORD, RETELLS, PUZZLED)

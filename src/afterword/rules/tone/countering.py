"""Ways of arguing with the decision: countering, insisting, disputing, point by point."""

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
            "(?:but|however|although|though|nevertheless|nonetheless|while) ,? ?(?:..2 , )?i (?:actually |certainly |clearly |also |definitely |really )?(?:did|do|have|had)(?! (?:not|a lot|no|to|much|some|wonder|think|hope|want|wish|understand|accept|agree|see|learn|notice|enjoy|my|the feeling|trouble|thought|one|it coming|been|listened|written|asked|started|signed|booked|learned|read|found|always|rewritten|since|now))",
            "(?:but|however|although|though) (?:, )?(?:i (?:would|'d|must|have to|should|do have to) (?:say|add|point out|note|mention|argue|stress)|to be (?:honest|fair|clear) ,? ?i (?:did|do|have))",
            "(?:but|however|although|though|still|yet) (?:, )?i (?:do )?(?:believe|feel|maintain|think|thought|know) (?:that )?(?:my|i (?:was|am|have|had|did|gave|answered|could|would|can)|the (?:answer|approach|result)|it was (?:clear|correct|right))",
            "(?:but|however|though|although|only|except|still) (?:, )?(?:that |for me )?my (?:own )?(?:answer|results?|numbers?|figures?|record|score|approach|method|experience|references|cv|background|trainees|clients|students) ..6 (?:was|were|is|are|show|shows|speak|speaks|says?|have|has)",
            "i would have (?:thought|supposed|imagined|assumed|expected|said|hoped)",
            "i had (?:supposed|imagined|understood) ..3 (?:i|it|this|that|my|the)",
            "(?:speaks?|spoke|speaking) for (?:itself|themselves)",
            "i (?:still |do |firmly |sincerely |humbly )*(?:remain|am|stay) (?:persuaded|convinced|of the (?:opinion|view)|certain)",
            "i stand by",
            "nothing to do with (?:my|the|how)",
            "(?:could|can) not (?:be|have been) (?:done )?(?:otherwise|differently|any other way|better)",
            "(?:is|was) the (?:one|method|approach|way) ..3 (?:recommended|in the (?:manual|guideline|guidelines|literature|standard|book|textbook|code))",
            "(?:my|the) (?:profile|background|experience|skills|cv) ..4 (?:match|matches|matched|fits?|fitted|correspond|corresponds|corresponded|agreed|in line|lines up|aligned)",
            "(?:not|never) (?:so |that )?easy to (?:replace|find)",
            "(?:see|saw|view|remember|read|understood|judge) (?:it|this|that|things|the ..3 ) (?:rather |quite |somewhat |a little |a bit |very )?(?:different|differently)",
            "(?:accept|respect|understand) ..8 (?:, )?(?:the reason|the reasoning|the wording|the explanation) ..3 (?:less|not|i)",
            "(?:it|that) (?:is|was) (?:fully |well |all |easily )?(?:explained|covered|documented|set out|described|addressed|dealt with) (?:on|in|at) ..3 (?:page|section|slide|appendix|letter|cv|application|file|report|folder|form)",
            "i would (?:gently |humbly |respectfully |just |only |merely |simply |like to )+(?:point|note|remark|observe|submit|mention|add|say|stress|underline|highlight|draw)",
            "(?:without|with no) (?:wishing|wanting|intention|intending|meaning) to (?:argue|contradict|dispute|insist|challenge|question)",
            "for (?:this|that) reason i (?:consider|believe|think|find)",
            "ask (?:any|anyone|my|the) [^ ]+ (?:i|who|i have|of)",
            "i am not (?:pushy|arrogant|negative|slow|rude|shy|quiet|too|a (?:negative|difficult)|someone who)",
            "that is (?:rather |quite |just |exactly |surely )?(?:my|what my) (?:strength|job|work|field|specialty|daily)",
            "(?:not sure|unsure|not certain|not convinced|not quite sure|wonder|no idea|do not know|can not see|do not see|not clear) (?:[^ ]+ )?(?:where|how|that|what|it is) ..8 (?:comes? from|came from|is the area|i am weakest|is about|refers? to|based|arose|you mean|is fair|is right|applies)",
            "i (?:do not|does not|am not|never|did not|was not) (?:lack|lacking|short of|afraid of|new to|a stranger|unfamiliar|inexperienced)",
            "(?:which|this|that|it) i (?:mention|say|add|note|offer|share|attach) (?:[^ ]+ )?(?:only|merely|purely|just|simply|for)",
            "(?:certificate|proof|evidence|screenshot|photo|photograph|recording) (?:[^ ]+ )?(?:is|are|can be) (?:attached|enclosed|below|available|shown|provided)",
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
            "(?!not|a |an |the |my |your |it|that|this|what|so|well|badly|poorly|wrong|nothing|too|much|some|no |one|two|three|<n>|better|worse|fine|,|\\.)[a-z]+",
            "i (?:had )?(?:(?:actually|in fact|indeed|clearly|specifically) (?:have|had|did|do)|(?:actually|in fact|indeed|clearly|already|specifically) (?:indicated|mentioned|said|showed|shown|gave|given|explained|raised|covered|included|named|told|provided|presented|answered|asked|stated|set out|used|submitted|described))",
            "(?:what|which|that) i (?:had )?(?:actually|in fact|really) (?:said|did|meant|wrote|showed|presented)",
            "i (?:never|did not|do not (?:remember|recall|believe)) (?:say|said|saying|claim|claimed|claiming|mean|meant|state|stated|suggest|suggested|refuse|refused|ignore|ignored|dominate|dominated)",
            "whereas i",
            "what i (?:actually |really |in fact )?said was",
            "if (?:you|they|anyone|the panel|someone) (?:look|looks|check|checks|listen|listens|go back|goes back|re - read|reread|read again|watch|watches|play|plays|had looked|had read|had listened|had been|was to)",
            "as (?:those|everyone|anyone|all|you|he|she|the panel|your (?:colleague|panel|notes)) (?:present |there |who was there )?(?:will|may|might|must|can|would) (?:recall|remember|confirm|have seen|have noticed|see|know)",
            "as (?:you|they) (?:would|will|must|may|might|could) (?:have )?(?:seen|see|recall|remember|noticed|know|read)",
            "(?:slide|page|answer|figure|diagram|drawing|section|table|code|test|plan|version) ..6 (?:was|were|is|are) (?:all )?(?:there|in (?:the|my) (?:file|folder|slides?|report|document|appendix|notes|portfolio|deck))",
            "(?:i|we) (?:did|gave|had|have|said|showed|covered) (?:exactly|precisely|all of) (?:that|this|it|those|what|these)",
        ),
        unless=(
            "did (?:not|n't)",
            "(?:but|and) ..3 (?:not clearly|too late|badly|not (?:enough|well)|should have|wrong|poorly|only (?:after|once|when) (?:you|he|she|they|someone))",
            "did find ..6 (?:hard|harder|tough|tougher|difficult|tricky|a lot|a stretch)",
            "(?:did|do) (?:make|get|have) (?:a|one|some|the same) (?:mistake|mistakes|error|mess|muddle|fright)",
            "{owned}",
            "did (?:notice|learn|enjoy|wonder|think|hope|feel|cry|sulk|like|love|want|wish|know|fail|struggle|panic|rush|forget|miss|lose|leave|get|go|make|appreciate|understand|see|hear|have (?:a|trouble|hopes|doubts)|talk over|interrupt|take (?:your|the|in|it)|stumble|freeze|sound|come|look|seem|not)",
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
        "I did find the typing test harder than I expected.",
        "I already have two books on my desk about it.",
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
            "(?:is|was|are|were|be) (?:perhaps |maybe |possibly |probably |, i (?:think|fear|believe) , )*not (?:quite |entirely |exactly |really |fully |altogether )?(?:how|the way|what) (?:it|things|i|we|that|one) (?:is|was|went|happened|said|did|meant|works?|done|remember|look|looked|see|saw)",
            "i (?:must |have to |would |do |can only |strongly |respectfully |really |completely |frankly |am afraid i |'d )?(?:must )?(?:respectfully |strongly |completely |humbly )?(?:disagree|dispute|contest|object|beg to differ|differ|take issue|refute|reject)",
            "(?:that|this|it|which|the (?:comment|point|remark|feedback|statement|notes?|assessment|criticism|conclusion)) ..3 (?:is|was|are|were) (?:simply |just |also |therefore |really |frankly |quite )?(?:not (?:true|correct|accurate|right|so|the case|what (?:i|happened)|how (?:i|it)|quite (?:right|true|accurate|how))|untrue|incorrect|inaccurate|wrong|mistaken|false|unfounded|a misunderstanding)",
            "(?:you|they|he|she|the panel|your (?:team|panel|colleague)) (?:are|were|is|was|have|has) (?!not )..1 (?:mistaken|wrong|misunderstood|misread|misjudged|got (?:it|that|this|me) wrong)",
            "(?:none|not one|neither) of (?:the|your|these|those) ..4 (?:is|are|was) (?:right|true|correct|accurate)",
            "i (?:can not|do not|could not|will not) (?:accept|agree|recognize|share) ..2 (?:that|this|the|your|with (?:that|this|the|your))",
            "(?:does|do|did) not (?:really |quite |at all |fully )?(?:correspond|reflect|match|describe|fit|agree|represent) ..4 (?:my|with|to|me|what|the (?:facts|reality))",
            "the fact (?:is|remains)",
            "my (?:answer|figure|figures|result|calculation|method|solution|number|approach) (?:was|is|were) (?:in fact |actually |completely |perfectly |entirely )?(?:the )?(?:correct|right|accurate|exact|the one|as per|according)",
            "i can prove",
            "(?:may|might|could|is|seems?|appears?) (?:well |perhaps |be |to be )*(?:a little |slightly |somewhat |a bit |rather )?(?:mistaken|inaccurate|incorrect|misinformed|misled|incomplete)",
            "(?:mixed|mixing|mix|confused|confusing|confuse) (?:me|my (?:file|notes|cv|application)) (?:up )?with",
            "(?:the )?(?:notes|letter|report|feedback|mail|assessment) (?:have|has|had) (?:me|it) (?:saying|down|wrong|that)",
        ),
        unless=(
            "(?:disagree|disagreed|agree) (?:any ?more |any longer |now |today )?with (?:how i|what i|my|myself|me|the (?:guy|man|woman|person|version|me|fool|part of me|one)|who i)",
            "i (?:was|am) (?:the one who was )?(?:wrong|mistaken)",
            "(?:if|whether|when|where) (?:i|that|this|it|my) ..4 (?:wrong|mistaken|right|correct)",
            "(?:name|spelling|surname|date|number|address|title) (?:is|was|in)",
            "thought (?:that )?you were",
            "(?:could be|and|told) (?:he|she|they|i) (?:was|were) wrong|you are right|rather ..3 than",
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
            "(?:may|might|could|can|must) (?:it|the panel|they|he|she|you|that|this|the [^ ]+) (?:simply |just |perhaps |also |possibly )?have (?:missed|overlooked|leafed|misread|misheard|mistaken|confused|skipped|been (?:missed|overlooked|lost|mistaken|misread|taken)|failed|slipped|escaped|gone|not)",
            "(?:is it|might it be|could it be|was it) (?:possible |perhaps |just |that )*(?:that|possible) (?!i )",
            "you (?:may|might|will) not (?:be aware|know|realize)",
            "how (?:closely|carefully|thoroughly|much of) ..6 (?:read|looked|was read|were read|seen|considered)",
            "(?:had|has|did) (?:anyone|anybody|someone|the panel|he|she|they) (?:actually |really |even )?(?:read|look|looked|open|opened|see|seen|check|checked) ..2 (?:my|the|it)",
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
            "(?:on|regarding|about|concerning|as for|as regards|with regard to|as to|in regard to|in respect of|just on|on the question of|with) ..10 , (?:i (?:did|gave|showed|had|have|explained|presented|was|used|handled|answered|solved|named|remember|recall|think|believe|would(?! (?:welcome|appreciate|value|be grateful|be glad))|do|never|said|also|only|actually|find|must|feel|asked)|my (?:answer|recollection|score|result|figure|experience|team|understanding)|it (?:was|is) (?:just|only|actually|maybe|perhaps|because)|the (?:brief|line|audio|question|task|instructions)|everyone|nobody|what i|perhaps|maybe|one could|there (?:was|were))",
            "^(?:on|regarding|concerning|about|as for|as regards) (?:the|your|my|not|being|not being) ..6 , ",
            "^(?:as for|as to|as regards|regarding|concerning|with regard to|in regard to|with respect to|in respect of|on the (?:matter|subject|question|point|issue) of|about the|with|on) ..8 , (?:i (?:did|do|have|had|can|could|was|am|would|gave|used|never|always|must|explained|only)|it (?:was|is) (?:just|only|because|simply|the|fully|explained)|that (?:was|is) (?:just|only|because|simply|what)|my|what|this was|the)",
            "(?:you (?:say|said|write|wrote|mention|mentioned)|they (?:say|said)) (?:that )?i (?:lack|lacked|was|am|do not|did not|need|have no|had no|seemed|could not|come across|came across) ..12 (?:but|yet|though|however|while|whereas|although|, i|when)",
        ),
        unless=(
            *_FLAWED,
            "(?:will|going to|want to|wish to|hope to|would like|would love|glad|grateful|thank|thanks|appreciate|learn|practice|agree|understand|noted|improve|guilty|yes|true|right|right about|fair|struggled|weak|weakest|thin|vague|short|lost|missed|stumbled|late|happy to)",
            "\\?",
            "on (?:<day>|the (?:phone|bus|train|way|day|drive|walk|plane|tram|other hand|whole|night|morning|<nth>|<n>)|paper|reflection|monday)",
            "(?:about|with|on) (?:it|that|this|them|you|me) ,",
            "with (?:hindsight|thanks|luck|a |the (?:team|benefit))",
            "i (?:still )?(?:think|look|go|keep) (?:back|of)",
            "on (?:our|the|my) (?:<nth>|first|second|last) (?:call|day|visit|shift|morning|meeting)",
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

COUNTERING = (BUT_I_DID, EMPHATIC_DID, DISPUTES, OVERLOOKED, POINT_BY_POINT)

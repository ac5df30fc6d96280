"""Ways of arguing by one's own standing: credentials, results, other people's praise, comparison, minimising."""

from __future__ import annotations

from afterword.findings import Severity
from afterword.rules.base import Rule
from afterword.rules.tone.checks import Wording

_HUMBLED = (
    "{owned}",
    "(?:and|but) (?:i )?(?:still|yet|never|nobody|not|somehow)",
    "(?:still|yet) (?:got|get|could not|did not|can not|do not|have|managed|went|forgot|fell|froze|made)",
    "(?:not|never) (?:once|been|had|done|asked|taught|learned|explained|shown|enough|prepared|ready)",
    "(?:wrong|lazy|habit|habits|excuse|rusty|complacent|stopped|hid|hide|leaned|too (?:comfortable|sure|used)|no use|counts for nothing|does not (?:help|matter|count)|embarrassing|ashamed|blind|humbling|forgot|froze|butterflies|gap|weak|thin|ought to|should have|should know)",
    "(?:learned|taught me|teach me|learning)",
    "(?:what|which|where|how|was it|is it|did) ..12 \\?",
)

YEARS = Rule(
    id="TON111",
    name="counts the years",
    family="defensive",
    severity=Severity.WARNING,
    why="Years of experience, told after a no, are an argument that the decision was wrong.",
    hint="They have seen your CV. Spend the sentence on what you want to learn.",
    source="DOMAIN 4, defensive: credentials; DOMAIN 3, no credentials",
    check=Wording(
        find=(
            "(?:i have|i had|i am having|i am|having|i bring|with|with my|my|after|over|in|of my|for) ..5 (?:<n>|several|many|some|a few|two|three|ten|long|plus|\\+) ..2 (?:years|decades|months|hours|seasons)",
            "(?:since|for) (?:over |more than |almost |nearly |about )?(?:<n>|many|several) (?:- <n> )?(?:years|months|decades)",
            "i (?:have|had) (?:been|worked|done|run|taught|led|managed|kept|held|driven|cooked|served) ..10 (?:since|for) (?:<n>|many|over|more|the last|nearly|almost|before)",
            "(?:years|decades) (?:of|in|on|at|as|running|doing|behind)",
            "i (?:plan|work|teach|give|lead|do|run|am) ..4 since (?:<n>|many) years",
            "since before you",
            "for (?:over |more than |nearly )?(?:a|one) decade",
        ),
        unless=(
            *_HUMBLED,
            "(?:next|last|this|another|first|coming|previous|old|every|each|of the|new|that|school|financial) years?",
            "years? (?:ago|time|from now|younger|old|of age|end)",
            "(?:you|they|he|she|someone|candidate|person|who) ..6 (?:more|with) ..3 years",
            "(?:thank|thanks|grateful|best|honest|kindest|hardest|first time|asked me|question)",
        ),
    ),
    bad=(
        "I have been doing exactly this kind of work for fourteen years.",
        "With over twenty years in customs clearance, I know the forms by heart.",
        "I've run the desk since 2015 without a single complaint.",
        "In my nine years as a foreman nobody was ever hurt on my site.",
        "Having led teams for a decade, I was at home in every part of it.",
    ),
    good=(
        "Twelve years of driving and I have got lazy with the mirrors.",
        "I have been doing this for years and still got it wrong.",
        "I'd like to try again next year.",
        "In thirty years nobody has told me that so plainly, thank you.",
        "After nineteen years I should know better than to skip the checklist.",
    ),
)

ACHIEVEMENTS = Rule(
    id="TON112",
    name="lists achievements",
    family="defensive",
    severity=Severity.WARNING,
    why="Results recited after the decision say: look again, you chose wrongly.",
    hint="Cut it. What you have done is not in question; what you will learn is.",
    source="DOMAIN 4, defensive: credentials",
    check=Wording(
        find=(
            "i (?:have |had |also |personally |alone |was the one who |already )*(?:also )?(?:led|run|ran|trained|managed|built|shipped|delivered|won|doubled|tripled|grown|grew|closed|published|mentored|handled|designed|launched|turned around|implemented|brought|created|developed|introduced|founded|wrote|written|set up|reduced|saved|increased|exceeded) "
            "..6 (?:<n>|several|many|teams?|awards?|clients?|people|juniors|engineers|models|accounts?|projects?|sites?|branches|stores?|million|sales|revenue|budget|protocol|scheme|program|system|strategy|department|from (?:scratch|zero|nothing))",
            "i (?:have|hold|held|also have|also hold|possess|am having) (?:the |a |an |my |two |<n> |both )*(?:..3 )?(?:certificates?|certifications?|degrees?|msc|mba|phd|masters?|diploma|license|awards?|patents?|papers|publications|commendations?|qualifications?|credentials|highest|best|top|rank)",
            "(?:i am|i was|i have been|i rank|i ranked|i came|i finished|i made|i scored|being) ..4 (?:top|number one|highest|first in|best in|a rank holder|the best|ranked|<nth> in)",
            "(?:<n> %|<n> percent) (?:of|over|above|growth|increase)",
            "(?:i speak|i have) <n> languages",
            "i (?:am|was|have been) ..3 (?:responsible for|in charge of|head of|certified|qualified|accredited)",
            "(?:in|at) my (?:current|present|last|previous|own) ..3 (?:team|job|role|company|position|account|firm|employer|school|hospital|place|jobs) ..4 i (?:own|lead|run|manage|have|am|handle|was|led|doubled|built|do)",
            "it was (?:me|i) who",
            "is my (?:bread and butter|daily bread|strongest|strength|specialty|day job)",
            "exactly (?:what|the kind of|this kind of|that kind of|the sort of) ..5 (?:i|my) (?:do|did|carried|own|run|have|work|am|job)",
        ),
        unless=(
            *_HUMBLED,
            "(?:you|he|she|they|who|someone|candidate|colleague|person) (?:have |had |has |also )?(?:led|run|ran|trained|managed|built)",
            "(?:next|will|going to|want to|would like to|hope|plan|so that|helped me|thank|thanks|grateful|practice|improve|because you)",
            "(?:at school|first time|as a child|wrote (?:down|it)|ran (?:out|over|late|long)|built (?:up )?(?:too|my nerves)|record (?:myself|my))",
        ),
    ),
    bad=(
        "I have trained four juniors who now lead their own teams.",
        "I hold two certificates and a commendation from my last authority.",
        "In my current job I am consistently top three for customer scores.",
        "I built that very system at two companies, from scratch.",
        "Complex discharge is my bread and butter.",
        "In my last three jobs I doubled the revenue each time.",
    ),
    good=(
        "I ran over time and I never got to the costs.",
        "I've built three of these and still could not explain one.",
        "Thank you, I wrote down every word you said.",
        "I hold a certificate in it, which makes the gap more embarrassing.",
        "I want to be trained properly before I try that again.",
    ),
)

PRAISED_BY_OTHERS = Rule(
    id="TON113",
    name="calls other people as witnesses",
    family="defensive",
    severity=Severity.WARNING,
    why="'Everyone else thinks I'm good at this' tells the reader that they are the odd one out.",
    hint="Leave the witnesses at home. Think about what this reader saw.",
    source="DOMAIN 4, defensive: countering, credentials",
    check=Wording(
        find=(
            "my (?:own |current |present |last |former |previous |past |<n> )*(?:..2 )?(?:manager|managers|boss|bosses|team|teams|clients?|customers?|colleagues?|references?|referees?|students?|patients?|coworkers|supervisors?|staff|coach|reviews|appraisals?|teachers?) "
            "..5 (?:always|never|praised?|says?|said|told|trusts?|rated|rates|loves?|loved|considers?|thinks?|would (?:tell|say|confirm|disagree|vouch)|can (?:confirm|tell|vouch)|appreciates?|mentioned|complained|calls?|called|describes?|described|recognized|topped|show|prove|speak)",
            "(?:everyone|everybody|anyone|people|all those|those) (?:who|i|that|else) ..6 (?:tell|say|says|said|loved|loves|praised|would|knows|agrees|agree|thinks|confirm|told)",
            "(?:nobody|no one|not one of|none of) ..8 (?:ever|before) (?:complained|said|mentioned|told|noticed|had (?:a|any)|doubted|questioned)",
            "no (?:client|customer|parent|patient|manager|boss|student|colleague|one) (?:has|had|have) ever",
            "(?:never|not once) (?:had|received|heard|got|been) ..3 (?:complaint|complaints|criticism|bad review|problem)",
            "(?:has|have|had) never (?:mentioned|complained|said|come up|been (?:an issue|a problem|raised|mentioned))",
        ),
        unless=(
            "(?:says|said|tells|told|mentioned|agree|agrees|confirm|confirmed|thinks) (?:me )?(?:the same|so too|it too|exactly (?:this|that|the same)|i (?:talk|speak|am too|rush|should|need|tend)|that (?:too|already|before)|much the same)",
            "(?:same thing|same to me|as well|you are right|agreed|laughed|heard (?:this|it|that) before|been telling me|told me (?:to|the same|this|about it))",
            "{owned}",
            "(?:will|going to|has (?:agreed|offered|promised)|is letting|lets me|asked (?:my|him|her|them)|help|helping|let me)",
            "\\?",
            "(?:so plainly|so clearly|this clearly|honestly before|that before|ever told me|taken the time|taken the trouble|how to)",
        ),
    ),
    bad=(
        "My current manager would tell you that listening is my strongest point.",
        "Everyone who has seen that portfolio has loved it.",
        "No client has ever complained about my tone.",
        "My last three bosses never mentioned anything of the kind.",
        "My customers always praised exactly that.",
    ),
    good=(
        "My manager says the same about me.",
        "My colleague will help me practise.",
        "Nobody ever told me that so plainly before, thank you.",
        "My boss has agreed to let me sit in on reviews.",
        "Everyone was kind to me at the reception.",
    ),
)

COMPARES = Rule(
    id="TON114",
    name="compares with the others",
    family="defensive",
    severity=Severity.WARNING,
    why="Weighing yourself against the person chosen, or against other applicants, asks the reader to defend the choice.",
    hint="Leave the others out of it. The only person you can improve is you.",
    source="DOMAIN 4, defensive: comparison with the person hired or with colleagues",
    check=Wording(
        find=(
            "(?:the|two|some|few|couple) (?:of the )?(?:other|others|rest)(?: <n>)?(?: (?:candidate|candidates|applicants?|guys|girls|people|lads|lot|one|person|persons|shortlisted))* ..4 (?:barely|hardly|never|could not|did not|had not|only|froze|nothing|just|sat|struggled|less|no)",
            "(?:none|neither|not one|few|most|half) of (?:the|them|those|your) ..4 (?:could|had|has|knew|have|did|even|others)",
            "(?:miles|far|way|well|streets) (?:ahead of|better than|above)",
            "(?:better|more|less|fewer|stronger|higher|bigger|faster|longer|tighter|weaker|smaller|lower|further) ..5 than (?:the (?:other|others|person|one|rest|candidate|lad|lass|girl|guy|whole panel|most|man|woman|two|internal)|most|any|anyone|everyone|your|his|hers|him|her|them|theirs|that of|half|tom|what (?:he|she|they)|<n>|you all)",
            "i (?:was|am|believe i was|think i was) (?:the only|one of the only) ..5 (?:who|to|that|with)",
            "(?:person|lad|lass|girl|guy|man|woman|lady|candidate|colleague|colleagues|one|she|he|they) ..8 (?:only|just|merely) (?:has|have|had|holds|got|been|did|cleared|joined|passed|<n>)",
            "(?:with|after) (?:only )?<n> (?:months|weeks|years) (?:behind|in|of|less|under)",
            "(?:hired|chose|took|picked|chosen|selected|went with|appointed) ..8 (?:less|fewer|without|no|half|only|barely|<n> (?:years|followers|months)|younger|cheaper|junior)",
            "(?:his|her|their) ..4 (?:is|are|was|were|barely|does) (?:double|worse|half|weaker|less|lower|twice|barely)",
            "(?:beyond|that (?:i|a person of my)) ..4 (?:i have done|what i have|could not|did not|do not have)",
            "(?:people|those) who (?:have been there|are|had|have) ..3 (?:<n>|five|two|half)",
            "(?:in comparison|compared) (?:with|to) (?:the|other|others|those)",
            "i would be surprised if ..3 (?:other|another|band|candidate|one)",
        ),
        unless=(
            "(?:stronger|better|more|further) ..3 than (?:i|me|mine|my)",
            "(?:than i (?:had )?(?:expected|thought|hoped|realized|knew|deserved)|than (?:usual|before|last time|necessary|it was|planned|<n> (?:minutes|slides|words|sentences)|a (?:letter|form|standard|polite)))",
            "(?:better than (?:me|kind|nothing|guessing|none|i)|more than (?:enough|fair|once|kind|welcome|happy|most (?:places|people|companies)))",
            "(?:wish|congratulate|congratulations|good luck|glad|happy for|well done|deserve|fair play|learn from)",
            "{owned}",
            "i (?:was|am) (?:the only (?:one )?(?:who|to) (?:did not|could not|had not|blame|forgot|froze))",
            "(?:i talked|i spoke|i interrupted|i did not|talked over|i let|listening)",
        ),
    ),
    bad=(
        "The other two candidates could hardly explain the task.",
        "I was the only one who finished the exercise.",
        "I doubt that the person you hired has more miles on the clock than the others.",
        "You took someone with only two months in a kitchen.",
        "On the pitch I was miles ahead of the rest.",
    ),
    good=(
        "The other candidate was stronger than me on budgets.",
        "Two lines are better than nothing.",
        "I talked over two of the others and I noticed too late.",
        "That was more useful than I had expected.",
        "I was the only one who did not ask a question, and it showed.",
    ),
)

MINIMISES = Rule(
    id="TON115",
    name="makes it small",
    family="defensive",
    severity=Severity.WARNING,
    why="'It was only ...' tells the reader that what they noticed does not count.",
    hint="Let it be as big as they found it, and say what you are doing about it.",
    source="DOMAIN 4, defensive: minimising ('it was only')",
    check=Wording(
        find=(
            "(?:it|that|this|which|they|these|there|mistake|error|thing|part|bit|all|about|for) (?:is|was|were|are|be) (?:really |actually |after all |honestly |probably |literally |in the end )?(?:only|just|merely|simply|hardly) (?:really |about )?(?:a|an|the|one|once|<n>|some|two|three|that|small|my first|few|minor|couple)",
            "(?:only|just|merely) (?:a|one|<n>|two|the) ..2 (?:small|minor|few|tiny|little|couple|matter|detail|question|slip|typo|formality|part|minutes?|seconds?|lines?|digits?|words?|days?|weeks?|months?|slides?|marks?|points?|percent|%|small)",
            "(?:a|one|very) (?:small|minor|tiny|trivial) (?:gap|thing|detail|slip|mistake|confusion|error|matter|point|part|oversight) ..3 (?:after all|anyway|in any case|that|which|and|\\.|really)",
            "(?:any|every|no) [^ ]+ ..2 (?:learns|would (?:have )?(?:take|catch|caught|flag|flagged|pick|spot|fix|notice)|takes|picks|can (?:fix|learn|pick)|corrects|catches|reads|would)",
            "(?:anyone|anybody|somebody|someone|i|one|you) (?:can|could|would|might) (?:easily )?(?:learn|pick|teach|get|master|fix|correct) (?:it|that|this|them)? ?..2 (?:in|within|up|quickly|overnight)",
            "(?:learn|learned|pick|picked|pick up|fixed|corrected|taught|corrects|learning|learns) ..4 (?:in|within) (?:a|an|one|two|<n>|no) ..2 (?:day|days|week|weeks|afternoon|morning|month|hours?|minutes|evening|second|time)",
            "(?:a (?:question|matter) of (?:a few |some |one )?(?:days|weeks|taste|hours|minutes|practice)|couple of days' learning|matter of formatting|formatting matter)",
            "nobody (?:really |actually )?(?:reads|was bothered|minded|noticed|cares|seemed to mind|would notice|died|was hurt)",
            "(?:in real life|in practice|on the job) ..12 would (?:have )?(?:caught|be|never|have|not|catch)",
            "(?:not the end of the world|hardly (?:matters|a|the)|when all is said|no big deal|not a big (?:deal|thing)|does not really matter|not really the same)",
            "in (?:fairness|any case|the end) ,? ?(?:it|that) (?:was|is) (?:only|just|<n>|not)",
        ),
        unless=(
            "{owned}",
            "(?:my|one|only|just) (?:question|request|wish|thought|favor)",
            "(?:question|line|word|sentence|minute|minutes) ..6 (?:would|is enough|is plenty|help|if you|please)",
            "(?:you|your) (?:had|have|only|just|gave|could)",
            "(?:i (?:still|only|just) (?:noticed|realized|saw|understood|had to|want|wanted|gave|ask|wish))",
            "\\?",
            "(?:and|but) (?:i )?(?:still|even so|it (?:still|was enough|mattered|counts|cost))",
            "(?:thank|thanks|grateful|sorry)",
        ),
    ),
    bad=(
        "It was only a formatting matter in the last column.",
        "That is just a couple of days' learning for anyone in the trade.",
        "Any spellchecker would catch that.",
        "I know I dropped it, but it was really only the once and nobody minded.",
        "In real life the office would have caught it.",
        "It was a minor slip after all.",
    ),
    good=(
        "I have only one question.",
        "It is only two days of learning and I still had not done it.",
        "Just one line would help me.",
        "It was only when I read it aloud that I heard the problem.",
        "You had only ten minutes and you gave me all of them.",
    ),
)

STANDING = (YEARS, ACHIEVEMENTS, PRAISED_BY_OTHERS, COMPARES, MINIMISES)

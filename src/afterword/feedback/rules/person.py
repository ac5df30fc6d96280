"""Rules for how a candidate came across: communication, the level, the team, motivation."""

from __future__ import annotations

from afterword.feedback.kinds import Kind
from afterword.feedback.rules.parts import GAP, NEAR, NOT, KindRule, rule, says

_ANSWERS = r"(?:answers?|responses?|replies|examples?|explanations?|presentation|slides?|pitch|delivery|storytelling|storyline|talk|stories|story)"
_POOR = (
    r"(?:(?:too |very |rather |quite |a bit |a little )*(?:long|short|brief|vague|generic|unclear|confus\w+|unstructured|rambling|rehearsed|flat|thin|quick|hesitant|superficial|high[- ]level|theoretical|abstract|wordy|rushed|scattered"
    r"|hard to follow|all over the place|weak\w*)|lack\w*|lost|missing|drag\w*|wander\w*|ran (?:long|over)|went (?:on|off)|needs? work|no (?:beginning|structure|outcome|result|detail)|not (?:structured|clear|specific|concrete)|too much|could have been|jumped)"
)
_TRAIT = (
    r"(?:quiet(?:er)?|loud(?:er)?|reserved|shy|intense|serious|stiff|formal|informal|dominant|dominating|domineering|arrogan\w+|aloof|abrasive|abrupt|direct|blunt|pushy|bubbly|bubblier|outgoing|lively|livelier|laid[- ]back|introvert\w*|extrovert\w*"
    r"|opinionated|confrontational|lone wolf|independent spirit|overbearing|bossy|cold|distant|guarded|prickly|sharp-elbowed|competitive|strong-willed|headstrong|big (?:a )?(?:character|personality)|full-on|full on|mellow|gentle|softer|warmer"
    r"|warm to|cocky|over-?confident|relaxed|laidback|negative|stubborn|rigid|sarcastic|dry|wacky|chatty|talkative|brusque|fiery|timid|meek|easygoing|easy-going)"
)

PERSON_RULES: tuple[KindRule, ...] = (
    rule(
        "FBK201", "the answers fell short", Kind.COMMUNICATION,
        says(rf"\b{_ANSWERS}\b{GAP}{_POOR}\b", rf"\b(?:very |too |rather |quite )?(?:short|vague|generic|long|one[- ]word|unclear|rehearsed|unstructured|yes or no) (?:{_ANSWERS})\b", rf"\b(?:structure|length|clarity|detail|depth)\b{NEAR}{_ANSWERS}\b", rf"\b(?:{NOT}|more|clearer|concrete|specific)(?:\W+[\w'-]+){{0,4}}?\W+(?:structured? answers?|answers|examples?(?! of your work)|eye contact|straight answer|results? stated)\b",
             unless=r"\b(?:were|was) (?:very |really |all )?(?:clear|excellent|good|strong|lovely|great)\b|\b(?:next time|prepare|impress\w*)\b"),
        bad=("the answers ran long", "Very short answers in the panel", "did not give an example of your own"),
        good=("your answers were clear and well structured", "thank you for your answers"),
    ),
    rule(
        "FBK202", "a habit of speaking", Kind.COMMUNICATION,
        says(r"\b(?:rambl\w+|waffl\w+|mumbl\w+|interrupt\w+|talk(?:ed|ing) over|spoke over|speaking over|cut (?:people|us|them|me|him|her) off|went off on|go(?:ing)? off on|hedg\w+|reading from|read (?:from|off|every)|read (?:out )?(?:your|every|the) (?:notes|slides?)|lost (?:the thread|us|the audience|the panel|the room)"
             r"|jump(?:ed|ing) (?:from|into|between|around)|rush(?:ed|ing) (?:through|your)|undersold|oversold|undersell\w*|long-?winded|tangents?|monologu\w+|digress\w*|stumbl\w+|swore|swearing|jargon|buzzwords|acronyms|get a word in|circles around|circled|get to the point|got to the point|too (?:fast|softly|quietly|quickly|much detail)|speaks? (?:too|so)|spoke (?:too|so) \w+|talk(?:ed|s|ing) (?:too|so|almost|mostly|mainly) \w+)\b",
             unless=r"\b(?:we|they|i) (?:spoke|talked)\b.{0,20}\b(?:team|yesterday|today)\b"),
        bad=("you kept reading from your notes", "Hard to get a word in", "you spoke so softly that nobody heard", "you also hedged a lot"),
        good=("I spoke to the team yesterday", "we talked it over"),
    ),
    rule(
        "FBK203", "did not answer, listen or show", Kind.COMMUNICATION,
        says(r"\b(?:not|never|n't|failed to|without|rather than|instead of)(?:\W+[\w'-]+){0,3}?\W+(?:answer\w*|listen\w*|explain\w*|articulat\w*|elaborat\w*|summari[sz]\w*|get to the point|land(?:ed|ing)?|sell(?:ing)? yourself|give (?:us )?(?:numbers|figures|examples?|any|an?)|g[ai]ve us|let (?:them|us|people|me|him|her) finish|bring (?:out|your)|walk us|say what you|tell us what you|structure|come across|communicate)\b",
             r"\b\w+n't(?:\W+[\w'-]+){0,3}?\W+(?:answer\w*|listen\w*|explain\w*|articulat\w*|elaborat\w*|let (?:them|us|people) finish|give (?:us )?(?:numbers|examples?)|sell yourself|get a straight answer|communicate|come across clearly)\b",
             r"\b(?:did not|didn't|could(?:n't| not)) (?:give|offer|provide) (?:us )?(?:enough |any |a |an )?(?:\w+ )?(?:examples?|numbers|detail|specifics|evidence)\b", r"\b(?:used|spoke of|said) [\"'“]?we\b.{0,20}\b(?:rather|throughout|instead|not)\b",
             unless=r"\b(?:i|we) (?:can(?:'t|not)|could(?:n't| not)|am not able|are not able)\b|\bonly answer|answer the (?:phone|door)|come across\w* (?:cold|as)\b|why (?:you|us|this)|would(?:n't| not)\b|sponsor"),
        bad=("did not answer the question that was put", "it felt as if you hadn't listened to the brief", "you never gave us numbers"),
        good=("I could not answer your mail sooner", "we cannot give individual feedback"),
    ),
    rule(
        "FBK204", "hard to follow or hear", Kind.COMMUNICATION,
        says(r"\b(?:hard|difficult|difficulty|tough|struggl\w+|could(?:n't| not)|unable|not easy|trouble|not able)(?:\W+(?:to|for|us|them|me|in|we|were|really|quite|always)){0,4}\W+(?:follow\w*|hear\w*|understand\w*|know how you think|see how you think|make out|pin down|get (?:a|your|the) (?:point|message|sense|straight))\b(?! your (?:english|french|german|dutch|cantonese|spanish|accent|mandarin))",
             r"\b(?:clearer|more concise|more structured?|better structured?|more detail(?:ed)?|more specific|more succinct|crisper|plain[- ]english|headline first)\b", r"\b(?:communication|presentation|presenting|interpersonal|listening|delivery)(?: skills)?\b(?:\W+[\w'-]+){0,5}?\W+(?:not|weak\w*|below|lack\w*|improve\w*|poor|better|work|low|limited|harder)\b",
             r"\bbeginning and no end\b", r"\bno (?:clear )?(?:structure|beginning|storyline)\b", r"\b(?:spoken|written|oral) communication\b.{0,30}\b(?:not|mistakes|weak|below|low)\b", r"\beye contact\b",
             unless=r"\b(?:can be|nothing|wasn't about|more detailed feedback|more specific feedback|be more (?:specific|detailed)|more detail (?:than|for you|to give)|follow (?:up|us))\b"),
        bad=("they could not follow the structure of it", "the delivery of the presentation could be better", "it was hard to hear you", "no beginning and no end"),
        good=("I wish I could be more specific", "your communication was a high point"),
    ),
    rule(
        "FBK211", "over the level", Kind.LEVEL_MISMATCH,
        says(r"\b(?:over-?qualified|over-?experienced|too (?:senior|experienced|advanced|qualified|big for|good for|much experience)|far too much for|more than (?:the|this) (?:job|role|post) needs|above what (?:the|this)|bored|outgrow\w*|wasted (?:here|on)|beneath you|underus\w+|under-?utili[sz]\w*|(?:step|move) (?:back(?:wards)?|down)|itchy feet|start of their career|earlier in their career|at the beginning of their career|level too (?:high|low)|bigger things|entry[- ]level|more junior than you|(?:more|someone|somebody|a) junior(?: person| candidate| level)?|school leaver|recent graduate|leave (?:as soon|after|us when))\b",
             unless=r"\b(?:junior (?:members|environment|accountant|developer|artist|designer|colleagues?|associate)|for the junior|applied for)\b"),
        bad=("overqualified for washing our beakers", "you'd be bored by Christmas", "a step backwards after running the rail package"),
        good=("you impressed the junior members of the panel",),
    ),
    rule(
        "FBK212", "under the level", Kind.LEVEL_MISMATCH,
        says(r"\b(?:too (?:junior|early|inexperienced|soon|green)|(?:slightly|a bit|a little|rather|still|somewhat) (?:junior|green|inexperienced|early)|more junior than|more senior|more seasoned|step (?:up )?too (?:soon|far)|step too|(?:not|n't)(?: quite| yet| quite yet| really)* (?:ready|at (?:the|that|a|this) (?:\w+ )?level|senior enough|strategic enough)|(?:notch|level|grade|band|rung|tier|rank) (?:above|below|up|down|under|too)|(?:above|below|beyond) (?:where you are|your (?:current )?(?:level|grade))|number two|heavier hitter|gravitas|(?:rung|stage) in between|a (?:year|couple of years|few years) (?:away|off|too early)|too big (?:a|of a) (?:jump|step|leap)|(?:jump|leap|step)(?: was|'s| is) (?:too|a)|doer than|(?:director|executive|principal|lead|staff|senior|manager|head|partner|management)[- ]level|years away from)\b",
             rf"\b(?:see|saw|put|place|pitch\w*|felt|found) you\b{NEAR}(?:as (?:a |an |more )|at |one )(?:\w+ ){{0,3}}(?:number two|deputy|officer|senior|junior|mid-?level|assistant|grade|level|demi|associate|below)\b",
             r"\b(?:need|needs|want|wanted|wants|went for|after|prefer\w*)\b(?:\W+[\w'-]+){0,4}?\W+(?:more|bit more|little more) (?:senior|seasoned|experienced (?:hand|head))\b",
             unless=r"\b(?:senior stakeholders|that (?:older|the) people|senior (?:developer|accountant|nurse|management|colleague)|b[12] level|c1 level|basic user|at the level that)\b"),
        bad=("a step too soon", "you are more junior than we'd pictured", "not quite ready for this level yet", "more of a number two for now"),
        good=("your Dutch is not yet at the level that older people need", "limited exposure to senior stakeholders"),
    ),
    rule(
        "FBK221", "a trait is named", Kind.TEAM_FIT,
        says(rf"\b(?:too|a bit|a little|a touch|a tad|slightly|rather|quite|somewhat|very|more|more of|came across as|come across as|came over as|seemed|found you|such a|bit)\W+(?:a |an |too |more |of a |bit |quite |rather |as )*{_TRAIT}\b", rf"\b(?:someone|somebody|a person|people)\b{NEAR}(?:more |a bit |bit |little |softer|warmer)*{_TRAIT}\b", rf"\b{_TRAIT}(?:er)? than (?:the|us|we|our|most)\b", r"\b(?:got|getting|became|turned|grew|went) (?:a (?:bit|little|touch) |rather |quite |very |so |really )?(?:prickly|defensive|snappy|tetchy|irritable|irritated|touchy|annoyed|angry|argumentative)\b", r"\b(?:hold|held|keep|kept|lose|lost|losing|control) your (?:temper|cool|patience)\b", r"\b(?:keeps?|stays?|remains?) (?:calm|cool|patient|polite) (?:with|when|in front|around|under)\b", r"\blone wolf\b", r"\b(?:your|his|her|my) (?:humou?r|personality|temperament|character|ego|edge|manner|attitude|tone)\b",
             unless=r"\b(?:exposure|experience|contact|feedback|answers?|reports?|directly|more direct (?:experience|exposure)|slides?|be (?:more )?direct|happy to be direct|quiet room|your attitude was|personality they loved|loved your|liked your|enjoyed your)\b"),
        bad=("you came across as quite dominant in the group", "a touch intense for us", "someone a bit more bubbly"),
        good=("happy to be direct", "they loved your personality"),
    ),
    rule(
        "FBK222", "the team is named", Kind.TEAM_FIT,
        says(r"\b(?:gel(?:led|ling)?|click(?:ed)?|chemistry|ruffle\w* feathers|rub(?:bed|s)?\b.{0,25}\bthe wrong way|rub people up|cultur(?:e|al|ally)(?: fit| match| add)?|team (?:fit|player|dynamics?|chemistry)|vibe|way we work|way of working|ways of working|own way|style|different energy|more energy|fit(?:s|ted)? in|personal fit|personality|kind of person|type of person|warm to you|hard to warm|enjoy working with us|comfortable (?:with|around) (?:you|the other)|tight-knit|close-knit|tightly knit|delicate balance|get(?:ting)? on with|take direction|one boss|cross-examined|working with us|banter|slot (?:in|into)|blend in|people you'd be working)\b",
             r"\b(?:quite |such |very |pretty )?(?:a )?(?:loud|lively|quick-fire|quiet|close|funny|rowdy|noisy|calm|tight|informal|small|particular)(?:, [\w-]+)? (?:bunch|lot|crew|team|house|office|crowd|group|place|gang)\b", r"\b(?:work(?:ing)?|sit(?:ting)?|fit(?:ting)?|land(?:ing)?|slot(?:ting)?) (?:\w+ )?(?:more |a bit more |better )?(?:naturally|easily|comfortably|well) (?:with|in|alongside|into)\b",
             unless=r"\b(?:aligned? with the culture|multiple parameters|communication style|no concern|fit with remote|we're a small|good fit in|writing style|loved|would fit in|you'd fit in|fit in here|lovely|your work style)\b"),
        bad=("wasn't totally sure how you'd gel with the crew", "the chemistry with the rest of us wasn't quite there", "you'd want to run things your own way"),
        good=("No concern on culture", "you'd fit in well here"), weight=0.75,
    ),
    rule(
        "FBK231", "interest was not felt", Kind.MOTIVATION,
        says(rf"\b(?:{NOT}|unsure|doubt\w*|question\w*|wonder\w*|half-|low|hear)(?:\W+[\w'-]+){{0,6}}?\W+(?:motivat\w+|interest(?:ed)?|enthusias\w+|passion\w*|commit(?:ted|ment|ting)?|keen|hungry|hunger|excit\w+|curio\w+|eager|(?:really |actually )?want(?:s|ed)? (?:it|this|to (?:be|work|join|leave|do))|sure you want\w*|real reason|your heart)\b",
             r"\b(?:half-hearted|lukewarm|disengaged|a backup|plan b|second choice|any job|stopgap|tick-box|going through the motions|casual about|take it or leave it|lack of (?:interest|preparation|enthusiasm|motivation)|any (?:old )?job would do|applied to lots|keeping (?:your )?options|made up (?:your|their) mind|sounded (?:bored|unsure)|heart (?:was|is|didn't|wasn't|isn't)|the title more than|more interested in)\b",
             r"\b(?:stay(?:ed|ing)?|leave|leaving|stick(?:ing)?|commit\w*|finish\w*)\b.{0,25}\b(?:past|long|the summer|two years|the cohort|mid-?way|as soon)\b", r"\b(?:why us|why (?:this|our) (?:company|charity|school|role|team|firm)|motivation)\W+(?:\w+\W+){0,3}?(?:[12]/5|fell|flat|weak|unclear|not|thin|low)",
             unless=r"\b(?:interest (?:in|and) (?:the |our |this )?(?:role|company|position|vacancy|post|employment|joining|serving|working|the service|[A-Z]\w+)|your interest|thank|of interest|no interest|interested in (?:other|future)|staying connected|stay in touch|stay close|notice|salary|we (?:are|were) (?:very )?(?:keen|interested)|leave (?:a|the|your) (?:cv|details|review)|expire|permit|visa|bored by)\b"),
        bad=("didn't sound sure you wanted to leave teaching", "we got the sense we were a backup", "no one believed you'd stay past the summer"),
        good=("thank you for your interest in the role", "your enthusiasm was obvious"),
    ),
    rule(
        "FBK232", "had not prepared", Kind.MOTIVATION,
        says(r"\b(?:(?:not|never|n't|without)(?:\W+[\w'-]+){0,3}?\W+(?:prepar\w+|research\w*|done (?:your|his|her|any|the) (?:homework|reading|research)|looked (?:at|up|into)|look(?:ed)? (?:at|up)|read (?:the|our|up|my|about|what)|visit(?:ed)?|tried|try|seen|opened|heard of|know (?:much |anything |what |who |a lot )?(?:about |we |of )?(?:us|our|the (?:company|school|charity|firm|organi[sz]ation)|we|what we))|couldn't (?:say|tell us|name|explain) (?:what|why|one|who|a single)[\w' ]*(?:we|us|our|you want|you wanted)|lack of (?:prep\w*|research)|unprepared|under-?prepared|more prep\w*|prepare better)\b",
             r"\b\w+n't(?:\W+[\w'-]+){0,3}?\W+(?:prepar\w+|research\w*|done (?:your|any) (?:homework|research)|looked (?:at|up|into)|read (?:the|our|up|my)|visited|tried our|know (?:much |anything |a lot |what )?(?:about us|about our|our|we))", r"\b(?:only|just|mostly) (?:asked|asking|wanted to know|talked|interested)\b.{0,40}\b(?:salary|pay|bonus|remote|holidays?|perks|hours|days off|leave|title|car)\b", r"\b(?:asked (?:no|nobody|nothing|not one|not a single|zero|hardly any)(?: real)?(?: questions?| anything)?|had (?:no|not one|not a single|zero|hardly any)(?: \w+)? questions?|had nothing to ask)\b(?!.{0,8}(?:concern|issue|worr))", r"\b(?:turned? up|turning up|arriv\w+|was|were) (?:\w+ )?(?:\w+ minutes )?late\b", r"\b(?:did(?:n't| not)) ask (?:any|a single|us|one|about)\b", r"\bcalled us by\b"),
        bad=("hadn't read the annual report", "you couldn't say what we make", "you only asked about the remote days and the bonus", "you hadn't looked at our website"),
        good=("you had clearly read our annual report", "I have not read your mail properly yet"),
    ),
)  # fmt: skip

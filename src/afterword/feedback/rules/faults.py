"""How people say in everyday words what somebody did, left undone, or did badly."""

from __future__ import annotations

_SOFT = r"(?:just |only |also |often |still |clearly |simply |really |always |constantly |both |mostly |far |way |(?:quite )?a (?:bit|little|touch|tad) |too |rather |quite |very |so |slightly |somewhat |pretty |not |never )*"
_VERBS_LEFT = r"(?:get (?:(?:the|this) (?:job|role|post|position|place|part|offer)(?! (?:finished|done))|it\b|this|that|picked|chosen|through|in)|got|get$|make (?:it|the)|need|have|disappoint|do (?:anything|badly|too|much wrong|well|great)|put a foot|come (?:first|across|over)|score|meet (?:our|the|all)|progress|reach|fit|match|stand out|work out|let (?:us|me|anybody|anyone|yourself) down|miss|lose|apply|click|gel|land|convince|seem|appear|feel|sound|show|bring(?! (?:your|the|any|a|an|id)\b)|demonstrate|pass|want|fail|quite|win|impress|stay|like|care|succeed|answer|give|look (?:like|as)|hit it|say (?:why|much|anything wrong)|even know|think|realise|mean|deserve|go (?:wrong|as|to plan)|believe|say you|mention (?:the role|us)|stand)"
_DOING = r"(?:wear|pay|listen|look|prepar|check|us|follow|wash|clean|greet|keep|watch|hold|smil|tak|talk|writ|record|wip|tast|measur|weigh|lock|sign|ask|stand|paying)\w*"
NEGATED = (
    rf"(?:just |simply |also |really |still )*(?:(?:did not|didn't|did'nt|never|don't(?= (?:listen|look|check|wait|ask|greet|smile))|do not(?= (?:listen|look|check|wait|ask|greet|smile))|not(?= (?:fold|clean|check|wash|wear|ask|greet|listen|put|close|wipe|lock|use)\b)) (?:even |really |properly |actually |once |always |also )*(?!{_VERBS_LEFT}\b)(?!(?:used|worked|run|managed|done|had|led|supervised|held|seen|heard|been|driven|sold|built|owned|taken|carried|touched|shipped|use|tied|deny|push|tell me|mind|wish|know (?:much|enough|a lot))\b)(?!\w+ (?:it|there|you|on)$)(?!\w+ yet\b)(?![^.]*\b(?:yet|before)$)[a-z]+"
    r"|(?:hardly|barely|scarcely) (?:looked|spoke|smiled|asked|answered|listened|greeted|said|moved|touched|checked|cleaned|talked)\b"
    r"|(?:hadn't|had not|haven't|have not) (?:even |really |properly |actually |once |also )*(?:masked|sealed|cleaned|washed|checked|read|locked|tidied|swept|asked|labelled|measured|weighed|packed|turned|switched|closed|wiped|prepared|finished|looked|listened|noticed|brought|written|recorded|told|followed|put|taken off|fixed|tightened|tied|primed|sanded|rinsed|drained|isolated|tested)"
    r"|(?:forgot|failed|neglected|omitted) to(?! (?:impress|meet|show|demonstrate|convince|reach|stand))\b|(?:forgot|overlooked|skipped|left out|missed (?!out|the (?:cut|mark|boat|chance|deadline to)|by\b|a (?:trick|beat)))"
    rf"|(?:was not|wasn't|were not|weren't) (?:always |really |even |properly )*(?:{_DOING}|prepared|careful|on time|dressed|polite|patient|gentle|thorough|accurate|tidy|clean)\b)"
)
"""What was left undone."""
_STATE = (
    rf"{_SOFT}(?:late\b(?! (?:shift|stage|entry|addition|applicant))|on (?:your|my|the|his|her) (?:phone|mobile|own phone)|on a call when|chewing (?:gum)?|scrolling|texting|leaning (?:on|against)|looking at (?:your|the|my|his) (?:phone|watch|clock)|smoking|vaping|swearing|yawning|slouch\w+"
    r"|short with|rough (?:with|on)|heavy-handed|slow (?:on|at|with|to|in|off|getting)|rushed|rushing|careless|sloppy|scruffy|untidy|messy|dirty|unprepared|distracted|bored|half asleep|hung ?over|clumsy"
    r"|quiet (?:with|at|on|in|when|around|during|round)(?! (?:this|that|us|our|a noisy|such))|shy (?:with|at|on|in|when|around|during)|chatty|loud (?:with|on|around)|all over the place|in (?:trainers|jeans|shorts)|holding (?:the|your) \w+ wrong)"
)
STATE = (
    rf"(?:(?:were|was|are|being|seemed|looked|kept|got there|turned up|showed up|came|came in|arrived|rocked up|clocked in|got in|logged on|are sometimes) (?:\w+ (?:mins?|minutes?|hours?) |half an hour |an hour |\d+ ?(?:mins?|minutes?) )?{_STATE}"
    r"|(?:arrived|turned up|showed up|came|came in|rocked up|clocked in|got in|logged on)(?: (?!back|over|across|close|second|first|along)[\w'-]+){0,6}? (?:late|without|unprepared|hung ?over|in (?:trainers|jeans|shorts|flip-flops))\b"
    r"|kept (?!imagining|waiting|thinking|hoping)\w+ing\b(?! (?:us|me) (?:laughing|going|smiling|interested)|.{0,20}\b(?:calm|well|good|positive))|kept (?:us|me|them|everyone|the \w+) waiting)"
)
BARE_STATE = r"(?:(?:just |only )*(?:(?:quite )?a (?:bit|little|touch|tad)|too|rather|slightly) (?:too )?(?:quiet|shy|chatty|slow|rough|rushed|careless|untidy|messy|late|abrupt|loud)\b(?! for (?:this|that|us|our|the))(?! (?:to|a)\b)|late (?:both|every|mon|tues|wed(?:nes)?|thurs|fri|sat(?:ur)?|sun|twice|again)(?:day)?\b(?!s)|on (?:your|my) phone\b)"
"""What is said without "you were"."""
ACT = (
    rf"{_SOFT}(?:left (?!us|me with|a (?:good|great|lovely|strong|positive|really|very|nice|lasting|deep|warm|fine|favourable|big))(?:[\w'-]+ ){{1,6}}?(?:open|on|running|unlocked|unattended|untied|out|dirty|wet|hot|unclean\w*|uncovered|unsealed|loose|unplugged|plugged in|mess|messy|behind|all over|in the|on the|under|too|unfinished|alone|waiting|live|streaky|half)\b"
    r"|burn(?:t|ed)|spil(?:t|led)|dropped (?!in\b|by\b|us|me|out|off)|broke (?!the ice|even)|cracked|nicked|scratched|scraped|dented|clipped|bumped|stalled|tripped|mixed up|muddled|scalded|snapped at|swore|shouted|argued|rolled your eyes|rolled my eyes"
    r"|(?:over|under)(?:cooked|did|filled|baked|proved|mixed|seasoned|salted|charged|cut|loaded|ran|shot|tightened|poured|watered|fed|estimated|heated)|mis(?:heard|read|counted|measured|labelled|placed|took|quoted|spelt|spelled|judged|dialled|filed)"
    r"|talked over|spoke over|interrupted|cut (?:\w+ ){1,2}(?:off|short)|mumbled|rushed|rambled|waffled|froze|panicked|guessed|parked (?:across|over|on)|walked (?:off|out|past)|stormed|sat down|ignored|refused|stood (?:around|about)"
    r"|cut (?:the wrong|it|them|\w+ \w+ (?:too|wrong))|(?:gave|used|put|picked|took|sent|brought|quoted|served|ordered|entered|wrote|read|mixed|rang|cut|fitted|hung|loaded|packed|delivered|dialled)(?: [\w'-]+){0,5}? (?:the )?(?:wrong|late|cold|raw|upside down|back to front|the wrong way)\b"
    r"|quoted for the wrong|took (?:ages|too long|a long time|forever|over an hour|an hour|long time|nearly an|twice|half the|(?:\w+|\d+) (?:minutes|mins|hours) (?:to|for|over|on))|take (?:a )?long time to"
    r"|ran out of|ran over|lost (?:marks|points|your temper|my temper|the thread|your place|the key|track)|sent (?:out )?(?:\w+ ){1,3}cold|(?:spoke|talked|drove|went|worked|typed|walked|moved|poured|lifted) (?:\w+ )?(?:far |way |much |a bit |a little )?too (?:quick|quickly|fast|slow|slowly|loud|loudly|quietly|much|long|close|softly|hard)\b"
    r"|read (?:your|my|the|all your) (?:answers?|notes|slides) (?:from|off|out)|lifted (?:him|her|them|the (?:patient|resident|client)) (?:on your own|alone|without)|used (?:too much|too little|the same|dirty)|put (?:too much|too little)|touched|let (?:two|three|one|the|a|him|her|them|some) (?:\w+ ){1,5}(?:go|out|off|run|get|wander|burn|boil|drop|fall)|went through (?:a|the) (?:red|amber|gate)|drove (?:off|through|over|onto)|reversed (?:into|over|without)|braked|swerved"
    r"|told (?:us|me) (?:a lot|plenty|everything|all|more) about (?:your|the|my) (?:last|old|former|previous) \w+"
    r"|told (?:a|the) (?:customer|client|guest|patient|parent|visitor)|drew (?:the )?wrong|spent too (?:long|much|little)|added your own|left (?:out|off)|\w+(?:ed|t|ew) (?:[\w'-]+ ){0,5}?without (?!being|having to)\w+ing)"
)
"""What was done that should not have been."""
_BAD = (
    r"(?:patchy|lumpy|uneven|over ?done|under ?done|over ?cooked|under ?cooked|under ?proved|over ?proved|under ?proofed|over ?heated|burnt|burned|scorched|raw|cold|soggy|dry|watery|tough|greasy|streaky|wonky|crooked|squint|slanted|loose|leaking|leaky|cracked|chipped|scratched|dirty|filthy|untidy|messy|rough|bumpy|jerky|sloppy|careless|blurred|blurry|out of focus|not in focus|out of line|out of true|off level|off centre|out by|too \w+|inaccurate|smudged|stained|creased|crumpled|damp|unfinished|incomplete|slow|late|wrong|flat and|hard to read|illegible"
    r"|not (?:accurate|level|straight|even|clean|tidy|square|flush|tight|smooth|neat|sealed|secure|finished|done|hot|warm|cooked|labelled|complete|legible|safe|plumb|sharp|dry|right|in focus|good enough)|all over the place|a (?:bit |right |real |total |complete )?(?:mess|shambles)|bit (?:rough|patchy|lumpy|slow|messy|wonky|untidy))"
)
_HAD = r"(?:(?:lots of |some |several |a few |big |small |many |still )*(?:gaps?|holes?|lumps?|bubbles?|drips?|runs|cracks?|dust|streaks|scratches|stains|mistakes|errors|typos|wrinkles|creases|porosity|hairs|crumbs|shell|bones?|weeds)\b)"
FAULTY = (
    rf"(?:(?:(?:was|were|is|are|looked|came out|came back|ended up|turned out|felt|got|stayed|seemed)(?: (?:still|often|always|all|a bit|a little|very|quite|rather|so|really|far|much|slightly|mostly|also))*|(?:wasn't|weren't|isn't|aren't)(?= (?:accurate|level|straight|even|clean|tidy|square|flush|tight|smooth|neat|sealed|finished|hot|warm|cooked|labelled|complete|safe|sharp|dry))) (?:{_BAD}|(?<=n't )\w+)\b(?! (?:shift|stage|for (?:the role|this|us)|to (?:tell|say|call)))"
    rf"|(?:had|have|has|still have|still had|with) {_HAD}|not (?:accurate|level|straight|even|clean|tidy|square|neat|finished|hot|good enough)\b|spent too (?:long|much|little)\b|ran (?:over|too long)\b|took too long\b|(?:did not|didn't) (?:mention|cover|include|address|hold|stick|close|fit|dry|set|rise)\b|came (?:undone|apart|off|loose)|fell (?:off|apart|over|down)|(?:was|were|is) (?:always |often |turned )?to the (?:customers?|guests?|class|room|patients?|audience|panel|camera|children)\b|(?:leaked|collapsed|cracked|split|peeled|ran (?:down|over))\b|failed the|left all over)"
)
"""How a piece of work turned out badly."""
NO_DEED = (
    r"\b(?:if you|unless|not that|^nobody|^no one|nobody (?:complained|minded)|no complaints?|nothing wrong|couldn't fault|can't fault|not your fault|no fault|we (?:didn't|were|are|had|have|could)|i (?:didn't|never) (?:say|mean|get)|great|excellent|brilliant|fantastic|superb|lovely|perfect|didn't matter|doesn't matter|not a problem|no problem|thought you(?:'d| would)|might have|may have|could have been"
    r"|vacancy|position|role (?:is|was|has)|post (?:is|was|has)|budget|funding|application|process|decision|notice period|salary)\b"
)
"""What makes such words no deed, or speaks of something else."""

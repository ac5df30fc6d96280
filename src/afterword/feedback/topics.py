"""What a clause speaks of: the words of each kind's field, wherever the clause stands to them."""

from __future__ import annotations

from afterword.feedback.kinds import Kind

_INDUSTRY = (
    r"financ\w+ services|bank(?:ing|s)?|insurance|fintech|pharma\w*|healthcare|health care|medical devices?|biotech|oil (?:and|&) gas|energy|mining"
    r"|construction|manufacturing|retail|fmcg|consumer goods|hospitality|hotels?|tourism|education|higher education|charit(?:y|ies)|non-?profits?|government"
    r"|public sector|private sector|defen[cs]e|aviation|airlines?|aerospace|automotive|telecoms?|telecommunications|media|publishing|fashion|luxury|games|gaming"
    r"|e-?commerce|saas|software|logistics|shipping|maritime|cruise|freight|agricultur\w+|farming|livestock|property|real estate|law firms?|legal|private equity"
    r"|social housing|nhs|schools?|hospitals?|prisons?|museums?|arts|sports?|food|drinks?|utilities|rail|b2b|b2c|start-?ups?|agency side|in-?house"
)

TOPICS: dict[Kind, tuple[str, ...]] = {
    Kind.SKILLS_GAP: (
        r"skills?|skill set|hands-on|technical\w*|tools?|software|programming|coding|code|certif\w+|licen[cs]e|ticket(?:s|ed)?|qualif(?:ied|ication)|diploma|degree"
        r"|accredit\w+|registration|registered|coded|trained|training|course|card",
        r"knowledge|proficien\w+|fluen\w+|familiar\w*|exposure to|grasp|grip|command of|understanding|expertise|depth|basics|fundamentals|rusty|comfortable (?:in|with)"
        r"|confident with|how to",
        r"english|french|german|spanish|italian|dutch|mandarin|cantonese|arabic|portuguese|welsh|japanese|language|vocabulary|grammar|accent",
        r"sql|python|java\w*|typescript|rust|excel|sap|aws|azure|linux|kubernetes|terraform|react|salesforce|hubspot|autocad|revit|photoshop|power bi|tableau|ifrs|gaap|gdpr|ppe",
        r"(?:technical|written|practical|coding|numeracy|skills?|typing|driving|trade) (?:test|exercise|task|assessment|round|station)|errors?|mistakes?|accura\w+|standard",
        r"statistic\w*|accounting|legislation|regulations?|modelling|design|documentation|maths?|budgeting|forecast\w*|law|safety|first aid|welding|sight-?reading|machin\w+",
    ),
    Kind.EXPERIENCE_GAP: (
        r"experience[ds]?|track record|background|years?|yrs|months?|seasons?|hours|hands-on",
        r"led|lead|leading|leadership|manag(?:e|ed|ing|ement)|supervis\w+|run|ran|running|head(?:ed|ing)|own(?:ed|ing|ership)?|direct reports?|line management|reports|team of|in charge"
        r"|sole|on your own|deliver\w+|launch\w*",
        r"scale|size|volume|budget|p&l|multi-?site|end[- ]to[- ]end|start to finish|from scratch|zero to|full (?:cycle|season|month|audit|project)|largest|biggest|covers|caseload|exposure",
    ),
    Kind.INDUSTRY_EXPERIENCE: (
        _INDUSTRY,
        r"industry|sector|market|trade|domain|field|vertical|competitor|regulated|our world|environment",
        r"(?:come|came|comes|coming|background|background is|somebody|someone|person|people|experience|work(?:ed)?|career|from) (?:is |been |was |all |purely |only |with |a )*(?:from|in|out of|outside|within|is|of) ",
    ),
    Kind.CLIENT_FACING: (
        r"clients?|customers?|client[- ]facing|customer[- ]facing|accounts?|stakeholders?|guests?|patients?|parents?|famil(?:y|ies)|relatives|donors?|investors?|partners?|suppliers?|passengers?"
        r"|tenants?|residents?|public|members|sponsors?|buyers?|retailers|users|c-level|c-suite|board|ministr\w+|councillors|shoppers?|visitors?|students?|learners?",
        r"front[- ]of[- ]house|front office|face[- ]to[- ]face|role play|complaints?|servic(?:e|ing)|relationships?|account management|sales|pitch\w*|negotiat\w+|external|behind the scenes|back office|counter",
    ),
    Kind.COMMUNICATION: (
        r"answers?|answer(?:ed|ing)|responses?|replies|questions?|examples?|detail(?:ed|s)?|star|explain\w*|explanation\w*|describ\w+|articulat\w+|express\w*|example",
        r"communicat\w+|presentation|present(?:ed|ing)|slides?|pitch|delivery|speak\w*|spoke\w*|talk(?:ed|ing|s)?|voice|listen\w*|interrupt\w*|eye contact|hear|heard|said|stor(?:y|ies)|words?",
        r"structure[ds]?|concise|clear(?:er|ly)?|clarity|vague|ramble\w*|rambling|waffl\w+|long-?winded|too long|brief|short answers|one[- ]word|yes or no|generic|specific\w*|unclear|confus\w+"
        r"|follow (?:you|your|the|what)|lost the thread|point|tangents?|jargon|buzzwords|rushed|nervous\w*|mumbl\w+|quiet(?:ly)?|softly|rehearsed|script|notes|hedg\w+|swore|straight answer|numbers|figures",
    ),
    Kind.LEVEL_MISMATCH: (
        r"over-?qualified|under-?qualified|too (?:senior|junior|experienced|inexperienced|advanced|high|low|early|soon|green)|more (?:senior|junior|seasoned)|senior(?:ity)?|junior|entry[- ]level|graduate"
        r"|(?:level|grade|band|notch|rung|tier|title)(?:s)?|mid-level|principal|number two|director level|executive level|lead level|head of",
        r"step (?:up|down|back(?:wards)?|too)|stretch|jump|leap|bored|outgrow\w*|wasted|beneath|challeng\w+|underus\w+|leave (?:as soon|after|us)|early in your career|earlier in (?:your|their) career"
        r"|start of (?:your|their) career|ready|not yet|for now|a (?:year|couple of years|few years) (?:too|more|away)|promot\w+|gravitas|heavyweight|heavier|inexperienced|green|far too much|bigger than",
    ),
    Kind.TEAM_FIT: (
        r"team|crew|group|guys|girls|lads|boys|colleagues|everyone|others|the rest|people|us|we're|they're|culture|cultural(?:ly)?|atmosphere|environment|office|house|floor",
        r"fit(?:s|ted)? in|gel(?:led)?|click(?:ed)?|chemistry|personalit\w+|character|style|energy|vibe|temperament|humou?r|spirit|dynamic|rapport|connection|warm(?:th|er)?|manner|attitude|ego|way of working",
        r"quiet(?:er)?|loud(?:er)?|reserved|shy|intense|serious|stiff|formal|dominant|dominating|arrogan\w+|aloof|abrasive|abrupt|direct|blunt|pushy|bubbly|outgoing|lively|laid[- ]back|intro\w+|extro\w+|opinionated"
        r"|confrontational|lone wolf|independent|own way|rub(?:bed)?|ruffle\w*|overbearing|bossy|cold|guarded|hard to (?:warm|read)|banter|tight-knit|close-knit|bunch|get on with|confident|competitive|strong-willed",
    ),
    Kind.MOTIVATION: (
        r"motivat\w+|interest(?:ed)?|enthusias\w+|passion\w*|commit\w*|keen|hungry|hunger|excit\w+|drive|curious|curiosity|eager|want(?:ed|s|ing)? (?:it|to be|this|the (?:job|role|title)|to work)|really want\w*",
        r"prepar\w+|research\w*|homework|website|read (?:up|the|our|about)|annual report|what we (?:do|make|sell)|about (?:us|our|the company)|why us|why (?:you|here|this|we)|reasons? for|know (?:much )?about (?:us|our)"
        r"|looked at|questions for us|asked (?:no|nothing|only|about)|perks|bonus|holidays?|remote days",
        r"backup|second choice|first choice|plan b|any job|stopgap|stay(?:ing)?|leave|long[- ]term|late|half-hearted|lukewarm|bored|unsure|made up (?:your|their) mind|heart|keeping (?:your )?options|other offers?|disengaged|casual",
    ),
    Kind.PAY_LOGISTICS: (
        r"salary|pay|paid|compensation|package|rate|day rate|budget|band|money|expensive|afford|expectations?|ceiling|stretch|match what you|\d+k|wage|cost|price",
        r"notice|start date|start(?:ing)? (?:immediately|sooner|earlier|on|by)|immediate\w*|available|availability|sooner|hours|shifts?|rota|roster|weekends?|nights?|sundays?|saturdays?|part[- ]time|full[- ]time"
        r"|early start|on[- ]call|days (?:a week|in the office)|four days|five days",
        r"locat\w+|relocat\w+|commut\w+|distance|remote\w*|hybrid|on-?site|office|local|based in|live|far away|travel\w*|drive|car|visa|sponsor\w*|work permit|right to work|citizen\w*|clearance|time ?zone|permit|in the country",
    ),
    Kind.PROCESS: (
        r"cancel\w+|withdrawn|on hold|frozen|freeze|froze|paused?|postpon\w+|reorgani[sz]\w+|restructur\w+|reclassif\w+|redundan\w+|merg(?:er|ed|ing)|redeploy\w+|budget|funding|funded|headcount|cut|approv\w+|closed|closing",
        r"internal(?:ly)?|already (?:in|working|acting|doing|holds?|lined)|existing|promot\w+|acting up|covering|temp|colleague|in-house|nephew|daughter|son|from within|inside|successor|previous post ?holder|decided to stay",
        r"vacancy|position|role|post|job|opening|requirement|contract|grant|project|recruitment|re-?advertis\w+|appointment|no longer|nobody|no one|not (?:hiring|fill\w*|appoint\w*)|any more|gone|exist\w*|lost",
    ),
}

"""Rules for what a candidate can or has done: skills, experience, industry, clients."""

from __future__ import annotations

from afterword.feedback.kinds import Kind
from afterword.feedback.rules.parts import (
    CLIENTS,
    FAR,
    GAP,
    INDUSTRY,
    LANGUAGE,
    LEADING,
    NEAR,
    NOT,
    SOMEONE,
    WANTED,
    KindRule,
    rule,
    says,
)

_PAPER = (
    r"(?:certificat\w+|licen[cs]es?|tickets?|coded|codings?|qualif(?:ied|ications?)|diploma|degree|accredit\w+|registration|registered|chartered|card|nvq|level [1-7] in|first aid|training|trained"
    r"|ticketed|badge|endorsement|rating|pmp|acca|cima|cissp|cscs)"
)
_KNOWING = r"(?:knowledge|proficien\w+|fluen\w+|familiar\w*|grasp|grip|command of|expertise|confident with|comfortable (?:in|with)|skills?|know-how|technique|technical depth)"
_PARTS = r"(?:(?:unit |integration |automated |real |any |proper )*(?:tests?|testing|test coverage|validation|documentation|docs|comments|error[- ]handling|edge cases|readme|sources|citations|references|calculations|tolerances|dimensions))"
_WORKPIECE = r"(?:take-?home|exercise|task|solution|code|repo(?:sitory)?|pull request|submission|assignment|case study|prototype|drawings?|report|sample|piece|test day|your work)"
_CLIENT_VERB = r"(?:deal\w*|handl\w+|manag\w+|win\w*|calm\w*|present\w*|pitch\w*|sell\w*|sold|servic\w+|work\w* with|speak\w* to|face|faced|facing|engag\w+|sit across|contact|support\w*)"

WORK_RULES: tuple[KindRule, ...] = (
    rule(
        "FBK101", "a paper is missing", Kind.SKILLS_GAP,
        says(rf"\b{NOT}{GAP}{_PAPER}\b", rf"\b(?:lapsed|expired|out of date|unrecogni[sz]ed){NEAR}{_PAPER}\b", rf"\b{_PAPER}{NEAR}(?:lapsed|expired|missing|required|mandatory|needed)\b",
             unless=rf"\b{CLIENTS}{NEAR}experience"),
        bad=("there is no C1 certificate in your file", "your first aid at work had lapsed", "you don't have the cat A licence"),
        good=("your certificates were all in order", "we would have trained you"),
    ),
    rule(
        "FBK102", "knowledge is thin", Kind.SKILLS_GAP,
        says(rf"\b{NOT}{GAP}{_KNOWING}\b(?! (?:and experience|of (?:our|the|your) (?:industry|sector|market|company|business|organi[sz]ation|charity|clients?)))", rf"\b{_KNOWING}{GAP}(?:thin|weak\w*|limited|lacking|low|missing|basic|not (?:at|where|what|strong|enough)|below)\b",
             unless=r"\b(?:communicat\w*|presentation|interpersonal|people|leadership|client|customer|industry|sector|market|about us|match\w*|align\w*|closely|impress\w*|fit|suited|suit|skills and experience|skill ?set)\b"),
        bad=("the panel felt your grasp of employment law was thin", "not comfortable in Revit yet", "limited knowledge of tax law"),
        good=("your skills do not align as closely", "your knowledge was very good"),
    ),
    rule(
        "FBK103", "a language is not there yet", Kind.SKILLS_GAP,
        says(rf"\b(?:your|my|in|his|her|their) {LANGUAGE}\b{GAP}(?:not|isn't|wasn't|level|weak|need\w*|enough|fluent|below|basic|better|improve\w*|only)", rf"\b(?:follow|understand) your {LANGUAGE}\b",
             rf"\b(?:need\w*|fluent|more fluent|stronger|better|not|no|native){NEAR}{LANGUAGE}\b(?! (?:was|is) (?:good|fine|excellent))"),
        bad=("your Dutch is not yet at the level", "we needed somebody fluent in Spanish", "nobody could follow your Cantonese"),
        good=("your English was excellent", "English good"),
    ),
    rule(
        "FBK104", "a named tool is missing", Kind.SKILLS_GAP,
        says(r"\b(?:[Nn]o|[Mm]issing|[Ww]ithout|[Ll]ack(?:ed|ing|s)?|[Ll]imited|[Hh]ands-on|[Nn]ever (?:used|touched|run|worked (?:in|with))|[Hh]aven't used|[Nn]ot (?:yet )?(?:used|strong in|fluent in)|[Ww]eak (?:on|in|at)|[Rr]usty (?:on|in))"
             r" (?:of |in |on |with |any |much |enough |recent |real |prior |previous |hands-on |experience (?:of|in|with) |exposure to |knowledge of |working |a |the )*(?:[A-Z][\w+#./-]*|[a-z]+[A-Z]\w*|\d-axis)",
             r"\b(?:your|Your|my|My) (?:[A-Z][\w+#./]+|[A-Z]{2,})(?: \w+)? (?:was|is|were|needs?|wasn't|isn't|let|could)\b(?!.{0,12}\b(?:good|fine|ok|great|strong|excellent|super|not in question))", cased=True),
        bad=("No recent TypeScript", "missing hands-on Terraform", "Your SQL was slower than we'd hoped"),
        good=("Your Python was fine", "no news from Martin yet"),
    ),
    rule(
        "FBK105", "could not do a task of the trade", Kind.SKILLS_GAP,
        says(r"\b(?:could(?:n't| not)|can(?:'t|not)|unable to|struggled (?:to|with)|not able to|didn't know how to|failed to|never (?:run|used|operated|driven)|unfamiliar with|weren't familiar|not familiar)\b"
             r"(?:\W+[\w'-]+){0,3}?\W+(?:write|code|debug|read|use|operate|reconcile|calculate|design|build|set up|solve|weld|measure|identify|draw|drive|cook|translate|model|test|analy[sz]e|run|machine|fix|plan|ventilator|exercise"
             r"|task|query|algorithm\w*|procedure\w*|software|system\w*|equipment|drawing|deviation)\b",
             unless=r"\b(?:your notes|website|annual report|our (?:site|report|work)|a team|people|script|slides?|rapport|relationship\w*|question|yourself|story)\b"),
        bad=("you couldn't reconcile by hand", "you can't read a stowage plan", "you struggled with the coding exercise"),
        good=("you couldn't have done more", "you had not read our website"),
    ),
    rule(
        "FBK106", "a test came out weak", Kind.SKILLS_GAP,
        says(r"\b(?:(?:technical|written|practical|coding|numeracy|skills?|typing|driving|trade|aptitude|take-home|design|excel|sql|spreadsheet|mock|sample|measuring|bench|desk)[\w-]* (?:\w+ )?(?:test|exercise|task|assessment|round|station|part|challenge|lesson|translation|work))"
             r"(?:\W+[\w'-]+){0,6}?\W+(?:weak\w*|below|low\w*|fail\w*|errors?|mistakes?|gaps?|lost|under|not|didn't|wasn't|behind|short|slow\w*|out by|wrong|missed)\b",
             r"\b(?:failed|lost marks (?:on|for|in)|scored low\w* (?:on|in)|dropped marks)\b(?!.{0,20}\b(?:question|answer|communication|presentation|motivation))", r"\b(?:several|some|too many|\w+) (?:errors|mistakes)\b",
             rf"\b(?:no|without(?: any)?|lack(?:ed|ing|s)?|missing|hardly any|few|not enough) {_PARTS}\b(?=[^.!?]*\b{_WORKPIECE}\b)", rf"\b{_WORKPIECE}\b[^.!?]{{0,30}}?\b(?:no|without(?: any)?|lack(?:ed|ing|s)?|missed|missing|hardly any|few|not enough) {_PARTS}\b", r"\b(?:didn't|did not|hadn't|had not|never|forgot to) (?:test|tested|validate|validated|document|documented|write (?:any )?tests|written (?:any )?tests|handle (?:the )?(?:errors|edge cases))\b"),
        bad=("your written technical test was below the line", "You lost marks on GMP documentation", "there were no tests in the take-home", "your drawing had no dimensions", "you failed the numeracy test"),
        good=("your technical test was the best of the day", "test passed"),
    ),
    rule(
        "FBK107", "an area is called weak", Kind.SKILLS_GAP,
        says(r"\b(?:(?:the |only |main |biggest )?gap (?:was|is|in|with)|area (?:to|for) (?:develop\w*|improve\w*)|what was missing (?:was|is)|(?:weak|rusty|shaky|thin|light|slow) (?:on|in|at|with)|brush up|let you down|needs work|isn't there yet)\b",
             unless=rf"\b(?:experience|{CLIENTS}|answers?|presentation|examples?|leadership|years|communicat\w*|eye contact|structure|sector|industry|listening|story)\b"),
        bad=("you were weak on colour management", "The only gap was phlebotomy", "Area to develop: behaviour management", "your sight-reading let you down"),
        good=("the gap was client experience", "nothing lets you down"), weight=0.7,
    ),
    rule(
        "FBK108", "somebody else has the skill", Kind.SKILLS_GAP,
        says(rf"\b{SOMEONE}{NEAR}(?:holds?|had|has|knows?|knew|with|who can|already does|could){NEAR}(?:{_PAPER}|(?:stronger|deeper|more|better|advanced|hands-on|specialist|specific)? ?(?:{_KNOWING}|\w+ skills))\b",
             rf"\b{WANTED}{GAP}(?:stronger|deeper|more advanced|better|specific|specialist) (?:[\w-]+ ){{0,3}}(?:skills|knowledge|ability|expertise)\b",
             unless=r"\b(?:communicat\w*|presentation|interpersonal|people skills|leadership|client|customer|industry|sector|match\w*|align\w*|closely|fit|suited|skills and experience|set of skills)\b"),
        bad=("The successful applicant holds his chainsaw tickets", "the team wanted stronger Python skills"),
        good=("someone with skills that match more closely",), weight=0.7,
    ),
    rule(
        "FBK109", "asked about the trade, and nothing came", Kind.SKILLS_GAP,
        says(r"\b(?:when|as|once) (?:we|i|they|he|she|\w+) asked (?:you )?(?:how|which|for|about (?!us|our|you))\b.*\b(?:you|i) (?:had no (?:plan|answer|idea|method|example of one)|had nothing|guessed|were guessing|made a guess|couldn't|could not|did(?:n't| not) know)\b",
             r"\byou (?:did not|didn't|forgot to|failed to) (?:mention|name|cover|raise|address|consider|escalate|account for|bring up)\b",
             unless=r"\b(?:mention|name|raise|bring up) (?:us|our|why|that you|your|any(?:thing)? (?:of|about) (?:us|our))\b|\babout (?:us|our|you)\b|\bwhy (?:you|us|this)\b|\bfive years\b|\bwhat we (?:do|make|sell|are)\b|\bsalary\b"),
        bad=("when we asked how you would roll back the migration you had no plan", "you did not mention escalation or NEWS2"),
        good=("when we asked about our company you had nothing", "you did not mention why you wanted to move", "you did not mention your notice period"), weight=0.75,
    ),
    rule(
        "FBK111", "not enough experience of it", Kind.EXPERIENCE_GAP,
        says(rf"\b{NOT}{GAP}(?:experience|track record|exposure|hands-on time|seat time|practical time|flying hours|placements?)\b", r"\b(?:experience|track record)\b(?:\W+[\w'-]+){0,5}?\W+(?:limited|short|light|thin|lacking|missing|not enough|wasn't there|insufficient|less than)\b",
             unless=rf"\b(?:{CLIENTS}|{INDUSTRY}|industry|sector|domain|market|match\w*|align\w*|closely|relevant|suit\w*|fit|skills and experience|impress\w*|wealth of)\b"),
        bad=("we were hoping for more leadership experience", "your track record was a little short", "no second-line on-call experience"),
        good=("experience that more closely matches our needs", "you clearly have lots of experience"), weight=0.75,
    ),
    rule(
        "FBK112", "has not led or owned it", Kind.EXPERIENCE_GAP,
        says(rf"\b(?:not|never|n't|yet to|nobody)(?:\W+[\w'-]+){{0,3}}?\W+{LEADING}\b", rf"\b\w+n't(?:\W+[\w'-]+){{0,3}}?\W+{LEADING}\b", r"\b(?:supervised|managed|led) (?:nobody|no one|nothing)\b",
             r"\bno (?:[\w-]+ ){0,2}(?:line management|leadership|supervis\w+|direct reports?|team lead|shift lead|management) ?(?:experience|responsib\w+)?\b",
             r"\b(?:assisted|supported|helped|deputi[sz]ed)\b.{0,50}\b(?:never|not|but)\b",
             unless=rf"\b(?:{CLIENTS}|account|5-axis|machine|case|presentation|meeting|brought|vision|by you)\b"),
        bad=("you have not led a site of this size", "supervised nobody so far", "hasn't taken a product from zero to launch"),
        good=("you led your team well", "you had never run a client account"),
    ),
    rule(
        "FBK113", "somebody who has done more of it", Kind.EXPERIENCE_GAP,
        says(rf"\b(?:{SOMEONE}|they|we){FAR}(?:(?:has |had |have |already |who )+(?:managed|led|run|done (?:this|it)|been through|headed|scaled)|more (?:years|time|hands-on)|(?:ten|five|several|many|more|\d+) years|more experience|led a team)\b",
             rf"\b{WANTED}{GAP}(?:more years|years|more experience (?:in|of|with|managing|leading|running)|\d\+? years)\b",
             unless=rf"\b(?:{CLIENTS}|{INDUSTRY}|industry|sector|match\w*|align\w*|closely|relevant|suit\w*)\b"),
        bad=("they want somebody who already managed three or more direct reports", "the other candidate had ten years more experience"),
        good=("someone whose experience is a closer match",),
    ),
    rule(
        "FBK114", "too few years, hours or people", Kind.EXPERIENCE_GAP,
        says(r"\b(?:only|just|less than|fewer than|under|below|nothing over|nothing above|short of|barely|not enough)\W+(?:\w+\W+){0,3}?(?:[£$€]?\d[\d,.]*\w*|one|two|three|four|five|six|eighteen|twelve|ten)\W+(?:\w+[- ]){0,2}(?:years?|yrs|months?|hours|seasons?|covers|people|staff|sites?|reports|users|beds|pax|head|intern)\b",
             r"\b(?:years?|yrs|months?|hours|seasons?)\b(?:\W+[\w'-]+){0,3}?\W+(?:not enough|too few|short|isn't enough|light)\b", r"\b(?:more years|number of years|years under (?:your|their) belt)\b",
             r"\bnothing (?:over|above|bigger than) \d", unless=r"\b(?:office|notice|stay\w*|leave|contract|weeks?|drive|commut\w*|salary|visa|permit)\b"),
        bad=("you've nothing over 200 covers on your CV", "you have only two years in a similar role", "anyone with less than 1500 hours"),
        good=("it took us only two weeks", "we had under forty applicants"),
    ),
    rule(
        "FBK115", "too small a scale", Kind.EXPERIENCE_GAP,
        says(r"\b(?:of|at|on) (?:this|that|our|the) (?:size|scale|volume|kind|sort|level of complexity)\b", r"\b(?:biggest|largest)\b.{0,30}\b(?:is|was|and|were)\b", r"\b(?:at|in) (?:scale|high[- ]volume)\b", r"\bmostly (?:at|in|on) (?:small|smaller)\b",
             r"\b(?:smaller|bigger|larger) (?:sites?|projects?|teams?|companies|kitchens?|budgets?|classes)\b", unless=r"\b(?:offer|campaign|decision|competition|interest)\b"),
        bad=("you have not led a site of this size", "your largest event was 80 people and ours are 600"),
        good=("the largest pool of applicants we have seen",), weight=0.6,
    ),
    rule(
        "FBK116", "one kind of experience only", Kind.EXPERIENCE_GAP,
        says(r"\b(?:all|most) (?:of )?(?:your|my|yours|mine)\b(?! (?:answers|best|wishes))(?:\W+[\w'/-]+){0,4}?\W+(?:was|is|were|has been|have been|came from|first-line|internships?|university)\b", r"\b(?:experience|background|time) (?:is|was|has been) (?:only|mostly|mainly|all|more|limited to)\b", r"\b(?:all|most) (?:yours|mine) (?:was|is|has)\b", r"\b(?:your|my) time as (?:a |an )?",
             unless=rf"\b(?:{CLIENTS}|internal|{INDUSTRY}|behind)\b"),
        bad=("all your teaching has been one to one", "your experience is only with the under-twos"),
        good=("most of the panel agreed",), weight=0.65,
    ),
    rule(
        "FBK121", "the industry is named as missing", Kind.INDUSTRY_EXPERIENCE,
        says(r"\b(?:industry|sector|domain|market|trade|vertical|field)(?:-specific|-related)? (?:experience|knowledge|background|exposure|expertise|contacts)\b", rf"\b{NOT}{NEAR}(?:our|the|this|that|your) (?:industry|sector|market|trade|field|world|business)\b", r"\b(?:outside|new to|know(?:s|ing)?|knew|within|inside|from) (?:the|our|this|that|of our|of the) (?:industry|sector|trade|market|world|business|field)\b", r"\b(?:regulated|different|another) (?:industry|sector|environment|kitchen|market)\b",
             rf"\b(?:how|what) (?:a |an |the |our )?(?:{INDUSTRY}|industry|sector|trade|world)\W+\w* ?(?:works|ticks|runs|does)\b",
             unless=r"\b(?:good|strong|excellent|real strength|impress\w*|very good|liked)\b"),
        bad=("lacked sector knowledge", "you'd be new to the sector", "knowing our sector would have helped"),
        good=("your industry knowledge was very good",),
    ),
    rule(
        "FBK122", "never worked in it", Kind.INDUSTRY_EXPERIENCE,
        says(rf"\b(?:not|never|no|lack\w*|without|n't|limited|any|previous|prior)(?:\W+[\w'-]+){{0,5}}?\W+{INDUSTRY}\b(?! (?:contact|stakeholders|role play|skills))", rf"\b\w+n't(?:\W+[\w'-]+){{0,4}}?\W+(?:in|with) (?:a |an |the )?(?:\w+ )?{INDUSTRY}\b", rf"\b{INDUSTRY}\b{NEAR}(?:experience|background|exposure|people)\b",
             unless=rf"\b(?:good|strong|excellent|trial|certificate|drinking|{CLIENTS} (?:contact|experience))\b"),
        bad=("you've never worked in mining", "no aviation background", "previous exposure to oil & gas EPC projects is mandatory"),
        good=("our hospitality team liked your trial",), weight=0.75,
    ),
    rule(
        "FBK123", "comes from another world", Kind.INDUSTRY_EXPERIENCE,
        says(rf"\b(?:come|came|comes|coming|background|backgrounds|career|experience|work|examples|you know|yours|been|you're|known|all)\b(?:\W+[\w'-]+){{0,6}}?\W+{INDUSTRY}\b.{{0,40}}\b(?:and|rather|but|whereas|while|we|ours|this is|not|instead|they|here)\b",
             rf"\b(?!she|he\b){SOMEONE}{NEAR}(?:from|out of|in|who (?:has|had) (?:worked|been|done)|who knows?|within|done|with){NEAR}{INDUSTRY}\b", r"\brather than (?:livestock|grain|[a-z]+ (?:side|sector))\b", r"\bnobody from outside\b", r"\b(?:someone|somebody|people|a person) (?:from (?:within|inside|the trade)|out of|already in the)\b",
             unless=r"\b(?:office|agency side of|school leaver|from within the (?:team|company))\b"),
        bad=("your background is in hospitality rather than education", "someone from within pharma", "I came from banking and this is telecom"),
        good=("she rang from the hospital",),
    ),
    rule(
        "FBK131", "little contact with clients", Kind.CLIENT_FACING,
        says(rf"\b(?:{NOT}|only|mostly){GAP}{CLIENTS}\b(?! (?:panel|of (?:staff|our team)))", rf"\b{CLIENTS}(?:[- ](?:facing|side|servicing))?{NEAR}(?:experience|contact|exposure|relationships?|management|work|skills)\b", rf"\b{CLIENTS}\b{GAP}(?:weak\w*|limited|thin|not|lighter|new to|gap|missing|lacking)\b",
             unless=r"\b(?:(?:deteriorating|unwell|septic|collapsed|critically ill|unconscious) (?:patient|resident)|the client (?:has|is|was|said|feels?|felt|wants?|wanted|decided|preferred|chose|side|reply|say|needs?)|client (?:say|reply|side|has|feedback|partnerships)|would(?:'ve| have|) love|loved|excellent|great with|good with|lovely with|home account|account for|schools?|no(?:body| one) on|public (?:service board|sector|body))\b"),
        bad=("you haven't had much client contact", "limited exposure to senior stakeholders", "never presented to a ministry or a donor"),
        good=("the client has decided to pass", "the customers would love you"), weight=0.75,
    ),
    rule(
        "FBK132", "dealing with people from outside", Kind.CLIENT_FACING,
        says(rf"\b{_CLIENT_VERB}{NEAR}(?:an? |the |our |your |angry |unhappy |difficult |upset |demanding |sceptical |skeptical |mock )*{CLIENTS}\b", r"\b(?:customer|client|shop|guest|patient)s?(?: \w+)? (?:role[- ]?play|scenario|simulation|meeting)\b", r"\bbehind the scenes\b", r"\b(?:mostly|mainly|purely|all|always) (?:internal|back[- ]office|in the background)\b", r"\b(?:shielded|kept away|at one remove|away) from (?:the )?(?:clients?|customers?|public|stakeholders?)\b", r"\b(?:back|stock) (?:office|room)\b", r"\bsit across from\b",
             r"\b(?:never|not|hadn't|haven't)(?:\W+[\w'-]+){0,4}?\W+(?:client )?(?:account|pitch|sale|role play)\b",
             unless=r"\b(?:excellent|great|good|lovely|loved|strong|very well|impress\w*|(?:keep|stay|remain|keeps|stays)s? (?:their |your )?(?:calm|cool|patient|polite|temper)|the public sector|years of work with|your client work was)\b"),
        bad=("uncomfortable with the customer role play", "handling of angry passengers was not sufficient", "yours has been behind the scenes with the paperwork"),
        good=("you were lovely with the patients",), weight=0.75,
    ),
)  # fmt: skip

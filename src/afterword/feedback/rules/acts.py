"""How feedback tells what the candidate did or how their work was, where it can be said back to the sender."""

from __future__ import annotations

_NOT = r"(?:did ?n't|did not|had ?n't|had not|could ?n't|could not|never)"
_FAULT = (
    r"(?:too (?:long|short|vague|general|brief|thin|fast|slow|quiet|wordy|detailed|technical|broad|high-level|generic|rushed|dense|theoretical)|vague|thin|muddled|unclear|rushed|generic|rather general|very general|hard to follow|difficult to follow"
    r"|shallow|incomplete|unfinished|on the (?:short|long|thin) side|over time|not (?:clear|specific|detailed|structured|concrete|deep|strong) enough|not (?:very )?(?:clear|specific|detailed|structured|concrete)|short on \w+|light on \w+|weak|careless|sloppy|untidy|slow|late|missing)"
)
ACTED = (
    r"\byou (?P<what>(?:(?:also|often|simply|just|then|clearly|mostly|rather|really) )?(?:"
    r"skipped|missed|forgot|overlooked|talked over|spoke over|interrupted|cut \w+ (?:off|short)|folded|backed down|caved|gave way|gave in|rushed|rambled|waffled|froze|panicked|guessed|stumbled|hesitated|drifted|wandered|jumped (?:around|about|between|in)|mumbled"
    r"|read (?:from|off|out|every|straight)|ran (?:out of|over|on|long)|lost (?:the thread|track|your place|the room|your way)|gave (?:us |me )?(?:one-word|short|very short|vague|general|no|only|few|long|generic)|left out|arrived (?:\w+ ){0,3}(?:late|without|unprepared)|turned up (?:\w+ ){0,3}(?:late|without|unprepared)"
    r"|came (?:unprepared|late|without|across as (?:nervous|rushed|flat|distant|hesitant|unsure|unprepared))|logged on (?:\w+ ){0,3}late|kept (?:interrupting|looking|checking|jumping|going)|struggled|talked down to|spoke down to|snapped at|shouted at|rolled your eyes|mixed up|stopped short|dodged|left the|failed"
    r"|\w+(?:ed|t|ew) (?:[\w'-]+ ){0,6}?without \w+ing"
    r"|(?:were|seemed|sounded|looked) (?:too |a bit |rather |quite |very |a little |somewhat |so )?(?:vague|rushed|unprepared|hesitant|unclear|late|slow|nervous|unsure|quiet|brief)"
    rf"|{_NOT} (?:quite |really |even |yet |actually )?(?!do (?:anything|badly|much wrong)|get (?:the (?:job|role|post)|it\b|this)|make (?:it|the (?:final|short|cut))|put a foot|disappoint|miss|lose|need|have to|apply|win|drop|fail|stood|let)\w+)\b[^.!?;:()\"“”]*)"
)
"""The candidate is the one who does it."""
UNDONE = r"\byou (?P<what>have (?:not|never) (?:yet |ever |really )?(?:used|run|worked|driven|led|managed|operated|handled|sold|taught|flown|welded|cooked|looked after|built|set up)\b[^.!?;:()\"“”]*)"
"""What the candidate has not done yet."""
WORKED = (
    r"\b(?P<what>your (?:first |second |last |final |main )?(?:answers?|examples?|presentation|talk|slides|pitch|deck|solution|code|test|plan|estimate|lesson|delivery|sample|case|drawing|drawings|portfolio|cover letter|reasons?|notes|handover|report|translation|design|welds?|numbers|timing|structure)"
    rf"(?: (?:to|on|about|in|for|of|at|under) (?:the |a |our |my )?\w+(?: \w+){{0,3}}?)? (?:(?:was|were|felt|seemed|came across as|sounded|got|became) (?:(?:a bit|rather|quite|a little|very|often|just|still|mostly|somewhat) )?{_FAULT}\b(?! (?:of|in the))[^.!?;:()\"“”]*"
    r"|(?:stayed|ran (?:long|over|on)|lacked|needed more|wandered|jumped|missed|left out|went (?:on|over)|did ?n't|did not|had no)\b[^.!?;:()\"“”]*))"
)
"""Their work is what is spoken of."""
PRAISED = r"\b(?:great|excellent|lovely|brilliant|impress\w+|superb|outstanding|wonderful|fantastic|best|perfect(?:ly)?|beautiful\w*|wrong (?:with|about)|fault|anything|swore|pissed|damn|bloody)\b"
"""What is no lack, or nothing to say back."""

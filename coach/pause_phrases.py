"""What people type when they want quiet: the phrases of a pause, small and tidied.

Patterns as words: compiled at the first use, since a start would pay for them all."""

from datetime import time

from coach.typed_hours import NOON

FILLING = (
    r"^(?:(?:ok|okay|hi|hey|please|sorry|well|so|and|but|i'm|im|i am|i'll be|i will be|we're|"
    r"we are|it's|i have|i've got|i've|now|going|gone|still)\s+)+"
    r"|\s+(?:please|thanks|thank you|now)$"
)
TODAY = (
    r"(?:done|enough|finished|that's enough|that's it|that's all|no more|nothing more|nothing|"
    r"stop|off|quiet|pause|not|had enough|can't|skip|too busy|no more nudges|no more reminders)"
    r"(?: for| until the end of)? (?:today|the day|the rest of (?:today|the day))"
    r"|(?:the )?rest of (?:today|the day)|(?:a |my )?day off(?: today)?|pause until tomorrow"
    r"|(?:until )?(?:the )?end of (?:the )?(?:day|work)"
)
ILL = (
    r"(?:feeling |feel |a bit |rather |quite |really )*"
    r"(?:ill|sick|unwell|poorly|not well|not feeling well|under the weather"
    r"|(?:down with |in bed with |got )?(?:a cold|the flu|flu))(?: today)?(?: and in bed)?"
)
_MEETING = (
    r"(?P<meeting>(?:(?:in|on|at|have|having|another) )?(?:(?:a|an|the|another) )?"
    r"(?:long |short )?(?:meetings?|call|appointment|lesson|workshop|interview|lecture|"
    r"busy|dnd|do not disturb))"
)
_PAUSE = (
    r"(?P<pause>(?:pause|quiet|be quiet|silence|mute|snooze|no (?:more )?(?:small )?"
    r"(?:reminders|nudges|messages|breaks)|"
    r"nothing|stop|leave me alone)"
    r"(?: (?:all|everything|it|me|reminders|the reminders|all reminders|nudges))?)"
)
HOLIDAY = (
    r"(?P<holiday>(?:(?:on|have|taking|take|add|my) )?(?:(?:a|my|the) )?"
    r"(?:holidays?|vacation|annual leave|leave|away|off|off work|out of office|ooo|days? off|"
    r"time off|travelling|traveling|trip))"
)
WHOLE = rf"(?:{_MEETING}|{_PAUSE}|{HOLIDAY})(?:\s+(?P<rest>.+))?"
UNTIL = r"(?:until|untill|till|til|'til|up to|up until)\s+(.+)"
SINCE_TO = r"(?:from )?(\S+?(?: ?[ap]m)?) ?(?:-|–|to|until|till) ?(\S+(?: ?[ap]m)?)"
UNIT = r"\d|\b(?:min|minute|hour|day|week|month)s?\b"
NOT_ON = r"not (tomorrow|this \S+|next \S+|at the weekend)"
BARE = ("meeting", "in a meeting", "in meetings", "on a call", "in a call", "busy", "dnd")
# A wish to be left alone that names no end: it is asked for afterwards.
FROM_NOW = (
    r"(?:(?:stop|no more|no|mute|silence|pause|turn off|switch off|disable|cancel)(?: all)?"
    r"(?: (?:the|your|my|these|those|sending|of))* (?:reminders?|nudges?|messages|notifications"
    r"|prompts|(?:small )?breaks|nudging me|reminding me|messaging me|sending me messages)"
    r"|(?:be )?(?:quiet|silent)|silence|shut up|leave me alone|leave me in peace|do not disturb"
    r"|don't (?:remind|nudge|message|disturb) me"
    r"|on (?:a |my )?(?:holidays?|vacation|annual leave|leave|sick leave)|out of office|ooo)"
    r"(?: any ?more| for now)?"
)
NAMED = {"noon": NOON, "midday": NOON, "midnight": time(0)}
FOR_EVER = ("i resume", "i'm back", "further notice", "i say so", "i come back")

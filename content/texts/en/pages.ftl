progress-empty = Nothing yet, and that's fine. The first round is a short one.
progress =
    <b>This week</b>: { $routines ->
        [one] 1 routine
       *[other] { $routines } routines
    }, { $breaks ->
        [one] 1 break
       *[other] { $breaks } breaks
    }, { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    } of moving.
    <b>Active days in all</b>: { $days }.

progress-by-week = <b>Active days by week, this one last</b>: { $weeks }.

help =
    <b>What I can do</b>
    /today – today's routine, step by step
    /break – one small exercise, now
    /walk – today's walk
    /week – your week, and the next one
    /hurts – a bad moment: easy positions first
    /library – all moves and programs
    /pause and /resume – reminders off and on
    /progress – what you have done
    /settings – where you are, days, hours, length, body and kit
    /warning – the list of warning signs
    /privacy – what is kept
    /delete – remove everything
    /cancel – stop what is going on

    I'm an automated coach, not a clinician. If you have a warning sign or feel unsure, get medical help. Leave any movement that feels wrong.

privacy =
    <b>What is kept</b>
    Your Telegram number, time zone, country and hours, what you did and when, what you chose, and your answers: how your back feels, and what your body needs care with. The answers, and what I decide from them, are kept encrypted, the key apart from them.

    <b>What is not</b>
    Your name, your photo, the words you type: these are gone from the server once they are answered.

    Chats with bots are not end-to-end encrypted: Telegram can read them. Nothing is shared with anybody else, and nothing is sold or used for advertising.

    /delete removes everything at once. Backups are overwritten within a week.

delete-asked =
    <b>Remove everything?</b>
    Your settings, what you did, your answers: all of it goes at once and cannot be brought back. The messages in this chat stay until you clear it in Telegram.
deleted = Everything of yours is gone from here. Be well. /start begins anew, if you ever like.
kept = Kept, all of it.
no-zone = All right, no reminders then. “When to nudge me” is there when you want them.
cancelled = Nothing is going on. Here whenever you like.
stop-reminding = Nothing is under way. Should I stop reminding you?
not-understood = I didn't catch that. Say “routine” or “break”, type the name of a move, or tap below.
not-a-time = “{ $typed }”: I'm not sure what that time is for. Something like <i>9-17</i>, <i>in a meeting until 15:00</i> or <i>not tomorrow</i>?
by-words = To answer, tap below, or type what stands on a button.
not-words = I can only read words and taps. What would you like?
sorry = That did not work, and it was not you. Nothing is lost; try again in a minute.
unsaved = I couldn't save that just now. Try again in a minute.
group = I only work in a private chat: what we talk about is nobody else's business.

button-stay = Keep everything
button-gone = Remove everything
button-help = What I can do

bot-about = A movement and break coach for people who sit all day: a short routine a day, a small break an hour.
bot-description =
    A short routine a day and a small break an hour, for backs that sit all day. One step at a time, with a picture and a countdown.

    I'm a program, not a clinician. Tap Start.
command =
    { $name ->
        [start] Where you left off
        [today] Today's routine
        [break] One small exercise, now
        [walk] Today's walk
        [week] Your week, and the next one
        [hurts] It hurts now
        [library] All moves and programs
        [pause] No reminders for now
        [resume] Reminders back on
        [progress] What you have done
        [settings] Where you are, days, hours, length
        [reminders] Which reminders come, and when
        [help] What I can do
        [privacy] What is kept
        [warning] The list of warning signs
        [delete] Remove everything
       *[cancel] Stop what is going on
    }

local-ten-minutes = +10 min
local-hour = +1 h
local-nudge = To the next nudge
local-later = It is later now.
local-at-nudge = Here is the next one.
local-no-nudge = Nothing is planned yet: finish a routine, then tell where you are.

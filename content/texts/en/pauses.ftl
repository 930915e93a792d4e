paused-until = <b>Or until when?</b> Tap it, or type something like <i>until 15:00</i> or <i>until Monday</i>.

# Under a nudge as well.
quiet-today = Quiet for today, the routine too.

quieted =
    { $why ->
        [meeting] Quiet until { $until }.
        [today] { quiet-today }
        [ill] Then today is for rest. { quiet-today } Get well soon.
       *[days] Quiet { $days }.
    }
    Next: { $next }.
quiet-days = from { $first } to { $last }
quiet-one-day = on { $first }

pause-unclear =
    { $why ->
        [past] “{ $typed }” is over already.
        [backwards] “{ $typed }” ends before it begins.
        [long] “{ $typed }” is longer than 12 hours. For days, try something like <i>pause until Monday</i>.
       *[unclear] I don't know until when.
    }{ $paused ->
        [yes] {" "}You are still paused, until you resume.
       *[no] {""}
    }
    Try <i>until 15:00</i>, <i>for 45 minutes</i> or <i>not today</i>.

holidays =
    { $said ->
        [added] Noted: { $just }.
        [removed] Gone from the list: { $just }.
        [unclear] “{ $typed }”: which days are those?
        [backwards] { $typed ->
            [none] That ends before it begins.
           *[other] “{ $typed }” ends before it begins.
        }
        [past] { $typed ->
            [none] That is over already.
           *[other] “{ $typed }” is over already.
        }
        [long] That is more than 92 days, the most at a time. /pause needs no end.
        [far] That is more than two years ahead.
        [many] There are 12 on the list, and that is the most. Take one off it first.
       *[list] <b>Holidays</b>
    }
    { $count ->
        [0] Nothing is on the list.
       *[other] On these days I keep quiet:
            { $list }
    }
    Tap below, or type something like <i>3 to 9 May</i> or <i>2026-05-03 to 2026-05-09</i>.
    { $paused ->
        [yes] Paused, until you resume.
       *[no] Next: { $next }.
    }

day-asked =
    { $first ->
        [none] <b>Which is the first day off?</b>
       *[other] <b>Off from { $first }. Which is the last day?</b>
    }
    { $begins } – { $ends }, each row from Monday.

day-date = { day-short } { $date } { month-name }

button-pause-days =
    { $days ->
        [1] Rest of today
        [7] A week
       *[other] { $days } days
    }
button-holiday = Holiday…
button-holidays = Holidays
button-only-today = Only today
button-until-resumed = Until I resume
button-take-back = Take it back
button-span =
    { $span ->
        [0] This week
        [1] Next week
       *[other] Two weeks
    }
button-pick-days = Pick the days
button-remove = Remove { $days }
button-turn =
    { $way ->
        [earlier] ‹ Earlier
       *[later] Later ›
    }

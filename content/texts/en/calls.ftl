call-second =
    { $shortens ->
        [yes] Two minutes would do today, if they suit.
       *[no] The routine is there, if it suits: about { $minutes ->
            [one] 1 minute
           *[other] { $minutes } minutes
        }.
    }
    I leave it at that for today.

call-program =
    { $kind ->
        [evening] Winding down, if it suits:
        [bar] The bar is free again, if it suits:
       *[other] A quiet moment, if it suits:
    } about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }.

call-time = The { $time ->
        [1] first
        [2] second
       *[other] third
    } of { $times } today.

call-bar = Any day from here on is as good as this one.

call-walk = A walk, if it suits.

call-review =
    A look at your week, if it suits: four taps.

call-posture =
    Sitting? Stand a while. Standing? Sit down.
    It is the change that counts: neither is better for long.

call-answered =
    { $state ->
        [done] Good.
       *[not-today] Quiet for today, the routine and the breaks too. Tomorrow goes on as planned.
    }

kinds =
    <b>Your reminders</b>, beside the routine and the small breaks:
    { $lines }
    { $waits ->
        [check] { reminders-wait }
        [seen] { reminders-wait }
        [days] { no-days-yet }
       *[all] On { $days } only. Next of all: { $next }.
    }
    Tap one to change it.

kind-name =
    { $kind ->
        [call] Second call
        [posture] Sit and stand
        [walk] Walk
        [evening] Evening stretch
        [lying] Rolls in bed
        [neck] Neck moves
        [bar] Bar
       *[review] Your week
    }

kind-off = off
kind-when =
    { $kind ->
        [call] 3 hours after the routine's
        [posture] every { $every } minutes
        [bar] 8 days after the last time, { $times }
        [review] { $day ->
            [0] Mon
            [1] Tue
            [2] Wed
            [3] Thu
            [4] Fri
            [5] Sat
           *[6] Sun
        } { $times }
       *[other] { $times }
    }

kind-about =
    { $kind ->
        [call] When the routine's reminder is followed by nothing, it comes once more that day, lighter, and within your working hours; not in a week without a routine.
        [posture] A change between sitting and standing in your working hours. A small break is one too: none comes close to it, and none comes on a bad day.
        [walk] Your walk of the day, on days without one yet.
        [evening] Four long stretches in bed.
        [lying] One small roll, three times a day. What you have done already is not called for.
        [neck] Three easy moves, twice a day. What you have done already is not called for.
        [bar] { $last ->
            [none] From the first time that you do “The bar, once a week”.
           *[other] Last time: { $last }. Again from five days on; I remind you after eight.
        }
       *[review] On your last working day of the week, when a week has passed since the last look.
    }

kind-hushed = { $times } lies in your quiet hours: nothing is sent then.

kind-next =
    { $waits ->
        [some] Next: { $next }.
       *[none] { $kind ->
            [call] It comes only when it is needed.
            [bar] Nothing is planned yet.
            [review] Nothing is planned yet.
           *[other] Nothing is planned just now. Your days: { $days }.
        }
    }

kind-typed =
    { $several ->
        [yes] Tap one, or type times like 7:30, 13:00.
       *[no] Tap one, or type a time like 20:15.
    }

kind-unclear = “{ $typed }” isn't a time I know. Something like 20:15?

button-kinds = Reminders
button-kind =
    { $what ->
        [off] Off
       *[on] On
    }
button-remind =
    { $kind ->
        [lying] Remind me three times a day
        [neck] Remind me twice a day
       *[evening] Remind me in the evening
    }

nudge = Time to move. <b>{ $name }</b>. About { $seconds ->
        [60] a minute
        [120] two minutes
       *[other] { $seconds } seconds
    }.

nudge-mini =
    { $count ->
        [0] These few seconds are enough, and they count just the same.
        [one] { $ways ->
            [one] Once is enough, and it counts just the same.
           *[other] Once on each side is enough, and it counts just the same.
        }
       *[other] { $ways ->
            [one] { $count } times are enough, and they count just the same.
           *[other] { $count } times on each side are enough, and they count just the same.
        }
    }

nudge-done =
    { $praise ->
        [0] Good.
        [1] That counts.
        [2] Nicely done.
       *[3] Well moved.
    } { $today ->
        [one] One break today.
       *[other] { $today } breaks today.
    }

nudge-goal =
    { $goal ->
        [named] { $most ->
            [2] Two make
            [3] Three make
           *[other] { $least } to { $most } make
        } a good day.
        [reached] That makes a good day; more is up to you.
       *[unsaid] {""}
    }

nudge-answered =
    { $state ->
        [later] All right, in ten minutes.
        [after-quiet] All right, once your quiet time is over.
        [skipped] Skipped. The next one comes in its time.
        [after-hours] That would be outside your hours, so I leave it. See you next time.
        [not-today] { quiet-today }
        [another-day] That one was of another day, so today goes on as planned.
       *[over] That one is over.
    }

routine-due =
    Time for today's routine, if it suits: about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }.

button-nudge =
    { $answer ->
        [done] Done
        [later] In 10 min
        [skip] Skip
        [mini] Mini
       *[not-today] Not today
    }

nudge =
    Time to move. About { $seconds } seconds.
    <b>{ $name }</b>

nudge-answered =
    { $state ->
        [done] Good. { $today ->
            [one] One break today.
           *[other] { $today } breaks today.
        }
        [later] All right, in ten minutes.
        [skipped] Skipped. The next one comes in its time.
        [not-today] { quiet-today }
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
       *[not-today] Not today
    }

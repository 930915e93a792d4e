plan =
    <b>Today, about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }</b>

plan-portion =
    { $portion ->
        [warm-up] <b>To warm up</b>
        [work] <b>The work</b>
        [comfort] <b>For comfort</b>
       *[cool-down] <b>To end with</b>
    }

plan-amount =
    { $count ->
        [one] { $minutes ->
            [0] { $seconds } s
            [one] 1 minute
           *[other] { $minutes } minutes
        }
       *[other] { $count } times
    }{ $sides ->
        [both] {""}
       *[each] , each side
    }{ $sets ->
        [1] {""}
       *[other] , { $sets } sets
    }

plan-why =
    { $why ->
        [waits] Nothing to do just now, because of what you told me.
        [flare] Only what is easy, because of the flare-up. The rest comes back step by step.
        [gap] Welcome back. Gently at first, after some time away.
        [back] Gently for now, until it is everyday again.
        [tough] Gentle today, because yesterday was a tough day.
        [tough-today] Gentle today, because it is a tough day.
        [looked-at] Gently for now, until somebody has looked at what you told me.
        [short] The two-minute version today. It counts fully.
        [another] Another plan for today, as you wished.
        [more] A little more of “{ $move }”, because the last ones went well.
        [less] A little less of “{ $move }”, so that it stays comfortable.
        [told] Made to fit what you told me: some moves are left out for now.
        [smaller] A smaller amount for now. It grows back with good days.
        [first-days] The same few moves for the first days, until they feel like yours.
        [again] As much as last time, after a few days off.
        [safest] Walking, breathing and sitting for now, because of what you told me.
        [walk] Today walking has the largest part.
        [areas] Today: { $one }{ $other ->
            [none] {""}
           *[other] {" "}and { $other }
        }.
       *[easy] Small and easy today.
    }

area =
    { $area ->
        [hips] hips and legs
        [core] back and core
       *[upper] shoulders
    }

plan-yours = The plan that you chose.
plan-favourite = One of yours: it comes with your routine.

ready-none = <b>No routine just now.</b>

program-barred =
    { $count ->
        [one] One move is left out for now, because of what you told me.
       *[other] { $count } moves are left out for now, because of what you told me.
    }
program-flare = It waits until the flare-up has passed.

button-two-minutes = Two minutes
button-whole-round = The whole round
button-inside = What's in it
button-shorter = Shorter
button-another = Another one
button-as-it-was = As it was
button-instead = Or: { $name }
button-leave-today = Not today
button-keep = Keep it: a favourite
button-how = How it goes

walk-asked =
    { $again ->
        [yes] <b>How long can you walk comfortably these days?</b>
       *[no] <b>How long can you walk comfortably?</b>
    }
    On the flat, at a pace at which you can talk. A guess will do: we begin a little below it.

walk-today =
    { $flare ->
        [none] <b>Today's walk: { $minutes ->
            [one] 1 minute
           *[other] { $minutes } minutes
        }.</b>
       *[other] <b>A short walk, and another one later.</b>
    }

walk-noted =
    <b>{ $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    } walked today.</b> That counts.

walk-week = This week: { $days } of { $goal } days.

walk-why =
    { $why ->
        [started] That is a little below what is easy. Each week that you walk it on three days, it grows a little.
        [grown] A little more than last week, because you walked it on three days.
        [red] A little less for now, because something was a lot. It grows again from here.
        [gap] A little less after the break. It grows again from here.
       *[stays] {""}
    }

walk-talk = Slow enough to talk in whole sentences. More is fine, and so is less.

walk-flare =
    { $stage ->
        [early] 5–10 minutes, two to four times today, are plenty.
        [building] 15–20 minutes in all are plenty today.
        [returning] Up to your usual length, if it is easy.
       *[acute] 2–5 minutes, several times today, are plenty.
    }

walk-severe =
    <b>With pain of 8 out of 10 or more: please talk to a clinician today.</b> No walk is needed until then. Only easy positions and slow breaths, whatever is kindest.

walk-how =
    { $heard ->
        [zero] Nothing walked is fine too: then there is nothing to note. If it was a little, how many minutes?
        [far] That is more minutes than I can note for one walk. Something like 12 or 45?
        [unclear] I didn't catch a number of minutes there. Something like 12?
       *[asked] <b>How long was it?</b> Tap one, or type the minutes.
    }

button-walk = Walk
button-or-more = { $count } or more
button-walked =
    { $what ->
        [another] Another walk: { $minutes } min
       *[done] Done: { $minutes } min
    }
button-walk-less = A bit less
button-walk-more = More
button-walk-again = Another length

progress-week = <b>Active days this week</b>: { $days }, your goal { $goal }.
progress-walks =
    <b>Walked this week</b>: { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    } on { $days ->
        [one] 1 day
       *[other] { $days } days
    }.

week-pain =
    { $heard ->
        [read] Let's say { $points }? Or tap the one you mean.
        [unclear] Which number would that be?
       *[clear] <b>Your week, 1 of 4.</b> How much did the back hurt in the last seven days, all in all?
    }
    0 is not at all, 10 the most you can think of.

week-task = <b>Your week, 2 of 4.</b> One thing that you want back: which would it be?

week-ability =
    { $heard ->
        [read] Let's say { $points }? Or tap the one you mean.
        [unclear] Which number would that be?
       *[clear] <b>Your week, 2 of 4.</b> { $task }: how did it go?
    }
    0 is not at all, 10 as well as ever.

week-barrier = <b>Your week, 3 of 4.</b> What got in the way?

week-goal =
    <b>Your week, 4 of 4.</b> On how many days do you want to move next week? Until now: { $goal }.
    A walk or one small break is enough for a day. Rest days belong to it.

week-done =
    { $done ->
        [none] A quiet week, and that's fine: the plan is where it was.
       *[some] <b>Your seven days:</b> { $done }.
    }
done-days =
    { $count ->
        [0] {""}
        [one] 1 active day
       *[other] { $count } active days
    }
done-routines =
    { $count ->
        [0] {""}
        [one] 1 routine
       *[other] { $count } routines
    }
done-breaks =
    { $count ->
        [0] {""}
        [one] 1 break
       *[other] { $count } breaks
    }
done-walked =
    { $count ->
        [0] {""}
        [one] 1 minute walked
       *[other] { $count } minutes walked
    }

week-begins = { $task }: { $now } of 10. That is where it begins.
week-better = { $task }: from { $before } to { $now }.
week-less-pain = Less pain than at first: from { $before } to { $now }.

week-plan = <b>Next week</b>

plan-goal =
    { $changed ->
        [new] Active days: { $goal } from now on, as you chose.
       *[same] Active days: { $goal }, as before.
    }

plan-walk =
    { $why ->
        [grown] Walks: { $minutes } minutes, a little more, because you walked on three days.
        [red] Walks: { $minutes } min, a little less, because something was a lot.
        [gap] Walks: { $minutes } min, a little less after the break.
       *[stays] Walks: { $minutes } min, as before.
    }

plan-barrier =
    { $what ->
        [long] { $shorter ->
            [yes] Too long? The routine can be shorter: tap below.
           *[no] Too long? The two-minute version counts fully.
        }
        [time] Little time? The two-minute version counts fully.
        [tired] Tired? The two-minute version counts fully, and so does a short walk.
        [away] On the road? A walk or a small break counts fully.
       *[sore] Sore? Then nothing grows this week. Discomfort that settles by tomorrow is fine; tap “Hurts” for the rest.
    }

plan-people =
    { $why ->
        [worse] It was a harder week. If it goes on like this, let a clinician have a look.
       *[stuck] Six weeks, and not much has moved yet. A physiotherapist can look at you, which I can't: that is worth an appointment.
    }

week-undone =
    Back as it was: { $goal ->
        [one] 1 active day
       *[other] { $goal } active days
    } a week{ $walk ->
        [0] .
       *[other] , walks of { $walk } min.
    }

week-kept =
    { $what ->
        [goal] Your days were changed since then, so they stay as they are.
        [task] What you want back was changed since then, so it stays.
       *[walk] Your walk was changed since then, so it stays as it is.
    }

task =
    { $task ->
        [socks] Putting on socks
        [sitting] Sitting through a meeting
        [sleep] Sleeping
        [lifting] Lifting the shopping
        [walking] Walking
        [playing] Playing with children
        [sport] Sport
       *[housework] Housework
    }

barrier =
    { $what ->
        [nothing] Nothing
        [long] Too long
        [time] No time
        [tired] Tired
        [sore] The back
       *[away] Away from home
    }

button-week = Your week
button-week-fine = Good
button-week-undo = Undo
button-make-it = Make it { $minutes } min
button-task-other = Another thing
button-say = Yes, { $points }

fit-asked = <b>When would the routine fit?</b> After …

hurdle-asked = { $after }, then. <b>And if the day gets in the way?</b>

fits = { $after }: that is the plan.

fits-if =
    { $what ->
        [meeting] And if there is a late meeting: the two-minute version. One tap, and it counts fully.
        [tired] And if you are tired: the two-minute version. One tap, and it counts fully.
        [floor] And if there is no room to lie down: the standing round, or the two-minute version. One tap, and it counts fully.
       *[away] And if you are travelling: the two-minute version. One tap, and it counts fully.
    }

ready-after = { $after }, if that suits.

routine-due-after =
    { $after }: today's routine, about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }. { $hurdle ->
        [none] {""}
       *[other] If the day gets in the way, the two-minute version counts fully.
    }

after =
    { $cue ->
        [coffee] After your morning coffee
        [teeth] After brushing your teeth
        [desk] After sitting down at the desk
        [lunch] After lunch
       *[work] After work
    }

button-after =
    { $cue ->
        [coffee] My morning coffee
        [teeth] Brushing my teeth
        [desk] I sit down at the desk
        [lunch] Lunch
       *[work] Work
    }

hurdle =
    { $what ->
        [meeting] A late meeting
        [tired] I'm tired
        [floor] No room to lie down
       *[away] I'm travelling
    }

button-no-hurdle = Nothing will
button-not-after =
    { $planned ->
        [yes] No fixed time
       *[no] Not now
    }
button-when-fits = After what

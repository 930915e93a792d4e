library =
    <b>The library</b>: { $moves } moves. What do you need?
    You can also just type a name: “cat cow”, “figure 4”.

shelf =
    { $shelf ->
        [all] <b>Everything, by name</b>
        [programs] <b>The programs</b>
            Each is a few moves that belong together.
        [found] <b>Is it one of these?</b>
        [mine] <b>What you made your own</b>
            Your plan, what you added, what you left out, and what was swapped.
       *[other] <b>{ $title }</b>
            { $line }
    }{ $pages ->
        [1] {""}
       *[other] {"\u000A"}Page { $page } of { $pages }
    }

shelf-program = ▸ { $name }
find-asked = Which one? Type a name, or a part of it: “cat cow”, “bridge”, “figure 4”.
nothing-found = Nothing on my shelves is called “{ $words }”. Try another word, such as “bridge” or “neck”, or look around.

move-dose =
    { $count ->
        [one] { $how ->
            [moving] About { $minutes ->
                [0] { $seconds } s
                [one] 1 minute
               *[other] { $minutes } minutes
            }
           *[holding] Hold { $seconds } s
        }
       *[other] { $hold ->
            [0] { $count } times, about { $seconds } s
           *[other] { $count } times, { $hold } s each
        }
    }{ $sides ->
        [both] {""}
        [two] , each side
        [ways] , each way round
       *[directions] , each direction
    }{ $sets ->
        [1] {""}
       *[other] , { $sets } sets
    }
move-feel = <b>Feel:</b> { $feel }
move-avoid = <b>Not this:</b> { $avoid }
move-reviewed =
    { $reviewed ->
        [no] <i>Not yet reviewed by a physiotherapist.</i>
       *[other] <i>Reviewed: { $reviewed }.</i>
    }
move-stands =
    { $stands ->
        [usual] It is part of your usual routine.
        [added] { $floor ->
            [later] Added: it waits for days on the floor.
           *[now] Added: it comes with your routine, and in a plan where it fits.
        }
        [hurt] It hurt twice, so it is left out until you let it back in.
       *[left-out] Left out: it will not come up by itself.
    }
move-held =
    { $held ->
        [later] It joins after two weeks of “{ $program }”.
        [rests] It rests until its next day: see “{ $program }”.
       *[rhythm] It has days of its own: see “{ $program }”.
    }
move-full = Your routine has six extras already. Take one out first, or play this one by itself.

program =
    <b>{ $name }</b>
    { $purpose }
program-amount =
    { $moves ->
        [one] 1 move
       *[other] { $moves } moves
    }, { $minutes ->
        [one] about 1 minute
       *[other] about { $minutes } minutes
    }{ $times ->
        [1] {""}
        [2] , twice a day
       *[other] , three times a day
    }.
program-later =
    { $count ->
        [one] One more move joins after two weeks of doing it.
       *[other] { $count } more moves join after two weeks of doing it.
    }
program-waits = Done lately: it comes again on { $day }.
program-floor = It wants the floor. Tap “The floor is fine today” under /today when that is so.
program-empty = All of it is left out just now.
program-followed = This is your plan.
program-done =
    { $times ->
        [one] Done once today.
       *[other] Done { $times } times today.
    }

ready-plan =
    { $state ->
        [rests] “{ $program }” comes again on { $day }; until then another round.
        [floor] “{ $program }” waits for a day on the floor; here is a round without it.
        [empty] All of “{ $program }” is left out; here is another round.
        [waits] “{ $program }” waits a little; here is a gentler round.
       *[plays] From your plan: “{ $program }”{ $times ->
            [1] {""}
           *[other] , time { $time } of { $times } today
        }.
    }

tip =
    <b>{ $topic ->
        [ergonomics] At the desk
        [habits] Habits
        [moving] On moving
        [running] Running
        [sleep] Sleep
        [spasm] About spasms
       *[care] Getting help
    }:</b> { $text }

gated = <i>Only if everything before it was easy.</i>
rest-first =
    { $seconds ->
        [one] Let go completely for a second first.
       *[other] Let go completely for { $seconds } seconds first.
    }

day-name =
    { $day ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    }

library-busy = A routine is under way. Finish or stop it first; this one waits here.

button-mine = Mine
button-library = The library
button-programs = Programs
button-all = A to Z
button-fact = Today's fact
button-find = Find by name
button-newer = Page before
button-older = Next page
button-try = Try it now
button-wish =
    { $what ->
        [add] Add to my routine
        [leave-out] Leave it out
        [let-in] Let it back in
       *[take-out] Take it out again
    }
button-other =
    { $which ->
        [easier] Easier
        [harder] Harder
       *[desk] At the desk
    }
button-begin-program = Begin now
button-follow =
    { $on ->
        [yes] Make it my plan
       *[no] Back to the usual routine
    }
button-moves = The moves
button-easy = It was easy: start
button-leave-at-that = Leave it at that

step-heading =
    <b>{ $name }</b>{ $side ->
        [left] , left
        [right] , right
        [forward] , forwards
        [back] , backwards
        [one_way] , one way round
        [other_way] , the other way round
       *[both] {""}
    }{ $total ->
        [1] {""}
       *[other] {" "}· { $number } of { $total }
    }{ $sets ->
        [1] {""}
       *[other] {" "}· set { $set } of { $sets }
    }

dose =
    { $count ->
        [one] { $how ->
            [moving] About { $minutes ->
                [0] { $seconds } seconds
                [one] 1 minute
               *[other] { $minutes } minutes
            }
           *[holding] Hold { $seconds } seconds
        }
       *[other] { $count } times · about { $seconds } seconds
    }

running =
    { $count ->
        [one] { $rings ->
            [yes] { $seconds } seconds. Done at the chime.
           *[no] { $seconds } seconds.
        }
       *[other] { $rings ->
            [yes] { $count } times, { $pace } seconds each. Done at the chime.
           *[no] { $count } times, { $pace } seconds each.
        }
    }

turn =
    { $how ->
        [over] First over: roll onto your side, then come to hands and knees.
        [up-kneeling] First up: one foot forward, a hand on the knee or a chair, take your time.
       *[up-lying] First up, by the side: roll over, push with your hands, take your time.
    }

picture-words = <i>{ $picture }</i>

paused-step = Paused. Take the time you need.

hurts-asked = <b>How much does it hurt?</b>

hold-over =
    { $then ->
        [left] Done. The left side is next.
        [right] { $side ->
            [left] Left is done. Right is next.
           *[other] Done. The right side is next.
        }
        [forward] Done. Forwards is next.
        [back] Done. Backwards is next.
        [one_way] Done. One way round is next.
        [other_way] Done. Now the other way round.
        [both] Done. One more set of it.
        [next] Done. Take your time, then tap Done.
       *[last] Done. That was the last one.
    }

finished =
    <b>That's it: { $moves ->
        [one] 1 move
       *[other] { $moves } moves
    }, { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }.</b>
    How is the back now?

over =
    { $kind ->
        [break] Good. { $minutes ->
            [one] A minute
           *[other] { $minutes } minutes
        } well spent.
       *[routine] { $felt ->
            [bit] Thanks. A bit more is common at first and should settle by tomorrow.
            [lot] Thanks for saying so. Take it easy today: short walks, an easy position. I'll keep quiet until tomorrow. If it stays strong, talk to a clinician.
           *[other] Good. That counts.
        }
    }

stopped =
    { $hurts ->
        [yes] Then that's enough for today. Lying down? Roll to the side and take your time. An easy position and short walks are plenty. I'll keep quiet until tomorrow. If it stays strong, talk to a clinician.
       *[no] { $steps ->
            [0] Nothing done this time, and that's fine. It will be here.
           *[other] Stopped. What you did counts.
        }
    }

left-off = You were at { $number } of { $total }. Go on from there, or begin afresh?

button-start = Start
button-done = Done
button-skip = Skip
button-back = Back
button-pause = Pause
button-hurts = Hurts
button-stop = Stop
button-go-on = Go on
button-afresh = Begin afresh
button-back-to-it = Back to it
button-hurts-so =
    { $how ->
        [bit] A bit
        [lot] A lot
       *[leg] Down the leg, or numb
    }
button-felt =
    { $how ->
        [same] Same or better
        [bit] A bit more
        [lot] A lot more
       *[leg] Down the leg, or numb
    }
button-today = Today's routine
button-break = A small break
button-break-more = Another small one


button-ouch = It hurts now

position-asked =
    { $severe ->
        [yes] <b>That strong: please talk to a clinician today.</b> Until then only easy positions and slow breaths, whatever is kindest.

        Which can you bear?
       *[no] { $clean ->
            [yes] No warning signs in your answers, and I'm sorry it hurts. Most flare-ups last hours to a day or so.
           *[no] I'm sorry it hurts. Most flare-ups last hours to a day or so.
        }

        <b>Which position can you bear?</b>
        Keep what eases it or draws it in towards the spine. Leave what sends it further down.
    }

button-position =
    { $position ->
        [lying] Lying
        [hands-and-knees] Hands and knees
        [sitting] Sitting
       *[standing] Standing or walking
    }
button-strength =
    { $less ->
        [yes] Less than 8 out of 10 now
       *[no] 8 out of 10 or more
    }
button-through = I'm through it

news-asked = <b>Anything new, or clearly worse, since you answered the list?</b>
button-flare-news =
    { $new ->
        [no] Nothing new
       *[yes] Yes, or not sure
    }

how-is-it =
    { $when ->
        [morning] How is it today?
       *[hours] How is it now?
    }
button-how-is =
    { $how ->
        [better] Better
        [same] Same
       *[worse] Worse
    }

able-asked =
    { $stage ->
        [acute] Good. <b>Can you change position and walk for 5 minutes, at 5 out of 10 or less?</b>
        [early] Good. <b>Can you walk for 10 minutes by now?</b>
       *[building] Good. <b>Is it mostly at 3 out of 10 or less?</b>
    }
button-able =
    { $able ->
        [yes] Yes
       *[no] Not yet
    }

gentle =
    { $severe ->
        [yes] <b>It was very strong: please talk to a clinician today.</b>
       *[no] <b>A gentle menu for now</b>, because it hurt lately: half of the usual, and it grows again.
    }
gentle-stage =
    { $stage ->
        [severe] Only easy positions and slow breaths, as often as they do you good.
        [acute] Small moves two or three times a day. Walk 2 to 5 minutes most waking hours, rest easy for 10 to 20 when you need it. Not longer than half an hour on a chair; get up by the side.
        [early] Walk 5 to 10 minutes, two to four times a day. Keep the direction that eases, leave the one that sends it down a leg. Sit and work in short bouts; heavy things can wait.
       *[building] { $strong ->
            [yes] Today two easy sets, tomorrow the small moves.
           *[no] Small moves today; the two easy sets come tomorrow.
        } Walk 15 to 20 minutes, in one or in parts. Jumps and heavy loads can wait.
    }
button-begin-gentle =
    Begin: { $moves ->
        [one] 1 move
       *[other] { $moves } moves
    }, { $minutes } min
button-gentle = The gentle menu

eased =
    { $minutes ->
        [one] A minute
       *[other] { $minutes } minutes
    } of ease. Stay in whatever was kindest, 10 to 20 minutes if you like. Then slowly up, and a few steps. Down a leg, or numb? Then tap below.

button-meanwhile = What else may help

meanwhile-heat = <b>Warmth</b>, if you like it: warm and not hot, 15 to 20 minutes, a cloth in between. Not on numb or broken skin, not on a pregnant belly, and never asleep.
meanwhile =
    { $severe ->
        [yes] <b>At 8 out of 10 or more</b> talk to a clinician today; until then easy positions and slow breaths.
       *[no] <b>Short walks</b>: 2 to 5 minutes, most waking hours. Resting a little is fine; days in bed do less good.
    }

    <b>Painkillers</b>: a pharmacist can tell you which one is safe for you.

    <b>How long?</b> Over half of such flare-ups ease within four hours, about three in four within a day. Some take longer, and that is no bad sign by itself. Anything new: /warning.

button-protocol = Lie easy, then perhaps a small wave

see-somebody = It has been going on, or it got worse: a good moment to make an appointment with a doctor or physiotherapist.

nudge-soft = Time for a change of position. Stand up, shift, or walk for two minutes, whatever is kindest.

progress-flare = These days count as they are.

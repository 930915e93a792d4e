button-swap = Swap it
button-not-so =
    { $how ->
        [hard] Too hard
        [easy] Too easy
       *[here] Can't do that here
    }
button-as-before = As before

other-asked =
    <b>{ $name }</b>: what is the matter?
    Something that fits better takes its place, now and next time.

swap-note =
    <i>{ $how ->
        [instead] { $why ->
            [hard] “{ $name }” can wait. This one is easier, here and next time.
            [easy] “{ $name }” was easy. This one asks for a little more.
            [here] “{ $name }” can wait for another place. This one instead, for a week.
           *[hurts] This one is easier. See how it feels.
        }
        [back] Back to this one, then, in place of “{ $name }”.
        [past] { $why ->
            [here] I have nothing else for this place, so on we go. “{ $name }” stays away for a week.
            [hurts] On we go.
           *[other] I have nothing easier, so on we go. “{ $name }” stays away until you want it back: /library.
        }
       *[stays] { $why ->
            [easy] Noted. A bit more once a few rounds went well.
           *[other] This is the way up, so it stays. Take your time, with a chair or the bed to push on.
        }
    }</i>

ache-note = <i>“{ $name }” hurt twice now, so it is left out until you let it back in: /library.</i>

move-swapped =
    { $why ->
        [hard] Too hard for now
        [easy] Too easy
       *[here] Not for this place
    }{ $to ->
        [none] , so it stays away.
       *[other] : “{ $to }” instead.
    }
move-stands-in =
    It stands in for “{ $name }”{ $more ->
        [0] {""}
        [one] {" "}and one more
       *[other] {" "}and { $more } more
    }.

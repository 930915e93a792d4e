welcome =
    <b>Hello, I'm Unkink.</b> I help stiff backs move: a short routine a day, a small break an hour.

    I'm a program, not a clinician: I can't examine you or rule anything out.
    What you tap stays on the server of whoever runs me, what you type is gone once answered. /delete removes it all, /privacy says more.

welcome-more =
    <b>What is kept</b>
    Your Telegram number, your time zone, country and hours, what you did and when, what you chose, and your answers: how your back feels, and what your body needs care with. The answers, and what I decide from them, are kept encrypted.

    <b>What is not</b>
    Your name, your photo, the words you type. Telegram itself can read chats with bots, so leave out what you would not want there.

    Reminders never name a condition. /delete removes everything at once. You can take back your agreement that way on any day.

seen-when = Good. When did somebody look at it, since you told me?

ready =
    { $why ->
        [first] No warning signs in your answers. Here is a first round: { $amount }.
            A bit of discomfort that settles by tomorrow is fine. Anything that feels wrong: tap “Hurts”.
        [new] Good. Here is a first round: { $amount }.
            A bit of discomfort that settles by tomorrow is fine. Anything that feels wrong: tap “Hurts”.
        [checked] No warning signs in your answers. When you feel like it: { $amount }.
            A bit of discomfort that settles by tomorrow is fine. Anything that feels wrong: tap “Hurts”.
        [again] Today's routine is done. Another round is fine too: { $amount }.
        [quiet] A quiet day, and that's fine. Should you feel like it after all: { $amount }.
            A bit of discomfort that settles by tomorrow is fine. Anything that feels wrong: tap “Hurts”.
        [unlocked] Good that you were seen. What they told you comes before anything I say. When you feel ready: { $amount }.
            A bit of discomfort that settles by tomorrow is fine. Anything that feels wrong: tap “Hurts”.
       *[today] <b>Today's routine</b>: { $amount }.
    }

ready-amount =
    { $plan ->
        [yes] { $moves ->
            [one] 1 move
           *[other] { $moves } moves
        }
       *[no] { $moves ->
            [one] 1 gentle move
           *[other] { $moves } gentle moves
        }
    }, { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }{ $floor ->
        [no] , standing, with a chair
       *[yes] {""}
    }

button-agree = I'm 18 or over and agree
button-kept = What exactly do you keep?
button-signs-none = None of these
button-signs-yes = Yes, one or more
button-signs-unsure = Not sure
button-seen = I have been seen by a clinician
button-seen-when =
    { $when ->
        [today] Today
        [days] In the last days
       *[not-since] Not since then
    }
button-list = The warning signs
button-no-floor = I can't get to the floor
button-floor = The floor is fine today
button-when = When to nudge me

welcome =
    <b>Hello, I'm Unkink.</b> I help stiff backs move: a short routine a day, a small break an hour.

    I'm a program, not a clinician: I can't examine you or rule anything out.
    What you tap stays on the server of whoever runs me, what you type is gone once answered. /delete removes it all, /privacy says more.

welcome-more =
    <b>What is kept</b>
    Your Telegram number, your time zone and hours, what you did and when, what you chose, and your answers about how your back feels. The answers are kept encrypted.

    <b>What is not</b>
    Your name, your photo, the words you type. Telegram itself can read chats with bots, so leave out what you would not want there.

    Reminders never name a condition. /delete removes everything at once. You can take back your agreement that way on any day.

signs =
    { $why ->
        [first] <b>Before we move: any of these, new or with this back problem?</b>
        [words] That sounds like something to check first. <b>Any of these, new or clearly worse?</b>
        [leg] Let's check that first. <b>Any of these, new or clearly worse?</b>
       *[asked] <b>The warning signs. Any of these, new or clearly worse?</b>
    }

    • Numbness, tingling or a changed feeling between the legs, around the genitals or bottom, or when wiping
    • Trouble starting, stopping, feeling or controlling pee, or no sense of a full bladder
    • Leaking poo, or not feeling it pass
    • A new change in sexual feeling, erection or ejaculation
    • New pain, tingling, numbness or weakness in both legs
    • A leg or foot weaker by the day, a foot that drops or trips, new unsteady walking or clumsy hands
    • It began after a serious accident or a hard fall
    • Chest pain, trouble breathing, or pain into the arm or jaw
    • Sudden tearing pain in belly or back, fainting, cold sweat, a pulsing belly
    • Fever or shivering, and feeling really ill or confused
    • Pregnant, with bleeding, loss of fluid, regular tightenings or less movement of the baby
    • Sudden severe neck pain or headache unlike any before, with dizziness, double vision, slurred speech, a numb face, trouble swallowing or a sudden fall

    I ask everybody. Some of these feel awkward to mention, and they matter most.

locked =
    <b>This needs checking now, not exercises.</b>

    Please call your emergency number (112, or your local one) or go to an emergency department, today, even if it feels awkward or mild. Say: “back pain”, and what you noticed.

    It may turn out fine; a quick check protects you. I'm holding the exercises and reminders until you have been seen.

seen-when = Good. When did somebody look at it, since you told me?

ready =
    { $why ->
        [first] No warning signs in your answers. Here is a first round: { $amount }.
        [checked] No warning signs in your answers. When you feel like it: { $amount }.
        [again] Today's routine is done. Another round is fine too: { $amount }.
        [quiet] You wanted quiet today, and that's fine. Should you feel like it after all: { $amount }.
        [unlocked] Welcome back. What they told you comes before anything I say. When you feel ready: { $amount }.
       *[today] <b>Today's routine</b>: { $amount }.
    }
    A bit of discomfort that settles by tomorrow is fine. Anything that feels wrong: tap “Hurts”.

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

crisis =
    I'm glad you said it. That is more than a program can carry with you, and there are people who can, right now.

    Please call your local crisis line, or 112 or your local emergency number. In the US and Canada 988, in the UK and Ireland 116 123. Or go to somebody near you and tell them just what you told me.

    The exercises can wait.

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

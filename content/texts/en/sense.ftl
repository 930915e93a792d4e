kept-quiet =
    I kept quiet for { $hours ->
        [one] an hour
        [2] two hours
        [3] three hours
       *[other] { $hours } hours
    }.

fewer-asked =
    <b>Fewer small breaks?</b>
    Until you choose, every second one stays away.

silence-note =
    { $number ->
        [0] Hello from Unkink. Two minutes today?
            The reminders rest for now. They come back when you do.
        [1] Two minutes between two things?
            It counts fully.
        [2] A short one today, if it suits.
            Everything is here as you left it.
        [3] Two minutes, whenever you like.
            We begin gently.
        [4] Hello again from Unkink.
            A small round is here whenever you want one.
       *[other] One more hello, and then I stay quiet.
            Your plan stays here. /today brings it at any time.
    }

welcome-back = Welcome back. Two minutes today?

button-fewer =
    { $how ->
        [fewer] Fewer
        [hours] Other hours
        [pause] Pause
       *[as-it-is] As it is
    }

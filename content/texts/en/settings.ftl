zone-asked =
    { $felt ->
        [none] {""}
        [bit] Thanks. A bit more is common at first and should settle by tomorrow.{" "}
       *[other] Good.{" "}
    }{ $state ->
        [several] There are a few. Which one is it?
        [unclear] I don't know that place. Try a larger city nearby, or type what your clock shows, like 14:30.
       *[first] So that I nudge you at the right hour: type the city you are in, or what your clock shows now, like 14:30.
    }

zone-guessed =
    It's <b>{ $clock }</b> on a { $day ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    } there, right? { $country ->
        [none] ({ $zone })
       *[other] ({ $country }, { $zone })
        Then I also know which emergency number to name, should you ever need one.
    }

country-asked =
    { $state ->
        [known] You are in <b>{ $country }</b>. That tells me which emergency number to name. Tap or type another country, if that has changed.
        [unclear] I don't know that country. Type its name, or that of a large city in it.
       *[unknown] <b>Which country are you in?</b> Then I know which emergency number to name, should you ever need one. Tap it, or type it.
    }

settings =
    { $paused ->
        [yes] <b>Paused.</b> No reminders until you resume. Your days stay as they are:
       *[no] <b>Your days</b>
    }
    { $week }
    { $often }
    { $inside ->
        [none] Quiet hours: { $quiet ->
            [none] none
           *[other] { $quiet }
        }
        [hours] Inside your quiet hours, { $quiet }, I stay silent, in working hours too.
        [routine] Inside your quiet hours, { $quiet }, I stay silent, the routine at { $routine } too.
       *[both] Inside your quiet hours, { $quiet }, I stay silent, in working hours and for the routine at { $routine } too.
    }

    { $routine ->
        [none] No reminder for the routine
       *[other] Routine at { $routine }
    }, { $minutes } minutes long
    { $zone }

settings-week =
    { $days ->
        [1] { $week }, every
       *[other] { $week }
        Every
    } { $every } min{ $waits ->
        [some] ; next { $next }
        [short] .
            Your hours are too short for a break: the first comes { $first } minutes in.
        [check] .
            { reminders-wait }
        [seen] .
            { reminders-wait }
       *[none] ; { $next }
    }
no-days-yet = No days yet, so nothing comes. Tap Days.
# { $waits } comes from the message that holds it.
reminders-wait =
    { $waits ->
        [check] Reminders wait until the check is done.
       *[seen] Reminders wait, like the exercises, until a clinician has had a look.
    }

days-asked = <b>Which days?</b> Now: { $days }.
hours-asked = { $why }<b>From when to when?</b> Now: { $hours }. Tap one, or type something like 9-17 or 9:30-12, 13-17:30. A day may differ: mon-thu 9-17, fri 9-13.
routine-asked =
    { $clear ->
        [yes] {""}
       *[no] “{ $typed }” isn't a time I know.{" "}
    }<b>When should I remind you of the routine?</b> Tap one, or type something like 7:45.
minutes-asked = <b>How long may the routine be?</b>
interval-asked =
    { $why }<b>How often a small break?</b> Now: every { $every } min. { $often }
    Tap the minutes and how many a day, or type any number of minutes from 30 to 120.
minutes = { $count } min

paused =
    Paused: no reminders until you resume.{ $routine ->
        [yes] {" "}The routine is here whenever you like.
       *[no] {""}
    }
resumed = Back on. Next: { $next }.

no-days = no days
no-moment = nothing planned
day-short =
    { $day ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
        [4] Fri
        [5] Sat
       *[6] Sun
    }
day-choice =
    { $on ->
        [yes] ✓ { day-short }
       *[no] { day-short }
    }
moment = { day-short } { $clock }

button-zone-later = Not now
button-yes = Yes
button-no = No
button-fine = Fine
every-second-rests = Every second one rests for now.
button-all-again = All breaks again
button-zone = Where I am
button-country = Country
button-quiet = Pause all
button-resume = Resume
button-waits =
    { $waits ->
        [check] To the check
       *[seen] See why
    }
button-never = No reminder
button-part =
    { $part ->
        [days] Days
        [hours] Hours
        [routine] Routine time
        [minutes] Routine length
       *[interval] How often
    }

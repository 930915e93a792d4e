# Why what was typed is not taken, before the question that stands.
why-not =
    { $why ->
        [no-clock] “{ $typed }” holds a time that no clock shows. Hours go from 0 to 24, minutes from 00 to 59: 9:30-17.
        [no-end] “{ $typed }” has a start and no end. Something like 9-17?
        [end-first] An end has to come after its start, as in 9-17.
        [midnight] Working hours end at midnight. For a night, type both parts of the day: 22-24, 0-6.
        [overlap] Two of these overlap. Each begins when the one before it is over, as in 9-12, 13-17.
        [many] Four ranges a day is the most I can keep. Something like 9-12:30, 13:30-17:30?
        [long] That is longer than I can read. Something like 9-17?
        [often] Every 30 minutes is the closest I do, so that work stays possible. Something like “every 45 minutes”?
        [seldom] Every 120 minutes is the widest I do. For fewer, type something like “at most 3 a day”.
        [cap] From 1 to 8 a day is what I do. Something like “at most 5 a day”?
       *[unclear] “{ $typed }” isn't a time I know.
    }{" "}

how-often =
    At most { $most ->
        [one] one small break
       *[other] { $most } small breaks
    } a day{ $capped ->
        [no] {""}
        [hour] , so about one an hour
        [hours] , so about one in { $count } hours
       *[minutes] , so about one in { $count } minutes
    }. { $goal } done is a good day.

weekdays-asked =
    <b>Which day has hours of its own?</b> Now:
    { $week }

weekday-asked =
    { $why }<b>{ $day ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    }, from when to when?</b> { $works ->
        [yes] Now: { $hours }.
       *[no] Now: a day off. Hours make it one of your days.
    } Tap one, or type something like 9-13.

quiet-asked =
    { $why }<b>From when to when should I be silent?</b> Now: { $quiet ->
        [none] no quiet hours
       *[other] { $quiet }
    }. Tap one, or type something like 22-7.

a-day = { $count } a day

button-weekday = Another weekday
button-as-usual = As usual
button-quiet-hours = Quiet hours
button-no-quiet = None

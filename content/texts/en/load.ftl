now-asked = <b>How is the back now?</b> One tap, and we begin.

severe-asked =
    { $when ->
        [before] Then we go gently. One question first: is it 8 or more out of 10?
       *[after] One question more: is it 8 or more out of 10?
    }

morning-asked =
    One question about your last routine.
    <b>Has the back settled since?</b>

morning-passed = That question was about an older day. Today counts:

load-clinician = A few rounds were too much lately. A clinician, such as a physiotherapist, can look at it with you. The plan stays gentle meanwhile.

button-now =
    { $how ->
        [easy] Easy
        [so-so] So-so
       *[tough] Tough
    }
button-severe =
    { $how ->
        [less] Less than 8
       *[more] 8 or more
    }
button-morning =
    { $how ->
        [settled] Settled
        [not-yet] Not yet
       *[worse] Worse
    }

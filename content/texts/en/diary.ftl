# What `python -m bot diary` prints, for those who review a change of the rules.
diary-head = A year of six people who never were. The same rules make the same year; a change of a rule shows here.
diary-who =
    { $who ->
        [mara] Mara sits all day and is well. Ten minutes, six days a week, and walks.
        [ben] Ben's back seizes up twice: in April, and in September at 8 of 10.
        [ines] Ines is pregnant, gives birth in July and comes back. Five minutes.
        [olaf] Olaf is 71: thin bones, high blood pressure, unsure on his feet, no floor.
        [tariq] Tariq has sciatica. It goes down the leg twice; once he has a sign of list A.
       *[lena] Lena is not sure what she has, and comes when she can. Five minutes.
    }
diary-week = week { $number }, { $day }: { $routines } routines, { $minutes } min; walked on { $walks } days, { $walked } min; { $state }
diary-state =
    { $safety ->
        [clear] { $flare ->
            [none] amount { $volume } %
           *[other] flare-up: { $flare }, amount { $volume } %
        }
       *[other] held: { $safety }
    }
diary-plan = { $day }: { $moves }; { $minutes } min; why: { $why }
diary-decided = decided: { $what }
diary-nothing = nothing

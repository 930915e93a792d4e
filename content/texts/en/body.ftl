body-asked =
    { $why ->
        [first] No warning signs in your answers.{" "}
        [checked] No warning signs in your answers.{" "}
        [unlocked] Good that you were seen. What they told you comes before anything I say.{" "}
       *[today] {""}
    }<b>One question, so that I leave out what isn't for you.</b> Is there anything your body needs care with just now?

    An operation, pregnancy or a birth, bones, heart or blood pressure, fainting, nerves, eyes, ears or balance, a joint, or being told to limit what you do.

body-still =
    { $ended ->
        [yes] <b>A date has passed. Is the rest still so?</b>
       *[no] <b>A few months have gone by. Is this still so?</b>
    }
body-ended = Its time is over by the date you gave: { $names }.
body-nothing = Nothing that needs special care.
body-line = • { $name }
body-unsure = • Not sure about something: the gentlest set for now, walking, breathing and easy moves on a chair.
body-choices =
    What these ask you to spare is left out for now. Choices for now, no more than that; moving is still good for you.
body-in-passing = Thank you for saying so. I have noted it with a ✓, to be on the careful side. Was it about somebody else? One tap on it takes it off.
body-stopped = I ended what was under way: something in it is left out from now on. What you did counts.

body-page =
    { $note ->
        [unsure] That's fine. <b>I keep to the gentlest set for now.</b> A clinician or physiotherapist can say what more is right for you, and you can change this at any time.
        [kept] You had ticked something before, so it stays until you take it off yourself:
        [typed] I have noted this. Not what you meant? “Change” takes it off.
        [unknown] I don't have a row for that, so to be safe I keep to the gentlest set for now. Please check with your clinician what is right for you. Maybe it goes by another name under “Change”.
        [midway] <b>This is what you told me.</b> Is it still so, and is it all?
        [cleared] Good, noted. What your team told you comes before anything I say.
       *[none] <b>Body and kit</b>
    }

body-group =
    { $group ->
        [back] <b>The back.</b> Tap what is yours.
            An operation on the spine counts for 12 weeks, a fusion for 12 months, and both until your team has cleared you.
        [joints] <b>Bones and joints.</b> Tap what is yours.
            A new hip counts for 12 weeks, and until your team has cleared you. The line with arthritis is about a loose neck: rheumatoid arthritis, hypermobility (EDS), Down syndrome.
        [head] <b>Heart, head and balance.</b> Tap what is yours.
            “Not settled” is chest pain, or a blood pressure that is not under control. Neck trouble counts with dizziness or trouble to see, speak or swallow, or when your blood vessels need care.
       *[belly] <b>Pregnancy, belly, and the rest.</b> Tap what is yours.
            A birth or an operation counts for 12 weeks. Fainting, being told to limit what you do, or anything not listed: “Something else”.
    }
    { $page } of { $pages }. It's kept with every tap; typing its name works too.

condition =
    { $id ->
        [sciatica] Pain down a leg (sciatica), or a disc
        [mornings] Bending is hard early in the morning
        [stenosis] A narrow spinal canal (stenosis)
        [listhesis] A vertebra sits forward (listhesis)
        [spondylitis] Spondylitis (Bechterew and alike)
        [spine-surgery] An operation on the spine
        [fusion] A fusion of the spine
        [osteoporosis] Osteoporosis or a broken vertebra
        [steroids] Steroid tablets, or over 70 and frail
        [hip] A new hip joint
        [knee] A knee: arthritis, or a new joint
        [shoulder] A shoulder that needs care
        [wrist] A wrist, or carpal tunnel
        [loose-neck] Rheumatoid arthritis, EDS, Down
        [heart] High blood pressure, heart condition
        [heart-unsettled] Heart failure, or heart not settled
        [blood-thinners] Blood thinners
        [eyes] Glaucoma, retina, eye operation
        [vertigo] Vertigo: the room spins
        [neck] Neck pain with dizziness, or vessels
        [less-feeling] Less feeling in the skin, neuropathy
        [balance] Unsteady, or no way up from the floor
        [pregnancy] Pregnancy
        [pelvic-girdle] Pelvic girdle pain
        [birth] A birth or C-section
        [midline] A gap in the belly muscles (diastasis)
        [belly-surgery] An operation on belly or chest
        [hernia] A hernia
        [reflux] Reflux, or a hiatus hernia
        [unwell] Cancer now, a fracture, or fever
       *[other] Something from another version of me
    }
condition-choice =
    { $on ->
        [yes] ✓ { condition }
       *[no] { condition }
    }
condition-now =
    { $name }{ $dated ->
        [no] {""}
        [due] , due: { $day }
       *[past] , when: { $day }
    }{ $state ->
        [over] {" "}(its time is over, nothing is left out for it)
        [cleared] {" "}(your team has cleared you)
       *[holds] {""}
    }
day-unknown = not known, so I take the careful side
days-between = between { $first } and { $last }
date = { $day } { $month } { $year }
month-name =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

since-asked =
    { $clear ->
        [yes] {""}
       *[no] “{ $typed }” isn't a day I can use here.{" "}
    }{ $dated ->
        [due] <b>Pregnancy:</b> with back pain, talk to your midwife or doctor first.
            <b>When is the baby due?</b> Tap a month, or type something like 3 March, or how far along you are: 20 weeks.
       *[past] <b>{ $name }: when was it?</b> Tap, or type something like 3 March 2026, or 8 weeks ago.
    }
    Not sure is fine: then I take the careful side.

kit =
    <b>What is there?</b>
    A mat, a chair, a wall, a pillow, a bed, a towel, a doorway and stairs I take as given.

clearance =
    <b>{ $name }: here your own team comes first.</b>

    I hold the exercises and reminders until they have said that moving like this is fine for you. { $id ->
        [unwell] With a fever or a fracture that nobody has looked at, please talk to a clinician today.
       *[other] With chest pain, or if it gets worse, get medical help now.
    }

    When they have cleared you, tell me, and we begin gently.

move-not-borne =
    { $waits ->
        [yes] <i>It waits until this bad spell is over.</i>
       *[no] <i>Left out for now, because of what you told me.</i>
    }

button-body = Body and kit
button-body-pick = Yes, let me pick
button-body-next = Next
button-body-all = That's all
button-body-change = Change
button-kit = Kit and floor
button-something-else =
    { $on ->
        [yes] ✓ Something else, or not sure
       *[no] Something else, or not sure
    }
button-sure-again = No longer “not sure”
button-still =
    { $answer ->
        [same] Nothing changed
        [changed] Something changed
       *[unsure] Not sure
    }
button-ago =
    { $ago ->
        [weeks] Under 6 weeks ago
        [months] 6 to 12 weeks ago
        [year] 3 to 12 months ago
       *[years] Over a year ago
    }
button-since = When: { $name }
button-cleared =
    { $on ->
        [yes] My team has cleared me ({ cleared-for })
       *[no] Not cleared after all ({ cleared-for })
    }
cleared-for =
    { $id ->
        [hip] hip
        [spine-surgery] spine
        [fusion] fusion
        [heart-unsettled] heart
       *[unwell] illness
    }
button-team-cleared = My team has cleared me
button-kit-item =
    { $on ->
        [yes] ✓ { kit-item }
       *[no] { kit-item }
    }
kit-item =
    { $item ->
        [floor] A floor I can get down to
        [dumbbells] Dumbbells
        [horizontal-bar] A bar to hang from
        [exercise-ball] An exercise ball
       *[pool] A warm pool
    }

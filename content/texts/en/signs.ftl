signs =
    { $why ->
        [first] <b>Before we move: any of these, new or with this back problem?</b>
        [again] Every now and then I ask again. <b>Any of these, new or clearly worse?</b>
        [words] That sounds like something to check first. <b>Any of these, new or clearly worse?</b>
        [leg] Let's check that first. <b>Any of these, new or clearly worse?</b>
        [flare] Sorry, that's rough. One quick check first, then an easy position. <b>Any of these, new or clearly worse?</b>
        [severe] That is a lot of pain, so a quick check first. <b>Any of these, new or clearly worse?</b>
        [gap] Good to see you. It has been more than two weeks, so a quick check first. <b>Any of these, new or clearly worse?</b>
        [weekly] It hurts more than it did, so a quick check first. <b>Any of these, new or clearly worse?</b>
        [eased] Two weeks ago you told me of tingling or numbness in one leg. A look at how that is, and at the rest first. <b>Any of these, new or clearly worse?</b>
        [seen] One check was still open. <b>Any of these, new or clearly worse since then?</b>
       *[asked] <b>The warning signs. Any of these, new or clearly worse?</b>
    }
signs-all = I ask everybody. Some of these feel awkward to mention, and they matter most.

second =
    { $why ->
        [first] None of those, good. <b>The second and last list: any of these?</b> A clinician should look at them soon.
        [again] There is a second list now, new since we met. <b>Any of these?</b> A clinician should look at them soon.
        [eased] None of those, good. <b>Is the tingling or numbness still there, or any of these?</b>
        [seen] One list was still open. <b>Any of these?</b>
        [asked] <b>What a clinician should look at soon. Any of these?</b>
       *[other] None of those, good. <b>The second list: any of these, new or worse?</b>
    }

sign =
    { $row ->
        [A1] Numbness, tingling or a changed feeling between the legs, around the genitals or bottom, or when wiping
        [A2] Trouble starting, stopping, feeling or controlling pee, or no sense of a full bladder
        [A3] Leaking poo, or not feeling it pass
        [A4] A new change in sexual feeling, erection or ejaculation
        [A5] New pain, tingling, numbness or weakness in both legs
        [A6] A leg or foot weaker by the day, a foot that drops or trips, new unsteady walking or clumsy hands
        [A7] It began after a serious accident or a hard fall
        [A8] Chest pain, trouble breathing, or pain into the arm or jaw
        [A9] Sudden tearing pain in belly or back, fainting, cold sweat, a pulsing belly
        [A10] Fever or shivering, and feeling really ill or confused
        [A11] Pregnant, with bleeding, loss of fluid, regular tightenings or less movement of the baby
        [A12] Sudden severe neck pain or headache unlike any before, with dizziness, double vision, slurred speech, a numb face, trouble swallowing or a sudden fall
        [B1] Fever, sweats or feeling unwell with the back pain; or a recent infection, a procedure on the spine, injected drugs or weak defences against infection
        [B2] Cancer, now or ever, and back pain that is new since
        [B3] Losing weight without trying
        [B4] Pain that never eases in any position, or is much worse at night
        [B5] 65 or over, thin bones or long-term steroid tablets, and it began after a small fall, a lift or a cough
        [B6] A new lump, or a change of shape in the back
        [B7-weakness] New weakness in one leg
        [B7-tingling] Tingling or numbness in one leg, steady, and no weakness
        [B8] New pain between the shoulder blades
        [B9] Began before 45, over three months ago: stiff mornings, awake in the second half of the night, better when moving. Or psoriasis, an inflamed bowel, a red painful eye
        [B10] Burning or blood when you pee, or waves of pain on one side into the groin
       *[B11] No better after two weeks of moving sensibly, not mostly settled by six, or worse from week to week
    }
sign-short =
    { $row ->
        [B1] Fever, sweats, unwell, or risk of it
        [B2] Cancer, now or ever
        [B3] Losing weight without trying
        [B4] Never eases, or worse at night
        [B5] After a small fall, lift or cough
        [B6] A lump or a new shape
        [B7-weakness] Weakness in one leg
        [B7-tingling] Only tingling or numb, steady
        [B8] Between the shoulder blades
        [B9] Stiff mornings; or skin, bowel, eye
        [B10] Peeing, or waves into the groin
       *[B11] Not getting better
    }
sign-choice =
    { $on ->
        [yes] ✓ { $name }
       *[no] { $name }
    }

which =
    Good that you say so. I'm holding the exercises and reminders.

    <b>Please talk to a clinician about it, today if you can.</b> Which of these is it? Tap all that fit, then “That's all”: I can then say more exactly by when.

see-someone =
    { $when ->
        [today] <b>Please get medical advice today</b>: your doctor, or the medical advice line or walk-in clinic near you.
        [tomorrow] <b>Please get medical advice today, or tomorrow at the latest</b>: your doctor, or the medical advice line near you.
        [days] <b>Please ask for an urgent appointment</b> with your doctor, within the next days.
        [weeks] <b>Please make an appointment</b> with your doctor in the next week or two. It is no emergency, and it should be looked at.
        [if-not-easing] <b>Please make an appointment</b> with your doctor if it does not ease in the next one or two weeks. Until then I leave out what may bring it on, such as deep or loaded bending. If the leg gets weak: advice the same day.
       *[unsaid] <b>Please talk to a clinician about what you noticed, today if you can</b>: your doctor, or the medical advice line near you.
    }
see-someone-rows =
    Tell them:
    { $rows }
see-someone-ends =
    { $holds ->
        [yes] It may well turn out fine, and being looked at is how to know. I'm holding the exercises and reminders until you have been seen.
       *[no] Until then we go on gently. What they tell you comes before anything I say.
    } If it gets clearly worse, or anything of the first list turns up: call { $number }.

stricter = You told me both, yes and none. To be on the safe side I go by the yes.

locked =
    <b>This needs checking now, not exercises.</b>

    Please call { $number }, or go to an emergency department, today, even if it feels awkward or mild. Say: “back pain”, and what you noticed.

    It may turn out fine; a quick check protects you. I'm holding the exercises and reminders until you have been seen.

emergency-number =
    { $number ->
        [none] your emergency number (112, or your local one)
       *[other] { $number } (or the local emergency number, if you are elsewhere)
    }
either-number = { $one } or { $other }

crisis =
    I'm glad you said it. That is more than a program can carry with you, and there are people who can, right now.

    Please call { $line ->
        [none] your local crisis line. In the US and Canada that is 988, in the UK and Ireland 116 123
       *[other] { $line }, the crisis line
    }. Or call { $number }. Or go to somebody near you and tell them just what you told me.

    The exercises can wait.

not-for-you =
    Thank you for saying so. I'm made for adults: a back that is still growing deserves somebody who can look at it. Please tell a parent or somebody you trust, and see a doctor together if it hurts.

    If anything of the warning signs is there, don't wait: call { $number }.

    I keep nothing about you from this.

button-second = What to have looked at soon
button-which = Say which it is
button-which-done = That's all
button-gently-on = Go on gently
button-young = I'm under 18
button-news = Anything new or worrying?

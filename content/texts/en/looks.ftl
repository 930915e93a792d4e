looks =
    <b>Pictures and sound</b>
    { $pictures ->
        [still] Still pictures. The seconds of a hold are in the words below.
        [saver] Small films at the steps, small stills elsewhere: less than half of the data.
        [off] Words only, no pictures.
       *[moving] Moving pictures, with a ring that counts each hold down.
    }
    { $bells ->
        [face_down] Bells when you are face down: a small recording comes with those steps. Tap it to play.
        [all] Bells at every step: a small recording comes with each. Tap it to play.
       *[off] No bells.
    }{ $bells ->
        [off] {""}
       *[on] {" "}It rings at the start, half way and at the end. A muted phone stays silent.
    }

button-looks = Pictures, sound

button-motion =
    { $how ->
        [still] Still pictures
        [saver] Save data
        [off] Words only
       *[moving] Moving pictures
    }

button-tone =
    { $how ->
        [dark] Dark background
       *[light] Light background
    }

button-bells =
    { $how ->
        [face_down] Bells: face down
        [all] Bells: always
       *[off] No bells
    }

bells = Bells at the start, half way and at the end. Tap to play; a muted phone stays silent.

bells-title = Bells for { $seconds } seconds

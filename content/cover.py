"""Who is on the library's first page: six that most people know by sight, one from each way of
lying, kneeling, sitting and standing."""

COVER = ("cat-cow", "bridge", "bird-dog", "childs-pose", "seated-roll-down", "wall-squat")

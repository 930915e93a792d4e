"""What is in the room beside the body: one model, for the drawing and for the checks."""

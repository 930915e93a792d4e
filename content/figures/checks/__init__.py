"""What must be true of every posture of every figure, between its keys too."""

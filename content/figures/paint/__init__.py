"""From a solved pose to a picture: a depth buffer, light, ink and shadow."""

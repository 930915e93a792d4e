"""The body: bones, flesh, and the language in which a pose is said."""

"""A text's tokens, and the classes that a language's vocabulary gives them."""

"""What goes wrong, in words."""


class AttnError(RuntimeError):
    """Something that was given cannot be used; the message says what to do."""

"""종료 값. How a command tells the shell what came of it."""

DONE = 0
FINDINGS = 1
"""Something could not be read as a directive, or could not be applied."""
WRONG_USE = 2
"""The command line is wrong, or a file cannot be read or written."""

"""`python -m linimasa`, the same as the command."""

from linimasa.cli import main

main()

"""The same records through linimasa and other generators of sites, in one run.

records   the records, as a project of linimasa and as Markdown files
sites     who builds: how each is installed, fed, run, served and edited
measure   a command's wall time, processor time and memory; an edit until its page is served
taken     what one generator took
floors    that beside what is asked
run       all of it, into docs/bench-build.md
"""

"""The development server: rebuilds on every change, tells the browser what changed, shows errors in
the page. The livereload library is its base; what is weak in that is replaced.

watch     which files changed: a watcher for livereload, fed by watchfiles
edition   the site in memory, and which of its files changed since when
rebuild   which stages a change calls for, and what became of them
guard     who may ask: Host headers and origins
overlay   the problems as a banner in the HTML that is served
plugin    our part of the browser's side (live.js): a plugin of livereload's script
app       the tornado and livereload handlers
server    livereload's server, the port, the loop, and a clean end
"""

from linimasa.serve.edition import Edition, adopt
from linimasa.serve.guard import is_loopback
from linimasa.serve.rebuild import Plan, Stage, Stages, State
from linimasa.serve.server import Options, Talk, serve

__all__ = [
    "Edition",
    "Options",
    "Plan",
    "Stage",
    "Stages",
    "State",
    "Talk",
    "adopt",
    "is_loopback",
    "serve",
]

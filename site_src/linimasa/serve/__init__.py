"""The development server: rebuilds on every change, reloads the browser, shows errors in the page.

watch     which files changed: snapshots of the project's folders, and their differences
rebuild   which stages those changes call for, and what became of them
overlay   the problems as a banner in the HTML that is served (never in output/)
app       the tornado and livereload handlers
server    the port, the loop, and a clean end
"""

from linimasa.serve.rebuild import Stage, Stages, State
from linimasa.serve.server import Options, serve

__all__ = ["Options", "Stage", "Stages", "State", "serve"]

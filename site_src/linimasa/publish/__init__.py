"""GitHub Pages: the site onto a branch by git's plumbing, or by a workflow of GitHub's own."""

from linimasa.publish.branch import Options, Preview, Report, publish, roll_back
from linimasa.publish.workflow import plan_workflow

__all__ = ["Options", "Preview", "Report", "plan_workflow", "publish", "roll_back"]

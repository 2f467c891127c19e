"""Content into a static site: load, plan the pages, draw all of them, write what changed."""

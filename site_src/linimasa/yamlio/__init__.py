"""YAML as a person's file: read strictly, with places; written by splicing, never dumped."""

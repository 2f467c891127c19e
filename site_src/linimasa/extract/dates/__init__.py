"""Which expressions of time date something, and with which words they go."""

"""Each word's part in its clause, and the clause that is the main one."""

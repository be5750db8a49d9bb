"""Search of opportunities: the same words find the same pages on both databases.

`analysis` turns text into words that compare, `index` keeps them, one entry a page,
and `query` asks for them. `storage` and `migration_operations` say where they live.
"""

package parley.query.fact.store;

/** What stands for a facet in the tables. */
record FacetKey(int id, int section) {}

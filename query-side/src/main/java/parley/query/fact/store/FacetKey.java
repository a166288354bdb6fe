package parley.query.fact.store;

/** The key of a facet in the tables. */
record FacetKey(int id, int section) {}

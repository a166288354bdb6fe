package parley.query.facet;

/** What an end leaves behind in a facet. */
public enum FacetForm {
    /** An assertion with an end is an interlude: its end uncovers what lay beneath. */
    STATE,
    /** Each change supersedes the one before for good: what has ended uncovers nothing. */
    COURSE
}

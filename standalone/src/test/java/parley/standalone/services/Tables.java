package parley.standalone.services;

import java.util.List;

/** The tables that a backup must restore: the log, and the facts that are built from it. */
final class Tables {
    static final List<String> ALL =
            List.of(
                    "log.event",
                    "log.standing",
                    "facts.assertion",
                    "facts.rectangle",
                    "facts.facet");

    private Tables() {}

    /** Returns all rows as JSON, including hashes. */
    static String rows(String table) {
        return "select row_to_json(t)::text from " + table + " t order by 1";
    }
}

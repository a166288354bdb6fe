package parley.query.read;

import parley.door.Problem;
import parley.door.Rejected;

/** Whether what a question is about was there. */
final class Existence {
    private Existence() {}

    static Rejected notThere(String what) {
        return Problem.of(
                        "not-there",
                        404,
                        "It is not known as of those moments",
                        "Nothing of this address was there at that moment, as known then; leave out at and knownAt for the present.")
                .with("thing", what)
                .rejected();
    }
}

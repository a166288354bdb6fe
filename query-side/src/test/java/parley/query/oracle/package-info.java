/**
 * A naive oracle for what was so as of two clocks, written from the domain's definitions alone,
 * random histories to ask it about, and a harness that holds other answers against its own.
 *
 * <p>To hold a system against it, tell the system a {@link parley.query.oracle.History}, let it
 * answer as {@link parley.query.oracle.Answers}, and {@link parley.query.oracle.Comparison#run run}
 * both on as many histories as there is time for. The system's side stands in a package of its own,
 * for this one must not know it.
 */
@NullMarked
package parley.query.oracle;

import org.jspecify.annotations.NullMarked;

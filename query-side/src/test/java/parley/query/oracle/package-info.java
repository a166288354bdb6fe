/**
 * A naive oracle for what held as of two clocks, written only from the definitions of the domain;
 * random histories; and a harness that compares a system's answers with the oracle's.
 *
 * <p>To test a system, implement {@link parley.query.oracle.Answers} on a {@link
 * parley.query.oracle.History}, and let {@link parley.query.oracle.Comparison#run} compare both on
 * as many histories as there is time for. Implementations belong in a package of their own, because
 * the oracle must not depend on the system.
 */
@NullMarked
package parley.query.oracle;

import org.jspecify.annotations.NullMarked;

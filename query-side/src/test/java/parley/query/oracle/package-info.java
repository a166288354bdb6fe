/**
 * A naive oracle for what was so as of two clocks, written from the domain's definitions alone,
 * random histories to ask it about, and a harness that holds other answers against its own.
 */
@NullMarked
package parley.query.oracle;

import org.jspecify.annotations.NullMarked;

@NullMarked
package parley.query.oracle.conformance;

import org.jspecify.annotations.NullMarked;

/** Records that depend on a retracted record. */
@NullMarked
package parley.query.retraction;

import org.jspecify.annotations.NullMarked;

/** What is known of proposals. */
@NullMarked
package parley.query.proposal;

import org.jspecify.annotations.NullMarked;

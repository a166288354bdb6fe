/** What is known of negotiations. */
@NullMarked
package parley.query.negotiation;

import org.jspecify.annotations.NullMarked;

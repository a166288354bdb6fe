/** What is known of parties. */
@NullMarked
package parley.query.party;

import org.jspecify.annotations.NullMarked;

/** What is known of people. */
@NullMarked
package parley.query.person;

import org.jspecify.annotations.NullMarked;

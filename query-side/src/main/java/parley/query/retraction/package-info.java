/** What rests on a record that was retracted. */
@NullMarked
package parley.query.retraction;

import org.jspecify.annotations.NullMarked;

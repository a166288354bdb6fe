@NullMarked
package parley.query.meeting;

import org.jspecify.annotations.NullMarked;

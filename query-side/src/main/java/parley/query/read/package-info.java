/** The doors through which facts are read. */
@NullMarked
package parley.query.read;

import org.jspecify.annotations.NullMarked;

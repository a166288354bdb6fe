/** The command {@code parley token}. */
@NullMarked
package parley.standalone.cli.token;

import org.jspecify.annotations.NullMarked;

/** The commands that read. */
@NullMarked
package parley.standalone.cli.read;

import org.jspecify.annotations.NullMarked;

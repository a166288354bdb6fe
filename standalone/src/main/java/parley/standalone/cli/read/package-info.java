/** The commands that read from a running Parley. */
@NullMarked
package parley.standalone.cli.read;

import org.jspecify.annotations.NullMarked;

/** Questions to a Parley that runs, from the shell. */
@NullMarked
package parley.standalone.cli.read;

import org.jspecify.annotations.NullMarked;

/** Sends files of commands to a running Parley, from the shell. */
@NullMarked
package parley.standalone.cli.importing;

import org.jspecify.annotations.NullMarked;

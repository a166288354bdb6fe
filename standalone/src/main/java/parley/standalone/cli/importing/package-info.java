/** The command that records a file of commands in a running Parley. */
@NullMarked
package parley.standalone.cli.importing;

import org.jspecify.annotations.NullMarked;

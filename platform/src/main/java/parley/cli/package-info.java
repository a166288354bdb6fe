/** Options shared by all commands of Parley. */
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;

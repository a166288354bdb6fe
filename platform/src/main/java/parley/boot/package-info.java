/** The command line of a side that runs as a service of its own: settings, migration, tokens. */
@NullMarked
package parley.boot;

import org.jspecify.annotations.NullMarked;

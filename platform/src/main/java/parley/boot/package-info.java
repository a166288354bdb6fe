/** What a side needs to run as a service of its own: its settings, the migration. */
@NullMarked
package parley.boot;

import org.jspecify.annotations.NullMarked;

/** The database that all of Parley's programs share: connections, roles and migration. */
@NullMarked
package parley.database;

import org.jspecify.annotations.NullMarked;

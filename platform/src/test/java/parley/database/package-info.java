/** Tests of the database's roles. */
@NullMarked
package parley.database;

import org.jspecify.annotations.NullMarked;

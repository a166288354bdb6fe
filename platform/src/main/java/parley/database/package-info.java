/**
 * The database that all of Parley's programs share: its roles, and how it is brought up to date.
 */
@NullMarked
package parley.database;

import org.jspecify.annotations.NullMarked;

/** PostgreSQL inside Parley: its binaries, its data folder, its start and its end. */
@NullMarked
package parley.standalone.postgres;

import org.jspecify.annotations.NullMarked;

/** PostgreSQL embedded in Parley: its binaries, its data folder, its start and its end. */
@NullMarked
package parley.postgres;

import org.jspecify.annotations.NullMarked;

/** The dossiers that come with Parley, recorded through the same API as users' commands. */
@NullMarked
package parley.standalone.dossier;

import org.jspecify.annotations.NullMarked;

/** Dossiers that come with Parley, recorded through the same door as any user's. */
@NullMarked
package parley.standalone.dossier;

import org.jspecify.annotations.NullMarked;

/** The dossiers that come with Parley, read back fact by fact. */
@NullMarked
package parley.standalone.dossier;

import org.jspecify.annotations.NullMarked;

/** The dossiers that come with Parley, checked fact by fact. */
@NullMarked
package parley.standalone.dossier;

import org.jspecify.annotations.NullMarked;

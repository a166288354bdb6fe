/**
 * What all commands share: how one is submitted, judged, accepted or refused, and why. Knows
 * neither the framework that handles commands nor the doors they come through.
 */
@NullMarked
package parley.command;

import org.jspecify.annotations.NullMarked;

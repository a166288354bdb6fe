package parley.command;

import parley.events.source.SealedIdentity;

/**
 * A command that can say who somebody is. What it says is sealed at the door, so that neither the
 * command nor anything behind it holds it otherwise.
 */
public interface CarriesIdentity extends ThingCommand {
    /** The same command, saying this. */
    CarriesIdentity withIdentity(SealedIdentity identity);
}

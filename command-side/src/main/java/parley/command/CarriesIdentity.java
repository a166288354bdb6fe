package parley.command;

import parley.events.source.SealedIdentity;

/**
 * A command that can carry a confidential identity. The API seals the identity before it makes the
 * command, so that neither the command nor anything after it ever holds the plaintext.
 */
public interface CarriesIdentity extends ThingCommand {
    /** Returns the same command with this identity. */
    CarriesIdentity withIdentity(SealedIdentity identity);
}

package parley.command.door;

import parley.command.Command;
import parley.command.Confiding;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.sealing.Sealing;

/** Seals what callers confide: from here on nobody holds it otherwise. */
final class Seals {
    private final Sealing sealing;

    Seals(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * What was said.
     *
     * @param digest tells a repeat from another command, and to nobody without the key what was
     *     confided, be it guessed
     */
    record Said(Command command, String digest) {}

    /**
     * A command with what was confided in it sealed.
     *
     * @param recorder who confides it
     * @param trial no key is made for it
     * @throws parley.log.LogUnavailable if keys can't be reached
     */
    Said of(NegotiationId negotiation, CommandReader.Read read, String recorder, boolean trial) {
        var confided = read.confided();
        if (confided == null || !(read.command() instanceof Confiding confiding)) {
            return new Said(read.command(), read.digest());
        }
        var source = Thing.of(negotiation, confiding.thing());
        var key = trial ? sealing.trialKey(source) : sealing.key(source);
        return new Said(
                confiding.saying(key.seal(confided.text(), source)),
                Digest.of(read.digest(), key.fingerprint(confided.text()), recorder));
    }
}

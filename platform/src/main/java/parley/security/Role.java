package parley.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.json.EnumNames;

/** A permission. The owner has every role; the holder of a token has those of the token. */
public enum Role {
    /** Reads, through the API and on pages. */
    READER,
    /** Reads, including the identities of confidential sources. */
    SOURCE_READER,
    /** Sends commands. */
    RECORDER,
    /** Sends commands, also with recorded times given by an archive. */
    TRANSCRIBER,
    /** Operates Parley: rebuilds projections. */
    OPERATOR;

    /** Returns the name in kebab case: {@code source-reader}. */
    public String word() {
        return EnumNames.of(this);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** Returns the roles of which each suffices: these and those that imply them. */
    public static Stream<Role> of(Role... any) {
        return Arrays.stream(values())
                .filter(role -> Arrays.stream(any).anyMatch(withImplied(Set.of(role))::contains));
    }

    /** Returns these roles and those that they imply. */
    static Set<Role> withImplied(Set<Role> roles) {
        var all = EnumSet.noneOf(Role.class);
        for (var role : roles) {
            all.add(role);
            switch (role) {
                case SOURCE_READER -> all.add(READER);
                case TRANSCRIBER -> all.add(RECORDER);
                case READER, RECORDER, OPERATOR -> {}
            }
        }
        return all;
    }
}

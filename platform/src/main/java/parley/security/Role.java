package parley.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.json.EnumNames;

/** What somebody may do. The owner has every role; whoever has a token has those of the token. */
public enum Role {
    /** Asks questions and looks at pages. */
    READER,
    /** Reads, the identities of confidential sources too. */
    SOURCE_READER,
    /** Sends commands. */
    RECORDER,
    /** Sends commands, and gives records the recorded time that an archive has them at. */
    TRANSCRIBER,
    /** Keeps Parley going: builds projections anew. */
    OPERATOR;

    /** As it is written: {@code source-reader}. */
    public String word() {
        return EnumNames.of(this);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** Those that let somebody do what takes one of these: the ones with which they come too. */
    public static Stream<Role> of(Role... any) {
        return Arrays.stream(values())
                .filter(role -> Arrays.stream(any).anyMatch(withImplied(Set.of(role))::contains));
    }

    /** These roles, and those that come with them. */
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

package parley.standalone.cli.read;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The subject of a read: {@code geneva-talks}, or {@code geneva-talks/issue/donbas}. */
record ThingPath(String text) {
    private static final int PARTS_OF_A_THING = 3;

    /** Returns its path in the API. */
    String path() {
        return "/api/negotiations/"
                + Arrays.stream(text.split("/", -1))
                        .map(ApiClient::encode)
                        .collect(Collectors.joining("/"));
    }

    /** Whether it is a thing in a negotiation, and not a negotiation. */
    boolean isThing() {
        return text.contains("/");
    }

    /** Accepts only a negotiation. */
    static final class Negotiation implements ITypeConverter<ThingPath> {
        @Override
        public ThingPath convert(String text) {
            if (text.isBlank() || text.contains("/")) {
                throw new TypeConversionException(
                        "\"%s\" is not the id of a negotiation, such as geneva-talks"
                                .formatted(text));
            }
            return new ThingPath(text);
        }
    }

    /** Accepts only a thing in a negotiation. */
    static final class Thing implements ITypeConverter<ThingPath> {
        @Override
        public ThingPath convert(String text) {
            if (text.split("/", -1).length != PARTS_OF_A_THING) {
                throw new TypeConversionException(
                        "\"%s\" is not of the form NEGOTIATION/KIND/ID, such as geneva-talks/issue/donbas"
                                .formatted(text));
            }
            return new ThingPath(text);
        }
    }

    /** Accepts a negotiation or a thing in one. */
    static final class Either implements ITypeConverter<ThingPath> {
        @Override
        public ThingPath convert(String text) {
            return text.contains("/") ? new Thing().convert(text) : new Negotiation().convert(text);
        }
    }
}

package parley.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSettingsTest {
    private static final ServiceSetting COMMAND_SIDE =
            new ServiceSetting("PARLEY_COMMAND_SIDE", "http://c:1", "");

    private static ServiceSettings settings(String name, String value) {
        return new ServiceSettings(Map.of(name, value)::get);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://database/parley",
                "jdbc:postgresql://[::1]:5432/parley?sslmode=verify-full",
                "jdbc:postgresql://one:5432,two:5433/peace%20talks"
            })
    void a_database_may_be_anywhere(String url) {
        assertThat(settings("PARLEY_DATABASE_URL", url).databaseUrl()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://database/parley",
                "jdbc:postgresql://database:many/parley",
                "jdbc:postgresql://database:70000/parley",
                "jdbc:postgresql://database:0/parley",
                "jdbc:postgresql://one,two:x/parley",
                "jdbc:postgresql://database/parley%zz",
                "jdbc:postgresql://database"
            })
    void where_no_database_can_be_is_refused_for_every_command(String url) {
        assertThatThrownBy(() -> settings("PARLEY_DATABASE_URL", url).databaseUrl())
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("PARLEY_DATABASE_URL ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8081", "https://command.example/", "http://[::1]:1"})
    void another_service_may_be_anywhere(String address) {
        assertThat(settings("PARLEY_COMMAND_SIDE", address).service(COMMAND_SIDE))
                .hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a_b:8081",
                "http://a b",
                "http://a|b",
                "http://a:70000",
                "http://a:b",
                "http://me@a",
                "ftp://a",
                "a:8081"
            })
    void where_no_service_can_be_asked_is_refused(String address) {
        assertThatThrownBy(() -> settings("PARLEY_COMMAND_SIDE", address).service(COMMAND_SIDE))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(
                        "PARLEY_COMMAND_SIDE is \"%s\"; give an address such as http://c:1."
                                .formatted(address));
    }

    @Test
    void an_address_that_is_none_is_refused() {
        assertThatThrownBy(() -> settings("PARLEY_ADDRESS", "nowhere.invalid").endpoint(1))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("PARLEY_ADDRESS: \"nowhere.invalid\" is not an address");
    }
}

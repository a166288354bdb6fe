package parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthDoorTest {
    @Test
    void who_is_not_ready_says_so_and_not_why() {
        assertThat(new HealthDoor(() -> true).ready().getStatusCode().value()).isEqualTo(200);
        assertThat(new HealthDoor(() -> false).ready().getStatusCode().value()).isEqualTo(503);
        var broken =
                new HealthDoor(() -> {
                    throw new IllegalStateException("password of the database");
                });
        assertThat(broken.ready().getStatusCode().value()).isEqualTo(503);
        assertThat(String.valueOf(broken.ready().getBody())).isEqualTo("{status=down}");
    }
}

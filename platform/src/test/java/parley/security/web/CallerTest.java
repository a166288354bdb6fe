package parley.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void whoever_presents_no_token_is_their_address() {
        assertThat(Caller.at("192.0.2.1")).isEqualTo(new Caller("address 192.0.2.1"));
        assertThat(Caller.at("192.0.2.1")).isNotEqualTo(Caller.at("192.0.2.2"));
    }

    @Test
    void all_addresses_of_one_ipv6_network_are_one_caller() {
        assertThat(Caller.at("2001:db8:0:1:2:3:4:5")).isEqualTo(Caller.at("2001:db8:0:1::"));
        assertThat(Caller.at("2001:db8:0:1::")).isNotEqualTo(Caller.at("2001:db8:0:2::"));
    }
}

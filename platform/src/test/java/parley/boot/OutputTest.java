package parley.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What programs print, as logback.xml has it. */
class OutputTest {
    @Test
    void what_a_pool_of_connections_says_of_an_outage_is_one_line() throws Exception {
        assertThat(printed("com.zaxxer.hikari.pool.PoolBase"))
                .hasLineCount(1)
                .contains("Pool is empty")
                .contains("Connection refused.");
    }

    @Test
    void what_breaks_is_told_with_its_stack_trace() throws Exception {
        assertThat(printed("parley.web.GlobalExceptionHandler"))
                .contains("Pool is empty", "\tat ", "Caused by");
    }

    private static Exception away() {
        return new SQLException("Connection refused.\nIs it running?", new Exception("why"));
    }

    private static String printed(String logger) throws JoranException {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            var joran = new JoranConfigurator();
            joran.setContext(context);
            joran.doConfigure(Objects.requireNonNull(OutputTest.class.getResource("/logback.xml")));
            context.getLogger(logger).warn("Pool is empty", away());
        } finally {
            context.stop();
            System.setOut(before);
        }
        return printed.toString(UTF_8);
    }
}

package parley.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The settings of the server. */
final class PostgresSettings {
    private static final long MEGABYTE = 1 << 20;

    /** Permits loopback connections with a password; anything not listed here is rejected. */
    static final String HOST_BASED_ACCESS =
            """
            # Written by Parley at each start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** The name of the setting that tells which process started the server, with what follows. */
    static final String PARLEY = "parley.process=";

    private static final String FIRST_LINE = "# Written by Parley at each start.";

    private PostgresSettings() {}

    /** Returns whether a file is one of the two that Parley writes into its cluster. */
    static boolean isIn(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.readString(file, ISO_8859_1).startsWith(FIRST_LINE);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Returns the settings on the command line, which no configuration file can weaken.
     *
     * @param port the port on the loopback address
     */
    static String commandLine(int port) {
        return String.join(
                " -c ",
                List.of(
                        "-p " + port,
                        PARLEY + ProcessHandle.current().pid(),
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "full_page_writes=on",
                        "synchronous_commit=on"));
    }

    /**
     * Returns the content of postgresql.conf; ALTER SYSTEM overrides it. The server's log never
     * contains recorded data.
     */
    static String file() {
        long memory = memoryInMegabytes();
        return """
        # Written by Parley at each start. To change a setting, use ALTER SYSTEM.
        cluster_name = 'parley'
        max_connections = 100
        shared_buffers = %dMB
        effective_cache_size = %dMB
        maintenance_work_mem = %dMB
        work_mem = 16MB
        max_wal_size = 2GB
        random_page_cost = 1.1
        jit = off
        password_encryption = 'scram-sha-256'
        idle_in_transaction_session_timeout = '2min'
        lock_timeout = '1min'
        timezone = 'UTC'
        log_timezone = 'UTC'
        datestyle = 'ISO, YMD'
        lc_messages = 'C'
        default_text_search_config = 'pg_catalog.simple'
        log_checkpoints = off
        log_error_verbosity = terse
        log_min_error_statement = panic
        """
                .formatted(
                        Math.clamp(memory / 8, 128, 1024),
                        Math.max(memory / 2, 256),
                        Math.clamp(memory / 32, 64, 512));
    }

    private static long memoryInMegabytes() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return machine.getTotalMemorySize() / MEGABYTE;
    }
}

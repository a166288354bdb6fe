package parley.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import parley.eventstore.DatabaseRoles;

/** The folder in which PostgreSQL keeps its data: created once, never deleted. */
record Cluster(DataFolder folder, PostgresTools tools) {

    /** Creates the cluster if there is none; it appears complete or not at all. */
    void prepare(Secrets secrets, Consumer<String> progress) throws InterruptedException {
        Path cluster = folder.cluster();
        try {
            if (Files.exists(cluster)) {
                refuseUnfit(cluster);
                configure(cluster);
            } else {
                progress.accept("Creating the database in " + folder.path());
                create(secrets);
            }
        } catch (IOException failure) {
            throw StartupErrors.about(folder.path(), failure);
        }
    }

    /** Creates the cluster with one sync at the end, which takes a fraction of the time of many. */
    private void create(Secrets secrets) throws IOException, InterruptedException {
        Path unfinished = folder.path().resolve(DataFolder.CLUSTER + ".unfinished");
        DataFolder.discard(unfinished);
        tools.must("initdb", initdb(unfinished), "");
        alone(unfinished, "fsync=off", rolesAndDatabase() + passwords(secrets));
        configure(unfinished);
        tools.must("initdb", List.of("--sync-only", "--pgdata=" + unfinished), "");
        Files.move(unfinished, folder.cluster(), ATOMIC_MOVE);
        if (Platform.isUnix()) {
            try (var parent = FileChannel.open(folder.path(), StandardOpenOption.READ)) {
                parent.force(true);
            }
        }
    }

    /** Gives the roles the passwords that are in the files. */
    void setPasswords(Secrets secrets) throws InterruptedException {
        alone(folder.cluster(), "fsync=on", passwords(secrets));
    }

    /**
     * Returns the arguments of initdb. With "reject" it needs no password; the effective rules come
     * from {@link PostgresSettings}.
     */
    private static List<String> initdb(Path cluster) {
        return List.of(
                "--pgdata=" + cluster,
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-sync",
                "--no-instructions");
    }

    private static String rolesAndDatabase() {
        var statements = new ArrayList<>(DatabaseRoles.creation());
        statements.add("create database parley owner " + DatabaseRoles.OWNER);
        statements.add("revoke all on database postgres, template1 from public");
        statements.addAll(DatabaseRoles.closure("parley"));
        return script(statements);
    }

    private static String passwords(Secrets secrets) {
        return script(
                secrets.all().stream()
                        .map(login ->
                                "ALTER ROLE %s LOGIN PASSWORD '%s'"
                                        .formatted(login.user(), login.password()))
                        .toList());
    }

    private static String script(List<String> statements) {
        return String.join(";\n\n", statements) + ";\n\n";
    }

    /**
     * Runs statements in a single-user server without a port; each ends with a semicolon and an
     * empty line.
     */
    private void alone(Path cluster, String setting, String statements)
            throws InterruptedException {
        tools.must(
                "postgres",
                List.of(
                        "--single",
                        "-j",
                        "-c",
                        setting,
                        "-c",
                        "exit_on_error=on",
                        "-c",
                        "log_min_error_statement=panic",
                        "-D",
                        cluster.toString(),
                        "postgres"),
                statements);
    }

    private void refuseUnfit(Path cluster) throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new CannotStart(
                    cluster + " is not a PostgreSQL data folder.",
                    "Move it away, or give another folder with --data.");
        }
        String major = Files.readString(version, ISO_8859_1).strip();
        if (!major.matches("[0-9]+")) {
            throw new CannotStart(
                    "The database in "
                            + folder.path()
                            + " is damaged: "
                            + version
                            + " names no version.",
                    "Restore the data folder from a backup, or give another folder with --data.");
        }
        if (!major.equals(Binaries.MAJOR)) {
            throw new CannotStart(
                    "The database in %s was created by PostgreSQL %s, but this Parley comes with %s."
                            .formatted(folder.path(), major, Binaries.MAJOR),
                    "Start the Parley that created it, upgrade it with PostgreSQL's pg_upgrade, or"
                            + " give another folder with --data.");
        }
    }

    private void configure(Path cluster) throws IOException {
        write(cluster.resolve("postgresql.conf"), PostgresSettings.file());
        write(cluster.resolve("pg_hba.conf"), PostgresSettings.HOST_BASED_ACCESS);
    }

    private void write(Path file, String text) throws IOException {
        DataFolder.rejectFolderAt(file);
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.writeString(unfinished, text);
        folder.account().own(unfinished);
        Files.move(unfinished, file, ATOMIC_MOVE);
    }
}

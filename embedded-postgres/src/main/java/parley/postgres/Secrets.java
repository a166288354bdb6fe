package parley.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;
import parley.eventstore.DatabaseRoles;

/** The roles' random passwords, each in a file that only its owner can read. */
final class Secrets {
    private static final String FOLDER = "secrets";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final int LONGEST_LOGIN_SECONDS = 30;
    private static final String INVALID_AUTHORIZATION = "28";

    /** What {@link #random} returns, so that no other text gets into a statement. */
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final Path folder;

    private final DatabaseCredentials superuser;
    private final DatabaseCredentials owner;
    private final DatabaseCredentials command;
    private final DatabaseCredentials query;

    private Secrets(Path folder) throws IOException {
        this.folder = folder;
        superuser = login("postgres");
        owner = login(DatabaseRoles.OWNER);
        command = login(DatabaseRoles.COMMAND);
        query = login(DatabaseRoles.QUERY);
    }

    /** Reads the passwords, and creates those that are missing or damaged. */
    static Secrets of(DataFolder data) {
        Path folder = data.path().resolve(FOLDER);
        try {
            Files.createDirectories(folder, onlyForOwner("rwx------"));
            var secrets = new Secrets(folder);
            data.account().own(folder);
            return secrets;
        } catch (IOException failure) {
            throw StartupErrors.about(data.path(), failure);
        }
    }

    /** Reads a password; one that is missing, or is none of Parley's, is replaced by a new one. */
    private DatabaseCredentials login(String role) throws IOException {
        Path file = folder.resolve(role);
        DataFolder.rejectFolderAt(file);
        if (!Files.exists(file) || !PASSWORD.matcher(read(folder, role).password()).matches()) {
            write(file, random());
        }
        return read(folder, role);
    }

    /** In Latin-1, because a damaged file may contain anything. */
    private static DatabaseCredentials read(Path folder, String role) throws IOException {
        return new DatabaseCredentials(
                role, Files.readString(folder.resolve(role), ISO_8859_1).strip());
    }

    /** Returns whether there are passwords in a data folder. */
    static boolean areIn(Path data) {
        return Files.exists(data.resolve(FOLDER).resolve(DatabaseRoles.OWNER));
    }

    /** Returns the owner's credentials for a database that is already running. */
    static DatabaseCredentials ownerIn(Path data) throws IOException {
        return read(data.resolve(FOLDER), DatabaseRoles.OWNER);
    }

    private void write(Path file, String password) throws IOException {
        Path unfinished = folder.resolve(".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, onlyForOwner("rw-------"));
        Files.writeString(unfinished, password + "\n", ISO_8859_1);
        Files.move(unfinished, file, ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] onlyForOwner(String permissions) {
        return Platform.isUnix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Returns whether a server accepts all of these passwords.
     *
     * @param url the JDBC address
     * @throws SQLException when it does not respond, or has no such database
     */
    boolean fit(String url) throws SQLException {
        for (DatabaseCredentials login : all()) {
            if (!isAccepted(url, login)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAccepted(String url, DatabaseCredentials login) throws SQLException {
        var database = new PGSimpleDataSource();
        database.setURL(url);
        database.setLoginTimeout(LONGEST_LOGIN_SECONDS);
        try (var _ = database.getConnection(login.user(), login.password())) {
            return true;
        } catch (SQLException refused) {
            if (String.valueOf(refused.getSQLState()).startsWith(INVALID_AUTHORIZATION)) {
                return false;
            }
            throw refused;
        }
    }

    List<DatabaseCredentials> all() {
        return List.of(superuser, owner, command, query);
    }

    DatabaseCredentials owner() {
        return owner;
    }

    DatabaseCredentials command() {
        return command;
    }

    DatabaseCredentials query() {
        return query;
    }
}

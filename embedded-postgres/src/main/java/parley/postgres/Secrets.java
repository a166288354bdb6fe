package parley.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import parley.eventstore.DatabaseRoles;

/** The roles' random passwords, each in a file that only its owner can read. */
final class Secrets {
    private static final String FOLDER = "secrets";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private boolean fresh;

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

    /** Reads the passwords, and creates the missing ones. */
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

    private DatabaseCredentials login(String role) throws IOException {
        Path file = folder.resolve(role);
        if (!Files.exists(file)) {
            write(file, random());
            fresh = true;
        }
        return read(folder, role);
    }

    private static DatabaseCredentials read(Path folder, String role) throws IOException {
        return new DatabaseCredentials(
                role, Files.readString(folder.resolve(role), US_ASCII).strip());
    }

    /** Returns the owner's credentials for a database that is already running. */
    static DatabaseCredentials ownerIn(Path data) throws IOException {
        return read(data.resolve(FOLDER), DatabaseRoles.OWNER);
    }

    private void write(Path file, String password) throws IOException {
        Path unfinished = folder.resolve(".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, onlyForOwner("rw-------"));
        Files.writeString(unfinished, password + "\n", US_ASCII);
        Files.move(unfinished, file, ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[24];
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
     * Returns whether any password has just been created, so that the cluster does not have it yet.
     */
    boolean fresh() {
        return fresh;
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

package parley.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The account that PostgreSQL's programs run as: they refuse to run as root. */
sealed interface ProcessUser {

    /** Returns the words before a program's own command line. */
    List<String> prefix();

    /** Makes this account the owner of a path and of everything below it, whoever created it. */
    void own(Path path) throws IOException;

    /** The account that Parley itself runs as. */
    record Self() implements ProcessUser {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path path) {}
    }

    /**
     * An unprivileged user in a user namespace created by root: inside, it has none of root's
     * powers, while outside the files it creates belong to root.
     */
    record Unshared() implements ProcessUser {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "--user");
        }

        @Override
        public void own(Path path) {}
    }

    /** Another user, to whom root drops its privileges. */
    record Other(int uid, int gid) implements ProcessUser {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        }

        @Override
        public void own(Path path) throws IOException {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path each : all.toList()) {
                    Files.setAttribute(each, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /**
     * Chooses the account. An ordinary user runs PostgreSQL as itself. Root runs it as the owner of
     * the data folder (or of the nearest existing folder above it), so that the owner can use it
     * later; if the owner is root, it runs without root's powers.
     */
    static ProcessUser forFolder(Path data) throws IOException {
        if (!Platform.isUnix() || new UnixSystem().getUid() != 0) {
            return new Self();
        }
        Other owner = ownerOf(nearest(data.resolve(DataFolder.CLUSTER)));
        if (owner.uid() == 0 && works(new Unshared())) {
            return new Unshared();
        }
        Optional<Other> other =
                owner.uid() != 0
                        ? Optional.of(owner)
                        : inPasswd("postgres").or(() -> inPasswd("nobody"));
        return other.filter(ProcessUser::works)
                .orElseThrow(() ->
                        new CannotStart(
                                "PostgreSQL refuses to run as root, and this machine offers"
                                        + " no way to drop that privilege.",
                                "Start Parley as an ordinary user, or install util-linux"
                                        + " (for unshare and setpriv)."));
    }

    /** Returns whether this account can use a path without further preparation. */
    default boolean owns(Path path) throws IOException {
        return !(this instanceof Other other) || ownerOf(path).uid() == other.uid();
    }

    /** Returns whether this account may enter a folder, and so all folders above it. */
    default boolean reaches(Path folder) {
        return prefix().isEmpty() || succeeds("test", "-x", folder.toString());
    }

    private static boolean works(ProcessUser account) {
        return account.succeeds("true");
    }

    private boolean succeeds(String... command) {
        List<String> whole = Stream.concat(prefix().stream(), Stream.of(command)).toList();
        var builder = new ProcessBuilder(whole).redirectErrorStream(true);
        try {
            Process process = builder.redirectOutput(Redirect.DISCARD).start();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static Optional<Other> inPasswd(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.split(":", -1))
                    .map(at -> new Other(Integer.parseInt(at[2]), Integer.parseInt(at[3])))
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Path nearest(Path path) {
        Path parent = path.getParent();
        return Files.exists(path) || parent == null ? path : nearest(parent);
    }

    private static Other ownerOf(Path path) throws IOException {
        var ids = Files.readAttributes(path, "unix:uid,gid", LinkOption.NOFOLLOW_LINKS);
        return new Other((Integer) id(ids, "uid"), (Integer) id(ids, "gid"));
    }

    private static Object id(Map<String, Object> ids, String name) {
        return Objects.requireNonNull(ids.get(name));
    }
}

package parley.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** What can happen to a data folder while no Parley runs on it. */
enum FolderDamage {
    NO_DATABASE {
        @Override
        void happenTo(Path data) throws IOException {
            FileSystemUtils.deleteRecursively(data.resolve("postgres"));
        }
    },
    NO_PASSWORDS {
        @Override
        void happenTo(Path data) throws IOException {
            FileSystemUtils.deleteRecursively(data.resolve("secrets"));
        }
    },
    SERVERS_NUMBER_LOST {
        @Override
        void happenTo(Path data) throws IOException {
            if (Files.exists(data.resolve("postgres"))) {
                Files.writeString(data.resolve("postgres/postmaster.pid"), "\0\0\0\0\0\0\0\0");
            }
        }
    },
    DATABASE_ALONE_IS_LEFT {
        @Override
        void happenTo(Path data) throws IOException {
            for (var other : List.of("secrets", "parley.lock")) {
                FileSystemUtils.deleteRecursively(data.resolve(other));
            }
        }
    },
    NONE {
        @Override
        void happenTo(Path data) {}
    },
    FILES_EMPTIED {
        @Override
        void happenTo(Path data) throws IOException {
            for (var file :
                    List.of("secrets/parley_query", "postgres/postgresql.conf", "parley.lock")) {
                if (Files.exists(data.resolve(file))) {
                    Files.writeString(data.resolve(file), "");
                }
            }
        }
    },
    NO_PROGRAMS {
        @Override
        void happenTo(Path data) throws IOException {
            FileSystemUtils.deleteRecursively(data.resolve("programs"));
        }
    };

    abstract void happenTo(Path data) throws IOException;
}

package org.jlockdep.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/**
 * Our folder among the temporary files. What lies in it is code that we make other programs run, so nobody else may
 * have put it there: a folder that was here before is trusted only if it is ours and nobody else can write to it.
 */
final class PrivateFolder {
    /** Others may read: an administrator attaches to other users' JVMs, which then open the agent themselves. */
    private static final Set<PosixFilePermission> ALLOWED = PosixFilePermissions.fromString("rwxr-xr-x");

    private PrivateFolder() {}

    /** The same one each time; another one each time if that name is taken by somebody. */
    static Path in(Path temporary) throws IOException {
        Path folder =
                temporary.resolve("jlockdep-" + System.getProperty("user.name").replaceAll("\\W", "_"));
        create(folder);
        return isPrivate(folder) ? folder : Files.createTempDirectory(temporary, "jlockdep-");
    }

    private static void create(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, attributes(folder));
        } catch (FileAlreadyExistsException e) {
            // By us, or by somebody else: isPrivate knows.
        }
    }

    private static FileAttribute<?>[] attributes(Path folder) {
        return isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(ALLOWED)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPrivate(Path folder) throws IOException {
        if (!isPosix(folder)) {
            // Windows gives each user a folder of its own for temporary files.
            return Files.isDirectory(folder);
        }
        PosixFileAttributes found = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return found.isDirectory()
                && ALLOWED.containsAll(found.permissions())
                && found.owner().equals(us(folder.getParent()));
    }

    /** Whoever owns a file that we make. A name for us is not always to be had: containers run users without one. */
    private static UserPrincipal us(Path temporary) throws IOException {
        Path probe = Files.createTempFile(temporary, "jlockdep-", "");
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

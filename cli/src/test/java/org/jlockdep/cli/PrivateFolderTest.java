package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class PrivateFolderTest {
    private static final String NO_PERMISSIONS = "its files have no POSIX permissions";

    @TempDir
    private Path temporary;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = NO_PERMISSIONS)
    void nobody_else_can_write_to_it() throws Exception {
        assertThat(Files.getPosixFilePermissions(PrivateFolder.in(temporary)))
                .doesNotContain(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    }

    @Test
    void it_is_the_same_each_time() throws Exception {
        assertThat(PrivateFolder.in(temporary)).isEqualTo(PrivateFolder.in(temporary));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = NO_PERMISSIONS)
    void one_that_others_can_write_to_is_not_trusted() throws Exception {
        Path planted = PrivateFolder.in(temporary);
        Files.setPosixFilePermissions(planted, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(PrivateFolder.in(temporary)).isNotEqualTo(planted).isDirectory();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not everybody can make links, and each user has a folder")
    void a_link_to_elsewhere_is_not_followed(@TempDir Path elsewhere) throws Exception {
        Path planted = PrivateFolder.in(temporary);
        Files.delete(planted);
        Files.createSymbolicLink(planted, elsewhere);

        assertThat(PrivateFolder.in(temporary)).isNotEqualTo(planted).isDirectory();
    }

    @Test
    void a_file_in_its_place_does_no_harm() throws Exception {
        Path planted = PrivateFolder.in(temporary);
        Files.delete(planted);
        Files.createFile(planted);

        assertThat(PrivateFolder.in(temporary)).isNotEqualTo(planted).isDirectory();
    }
}

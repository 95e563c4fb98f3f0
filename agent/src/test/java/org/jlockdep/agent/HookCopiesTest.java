package org.jlockdep.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import org.jlockdep.runtime.Hooks;
import org.junit.jupiter.api.Test;

final class HookCopiesTest {
    private static final URL CLASSES =
            Hooks.class.getProtectionDomain().getCodeSource().getLocation();

    @Test
    void hooks_that_another_loader_brings_are_found_with_their_place() throws Exception {
        try (URLClassLoader apart = new URLClassLoader(new URL[] {CLASSES}, null)) {
            assertThat(HookCopies.find(apart)).contains(CLASSES.toString());
        }
    }

    @Test
    void a_loader_that_sees_none_has_no_copy() throws Exception {
        try (URLClassLoader strict = new URLClassLoader(new URL[0], null)) {
            assertThat(HookCopies.find(strict)).isEmpty();
        }
    }
}

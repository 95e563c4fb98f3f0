package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jlockdep.api.LockMap;
import org.jlockdep.api.Lockdep;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

final class DeclarationsTest {
    private static final LockTypes LOCK_TYPES = Rewritten.PLAIN_LOCKS;

    /** Looks like any user of the API. */
    static final class Declares {
        private final LockMap users = new LockMap("users");

        void declares(Object lock) {
            Lockdep.name(lock, "given");
            Lockdep.assertHeld(lock);
            Lockdep.mightLock(lock);
        }

        void waits() {
            users.acquireShared();
            users.release();
            users.sync();
        }
    }

    @Test
    void a_hook_stands_before_each_statement() throws IOException {
        assertThat(calls("declares"))
                .containsExactly("named", "name", "assertHeld", "assertHeld", "mightLock", "mightLock");
    }

    @Test
    void a_map_is_hooked_like_a_lock_and_sync_takes_nothing() throws IOException {
        assertThat(calls("waits"))
                .containsExactly(
                        "held",
                        "acquiring",
                        "acquireShared",
                        "acquired", // around acquireShared
                        "held",
                        "release",
                        "releasedEither",
                        "held",
                        "acquiring",
                        "sync");
    }

    @Test
    void the_scan_lets_users_of_the_api_through() throws IOException {
        assertThat(ClassFileScan.scan(classFile(), LOCK_TYPES).interesting).isTrue();
    }

    private static List<String> calls(String method) throws IOException {
        Hierarchy hierarchy = Hierarchies.of(DeclarationsTest.class.getClassLoader());
        ClassNode type = new ClassNode();
        new ClassReader(new ClassRewriter(hierarchy, LOCK_TYPES)
                        .rewrite(classFile())
                        .orElseThrow())
                .accept(type, 0);
        List<String> calls = new ArrayList<>();
        for (MethodNode m : type.methods) {
            if (!m.name.equals(method)) continue;
            for (AbstractInsnNode insn : m.instructions) {
                if (insn instanceof MethodInsnNode call) calls.add(call.name);
            }
        }
        return calls;
    }

    private static byte[] classFile() throws IOException {
        String name = "/" + Declares.class.getName().replace('.', '/') + ".class";
        try (InputStream in = DeclarationsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}

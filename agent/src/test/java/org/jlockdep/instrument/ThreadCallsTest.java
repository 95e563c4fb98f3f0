package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

final class ThreadCallsTest {
    private static final LockTypes LOCK_TYPES = Rewritten.PLAIN_LOCKS;

    static final class Starts {
        void starts(Thread thread) throws InterruptedException {
            thread.start();
            thread.join();
            thread.join(1_000);
            thread.join(1_000, 1);
        }
    }

    static final class JoinsText {
        String joins() {
            return String.join(", ", "a", "b");
        }
    }

    @Test
    void hooks_stand_before_each_start_and_around_each_join() throws IOException {
        ClassNode type = new ClassNode();
        new ClassReader(new ClassRewriter(Hierarchies.of(getClass().getClassLoader()), LOCK_TYPES)
                        .rewrite(classFile(Starts.class))
                        .orElseThrow())
                .accept(type, 0);
        assertThat(calls(type, "starts"))
                .containsExactly(
                        "starting",
                        "start",
                        "waiting",
                        "join",
                        "joinedForGood",
                        "waiting",
                        "join",
                        "joined",
                        "waiting",
                        "join",
                        "joined");
    }

    @Test
    void the_scan_lets_starters_of_threads_through_and_joiners_of_text_not() throws IOException {
        assertThat(ClassFileScan.scan(classFile(Starts.class), LOCK_TYPES).interesting)
                .isTrue();
        assertThat(ClassFileScan.scan(classFile(JoinsText.class), LOCK_TYPES).interesting)
                .isFalse();
    }

    private static List<String> calls(ClassNode type, String method) {
        List<String> calls = new ArrayList<>();
        for (MethodNode m : type.methods) {
            for (AbstractInsnNode insn : m.instructions) {
                if (m.name.equals(method) && insn instanceof MethodInsnNode call) calls.add(call.name);
            }
        }
        return calls;
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        String name = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = ThreadCallsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}

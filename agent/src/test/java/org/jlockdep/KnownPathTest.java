package org.jlockdep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jlockdep.runtime.Hooks;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What an acquisition and a release that are known run through, instruction by instruction: whatever else is added to the
 * agent must not make it longer. Who changes it on purpose shows by measurement that it is no slower.
 */
final class KnownPathTest {
    /** The number of instructions of each method, of which all are run or fewer. */
    private static final Map<String, Integer> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("Hooks.held", 15),
            Map.entry("Hooks.enter", 20),
            Map.entry("Hooks.pass", 20),
            Map.entry("Hooks.exit", 18),
            Map.entry("Hooks.acquiring", 42),
            Map.entry("Hooks.acquired", 11),
            Map.entry("Hooks.released", 26),
            Map.entry("HeldLocks.enter", 27),
            Map.entry("HeldLocks.pass", 40),
            Map.entry("HeldLocks.exit", 26),
            Map.entry("HeldLocks.locksAgain", 25),
            Map.entry("HeldLocks.acquired", 49),
            Map.entry("HeldLocks.unlock", 28),
            Map.entry("Held.isAgain", 69),
            Map.entry("Held.leavesAsMonitor", 12),
            Map.entry("Held.leavesAsLock", 14),
            Map.entry("ChainNode.child", 31),
            Map.entry("ChainNode.isKnown", 14)));

    @Test
    void it_is_as_long_as_it_was() {
        Map<String, Integer> now = new TreeMap<>();
        for (ClassNode type : Classes.in(Hooks.class.getPackage())) {
            for (MethodNode method : type.methods) {
                String name = simpleName(type) + "." + method.name;
                if (KNOWN.containsKey(name)) now.merge(name, length(method), Integer::sum);
            }
        }
        assertThat(now).isEqualTo(KNOWN);
    }

    @Test
    void it_knows_nothing_of_steering() {
        for (ClassNode type : Classes.in(Hooks.class.getPackage())) {
            for (MethodNode method : type.methods) {
                if (!KNOWN.containsKey(simpleName(type) + "." + method.name)) continue;
                for (AbstractInsnNode insn : method.instructions) {
                    assertThat(used(insn)).as(method.name).doesNotContain("Steering", "steered", "Pause");
                }
            }
        }
    }

    private static String simpleName(ClassNode type) {
        return type.name.substring(type.name.lastIndexOf('/') + 1);
    }

    private static int length(MethodNode method) {
        int length = 0;
        for (AbstractInsnNode insn : method.instructions) if (insn.getOpcode() >= 0) length++;
        return length;
    }

    private static String used(AbstractInsnNode insn) {
        if (insn instanceof FieldInsnNode field) return field.owner + "." + field.name;
        return insn instanceof MethodInsnNode call ? call.owner + "." + call.name : "";
    }
}

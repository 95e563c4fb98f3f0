package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;

class MapBinsTest {
    @Test
    void the_place_of_each_bin_is_in_a_variable_when_it_is_entered() {
        ClassNode map = new ClassNode();
        new ClassReader(JavaBase.classFile("java/util/concurrent/ConcurrentHashMap")).accept(map, 0);
        List<Integer> loads = new ArrayList<>();
        for (MethodNode method : map.methods) {
            for (AbstractInsnNode insn : method.instructions) {
                if (insn.getOpcode() == Opcodes.MONITORENTER)
                    loads.add(MapBins.load(insn).getLast().getOpcode());
            }
        }
        assertThat(loads).hasSizeGreaterThan(8).containsOnly(Opcodes.ILOAD);
    }

    @Test
    void a_place_that_is_not_to_be_found_is_told_as_such() {
        assertThat(MapBins.load(new InsnNode(Opcodes.MONITORENTER)).getLast().getOpcode())
                .isEqualTo(Opcodes.ICONST_M1);
    }
}

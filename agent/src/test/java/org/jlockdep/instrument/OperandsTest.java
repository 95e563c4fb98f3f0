package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/** Each method ends in a {@code pop}; the question is where its operand came from, answered by opcode. */
class OperandsTest {
    private MethodNode method;

    @Test
    void an_operand_comes_from_the_load_right_before() {
        assertThat(source(m -> load(m, 1))).contains(Opcodes.ALOAD);
    }

    @Test
    void copies_and_casts_are_looked_through() {
        assertThat(source(m -> {
                    m.visitInsn(Opcodes.ACONST_NULL);
                    m.visitInsn(Opcodes.DUP);
                    m.visitVarInsn(Opcodes.ASTORE, 4);
                    m.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/String");
                }))
                .contains(Opcodes.ACONST_NULL);
    }

    /** As in a table of a thousand elements, each of which is stored by a copy of the one reference. */
    @Test
    void a_copy_comes_from_where_the_one_before_it_came_from() {
        assertThat(source(OperandsTest::fillTable)).contains(Opcodes.ANEWARRAY);
        Operands operands = new Operands(method);
        for (AbstractInsnNode store : elementStores()) {
            assertThat(operands.source(store, 2).map(AbstractInsnNode::getOpcode))
                    .contains(Opcodes.ANEWARRAY);
            assertThat(operands.source(store, 0).map(AbstractInsnNode::getOpcode))
                    .contains(Opcodes.ALOAD);
        }
    }

    @Test
    void the_way_back_from_a_copy_is_gone_once() {
        Operands operands = operands(OperandsTest::fillTable);
        List<AbstractInsnNode> stores = elementStores();
        Operands.Trace first = operands.trace(stores.get(0), 2);
        assertThat(stores)
                .hasSize(1000)
                .allSatisfy(store -> assertThat(operands.trace(store, 2)).isSameAs(first));
    }

    private static void fillTable(MethodVisitor m) {
        m.visitInsn(Opcodes.ICONST_2);
        m.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        for (int i = 0; i < 1000; i++) {
            m.visitInsn(Opcodes.DUP);
            m.visitInsn(Opcodes.ICONST_0);
            load(m, 1);
            m.visitInsn(Opcodes.AASTORE);
        }
    }

    private List<AbstractInsnNode> elementStores() {
        List<AbstractInsnNode> stores = new ArrayList<>();
        for (AbstractInsnNode insn : method.instructions) {
            if (insn.getOpcode() == Opcodes.AASTORE) stores.add(insn);
        }
        return stores;
    }

    @Test
    void what_is_pushed_and_consumed_in_between_does_not_count() {
        assertThat(source(m -> {
                    load(m, 1);
                    m.visitInsn(Opcodes.LCONST_1);
                    m.visitInsn(Opcodes.LCONST_0);
                    m.visitInsn(Opcodes.LADD);
                    m.visitVarInsn(Opcodes.LSTORE, 4);
                }))
                .contains(Opcodes.ALOAD);
    }

    @Test
    void a_result_comes_from_its_call_and_not_from_the_arguments() {
        assertThat(source(m -> {
                    load(m, 1);
                    m.visitInsn(Opcodes.LCONST_1);
                    m.visitMethodInsn(Opcodes.INVOKESTATIC, "A", "a", "(Ljava/lang/Object;J)Ljava/lang/Object;", false);
                }))
                .contains(Opcodes.INVOKESTATIC);
    }

    @Test
    void nothing_is_known_where_control_flow_joins() {
        assertThat(source(m -> {
                    Label otherwise = new Label();
                    load(m, 1);
                    load(m, 1);
                    m.visitJumpInsn(Opcodes.IFNULL, otherwise);
                    m.visitLabel(otherwise);
                }))
                .isEmpty();
    }

    @Test
    void a_label_that_nobody_jumps_to_is_no_join() {
        assertThat(source(m -> {
                    load(m, 1);
                    Label line = new Label();
                    m.visitLabel(line);
                    m.visitLineNumber(7, line);
                }))
                .contains(Opcodes.ALOAD);
    }

    @Test
    void shuffled_operands_are_not_followed() {
        assertThat(source(m -> {
                    load(m, 1);
                    m.visitInsn(Opcodes.ACONST_NULL);
                    m.visitInsn(Opcodes.SWAP);
                    m.visitInsn(Opcodes.POP);
                }))
                .isEmpty();
    }

    @Test
    void the_origin_is_looked_for_behind_variables() {
        assertThat(origin(m -> {
                    m.visitInsn(Opcodes.ACONST_NULL);
                    m.visitVarInsn(Opcodes.ASTORE, 4);
                    load(m, 4);
                }))
                .contains(Opcodes.ACONST_NULL);
    }

    @Test
    void a_variable_with_one_store_is_followed_across_joins() {
        assertThat(origin(m -> {
                    m.visitInsn(Opcodes.ACONST_NULL);
                    m.visitVarInsn(Opcodes.ASTORE, 4);
                    join(m);
                    load(m, 4);
                }))
                .contains(Opcodes.ACONST_NULL);
    }

    @Test
    void a_variable_with_two_stores_is_not() {
        assertThat(origin(m -> {
                    m.visitInsn(Opcodes.ACONST_NULL);
                    m.visitVarInsn(Opcodes.ASTORE, 4);
                    m.visitInsn(Opcodes.ACONST_NULL);
                    m.visitVarInsn(Opcodes.ASTORE, 4);
                    join(m);
                    load(m, 4);
                }))
                .contains(Opcodes.ALOAD);
    }

    @Test
    void a_parameter_may_still_be_what_the_caller_passed() {
        assertThat(origin(m -> {
                    Label otherwise = new Label();
                    load(m, 1);
                    m.visitJumpInsn(Opcodes.IFNULL, otherwise);
                    m.visitInsn(Opcodes.ACONST_NULL);
                    m.visitVarInsn(Opcodes.ASTORE, 1);
                    m.visitLabel(otherwise);
                    load(m, 1);
                }))
                .contains(Opcodes.ALOAD);
    }

    @Test
    void what_jumps_to_a_place_is_told_once_and_in_order() {
        Label place = new Label();
        Operands operands = operands(m -> {
            m.visitInsn(Opcodes.ICONST_0);
            m.visitJumpInsn(Opcodes.IFEQ, place);
            m.visitInsn(Opcodes.ICONST_0);
            m.visitTableSwitchInsn(0, 1, place, place, place);
            m.visitInsn(Opcodes.ICONST_0);
            m.visitLookupSwitchInsn(new Label(), new int[] {3, 7}, new Label[] {place, place});
            m.visitLabel(place);
            load(m, 1);
        });
        assertThat(operands.jumpsTo((LabelNode) place.info))
                .extracting(AbstractInsnNode::getOpcode)
                .containsExactly(Opcodes.IFEQ, Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH);
        assertThat(operands.jumpsTo(new LabelNode())).isEmpty();
    }

    @Test
    void a_long_overwrites_two_variables() {
        Operands operands = operands(m -> {
            m.visitInsn(Opcodes.LCONST_0);
            m.visitVarInsn(Opcodes.LSTORE, 5);
            load(m, 1);
        });
        assertThat(operands.isStored(4)).isFalse();
        assertThat(operands.isStored(5)).isTrue();
        assertThat(operands.isStored(6)).isTrue();
        assertThat(operands.isStored(7)).isFalse();
    }

    @Test
    void the_instruction_before_is_not_told_at_a_join() {
        Operands straight = operands(m -> load(m, 1));
        assertThat(straight.before(pop())).isPresent();
        Operands joined = operands(m -> {
            load(m, 1);
            join(m);
        });
        assertThat(joined.before(pop())).isEmpty();
    }

    private Optional<Integer> source(Consumer<MethodVisitor> code) {
        return operands(code).source(pop(), 0).map(AbstractInsnNode::getOpcode);
    }

    private Optional<Integer> origin(Consumer<MethodVisitor> code) {
        return operands(code).origin(pop(), 0).map(AbstractInsnNode::getOpcode);
    }

    /** Of a method with the parameters this and an object in variable 1. */
    private Operands operands(Consumer<MethodVisitor> code) {
        method = new MethodNode(Opcodes.ACC_PUBLIC, "m", "(Ljava/lang/Object;)V", null, null);
        code.accept(method);
        method.visitInsn(Opcodes.POP);
        method.visitInsn(Opcodes.RETURN);
        return new Operands(method);
    }

    private AbstractInsnNode pop() {
        return method.instructions.getLast().getPrevious();
    }

    private static void load(MethodVisitor m, int variable) {
        m.visitVarInsn(Opcodes.ALOAD, variable);
    }

    private static void join(MethodVisitor m) {
        Label target = new Label();
        m.visitInsn(Opcodes.ICONST_0);
        m.visitJumpInsn(Opcodes.IFEQ, target);
        m.visitLabel(target);
    }
}

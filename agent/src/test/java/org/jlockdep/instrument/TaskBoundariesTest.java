package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jlockdep.runtime.TaskHooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** On the JDK that runs this test; the scenarios run on all others. */
class TaskBoundariesTest {
    private static final String HOOKS = Type.getInternalName(TaskHooks.class);

    @ParameterizedTest
    @CsvSource({
        "java/lang/Thread, exit, threadEnds",
        "java/util/concurrent/ForkJoinTask, doExec, taskBegins taskEnds",
    })
    void the_hooks_stand_in_one_method(String type, String method, String hooks) {
        assertThat(calls(type)).containsExactly((method + " " + hooks).split(" "));
    }

    @Test
    void a_pool_is_asked_on_each_way_out_of_a_task() {
        assertThat(calls("java/util/concurrent/ThreadPoolExecutor"))
                .containsExactly("runWorker", "pooledTaskBegins", "pooledTaskEnds");
    }

    @Test
    void a_fork_join_task_tells_when_it_begins_is_done_or_fails() {
        assertThat(HookedMethods.calls(
                        new TaskBoundaries().rewrite(JavaBase.classFile("java/util/concurrent/ForkJoinTask"))))
                .containsExactly(
                        "doExec begins", "doExec taskBegins", "doExec doneIf", "doExec taskEnds", "doExec done");
    }

    /** The method, then what it calls of ours, each once. */
    private static List<String> calls(String type) {
        ClassNode rewritten = new ClassNode();
        new ClassReader(new TaskBoundaries().rewrite(JavaBase.classFile(type))).accept(rewritten, 0);
        List<String> calls = new ArrayList<>();
        for (MethodNode method : rewritten.methods) {
            for (AbstractInsnNode insn : method.instructions) {
                if (insn instanceof MethodInsnNode call && call.owner.equals(HOOKS)) {
                    if (calls.isEmpty()) calls.add(method.name);
                    if (!calls.contains(call.name)) calls.add(call.name);
                }
            }
        }
        return calls;
    }
}

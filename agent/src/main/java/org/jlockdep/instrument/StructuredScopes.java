package org.jlockdep.instrument;

import static org.jlockdep.instrument.HookedMethod.field;
import static org.jlockdep.instrument.HookedMethod.load;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Where subtasks of the JDK's structured scopes are made, begin and end, and where a scope is closed: who closes it waits
 * for all of them, and who joins it need not, once it is cancelled. Rewritten whatever the user has asked for, as
 * {@link TaskSignals}, in the classes that JDK 21 and those since 25 have for it.
 */
final class StructuredScopes extends HookedClass {
    private static final String SCOPE = "java/util/concurrent/StructuredTaskScope";
    private static final String SCOPE_SINCE_25 = SCOPE + "Impl";
    private static final String SUBTASK = "$SubtaskImpl";
    private static final String CALLABLE = "Ljava/util/concurrent/Callable;";

    private static final Set<String> CLASSES = Collections.unmodifiableSet(
            new HashSet<>(Arrays.asList(SCOPE, SCOPE + SUBTASK, SCOPE_SINCE_25, SCOPE_SINCE_25 + SUBTASK)));

    /** The type of a subtask's field that has its scope, or null as long as none was seen. */
    private String scope;

    /** Internal names of classes of the bootstrap loader. */
    static Set<String> classes() {
        return CLASSES;
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if (name.equals("scope")) scope = descriptor;
        return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
        if ((access & Opcodes.ACC_ABSTRACT) != 0) return next;
        if (!type.endsWith(SUBTASK)) return (name + descriptor).equals("close()V") ? closes(next) : next;
        if (scope == null || !has("task", CALLABLE)) return next;
        if (name.equals("<init>")) return TaskSignals.submits(next, 0);
        return (name + descriptor).equals("run()V") ? runs(next) : next;
    }

    /** Its thread runs nothing else, and ends right after. */
    private MethodVisitor runs(MethodVisitor next) {
        MethodVisitor ends =
                new AtReturn(next, Opcodes.RETURN, load(0), field(type, "scope", scope), EventHookCalls.subtaskEnds());
        return new AtEntry(
                ends,
                load(0),
                load(0),
                field(type, "scope", scope),
                load(0),
                field(type, "task", CALLABLE),
                EventHookCalls.subtaskBegins());
    }

    private static MethodVisitor closes(MethodVisitor next) {
        return new AtReturn(next, Opcodes.RETURN, load(0), EventHookCalls.got());
    }
}

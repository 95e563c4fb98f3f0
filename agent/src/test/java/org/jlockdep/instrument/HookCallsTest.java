package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;
import org.jlockdep.runtime.BinHooks;
import org.jlockdep.runtime.DeclarationHooks;
import org.jlockdep.runtime.ForeignHooks;
import org.jlockdep.runtime.HandOverHooks;
import org.jlockdep.runtime.HandleHooks;
import org.jlockdep.runtime.Hooks;
import org.jlockdep.runtime.InitialisationHooks;
import org.jlockdep.runtime.LockReferences;
import org.jlockdep.runtime.ReflectionHooks;
import org.jlockdep.runtime.SemaphoreHooks;
import org.jlockdep.runtime.SemaphoreReferences;
import org.jlockdep.runtime.SignalHooks;
import org.jlockdep.runtime.StampHooks;
import org.jlockdep.runtime.StampedLockReferences;
import org.jlockdep.runtime.TaskHooks;
import org.jlockdep.runtime.ThreadHooks;
import org.jlockdep.runtime.ThreadReferences;
import org.jlockdep.runtime.WaitHooks;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Rewritten code names our methods in strings: a name that is wrong would fail in the application. */
final class HookCallsTest {
    private static final List<Class<?>> HOOKS = List.of(
            Hooks.class,
            BinHooks.class,
            StampHooks.class,
            SemaphoreHooks.class,
            ForeignHooks.class,
            TaskHooks.class,
            ReflectionHooks.class,
            InitialisationHooks.class,
            HandleHooks.class,
            DeclarationHooks.class,
            ThreadHooks.class,
            SignalHooks.class,
            HandOverHooks.class,
            WaitHooks.class);

    @Test
    void the_calls_are_the_public_methods_of_the_hooks_and_no_others() throws ReflectiveOperationException {
        Set<String> hooks = new TreeSet<>();
        for (Class<?> type : HOOKS) {
            hooks.addAll(publicMethods(type));
        }
        assertThat(emitted()).isNotEmpty().isEqualTo(hooks);
    }

    private static Set<String> emitted() throws ReflectiveOperationException {
        Set<String> calls = new TreeSet<>();
        for (Class<?> makers : List.of(HookCalls.class, EventHookCalls.class)) {
            for (Method maker : makers.getDeclaredMethods()) {
                if (isMaker(maker)) calls.add(checked(maker.invoke(null)));
            }
        }
        return calls;
    }

    /** What makes any call at all has it described. */
    private static boolean isMaker(Method method) {
        boolean makes = method.getReturnType() == MethodInsnNode.class && method.getParameterCount() == 0;
        return makes && !Modifier.isPrivate(method.getModifiers());
    }

    private static String checked(Object made) {
        MethodInsnNode call = (MethodInsnNode) made;
        assertThat(call.getOpcode()).isEqualTo(Opcodes.INVOKESTATIC);
        return call.owner + "." + call.name + call.desc;
    }

    @Test
    void method_references_are_the_public_methods_of_the_classes_that_they_are_pointed_at() {
        assertThat(pointedAt(Lock.class, LockReferences.class)).isEqualTo(publicMethods(LockReferences.class));
        assertThat(pointedAt(Semaphore.class, SemaphoreReferences.class))
                .isEqualTo(publicMethods(SemaphoreReferences.class));
        assertThat(pointedAt(StampedLock.class, StampedLockReferences.class))
                .isEqualTo(publicMethods(StampedLockReferences.class));
    }

    @Test
    void what_references_to_threads_are_pointed_at_stands_for_methods_of_threads() {
        for (Method method : ThreadReferences.class.getDeclaredMethods()) {
            String called = "(" + Type.getMethodDescriptor(method).substring("(Ljava/lang/Object;".length());
            assertThat(ThreadCalls.isStart(method.getName(), called) || ThreadCalls.isJoin(method.getName(), called))
                    .as(method.toString())
                    .isTrue();
            assertThat(method.getModifiers()).isEqualTo(Modifier.PUBLIC | Modifier.STATIC);
        }
    }

    private static Set<String> pointedAt(Class<?> type, Class<?> references) {
        Set<String> pointedAt = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            String descriptor = Type.getMethodDescriptor(method);
            Optional<LockOperation> operation =
                    LockOperation.of(Type.getInternalName(type), method.getName(), descriptor);
            if (!operation.isPresent() || !operation.get().locks()) continue;
            pointedAt.add(Type.getInternalName(references) + "." + method.getName() + "(ILjava/lang/Object;"
                    + descriptor.substring(1));
        }
        return pointedAt;
    }

    private static Set<String> publicMethods(Class<?> type) {
        Set<String> methods = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            int modifiers = method.getModifiers();
            if (Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers)) {
                methods.add(Type.getInternalName(type) + "." + method.getName() + Type.getMethodDescriptor(method));
            }
        }
        return methods;
    }
}

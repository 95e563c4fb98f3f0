package org.jlockdep.instrument;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.jlockdep.runtime.TypeNames;
import org.jlockdep.runtime.WatchedWaits;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Hooks before calls that wait for what is no lock, or signal it; whether the receiver is such a thing, they ask. Reads
 * the method when it is made, since what the event is called depends on where the receiver comes from.
 */
final class EventCalls {
    private final MethodCode code;
    /** By call, what it is, and where. */
    private final Map<MethodInsnNode, EventOperation> calls = new LinkedHashMap<>();

    private final Map<MethodInsnNode, Integer> sites = new LinkedHashMap<>();

    EventCalls(MethodCode code) {
        this.code = code;
        if (WatchedWaits.isOff()) return;
        // What the JDK runs tells of itself, and for what it parks there are events of their own.
        boolean isOfJdk = TypeNames.isOfJdk(code.owner.name.replace('/', '.'));
        for (MethodInsnNode call : code.parts.calls) {
            Optional<EventOperation> operation = EventOperation.of(call);
            if (!operation.isPresent()
                    || isOfJdk && (isStatic(call) || operation.get().runs())) continue;
            calls.put(call, operation.get());
            if (operation.get().waits())
                sites.put(call, LockExpression.of(code, call, words(call)).eventSiteNumber());
        }
    }

    /** Of its arguments; the first one of a static method, which parks or unparks, stands for its receiver. */
    private static int words(MethodInsnNode call) {
        return (Type.getArgumentsAndReturnSizes(call.desc) >> 2) - (isStatic(call) ? 2 : 1);
    }

    private static Type[] arguments(MethodInsnNode call) {
        Type[] all = Type.getArgumentTypes(call.desc);
        return isStatic(call) ? Arrays.copyOfRange(all, 1, all.length) : all;
    }

    private static boolean isStatic(MethodInsnNode call) {
        return call.getOpcode() == Opcodes.INVOKESTATIC;
    }

    void rewrite() {
        for (Map.Entry<MethodInsnNode, EventOperation> call : calls.entrySet()) rewrite(call.getKey(), call.getValue());
    }

    private void rewrite(MethodInsnNode call, EventOperation operation) {
        InsnList before = new InsnList();
        SetAside arguments = new SetAside(code, 0, arguments(call));
        arguments.store(before);
        for (MethodInsnNode hook : operation.before()) {
            before.add(new InsnNode(Opcodes.DUP));
            before.add(hook);
        }
        if (operation.waits()) {
            before.add(new InsnNode(Opcodes.DUP));
            before.add(MethodCode.push(isTimed(call) ? 1 : 0));
            before.add(MethodCode.push(sites.get(call)));
            before.add(operation.waiting());
        }
        if (operation.puts()) {
            before.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(0)));
            before.add(EventHookCalls.putting());
        }
        if (operation.runs()) {
            before.add(new InsnNode(Opcodes.DUP));
            before.add(EventHookCalls.runningTask());
        }
        if (operation.passes() || operation.runs()) {
            before.add(new InsnNode(Opcodes.DUP));
            before.add(new VarInsnNode(Opcodes.ASTORE, code.scratch(words(call))));
        }
        arguments.load(before);
        code.method.instructions.insertBefore(call, before);
        code.method.instructions.insert(call, behind(call, operation));
        code.changed();
    }

    /** What stands behind the call, if anything. */
    private InsnList behind(MethodInsnNode call, EventOperation operation) {
        InsnList behind = new InsnList();
        if (operation.passes()) {
            behind.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(words(call))));
            behind.add(MethodCode.push(place(call)));
            behind.add(EventHookCalls.passed());
        } else if (operation.runs()) {
            behind.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(words(call))));
            behind.add(EventHookCalls.ranTask());
        } else if (operation.takes()) {
            behind.add(new InsnNode(Opcodes.DUP));
            behind.add(MethodCode.push(place(call)));
            behind.add(EventHookCalls.took());
        } else if (operation.getsAll()) {
            behind.add(new InsnNode(Opcodes.DUP));
            behind.add(EventHookCalls.gotAll());
        } else if (operation.gets()) {
            behind.add(new InsnNode(Opcodes.DUP));
            behind.add(EventHookCalls.got());
        } else if (operation.polls()) {
            behind.add(EventHookCalls.polled());
        }
        return behind;
    }

    private int place(MethodInsnNode call) {
        return Sites.numberBesideLocks(Site.of(code.place(call), call.name + "()"));
    }

    /** Nearly everywhere a long is for how long to wait. */
    private static boolean isTimed(MethodInsnNode call) {
        boolean isLast = call.desc.contains("JLjava/util/concurrent/TimeUnit;");
        return isLast
                || call.desc.startsWith("(J")
                || call.desc.contains("J)")
                || call.desc.equals(ThreadCalls.JOIN_DURATION);
    }
}

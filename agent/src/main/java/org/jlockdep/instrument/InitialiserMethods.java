package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The methods of a class that only its initialiser calls: private ones, the constructors of an enum's constants for
 * instance. What stands there runs once, like the initialiser itself.
 */
final class InitialiserMethods {
    private final List<MethodCode> methods;
    private final List<MethodCode> run = new ArrayList<>();

    private InitialiserMethods(List<MethodCode> methods) {
        this.methods = methods;
    }

    /** With the initialiser itself; none if there is none that is to be watched. */
    static List<MethodCode> of(byte[] classFile, List<MethodCode> methods) {
        InitialiserMethods found = new InitialiserMethods(methods);
        if (!InitialiserScan.leadsOut(classFile, new ConstantPool(classFile))) return found.run;
        for (MethodCode code : methods) if (Initialisers.applies(code)) found.run.add(code);
        if (!found.run.isEmpty()) found.addCalled();
        return found.run;
    }

    private void addCalled() {
        List<MethodCode> open = new ArrayList<>();
        for (MethodCode code : methods) if ((code.method.access & Opcodes.ACC_PRIVATE) != 0) open.add(code);
        Set<String> others = new HashSet<>();
        for (MethodCode code : methods) if (!open.contains(code) && !run.contains(code)) addCalls(code, others);
        // What is called by a private method that others call is called by others as well.
        for (boolean more = true; more; ) {
            more = false;
            for (MethodCode code : new ArrayList<>(open)) {
                if (!others.contains(key(code))) continue;
                open.remove(code);
                addCalls(code, others);
                more = true;
            }
        }
        run.addAll(open);
    }

    private static void addCalls(MethodCode code, Set<String> called) {
        for (MethodInsnNode call : code.parts.calls) {
            if (call.owner.equals(code.owner.name)) called.add(call.name + call.desc);
        }
        for (InvokeDynamicInsnNode call : code.parts.dynamicCalls) {
            for (Object argument : call.bsmArgs) {
                if (argument instanceof Handle) {
                    Handle handle = (Handle) argument;
                    called.add(handle.getName() + handle.getDesc());
                }
            }
        }
    }

    private static String key(MethodCode code) {
        return code.method.name + code.method.desc;
    }
}

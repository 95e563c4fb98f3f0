package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * The methods of a class that only its initialiser calls: private ones, the constructors of an enum's constants for
 * instance. What stands there runs once, like the initialiser itself. By the bytes of the class file: most classes that
 * have such methods have nothing else for us, so that the others need not be taken apart.
 */
final class InitialiserMethods {
    private static final int INVOKEDYNAMIC = 0xBA;

    private final byte[] bytes;
    private final ConstantPool pool;
    private final MethodTable methods;
    private final List<Integer> open = new ArrayList<>();
    private final Set<String> others = new HashSet<>();
    private final BootstrapMethods bootstraps;

    private InitialiserMethods(ClassFile file) {
        this.bytes = file.bytes;
        this.pool = file.pool;
        this.methods = file.methods();
        this.bootstraps = new BootstrapMethods(pool, methods.end());
    }

    /**
     * By name and descriptor, with the initialiser itself.
     *
     * @param file of a class that has an initialiser
     */
    static Set<String> of(ClassFile file) {
        return new InitialiserMethods(file).run();
    }

    private Set<String> run() {
        for (int m = 0; m < methods.keys.size(); m++) {
            if (!methods.hasCode(m)) continue;
            if ((methods.access(m) & Opcodes.ACC_PRIVATE) != 0) open.add(m);
            else if (!methods.keys.get(m).equals(MethodTable.INITIALISER)) addCalls(m);
        }
        // What is called by a private method that others call is called by others as well.
        for (boolean more = true; more; ) {
            more = false;
            for (Integer method : new ArrayList<>(open)) {
                if (!others.contains(methods.keys.get(method))) continue;
                open.remove(method);
                addCalls(method);
                more = true;
            }
        }
        Set<String> run = new HashSet<>();
        run.add(MethodTable.INITIALISER);
        for (int method : open) run.add(methods.keys.get(method));
        return run;
    }

    private void addCalls(int method) {
        int code = methods.start(method);
        int end = methods.end(method);
        int step;
        for (int at = code; at < end; at += step) {
            int opcode = methods.opcode(at);
            step = InstructionLengths.of(bytes, code, at);
            if (step <= 0) {
                others.addAll(methods.keys); // not what we know: it may call whatever there is
                return;
            }
            if (opcode == INVOKEDYNAMIC) addHandles(pool.first(pool.u2(at + 1)));
            else if (MethodTable.isCall(opcode) && methods.usesOwn(at)) others.add(methods.called(at));
        }
    }

    private void addHandles(int bootstrap) {
        for (int member : bootstraps.given(bootstrap)) others.add(methods.key(pool.second(member)));
    }
}

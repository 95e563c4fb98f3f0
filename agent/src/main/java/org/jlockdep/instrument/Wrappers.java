package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tells which classes only wrap locks: they make them and have no other state, so that each instance is made for the
 * field that gets it, as a lock is. Asks class files and not what was loaded before, since a name must not depend on that.
 */
final class Wrappers {
    private static final String OBJECT = "java/lang/Object";
    private static final String CONDITION = "Ljava/util/concurrent/locks/Condition;";
    private static final String NAME = "Ljava/lang/String;";
    private static final String OF_LANGUAGE = "Ljava/lang/";
    /** Of that package, names and what people make to lock it. */
    private static final List<String> MAY_HOLD_LOCK =
            Arrays.asList(NAME, "Ljava/lang/Object;", "Ljava/lang/StringBuffer;", "Ljava/lang/CharSequence;");

    private final Hierarchy hierarchy;
    private final LockTypes lockTypes;
    /** What was found out while one question is answered. */
    private final Map<String, Answer> found = new HashMap<>();

    Wrappers(Hierarchy hierarchy, LockTypes lockTypes) {
        this.hierarchy = hierarchy;
        this.lockTypes = lockTypes;
    }

    /** What there is to know of a type. */
    static final class Answer {
        private static final Answer NO = new Answer(0, false);

        /** How many locks it wraps, 0 for what is no wrapper. */
        private final int locks;

        private final boolean lazy;

        private Answer(int locks, boolean lazy) {
            this.locks = locks;
            this.lazy = lazy;
        }

        boolean isNo() {
            return locks == 0 && !lazy;
        }
    }

    boolean has(String internalName) {
        return of(internalName).locks > 0;
    }

    /** Is it a class of the application's that computes a value once, for whoever has it? */
    boolean isLazy(String internalName) {
        return of(internalName).lazy;
    }

    /** Only what is asked first may be kept for later: what comes up on the way depends on where the way began. */
    private Answer of(String internalName) {
        if (internalName.startsWith("java/") || hierarchy.isOfBootstrap() && !lockTypes.isWatchedOfJdk(internalName)) {
            return Answer.NO; // nothing that is taken in it is seen
        }
        Answer known = found.get(internalName);
        if (known != null) return known;
        TypeShape shape = hierarchy.shape(internalName);
        if (!isWorthALook(shape)) return Answer.NO; // as for most
        if (shape.answer() != null) return shape.answer();
        boolean first = found.isEmpty();
        found.put(internalName, Answer.NO); // what has a field of its own type is no wrapper
        Optional<ClassNode> type = hierarchy.classFile(internalName);
        Answer answer = type.isPresent() ? of(type.get()) : Answer.NO;
        found.put(internalName, answer);
        if (first) {
            found.clear();
            shape.answer(answer);
        }
        return answer;
    }

    /** May there be an answer other than no? */
    boolean isWorthALook(TypeShape shape) {
        return shape.mayBeLazy || mayWrap(shape, false);
    }

    /**
     * As far as the fields tell, its own and those of its superclasses: to look into the methods would be ten times the work.
     *
     * @param locks whether there is a lock in what extends it
     */
    private boolean mayWrap(TypeShape shape, boolean locks) {
        if (!shape.mayWrap) return false;
        boolean any = locks || shape.mayLock;
        if (shape.superName.equals(OBJECT)) return any;
        return !shape.superName.startsWith("java/") && mayWrap(hierarchy.shape(shape.superName), any);
    }

    Answer of(ClassNode type) {
        List<MethodCode> methods = new ArrayList<>();
        for (MethodNode m : type.methods) {
            if (m.instructions.size() > 0) methods.add(new MethodCode(type, m, lockTypes, hierarchy, this));
        }
        return new Answer(locksOf(type, methods, FieldUses.of(type, methods)), Lazies.isLazy(methods));
    }

    /**
     * How many locks the class wraps, those of its superclasses included. 0 if it has other state, or if it is but a place
     * where others find a lock, or if nothing can be taken under its locks, so that their name does not matter.
     */
    int locksOf(ClassNode type, List<MethodCode> methods, FieldUses fields) {
        int locks = locksOf(type, fields);
        if (locks == 0) return 0; // as for most classes, which need no further look
        boolean counts = inherited(type) > 0 || fields.handsOutLock() || runsOthersCode(methods);
        return counts ? locks : 0;
    }

    /** As far as its fields tell. */
    boolean mayWrap(ClassNode type, FieldUses fields) {
        return locksOf(type, fields) > 0;
    }

    private int inherited(ClassNode type) {
        return OBJECT.equals(type.superName) ? 0 : of(type.superName).locks;
    }

    private int locksOf(ClassNode type, FieldUses fields) {
        if ((type.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) != 0) return 0;
        int inherited = inherited(type);
        if (inherited == 0 && !OBJECT.equals(type.superName)) return 0;
        int made = 0;
        for (FieldNode f : type.fields) {
            if (!isState(f)) continue;
            if (fields.makesLock(f.name)) made++;
            else if (!fields.isViewOfOwn(f.name)) return 0;
        }
        return inherited + made;
    }

    /** Is there a method that takes a lock and either keeps it or calls something? */
    private boolean runsOthersCode(List<MethodCode> methods) {
        for (MethodCode code : methods) {
            boolean takes = !code.parts.enters.isEmpty();
            boolean gives = !code.parts.exits.isEmpty();
            boolean calls = false;
            for (MethodInsnNode insn : code.parts.calls) {
                Optional<LockOperation> operation = code.operation(insn);
                boolean releases = operation.isPresent() && operation.get().action == LockOperation.Action.RELEASE;
                takes |= operation.isPresent() && !releases;
                gives |= releases;
                boolean call = !operation.isPresent() && !MethodCode.isConstructorCall(insn);
                if (call && code.wrapsLock(insn.owner)) return true;
                calls |= call;
            }
            if (takes && (calls || !gives)) return true;
        }
        return false;
    }

    /** Names and conditions are nothing that anybody could hang on; what the compiler adds is the enclosing object. */
    private static boolean isState(FieldNode f) {
        boolean ofInstance = (f.access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC)) == 0;
        return ofInstance && !f.desc.equals(CONDITION) && !f.desc.equals(NAME);
    }

    /** Can a field of that descriptor be one of a wrapper's? Errs on the side of yes. */
    static boolean mayHoldLock(String descriptor) {
        if (descriptor.charAt(0) != 'L') return false;
        return !descriptor.startsWith(OF_LANGUAGE) || MAY_HOLD_LOCK.contains(descriptor);
    }
}

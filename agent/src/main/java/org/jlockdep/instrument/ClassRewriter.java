package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jlockdep.runtime.Types;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/** Rewrites one class file. Knows no instrumentation API, so that tests can feed it bytes. */
final class ClassRewriter {
    private final Hierarchy hierarchy;
    private final LockTypes lockTypes;
    private final Wrappers wrappers;

    ClassRewriter(Hierarchy hierarchy, LockTypes lockTypes) {
        this.hierarchy = hierarchy;
        this.lockTypes = lockTypes;
        this.wrappers = new Wrappers(hierarchy, lockTypes);
    }

    /**
     * @param scan what a look at the class file has shown
     * @param underWay internal names of classes that the class may use while this thread initialises them
     * @return the new class file, or empty if there is nothing to change
     */
    Optional<byte[]> rewrite(ClassFileScan.Result scan, List<String> underWay) {
        boolean whole = scan.interesting || scan.asksByName || !underWay.isEmpty() || isComposedOfLocks(scan);
        if (!whole && !scan.initialises) return Optional.empty();
        return whole || scan.loadsClasses ? rewriteWhole(scan, underWay) : rewriteInitialiser(scan.file());
    }

    private boolean isComposedOfLocks(ClassFileScan.Result scan) {
        for (String type : scan.composed) if (wrappers.has(type) || wrappers.isLazy(type)) return true;
        return false;
    }

    /** Whatever a look at it shows, and while no class is initialised. */
    Optional<byte[]> rewrite(byte[] classFile) {
        return rewriteWhole(ClassFileScan.scan(classFile, lockTypes), Collections.<String>emptyList());
    }

    private Optional<byte[]> rewriteWhole(ClassFileScan.Result scan, List<String> underWay) {
        Set<String> initialise = scan.initialises ? InitialiserMethods.of(scan.file()) : Collections.<String>emptySet();
        // Classes that are being initialised can be used anywhere.
        if (!underWay.isEmpty()) return rewriteWhole(scan.file(), initialise, underWay);
        ChosenMethods chosen = scan.chosenMethods();
        Set<String> read = new HashSet<>(chosen.keys());
        read.addAll(initialise);
        ClassFileReader file = new ClassFileReader(scan.file());
        return rewrite(file, file.read(read), initialise, underWay, Optional.of(chosen));
    }

    /** Without a method passed over. */
    Optional<byte[]> rewriteWhole(ClassFile classFile, Set<String> initialise, List<String> underWay) {
        return rewriteWhole(new ClassFileReader(classFile), initialise, underWay);
    }

    private Optional<byte[]> rewriteWhole(ClassFileReader file, Set<String> initialise, List<String> underWay) {
        return rewrite(file, file.read(), initialise, underWay, Optional.<ChosenMethods>empty());
    }

    /** Of a class that has nothing for us but its initialiser: the other methods, most of all, are not even read. */
    Optional<byte[]> rewriteInitialiser(ClassFile classFile) {
        Set<String> wanted = InitialiserMethods.of(classFile);
        List<String> none = Collections.emptyList();
        ClassFileReader file = new ClassFileReader(classFile);
        return rewrite(file, file.read(wanted), wanted, none, Optional.<ChosenMethods>empty());
    }

    private Optional<byte[]> rewrite(
            ClassFileReader file,
            ClassNode type,
            Set<String> ofInitialiser,
            List<String> underWay,
            Optional<ChosenMethods> chosen) {
        if (lockTypes.foreign.isOwnCode(type.name)) return rewriteForeign(file);
        LockBodies.tell(type);
        List<MethodCode> methods = new ArrayList<>();
        for (MethodNode m : type.methods)
            if (m.instructions.size() > 0) methods.add(new MethodCode(type, m, lockTypes, hierarchy, wrappers));
        FieldUses fields = FieldUses.of(type, methods);
        if (chosen.isPresent()) {
            fields.readElsewhere(chosen.get());
            // What such a class calls, in whichever method, tells whether its name matters.
            if (wrappers.mayWrap(type, fields)) return rewriteWhole(file, ofInitialiser, underWay);
        }
        int wrapped = wrappers.locksOf(type, methods, fields);
        boolean lazy = Lazies.isLazy(methods);
        if (lazy) Types.lazy(type.name.replace('/', '.'));
        if (wrapped > 0 || lazy) fields.wrapLocks(wrapped <= 1);
        fields.tell();
        boolean locksItself = locksItself(methods);
        if (locksItself || fields.lockOwner()) Types.locksItself(type.name.replace('/', '.'));
        RewrittenMethods rewritten = new RewrittenMethods(file.asm);
        for (MethodCode code : methods) {
            boolean initialises = ofInitialiser.contains(code.method.name + code.method.desc);
            ClassUses uses = new ClassUses(code, initialises, underWay);
            if (rewrite(code, fields, locksItself, uses)) rewritten.add(code.method);
        }
        return rewritten.classFile();
    }

    /** Of a lock that is none of the JDK's only how many permits it is made with: the rest is how it works. */
    private Optional<byte[]> rewriteForeign(ClassFileReader file) {
        if (!lockTypes.foreign.isSemaphore(file.className())) return Optional.empty();
        ClassNode type = file.read();
        RewrittenMethods rewritten = new RewrittenMethods(file.asm);
        for (MethodNode m : type.methods) {
            if (!m.name.equals("<init>")) continue;
            MethodCode code = new MethodCode(type, m, lockTypes, hierarchy, wrappers);
            if (ForeignSemaphores.rewrite(code)) rewritten.add(m);
        }
        return rewritten.classFile();
    }

    /** Of a class that is not to be watched only what lets its loader find the hooks. */
    Optional<byte[]> rewriteLoader(ClassFile classFile) {
        ClassFileReader file = new ClassFileReader(classFile);
        ClassNode type = file.read();
        RewrittenMethods rewritten = new RewrittenMethods(file.asm);
        for (MethodNode m : type.methods) {
            if (m.instructions.size() == 0 || !LoaderDelegation.applies(m)) continue;
            MethodCode code = new MethodCode(type, m, lockTypes, hierarchy, wrappers);
            code.finish(LoaderDelegation.entry(code));
            rewritten.add(m);
        }
        return rewritten.classFile();
    }

    private boolean rewrite(MethodCode code, FieldUses fields, boolean locksItself, ClassUses uses) {
        LockingMethod.tell(code, hierarchy);
        // Whoever names locks reads the method first: a name depends on what stands next to what.
        ConstructorLocks births = ConstructorLocks.of(code, locksItself);
        FreshLocks fresh = new FreshLocks(code, fields);
        MethodReferences references = new MethodReferences(code, hierarchy);
        GuardedWaits waits = new GuardedWaits(code);
        MonitorInstructions monitors = new MonitorInstructions(code);
        LockCalls calls = new LockCalls(code);
        EventCalls events = new EventCalls(code);
        Declarations declarations = new Declarations(code);
        fresh.rewrite();
        new InternalLocks(code).rewrite();
        references.rewrite();
        waits.rewrite();
        monitors.rewrite();
        calls.rewrite();
        new ReflectiveCalls(code).rewrite();
        new HandleMakers(code).rewrite();
        new HandleCalls(code).rewrite();
        declarations.rewrite();
        events.rewrite();
        new ThreadCalls(code).rewrite();
        new ThreadMakers(code).rewrite();
        births.rewrite();
        uses.rewrite();
        if (uses.areOfInitialiser() && Initialisers.applies(code)) new Initialisers(code).rewrite();
        if (SynchronizedMethods.applies(code)) new SynchronizedMethods(code).rewrite();
        waits.rewriteEntry();
        boolean loads = LoaderDelegation.applies(code.method);
        if (!code.isChanged() && !loads) return false;
        SynchronizedMethods.dropEmptyRanges(code);
        code.finish(loads ? LoaderDelegation.entry(code) : new InsnList());
        return true;
    }

    private static boolean locksItself(List<MethodCode> methods) {
        for (MethodCode code : methods) {
            if (code.isStatic()) continue;
            if (SynchronizedMethods.applies(code)) return true;
            for (AbstractInsnNode enter : code.parts.enters) {
                if (LockExpression.of(code, enter, 0).isThis()) return true;
            }
        }
        return false;
    }
}

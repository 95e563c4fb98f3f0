package org.jlockdep.instrument;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jlockdep.runtime.ClassNamers;
import org.jlockdep.runtime.TypeNames;

/**
 * One look at the bytes of a class file, without building anything: is there something in it for us? Errs on the side
 * of yes. The format is that of JVMS 4.
 */
final class ClassFileScan {
    private static final int ACC_STATIC = 0x0008;
    private static final int ACC_SYNCHRONIZED = 0x0020;
    private static final int ACC_SYNTHETIC = 0x1000;
    private static final int MONITORENTER = 0xC2;
    private static final int NEW = 0xBB;

    private static final byte[] MAKER = utf8(LockTypes.FACTORY_METHODS);
    private static final byte[] JDK = utf8("java/");
    private static final byte[] LOCK = utf8("Lock");
    private static final byte[] MUTEX = utf8("Mutex");
    private static final byte[] GIVES_ANYTHING = utf8(Lazies.GIVES_ANYTHING);

    final ClassFile file;
    final byte[] bytes;
    final ConstantPool pool;
    /** Of each entry that is a name. */
    final int[] meanings;

    /** Does something occur for which one does not look into methods? */
    private boolean calls;

    /** Of each entry that is a type: may it be a lock? */
    final boolean[] madeType;
    /** Of each entry that is a name and a type: of a method that is for us whatever has it? */
    final boolean[] called;
    /** The classes that it names, see {@link ClassNamers}. */
    private int[] named = new int[32];

    private int namedCount;
    /** Does it have a field of an array of objects? */
    boolean hasArrays;

    private boolean answersItself;
    private boolean declaresLock;
    private boolean loadsClasses;
    private boolean initialises;
    private boolean namesClasses;
    private int instanceFields;
    private boolean hasOnlyLocks = true;
    private boolean asksForAnything;
    /** Descriptors of the fields that are of classes of the application, by their place in the pool. */
    private final List<Integer> ownTypes = new ArrayList<>();

    private ClassFileScan(byte[] bytes) {
        this.file = new ClassFile(bytes);
        this.bytes = bytes;
        this.pool = file.pool;
        this.meanings = new int[pool.size()];
        this.madeType = new boolean[pool.size()];
        this.called = new boolean[pool.size()];
    }

    static byte[] utf8(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }

    /** The result of a scan. */
    static final class Result {
        final boolean interesting;
        /** Internal name, or empty for Object. */
        final String superName;
        /** Internal names. */
        final String[] interfaces;
        /** Does it declare a method by which a lock or a thread is asked? */
        final boolean answersItself;
        /** Does it declare what makes a class loader? */
        final boolean loadsClasses;

        /** Does it ask for classes by their names? The JDK's do as they like, here and in their initialisers. */
        final boolean asksByName;
        /** Does it have an initialiser that is to be watched? */
        final boolean initialises;

        private final int[] named;
        private final int namedCount;

        /** How many fields each instance has. */
        final int instanceFields;

        /** Is no field of an instance such as no lock is, but names? */
        final boolean hasOnlyLocks;

        /** Does it call what gives a value of any type, by an interface? */
        final boolean asksForAnything;

        /** Internal names of the types that the class makes and has a field of, if it is not interesting anyway. */
        final List<String> composed;

        private final ClassFileScan scan;

        private Result(ClassFileScan scan, boolean interesting, List<String> composed) {
            this.scan = scan;
            this.interesting = interesting;
            this.superName = scan.superName();
            this.interfaces = scan.interfaces();
            this.composed = composed;
            this.asksByName = scan.namesClasses && !scan.isOfJdk();
            this.initialises = scan.initialises && InitialiserScan.leadsOut(scan.file);
            this.named = scan.named;
            this.namedCount = scan.namedCount;
            this.instanceFields = scan.instanceFields;
            this.hasOnlyLocks = scan.hasOnlyLocks;
            this.asksForAnything = scan.asksForAnything;
            this.answersItself = scan.answersItself && !superName.equals("java/lang/Object");
            this.loadsClasses = scan.loadsClasses;
        }

        /** Which of these classes, by their internal names, does it name? */
        List<String> among(String... classes) {
            List<String> found = new ArrayList<>(0);
            for (String type : classes) {
                int hash = ClassNamers.hash(type);
                for (int i = 0; i < namedCount; i++) if (named[i] == hash && !found.contains(type)) found.add(type);
            }
            return found;
        }

        /** Remembers which classes it leads to. */
        void tellNamed(String internalName) {
            ClassNamers.saw(ClassNamers.hash(internalName), named, namedCount);
        }

        ClassFile file() {
            return scan.file;
        }

        /** Looked for when it is asked: most classes have none. */
        ChosenMethods chosenMethods() {
            return new ChosenMethods(scan);
        }

        /** As far as this class file alone tells. */
        boolean mayConcern() {
            return interesting || asksByName || initialises || !composed.isEmpty();
        }
    }

    static Result scan(byte[] classFile, LockTypes lockTypes) {
        ClassFileScan scan = new ClassFileScan(classFile);
        scan.readNames(lockTypes.names);
        scan.readCalls();
        boolean locks = scan.hasLocksInMethods(scan.readFields());
        boolean interesting = scan.calls || locks || scan.declaresLock;
        // Nobody asks what an interesting class is composed of.
        boolean asks = !interesting && !scan.ownTypes.isEmpty();
        return new Result(
                scan, interesting, asks ? ComposedTypes.of(scan.pool, scan.ownTypes) : Collections.<String>emptyList());
    }

    /** The internal name of the class. */
    static String nameOf(byte[] classFile) {
        ConstantPool pool = new ConstantPool(classFile);
        return pool.type(pool.u2(pool.end() + 2));
    }

    private void readNames(NameTable names) {
        int all = 0;
        for (int i = 1; i < meanings.length; i++) {
            if (pool.tag(i) != ConstantPool.NAME) continue;
            int at = pool.start(i);
            int length = pool.lengthOf(i);
            meanings[i] = names.meaning(bytes, at, length);
            if (length > MAKER.length && pool.is(MAKER, at, MAKER.length)) meanings[i] |= SoughtNames.CALLED;
            all |= meanings[i];
        }
        namesClasses = (all & SoughtNames.FOR_NAME) != 0;
        calls |= (all & SoughtNames.CALLED) != 0 || (all & SoughtNames.REFLECTS) == SoughtNames.REFLECTS;
    }

    private void readCalls() {
        for (int i = 1; i < madeType.length; i++) {
            int tag = pool.tag(i);
            if (tag == ConstantPool.INTERFACE_METHOD) asksForAnything |= givesAnything(pool.second(pool.second(i)));
            if (tag == ConstantPool.TYPE) names(pool.first(i));
            if (tag == ConstantPool.NAME_AND_TYPE) called[i] = isOf(pool.first(i), pool.second(i));
            calls |= called[i];
            if (tag == ConstantPool.TYPE) madeType[i] = mayBeLock(pool.first(i));
        }
    }

    private boolean givesAnything(int descriptor) {
        return pool.is(GIVES_ANYTHING, pool.start(descriptor), pool.lengthOf(descriptor));
    }

    /** The JDK's classes lead to none of the program's but by reflection, and are not asked about. */
    private void names(int typeName) {
        int at = pool.start(typeName);
        int length = pool.lengthOf(typeName);
        if (bytes[at] == '[' || length > JDK.length && pool.is(JDK, at, JDK.length)) return;
        if (namedCount == named.length) named = Arrays.copyOf(named, namedCount * 2);
        named[namedCount++] = ClassNamers.hash(bytes, at, length);
    }

    /** By name and type: {@code join} alone is what strings do all the time, and much can be released. */
    private boolean isOf(int name, int descriptor) {
        return means(name, SoughtNames.FOREIGN)
                || means(name, SoughtNames.PERMITS)
                        && LockOperation.mayCountPermits(pool.text(name), pool.text(descriptor))
                || means(name, SoughtNames.THREADS) && isOfThread(pool.text(name), pool.text(descriptor));
    }

    private boolean isOfJdk() {
        return TypeNames.isOfJdk(pool.type(pool.u2(pool.end() + 2)).replace('/', '.'));
    }

    private boolean means(int name, int meaning) {
        return (meanings[name] & meaning) != 0;
    }

    private static boolean isOfThread(String name, String descriptor) {
        return ThreadCalls.isStart(name, descriptor)
                || ThreadCalls.isJoin(name, descriptor)
                || EventOperation.isJoinOfTask(name, descriptor)
                || EventOperation.mayRun(name, descriptor)
                || ThreadMakers.mayMake(name, descriptor);
    }

    /** Perhaps the application's own kind, see {@link MethodCode#isLockInField}. */
    private boolean mayBeLock(int typeName) {
        if (means(typeName, SoughtNames.MADE)) return true;
        int at = pool.start(typeName);
        int end = at + pool.lengthOf(typeName);
        for (int i = at; i + LOCK.length <= end; i++) {
            if (bytes[i] == 'L' && pool.is(LOCK, i, LOCK.length)) return true;
            if (bytes[i] == 'M' && i + MUTEX.length <= end && pool.is(MUTEX, i, MUTEX.length)) return true;
        }
        return false;
    }

    private String superName() {
        int type = pool.u2(pool.end() + 4);
        return type == 0 ? "" : pool.type(type);
    }

    private String[] interfaces() {
        int at = pool.end() + 6;
        String[] names = new String[pool.u2(at)];
        for (int i = 0; i < names.length; i++) names[i] = pool.type(pool.u2(at + 2 + 2 * i));
        return names;
    }

    /** @return where the methods are */
    private int readFields() {
        int at = pool.end() + 6;
        at += 2 + 2 * pool.u2(at);
        int fields = pool.u2(at);
        at += 2;
        for (int f = 0; f < fields; f++) {
            if ((pool.u2(at) & ACC_STATIC) == 0) ofInstance(pool.u2(at), pool.u2(at + 4));
            hasArrays |= isArrayOfObjects(pool.start(pool.u2(at + 4)));
            if (!declaresLock) readType(pool.u2(at + 4));
            at = pool.behindAttributes(at + 6);
        }
        return at;
    }

    boolean isArrayOfObjects(int descriptor) {
        return bytes[descriptor] == '[' && bytes[descriptor + 1] == 'L';
    }

    private void ofInstance(int access, int descriptor) {
        instanceFields++;
        if ((access & ACC_SYNTHETIC) == 0) hasOnlyLocks &= Wrappers.mayHoldLock(pool.text(descriptor));
    }

    private void readType(int descriptor) {
        if (bytes[pool.start(descriptor)] != 'L') return;
        String type = pool.text(descriptor);
        declaresLock = LockTypes.isDeclared(type);
        if (!type.startsWith("Ljava")) ownTypes.add(descriptor);
    }

    private boolean hasLocksInMethods(int start) {
        int methods = pool.u2(start);
        int at = start + 2;
        boolean locks = false;
        for (int m = 0; m < methods; m++) {
            locks |= (pool.u2(at) & ACC_SYNCHRONIZED) != 0;
            declares(pool.u2(at + 2), pool.u2(at + 4));
            int attributes = pool.u2(at + 6);
            at += 8;
            for (int a = 0; a < attributes; a++) {
                locks = locks || means(pool.u2(at), SoughtNames.CODE) && hasLocks(at + 14, pool.u4(at + 10));
                at += 6 + pool.u4(at + 2);
            }
        }
        return locks;
    }

    private void declares(int name, int descriptor) {
        answersItself |= means(name, SoughtNames.ASKED);
        initialises |= means(name, SoughtNames.INITIALISER);
        loadsClasses |=
                means(name, SoughtNames.LOAD_CLASS) && LoaderDelegation.applies("loadClass", pool.text(descriptor));
    }

    private boolean hasLocks(int code, int length) {
        int step;
        for (int at = code; at < code + length; at += step) {
            int opcode = bytes[at] & 0xFF;
            if (opcode == MONITORENTER || opcode == NEW && madeType[pool.u2(at + 1)]) return true;
            step = InstructionLengths.of(bytes, code, at);
            if (step <= 0) return true; // not what we know: the JVM may know better
        }
        return false;
    }
}

package org.jlockdep.instrument;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * One look at the bytes of a class file, without building anything: is there something in it for us? Errs on the side
 * of yes. The format is that of JVMS 4.
 */
final class ClassFileScan {
    private static final int ACC_STATIC = 0x0008;
    private static final int ACC_SYNCHRONIZED = 0x0020;
    private static final int MONITORENTER = 0xC2;
    private static final int NEW = 0xBB;

    /** What names mean: their mere presence makes a class interesting. */
    private static final int CALLED = 1;
    /** Of a method that a foreign lock has: interesting if one is called. */
    private static final int FOREIGN = 2;
    /** Of threads' methods, and of semaphores': with a descriptor, since strings join and much can be released. */
    private static final int THREADS = 4;

    private static final int PERMITS = 8;
    /** Of a type that is a lock: interesting if one is made. */
    private static final int MADE = 16;
    /** By which hooks ask locks, and the analyzer threads: declared by a class, they are its own code. */
    private static final int ASKED = 32;

    private static final int LOAD_CLASS = 64;
    private static final int CODE = 128;
    /** The type of reflected methods, and the name of what calls them: interesting together. */
    private static final int METHOD = 256;

    private static final int INVOKE = 512;

    private static final byte[] MAKER = utf8(LockTypes.FACTORY_METHODS);
    private static final byte[] CONSTRUCTOR = utf8("<init>");
    private static final int METHODREF = 10;
    private static final byte[] LOCK = utf8("Lock");
    private static final byte[] MUTEX = utf8("Mutex");

    private final byte[] bytes;
    private final NameTable names;
    private int[] offsets;
    /** Of each entry that is a name. */
    private int[] meanings;
    /** Of all names. */
    private int meant;

    private boolean calls;
    private boolean[] madeType;
    private boolean answersItself;
    private boolean declaresLock;
    private boolean loadsClasses;
    private int instanceFields;

    private ClassFileScan(byte[] bytes, NameTable names) {
        this.bytes = bytes;
        this.names = names;
    }

    /**
     * All that is looked for.
     *
     * @param types of locks, by internal name
     * @param methods of foreign locks
     */
    static NameTable names(Collection<String> types, Collection<String> methods) {
        NameTable names = new NameTable();
        names.add(called(), CALLED);
        names.add(DynamicCalls.linkers(), CALLED);
        names.add(methods, FOREIGN);
        names.add(Arrays.asList("start", "startVirtualThread", "join"), THREADS);
        names.add(Arrays.asList("acquire", "acquireUninterruptibly", "tryAcquire", "drainPermits", "release"), PERMITS);
        names.add(types, MADE);
        names.add(
                Arrays.asList(
                        "isHeldByCurrentThread",
                        "isWriteLockedByCurrentThread",
                        "getReadHoldCount",
                        "availablePermits",
                        "getId"),
                ASKED);
        names.add("loadClass", LOAD_CLASS);
        names.add("Code", CODE);
        names.add("java/lang/reflect/Method", METHOD);
        names.add("invoke", INVOKE);
        return names;
    }

    /** Of methods for the most part. */
    private static List<String> called() {
        return Arrays.asList(
                "lock",
                "unlock",
                "tryLock",
                "lockInterruptibly",
                "newCondition",
                "readLock",
                "writeLock",
                "java/util/concurrent/locks/StampedLock",
                "java/util/concurrent/Semaphore",
                "java/lang/invoke/MethodHandle",
                "findVirtual",
                "unreflect",
                "insertArguments",
                "wait",
                "await",
                "awaitNanos",
                "awaitUntil",
                "awaitUninterruptibly",
                "loadClass",
                "org/jlockdep/api/LockMap",
                "org/jlockdep/api/Lockdep");
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

        /** How many fields each instance has. */
        final int instanceFields;

        /** Internal names of the types that the class makes and has a field of, if it is not interesting anyway. */
        final List<String> composed;

        private Result(ClassFileScan scan, int afterPool, boolean interesting, List<String> composed) {
            this.interesting = interesting;
            this.superName = scan.superName(afterPool);
            this.interfaces = scan.interfaces(afterPool);
            this.composed = composed;
            this.instanceFields = scan.instanceFields;
            this.answersItself = scan.answersItself && !superName.equals("java/lang/Object");
            this.loadsClasses = scan.loadsClasses;
        }

        /** As far as this class file alone tells. */
        boolean mayConcern() {
            return interesting || !composed.isEmpty();
        }
    }

    static Result scan(byte[] classFile, LockTypes lockTypes) {
        ClassFileScan scan = new ClassFileScan(classFile, lockTypes.names);
        int end = scan.constantPool();
        boolean locks = scan.hasLocksInMethods(end);
        List<String> composed = scan.calls || locks ? Collections.<String>emptyList() : scan.composed(end);
        return new Result(scan, end, scan.calls || scan.declaresLock || locks, composed);
    }

    /** Notes where entries are and which names occur; returns the offset behind the pool. */
    private int constantPool() {
        int count = u2(8);
        offsets = new int[count];
        madeType = new boolean[count];
        meanings = new int[count];
        int at = 10;
        for (int i = 1; i < count; i++) {
            offsets[i] = at;
            int tag = bytes[at];
            switch (tag) {
                case 1:
                    int length = u2(at + 1);
                    name(i, at + 3, length);
                    at += 3 + length;
                    break;
                case 7:
                case 8:
                case 16:
                case 19:
                case 20:
                    at += 3;
                    break;
                case 15:
                    at += 4;
                    break;
                case 5:
                case 6:
                    at += 9;
                    i++;
                    break;
                default:
                    at += 5;
            }
        }
        calls |= (meant & (METHOD | INVOKE)) == (METHOD | INVOKE);
        for (int i = 1; i < count; i++) {
            if (offsets[i] != 0 && bytes[offsets[i]] == 12) calls |= isOf(u2(offsets[i] + 1), u2(offsets[i] + 3));
            if (offsets[i] == 0 || bytes[offsets[i]] != 7) continue;
            int name = u2(offsets[i] + 1);
            madeType[i] = means(name, MADE) || soundsLikeLock(offsets[name] + 3, u2(offsets[name] + 1));
        }
        return at;
    }

    /** By name and type: {@code join} alone is what strings do all the time, and much can be released. */
    private boolean isOf(int nameIndex, int descriptorIndex) {
        return means(nameIndex, FOREIGN)
                || means(nameIndex, PERMITS) && LockOperation.mayCountPermits(text(nameIndex), text(descriptorIndex))
                || means(nameIndex, THREADS) && isOfThread(nameIndex, descriptorIndex);
    }

    private boolean means(int nameIndex, int meaning) {
        return (meanings[nameIndex] & meaning) != 0;
    }

    private boolean isOfThread(int nameIndex, int descriptorIndex) {
        String name = text(nameIndex);
        String descriptor = text(descriptorIndex);
        return ThreadCalls.isStart(name, descriptor)
                || ThreadCalls.isJoin(name, descriptor)
                || ThreadMakers.mayMake(name, descriptor);
    }

    private String text(int index) {
        return new String(bytes, offsets[index] + 3, u2(offsets[index] + 1), StandardCharsets.UTF_8);
    }

    /** Perhaps the application's own kind of lock, see {@link MethodCode#isLockInField}. */
    private boolean soundsLikeLock(int at, int length) {
        for (int i = at; i + 4 <= at + length; i++) {
            if (bytes[i] == 'L' && is(LOCK, i, 4)) return true;
            if (bytes[i] == 'M' && i + 5 <= at + length && is(MUTEX, i, 5)) return true;
        }
        return false;
    }

    private void name(int index, int at, int length) {
        int meaning = names.meaning(bytes, at, length);
        meanings[index] = meaning;
        meant |= meaning;
        calls |= (meaning & CALLED) != 0 || length > MAKER.length && is(MAKER, at, MAKER.length);
    }

    private boolean is(byte[] name, int at, int length) {
        if (name.length != length) return false;
        for (int i = 0; i < length; i++) if (bytes[at + i] != name[i]) return false;
        return true;
    }

    private String superName(int afterPool) {
        int type = u2(afterPool + 4);
        return type == 0 ? "" : type(type);
    }

    private String[] interfaces(int afterPool) {
        String[] names = new String[u2(afterPool + 6)];
        for (int i = 0; i < names.length; i++) names[i] = type(u2(afterPool + 8 + 2 * i));
        return names;
    }

    private String type(int index) {
        return text(u2(offsets[index] + 1));
    }

    private boolean hasLocksInMethods(int afterPool) {
        int at = afterPool + 6;
        at += 2 + 2 * u2(at);
        at = skipFields(at);
        int methods = u2(at);
        at += 2;
        boolean locks = false;
        for (int m = 0; m < methods; m++) {
            locks |= (u2(at) & ACC_SYNCHRONIZED) != 0;
            declares(u2(at + 2), u2(at + 4));
            int attributes = u2(at + 6);
            at += 8;
            for (int a = 0; a < attributes; a++) {
                locks = locks || means(u2(at), CODE) && hasLocks(at + 14, u4(at + 10));
                at += 6 + u4(at + 2);
            }
        }
        return locks;
    }

    private void declares(int name, int descriptor) {
        answersItself |= means(name, ASKED);
        loadsClasses |= means(name, LOAD_CLASS) && LoaderDelegation.applies("loadClass", text(descriptor));
    }

    /** Of the application's types. Nobody asks for them if a field is declared as a lock. */
    private List<String> composed(int afterPool) {
        List<Integer> types = new ArrayList<>();
        int at = afterPool + 6;
        at += 2 + 2 * u2(at);
        int fields = u2(at);
        at += 2;
        for (int f = 0; f < fields && !declaresLock; f++) {
            addOwnType(u2(at + 4), types);
            at = skipAttributes(at + 6);
        }
        return declaresLock || types.isEmpty() ? Collections.<String>emptyList() : made(types);
    }

    /** @param types by their descriptors' place in the pool */
    private void addOwnType(int descriptor, List<Integer> types) {
        if (bytes[offsets[descriptor] + 3] != 'L') return;
        String type = text(descriptor);
        declaresLock = LockTypes.isDeclared(type);
        if (!type.startsWith("Ljava")) types.add(descriptor);
    }

    /** Those whose constructors are called, or methods that may make an instance. */
    private List<String> made(List<Integer> types) {
        boolean[] made = new boolean[types.size()];
        for (int i = 1; i < offsets.length; i++) {
            if (offsets[i] != 0 && bytes[offsets[i]] == METHODREF) markMade(offsets[i], types, made);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < made.length; i++) if (made[i]) names.add(className(types.get(i)));
        return names;
    }

    private void markMade(int methodRef, List<Integer> types, boolean[] made) {
        int nameAndType = offsets[u2(methodRef + 3)];
        int name = offsets[u2(nameAndType + 1)];
        boolean constructor = is(CONSTRUCTOR, name + 3, u2(name + 1));
        int text = constructor ? offsets[u2(offsets[u2(methodRef + 1)] + 1)] : offsets[u2(nameAndType + 3)];
        int end = text + 3 + u2(text + 1);
        int start = constructor ? text + 3 : returned(text + 3, end);
        int length = constructor ? end - start : end - start - 1;
        for (int i = 0; i < made.length; i++) made[i] |= isNamed(types.get(i), start, length);
    }

    private String className(int descriptor) {
        return new String(bytes, offsets[descriptor] + 4, u2(offsets[descriptor] + 1) - 2, StandardCharsets.UTF_8);
    }

    private boolean isNamed(int descriptor, int at, int length) {
        int name = offsets[descriptor] + 4;
        if (u2(offsets[descriptor] + 1) - 2 != length) return false;
        for (int i = 0; i < length; i++) if (bytes[at + i] != bytes[name + i]) return false;
        return true;
    }

    /** Where the name of the type begins that a method returns; at the end if that is none of a class. */
    private int returned(int descriptor, int end) {
        int at = end - 1;
        while (at > descriptor && bytes[at] != ')') at--;
        return at + 1 < end && bytes[at + 1] == 'L' ? at + 2 : end;
    }

    private int skipAttributes(int start) {
        int at = start + 2;
        for (int attributes = u2(start); attributes > 0; attributes--) at += 6 + u4(at + 2);
        return at;
    }

    private int skipFields(int start) {
        int at = start;
        int fields = u2(at);
        at += 2;
        for (int f = 0; f < fields; f++) {
            if ((u2(at) & ACC_STATIC) == 0) instanceFields++;
            at = skipAttributes(at + 6);
        }
        return at;
    }

    private boolean hasLocks(int code, int length) {
        int step;
        for (int at = code; at < code + length; at += step) {
            int opcode = bytes[at] & 0xFF;
            if (opcode == MONITORENTER || opcode == NEW && madeType[u2(at + 1)]) return true;
            step = InstructionLengths.of(bytes, code, at);
            if (step <= 0) return true; // not what we know: the JVM may know better
        }
        return false;
    }

    private int u2(int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private int u4(int at) {
        return u2(at) << 16 | u2(at + 2);
    }
}

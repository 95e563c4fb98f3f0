package org.jlockdep.instrument;

import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Takes a class file apart, with the code of all its methods or of some. Declarations are read by ASM, code by
 * {@link CodeReader}, or by ASM too where there is something rare in it.
 */
final class ClassFileReader {
    /** For who copies what stays as it was. */
    final ClassReader asm;

    private final ClassFile file;

    ClassFileReader(ClassFile file) {
        this.asm = new ClassReader(file.bytes);
        this.file = file;
    }

    /** Internal name. */
    String className() {
        return asm.getClassName();
    }

    /** With lines, variables and stack map frames. */
    ClassNode read() {
        return read(null, true);
    }

    /**
     * The same with the code of some methods. The others are there without any.
     *
     * @param wanted by name and descriptor
     */
    ClassNode read(Set<String> wanted) {
        return read(wanted, true);
    }

    /** The instructions alone. */
    ClassNode readInstructions() {
        return read(null, false);
    }

    /** @param wanted null for all */
    private ClassNode read(Set<String> wanted, boolean whole) {
        ClassNode type = type(wanted);
        asm.accept(type, whole ? ClassReader.SKIP_CODE : ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return readCode(type, wanted, whole) ? type : readByAsm(wanted, whole);
    }

    private static ClassNode type(Set<String> wanted) {
        return wanted == null ? new ClassNode() : new SomeMethods(wanted);
    }

    private ClassNode readByAsm(Set<String> wanted, boolean whole) {
        ClassNode type = type(wanted);
        asm.accept(type, whole ? ClassReader.EXPAND_FRAMES : ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return type;
    }

    /**
     * Fills the methods of a class of which only the declarations were read.
     *
     * @return false if ASM must read it
     */
    boolean readCode(ClassNode type, Set<String> wanted, boolean whole) {
        MethodTable methods = file.methods();
        Constants constants = new Constants(asm, file.pool, new BootstrapMethods(file.pool, methods.end()));
        for (int m = 0; m < type.methods.size(); m++) {
            if (!methods.hasCode(m) || wanted != null && !wanted.contains(methods.keys.get(m))) continue;
            CodeReader code = new CodeReader(file, constants, methods.start(m), methods.end(m));
            if (!code.read(type.name, type.methods.get(m), whole)) return false;
        }
        return true;
    }
}

package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.TypeReference;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.util.Textifier;

/** ASM reads the same class file: written again, both are the same bytes. */
class CodeReaderTest {
    private static final int INSTRUCTIONS = ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    private int read;
    private int leftToAsm;

    @ParameterizedTest
    @ValueSource(classes = {Assertions.class, ByteBuddy.class, ClassReader.class, Textifier.class, Test.class})
    void each_method_of_a_library_is_read_as_ASM_reads_it(Class<?> library) {
        compareAll(LibraryClasses.beside(library).stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"java/lang", "java/util", "sun/nio", "jdk/internal/misc"})
    void and_each_of_the_JDK(String folder) {
        compareAll(JavaBase.classFiles(folder));
    }

    private void compareAll(Stream<byte[]> files) {
        files.forEach(this::compare);
        assertThat(read).isGreaterThan(20);
        assertThat(leftToAsm).isLessThan(read / 20);
    }

    private void compare(byte[] file) {
        String name = ClassFileScan.nameOf(file);
        ClassFileReader reader = new ClassFileReader(new ClassFile(file));
        assertSame(name, reader.read(), byAsm(file, ClassReader.EXPAND_FRAMES));
        assertSame("instructions of " + name, reader.readInstructions(), byAsm(file, INSTRUCTIONS));
        read++;
        if (!isReadHere(file)) leftToAsm++;
    }

    private static boolean isReadHere(byte[] file) {
        ClassFileReader reader = new ClassFileReader(new ClassFile(file));
        ClassNode type = new ClassNode();
        reader.asm.accept(type, ClassReader.SKIP_CODE);
        return reader.readCode(type, null, true);
    }

    private static ClassNode byAsm(byte[] file, int flags) {
        ClassNode type = new ClassNode();
        new ClassReader(file).accept(type, flags);
        return type;
    }

    private static void assertSame(String name, ClassNode read, ClassNode expected) {
        assertThat(Arrays.equals(written(read), written(expected))).as(name).isTrue();
    }

    private static byte[] written(ClassNode type) {
        ClassWriter writer = new ClassWriter(0);
        type.accept(writer);
        return writer.toByteArray();
    }

    @Test
    void instructions_of_every_form_are_read() {
        byte[] file = new InstructionLengthsTest().written();
        compare(file);
        assertThat(isReadHere(file)).isTrue();
    }

    @Test
    void only_the_methods_that_are_wanted_have_code() {
        byte[] file = JavaSource.compile("class Sample { int m() { return 1; } int n() { return 2; } }")
                .get("Sample");
        assertThat(new ClassFileReader(new ClassFile(file)).read(Set.of("n()I")).methods)
                .filteredOn(method -> method.instructions.size() > 0)
                .extracting(method -> method.name)
                .containsExactly("n");
    }

    @Test
    void two_lines_at_one_instruction_are_left_to_ASM() {
        byte[] file = method(code -> {
            Label here = new Label();
            code.visitLabel(here);
            code.visitLineNumber(1, here);
            code.visitLineNumber(2, here);
        });
        assertThat(isReadHere(file)).isFalse();
        compare(file);
    }

    @Test
    void annotations_on_types_in_code_are_left_to_ASM() {
        byte[] file = method(code -> {
            code.visitTypeInsn(Opcodes.NEW, "A");
            int onNew = TypeReference.newTypeReference(TypeReference.NEW).getValue();
            code.visitInsnAnnotation(onNew, TypePath.fromString(null), "LB;", true);
            code.visitInsn(Opcodes.POP);
        });
        assertThat(isReadHere(file)).isFalse();
        compare(file);
    }

    private static byte[] method(Consumer<MethodVisitor> body) {
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "Sample", null, "java/lang/Object", null);
        MethodVisitor code = type.visitMethod(Opcodes.ACC_STATIC, "m", "()V", null, null);
        code.visitCode();
        body.accept(code);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(2, 2);
        code.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }
}

package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What debuggers, stack traces and reflection read of a method is in the rewritten one as well. */
class DebugInformationTest {
    private static final String ANNOTATED = """
            import java.lang.annotation.*;
            class Sample {
                @Retention(RetentionPolicy.RUNTIME) @interface Mark { String value() default ""; }
                @Deprecated @Mark("method") synchronized long m(@Mark("parameter") final long first, String second) {
                    @SuppressWarnings("unused") int local = second.length();
                    synchronized (second) {
                        try {
                            return first + local;
                        } catch (RuntimeException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }
            }
            """;

    private final ClassRewriter rewriter = new ClassRewriter(Hierarchies.of(null), Rewritten.PLAIN_LOCKS);

    /** Its own class files have names of variables and parameters, unlike the JDK's. */
    @Test
    void is_kept_in_all_classes_of_the_agent() throws IOException, URISyntaxException {
        Path classes = Path.of(LockTransformer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            long changed = files.filter(file -> file.toString().endsWith(".class"))
                    .map(DebugInformationTest::read)
                    .filter(this::isRewrittenWithAll)
                    .count();
            assertThat(changed).isGreaterThan(20);
        }
    }

    @Test
    void is_kept_in_the_jdk() {
        assertThat(JavaBase.classFiles("java/util").filter(this::isRewrittenWithAll))
                .hasSizeGreaterThan(50);
    }

    @Test
    void annotations_of_methods_and_parameters_are_kept() {
        byte[] original = JavaSource.compile(ANNOTATED).get("Sample");
        assertThat(isRewrittenWithAll(original)).isTrue();
        assertThat(information(original).get("m(JLjava/lang/String;)J"))
                .contains(
                        "annotation Ljava/lang/Deprecated;",
                        "annotation LSample$Mark;",
                        "of parameter 0 LSample$Mark;");
    }

    private boolean isRewrittenWithAll(byte[] original) {
        Optional<byte[]> rewritten = rewriter.rewrite(original);
        if (rewritten.isEmpty()) return false;
        Map<String, List<String>> now = information(rewritten.get());
        information(original)
                .forEach((method, lines) ->
                        assertThat(now.get(method)).as(method).isEqualTo(lines));
        return true;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By method: in which order methods stand in a file nobody sees. */
    private static Map<String, List<String>> information(byte[] classFile) {
        Map<String, List<String>> byMethod = new TreeMap<>();
        new ClassReader(classFile).accept(new OfClass(byMethod), ClassReader.SKIP_FRAMES);
        return byMethod;
    }

    private static final class OfClass extends ClassVisitor {
        private final Map<String, List<String>> byMethod;

        OfClass(Map<String, List<String>> byMethod) {
            super(Opcodes.ASM9);
            this.byMethod = byMethod;
        }

        @Override
        public void visitSource(String source, String debug) {
            byMethod.put("source", List.of(source + debug));
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            List<String> lines = new ArrayList<>();
            byMethod.put(name + type, lines);
            return new OfMethod(lines);
        }
    }

    private static final class OfMethod extends MethodVisitor {
        private final List<String> lines;

        OfMethod(List<String> lines) {
            super(Opcodes.ASM9);
            this.lines = lines;
        }

        /** The hook at a method's entry has its first line: twice in a row is once. */
        @Override
        public void visitLineNumber(int number, Label start) {
            String line = "line " + number;
            if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(line)) lines.add(line);
        }

        @Override
        public void visitLocalVariable(String name, String type, String signature, Label start, Label end, int index) {
            lines.add("variable " + name + type + signature + index);
        }

        @Override
        public void visitParameter(String name, int access) {
            lines.add("parameter " + name + access);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String type, boolean visible) {
            lines.add("annotation " + type);
            return null;
        }

        @Override
        public AnnotationVisitor visitParameterAnnotation(int parameter, String type, boolean visible) {
            lines.add("of parameter " + parameter + " " + type);
            return null;
        }
    }
}

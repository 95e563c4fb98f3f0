package org.jlockdep.instrument;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java source in memory, so that a test shows what it is about and chooses the class file version. */
final class JavaSource {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Shared, since it is what takes the time. */
    private static final StandardJavaFileManager PLATFORM = COMPILER.getStandardFileManager(null, null, null);

    private JavaSource() {}

    /** @return class files of this JDK's own version, by binary name */
    static Map<String, byte[]> compile(String... sources) {
        return compile(List.of(sources), PLATFORM, List.of());
    }

    static Map<String, byte[]> compile(String source, int release) {
        return compile(
                List.of(source), COMPILER.getStandardFileManager(null, null, null), List.of("--release", "" + release));
    }

    private static Map<String, byte[]> compile(
            List<String> sources, StandardJavaFileManager platform, List<String> version) {
        Output output = new Output(platform);
        StringWriter messages = new StringWriter();
        List<String> options = new ArrayList<>(List.of("-g", "-Xlint:none", "-proc:none"));
        options.addAll(version);
        List<Source> units = sources.stream().map(Source::new).toList();
        boolean done =
                COMPILER.getTask(messages, output, null, options, null, units).call();
        if (!done) throw new IllegalArgumentException(messages + "\n" + sources);
        return output.classFiles();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("memory:///Sample.java"), Kind.SOURCE);
            this.text = text;
        }

        /** Public classes of any name, and as many as there are. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String name) {
            super(URI.create("memory:///" + name + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ClassFile> files = new TreeMap<>();

        Output(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return files.computeIfAbsent(name, n -> new ClassFile(n.replace('.', '/')));
        }

        Map<String, byte[]> classFiles() {
            Map<String, byte[]> result = new TreeMap<>();
            files.forEach((name, file) -> result.put(name, file.bytes.toByteArray()));
            return result;
        }
    }
}

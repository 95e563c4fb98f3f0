package workloads.macro;

import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import workloads.Check;
import workloads.Steady;

/** The compiler of Eclipse, which it finds on the class path: one thread, some classes over and over, nothing written. */
public final class Compiling {
    private static final int CLASSES = 20;
    private static final int METHODS = 20;

    private final JavaCompiler compiler =
            ServiceLoader.load(JavaCompiler.class).iterator().next();
    private final List<JavaFileObject> sources = new ArrayList<>();

    private Compiling() {
        for (int i = 0; i < CLASSES; i++) sources.add(new Source("Part" + i));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            StringBuilder source = new StringBuilder("class " + name + " {\n");
            source.append("  private final java.util.Map<String, Integer> seen = new java.util.HashMap<>();\n");
            for (int i = 0; i < METHODS; i++) {
                source.append("  int count" + i + "(String word) {\n    synchronized (seen) {\n"
                        + "      return seen.merge(word, " + i + ", Integer::sum);\n    }\n  }\n");
            }
            text = source.append("}\n").toString();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }

    private int compile() {
        StringWriter said = new StringWriter();
        List<String> options = Arrays.asList("-source", "1.8", "-target", "1.8", "-d", "none", "-nowarn");
        boolean done =
                compiler.getTask(said, null, null, options, null, sources).call();
        Check.equal("compiled", "true ", done + " " + said);
        return 1;
    }

    public static void main(String[] args) throws InterruptedException {
        Steady.measure(1, thread -> new Compiling()::compile);
    }
}

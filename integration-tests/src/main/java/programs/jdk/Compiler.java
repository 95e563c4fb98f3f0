package programs.jdk;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles a class and its superclass, puts them into a jar, and loads them from there. */
final class Compiler {
    private static final String[] CLASSES = {"Lower", "Upper"};

    private Compiler() {}

    static Object run() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) return "no compiler";
        Path folder = Files.createTempDirectory("tour");
        Path source = folder.resolve("Upper.java");
        Files.write(source, Arrays.asList("class Lower { }", "public class Upper extends Lower { }"));
        int result = compiler.run(null, null, null, source.toString());
        Object loaded = load(jar(folder));
        delete(folder);
        return result + " " + loaded;
    }

    private static Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("classes.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : CLASSES) {
                out.putNextEntry(new JarEntry(name + ".class"));
                Files.copy(folder.resolve(name + ".class"), out);
            }
        }
        return Files.move(jar, folder.resolve("moved.jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Object load(Path jar) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            return loader.loadClass("Upper").getSuperclass().getName();
        }
    }

    private static void delete(Path folder) {
        for (File file : folder.toFile().listFiles()) file.delete();
        folder.toFile().delete();
    }
}

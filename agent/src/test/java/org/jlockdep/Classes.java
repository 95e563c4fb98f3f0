package org.jlockdep;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The compiled classes of this module, for tests that judge them. */
final class Classes {
    private Classes() {}

    /** The folder that the class was loaded from, without its packages. */
    static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError("a folder of the build has a name that is no URI", e);
        }
    }

    /** The folder of all modules. */
    static Path project() {
        return of(Premain.class).resolve("../../..").normalize();
    }

    /** All classes of a package, nested ones included. */
    static List<ClassNode> in(Package p) {
        Path folder = of(Premain.class).resolve(p.getName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(Classes::read)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("the build has not compiled " + p, e);
        }
    }

    private static ClassNode read(Path file) {
        try {
            ClassNode type = new ClassNode();
            new ClassReader(Files.readAllBytes(file)).accept(type, ClassReader.SKIP_DEBUG);
            return type;
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}

package org.jlockdep.jars;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.objectweb.asm.ClassReader;

/**
 * An agent of the tests as a file that a JVM can be started with. It stands on ASM, and on a jar for the bootstrap loader
 * beside it, with the class that rewritten code calls.
 */
public final class AgentOfTests {
    private AgentOfTests() {}

    /** @param agent all its classes, the one with {@code premain} first */
    public static Path in(Path folder, String name, Class<?> called, Class<?>... agent) throws IOException {
        Path boot = new ClassJar(Map.of()).with(called).at(folder.resolve(name + "-boot.jar"));
        String asm = ClassReader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        Map<String, String> attributes = Map.of(
                "Class-Path", asm,
                "Boot-Class-Path", boot.getFileName().toString(),
                "Premain-Class", agent[0].getName());
        return new ClassJar(attributes).with(agent).at(folder.resolve(name + ".jar"));
    }
}

package org.jlockdep.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jlockdep.counts.CountingJar;
import org.objectweb.asm.ClassReader;

/** The breaking agent as a file that a JVM can be started with. */
public final class BreakingJar {
    private static final String BOOT = "missing.jar";

    private BreakingJar() {}

    public static Path in(Path folder) throws IOException {
        CountingJar.jar(folder.resolve(BOOT), Map.of(), List.of(Missing.class));
        String asm = ClassReader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        Map<String, String> attributes =
                Map.of("Class-Path", asm, "Boot-Class-Path", BOOT, "Premain-Class", BreakingAgent.class.getName());
        List<Class<?>> classes = List.of(BreakingAgent.class, BreakingAgent.Broken.class, BreakingAgent.Failing.class);
        return CountingJar.jar(folder.resolve("breaking.jar"), attributes, classes);
    }
}

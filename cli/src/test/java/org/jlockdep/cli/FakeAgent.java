package org.jlockdep.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands for the agent: says that it is there, and with which options. */
public final class FakeAgent {
    private FakeAgent() {}

    public static void premain(String tail) {
        System.err.println("agent started with " + tail);
    }

    public static void agentmain(String tail) {
        System.setProperty("org.jlockdep.agent", "of a test");
        System.err.println("agent attached with " + tail);
    }

    /** Puts its jar where the real one lies in the command line's jar: at the root of the class path. */
    static void install() throws Exception {
        Path classes = Path.of(FakeAgent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.write(classes.resolve("jlockdep-agent.jar"), jar());
    }

    private static byte[] jar() throws IOException {
        String file = FakeAgent.class.getName().replace('.', '/') + ".class";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest());
                InputStream code = FakeAgent.class.getResourceAsStream("/" + file)) {
            jar.putNextEntry(new JarEntry(file));
            code.transferTo(jar);
        }
        return bytes.toByteArray();
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", FakeAgent.class.getName());
        attributes.putValue("Agent-Class", FakeAgent.class.getName());
        return manifest;
    }
}

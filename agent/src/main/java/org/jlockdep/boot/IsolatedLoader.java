package org.jlockdep.boot;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.security.AllPermission;
import java.security.Permissions;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Loads the agent's hidden classes from {@code isolated/**.classdata} of the agent jar. Its parent is the platform
 * loader, so that neither sees the other's libraries: not the application ours, nor we the application's.
 */
public final class IsolatedLoader extends ClassLoader {
    private static final String OURS = "org.jlockdep.";
    private static final String AGENT = "org.jlockdep.agent.Agent";
    /** As the JDK's own classes: a SecurityManager's policy knows nothing of us. */
    private static final ProtectionDomain TRUSTED = new ProtectionDomain(null, everything());

    /** The platform loader's class, and what came before it. */
    private static final List<String> OF_JDK =
            Arrays.asList("jdk.internal.loader.ClassLoaders$PlatformClassLoader", "sun.misc.Launcher$ExtClassLoader");

    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static volatile IsolatedLoader started;

    static {
        registerAsParallelCapable();
    }

    /** No {@code JarFile}, which looks for signatures whenever an entry is read. */
    private final ZipFile jar;

    private IsolatedLoader(ZipFile jar) {
        super(platformLoader());
        this.jar = jar;
    }

    /**
     * Up to Java 8, the loader of extensions. It is at the top of the system loader's parents, unless
     * {@code java.system.class.loader} names one that has others. Only then it is asked for, by name: an invocation of a
     * method that looks for its caller has the JVM read annotations first, and make classes for them, which is a tenth of
     * the whole start.
     */
    private static ClassLoader platformLoader() {
        ClassLoader top = top(ClassLoader.getSystemClassLoader());
        if (OF_JDK.contains(top.getClass().getName())) return top;
        try {
            return (ClassLoader)
                    ClassLoader.class.getMethod("getPlatformClassLoader").invoke(null);
        } catch (ReflectiveOperationException e) {
            return top;
        }
    }

    private static ClassLoader top(ClassLoader loader) {
        ClassLoader top = loader;
        while (top.getParent() != null) top = top.getParent();
        return top;
    }

    /** Starts the agent, once a JVM: a second request says so and changes nothing. */
    public static void start(File jar, String options, Instrumentation instrumentation, boolean attached)
            throws Exception {
        if (!STARTED.compareAndSet(false, true)) {
            System.err.println("jlockdep: already active in this JVM; this request changes nothing");
            return;
        }
        // Stays open: classes are loaded from it as long as the JVM lives.
        ZipFile open = new ZipFile(jar);
        String version = version(open);
        started = new IsolatedLoader(open);
        Method start = started.loadClass(AGENT)
                .getMethod("start", String.class, String.class, Instrumentation.class, boolean.class);
        start.invoke(null, version, options, instrumentation, attached);
    }

    private static String version(ZipFile jar) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(JarFile.MANIFEST_NAME))) {
            return new Manifest(in).getMainAttributes().getValue("Implementation-Version");
        }
    }

    /** Hands a question to the agent that was started, and does nothing if there is none. */
    public static void ask(String request) throws Exception {
        IsolatedLoader loader = started;
        if (loader != null)
            loader.loadClass(AGENT).getMethod("ask", String.class).invoke(null, request);
    }

    private static Permissions everything() {
        Permissions permissions = new Permissions();
        permissions.add(new AllPermission());
        return permissions;
    }

    /** Our own classes are not asked of the parents first: each that has not got one says so with an exception. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        ZipEntry entry = name.startsWith(OURS) ? entry(name) : null;
        if (entry == null) return super.loadClass(name, resolve);
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name, entry);
        }
    }

    private ZipEntry entry(String name) {
        return jar.getEntry("isolated/" + name.replace('.', '/') + ".classdata");
    }

    private Class<?> define(String name, ZipEntry entry) throws ClassNotFoundException {
        try {
            byte[] classFile = read(entry);
            return defineClass(name, classFile, 0, classFile.length, TRUSTED);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** Class files only: there is nothing else. */
    @Override
    public InputStream getResourceAsStream(String name) {
        ZipEntry entry = jar.getEntry("isolated/" + name + "data");
        try {
            return entry == null ? super.getResourceAsStream(name) : jar.getInputStream(entry);
        } catch (IOException e) {
            return null; // as the method has it
        }
    }

    private byte[] read(ZipEntry entry) throws IOException {
        byte[] bytes = new byte[(int) entry.getSize()];
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
            in.readFully(bytes);
        }
        return bytes;
    }
}

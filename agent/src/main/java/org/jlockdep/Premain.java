package org.jlockdep;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.util.jar.JarFile;
import org.jlockdep.boot.IsolatedLoader;

/**
 * Where the JVM enters the agent: the only class of ours on the system class loader. It puts its own jar, whatever it is
 * called, on the bootstrap search, so that every loader sees the hooks, and hands over to the isolated loader. Keeps no
 * state, logs nothing, refers to nothing else of ours, and never throws: the application starts in any case.
 */
public final class Premain {
    /** No option's name has a colon. */
    private static final String QUESTION = "ask:";

    private static final String VERDICT = "junit=fail";
    private static final String PROPERTY = "jlockdep.junit";

    private Premain() {}

    /** {@code -javaagent:jlockdep-agent.jar=OPTIONS}, or a jar with {@code Launcher-Agent-Class}. */
    public static void premain(String options, Instrumentation instrumentation) {
        start(options, instrumentation, false);
    }

    /** Attached to a running JVM, or come back to ask the agent that is there something. */
    public static void agentmain(String options, Instrumentation instrumentation) {
        if (options != null && options.startsWith(QUESTION)) ask(options.substring(QUESTION.length()));
        else start(options, instrumentation, true);
    }

    private static void ask(String request) {
        try {
            IsolatedLoader.ask(request);
        } catch (Throwable t) {
            System.err.println("jlockdep: cannot answer " + request);
            t.printStackTrace();
        }
    }

    private static void start(String options, Instrumentation instrumentation, boolean attached) {
        try {
            File jar = new File(Premain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (JarFile self = new JarFile(jar)) {
                instrumentation.appendToBootstrapClassLoaderSearch(self);
            }
            IsolatedLoader.start(jar, options, instrumentation, attached);
        } catch (SecurityException e) {
            System.err.println("jlockdep: not active: a SecurityManager refuses what the agent needs, " + e.getMessage()
                    + "; its policy has to grant java.security.AllPermission to the agent's jar");
            leaveRefusal(options, e);
        } catch (Throwable t) {
            System.err.println("jlockdep: not active: the agent could not start");
            t.printStackTrace();
            leaveRefusal(options, t);
        }
    }

    /** As the agent's own {@code Refusal} does it, which may be what is missing: for listeners that are to fail tests. */
    private static void leaveRefusal(String options, Throwable why) {
        try {
            System.setProperty("org.jlockdep.refused", "it could not start: " + why);
            boolean asked = options != null && options.contains(VERDICT);
            if (asked && System.getProperty(PROPERTY) == null) System.setProperty(PROPERTY, "fail");
        } catch (SecurityException e) {
            // Nobody may: then what was printed has to do.
        }
    }
}

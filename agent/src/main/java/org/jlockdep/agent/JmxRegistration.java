package org.jlockdep.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.security.ProtectionDomain;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.ObjectName;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.api.LockdepMXBean;
import org.jlockdep.runtime.OwnThread;

/**
 * Registers the MXBean when the program, or somebody who attaches, begins to use JMX: when the class of MBean servers is
 * loaded. Until then nothing of JMX is touched, which costs a program that does without it tens of milliseconds, and comes
 * before the program has chosen its own server or logging. In a JVM without the module nothing happens at all.
 */
final class JmxRegistration implements ClassFileTransformer {
    private static final String SERVER = "com/sun/jmx/mbeanserver/JmxMBeanServer";
    /** For whoever loads the class to get on with it: we must not meet half way. */
    private static final long DELAY_MILLIS = 100;

    private final LockdepMXBean bean;
    private final AnalyzerThread analyzer;
    private final AtomicBoolean wanted = new AtomicBoolean();

    JmxRegistration(LockdepMXBean bean, AnalyzerThread analyzer) {
        this.bean = bean;
        this.analyzer = analyzer;
    }

    /** The class may be there already: looks on the analyzer's thread, since start-up shall not wait for it. */
    void lookOutIn(final Instrumentation instrumentation) {
        instrumentation.addTransformer(this);
        analyzer.later(new Callable<Void>() {
            @Override
            public Void call() {
                String name = SERVER.replace('/', '.');
                for (Class<?> type : instrumentation.getAllLoadedClasses()) {
                    if (type.getClassLoader() == null && type.getName().equals(name)) registerSoon();
                }
                return null;
            }
        });
    }

    /** In the middle of class loading: passes the word on and does nothing. */
    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> retransformed, ProtectionDomain domain, byte[] classFile) {
        if (loader == null && SERVER.equals(name) && !wanted.get()) {
            analyzer.later(new Callable<Void>() {
                @Override
                public Void call() {
                    registerSoon();
                    return null;
                }
            });
        }
        return null;
    }

    /** On a thread of its own: the server may take its time, and the analyzer has other things to do. */
    private void registerSoon() {
        if (!wanted.compareAndSet(false, true)) return;
        new OwnThread("jlockdep-jmx") {
            @Override
            protected void work() {
                register();
            }
        }.start();
    }

    private void register() {
        try {
            Thread.sleep(DELAY_MILLIS);
            ManagementFactory.getPlatformMBeanServer().registerMBean(bean, new ObjectName("org.jlockdep:type=Lockdep"));
        } catch (Exception | LinkageError e) {
            // A server that refuses us, or a JVM that is built without java.management: then there is no bean.
        }
    }
}

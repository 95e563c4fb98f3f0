package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.JMX;
import javax.management.MBeanServerConnection;
import javax.management.NotificationListener;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jlockdep.api.LockdepMXBean;

/** Asks the agent of a running JVM over JMX, which nobody had turned on when that JVM started. */
record JmxClient(JMXConnector connector, LockdepMXBean agent) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static JmxClient of(LiveProcess live) throws Exception {
        VirtualMachine jvm = VirtualMachine.attach(live.pid());
        try {
            JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(jvm.startLocalManagementAgent()));
            return new JmxClient(connector, bean(connector.getMBeanServerConnection()));
        } finally {
            jvm.detach();
        }
    }

    /** It comes a moment after somebody has asked for JMX. */
    private static LockdepMXBean bean(MBeanServerConnection server) throws Exception {
        ObjectName name = new ObjectName(LockdepMXBean.NAME);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!server.isRegistered(name)) {
            assertThat(System.nanoTime()).as("time at which there is no bean").isLessThan(deadline);
            Thread.sleep(10);
        }
        return JMX.newMXBeanProxy(server, name, LockdepMXBean.class);
    }

    void listen(NotificationListener listener) throws Exception {
        connector
                .getMBeanServerConnection()
                .addNotificationListener(new ObjectName(LockdepMXBean.NAME), listener, null, null);
    }

    /** Another bean of that JVM. */
    <T> T bean(String name, Class<T> type) throws IOException {
        return ManagementFactory.newPlatformMXBeanProxy(connector.getMBeanServerConnection(), name, type);
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}

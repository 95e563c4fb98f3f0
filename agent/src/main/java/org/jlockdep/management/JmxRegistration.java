package org.jlockdep.management;

import java.lang.management.ManagementFactory;
import javax.management.ObjectName;
import org.jlockdep.api.LockdepMXBean;

/** Registers the bean when the class of MBean servers is loaded. */
public final class JmxRegistration extends BeginningOfUse {
    private final LockdepMXBean agent;
    private final FindingNotifications notifications;

    public JmxRegistration(LockdepMXBean agent, FindingNotifications notifications) {
        super("com/sun/jmx/mbeanserver/JmxMBeanServer", "jlockdep-jmx");
        this.agent = agent;
        this.notifications = notifications;
    }

    @Override
    void begin() {
        try {
            LockdepBean bean = LockdepBean.of(agent);
            ManagementFactory.getPlatformMBeanServer().registerMBean(bean, new ObjectName(LockdepMXBean.NAME));
            notifications.goTo(bean);
        } catch (Exception | LinkageError e) {
            // A server that refuses us, or a JVM that is built without java.management: then there is no bean.
        }
    }
}

package org.jlockdep.management;

import java.lang.reflect.Method;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanNotificationInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.Notification;
import javax.management.NotificationBroadcasterSupport;
import javax.management.StandardEmitterMBean;
import org.jlockdep.api.Description;
import org.jlockdep.api.LockdepMXBean;
import org.jlockdep.runtime.OwnThread;

/**
 * The bean with what consoles show beside the figures: descriptions, which stand at the methods of {@link LockdepMXBean},
 * and notifications. Their listeners are anybody's code, so they run on a thread of their own, which ends when there is
 * nothing to tell; what they lock there is not watched.
 */
final class LockdepBean extends StandardEmitterMBean {
    /** So many notifications may wait for a listener that hangs; more of them are dropped. */
    private static final int MOST_WAITING = 1000;

    private static final long IDLE_SECONDS = 10;

    private LockdepBean(LockdepMXBean agent) {
        super(
                agent,
                LockdepMXBean.class,
                true,
                new NotificationBroadcasterSupport(
                        oneThread(),
                        new MBeanNotificationInfo(
                                FindingNotifications.TYPES,
                                Notification.class.getName(),
                                "A finding was made, or its level was raised; its report is the user data.")));
    }

    static LockdepBean of(LockdepMXBean agent) {
        return new LockdepBean(agent);
    }

    private static ThreadPoolExecutor oneThread() {
        ThreadFactory threads = new ThreadFactory() {
            @Override
            public Thread newThread(final Runnable work) {
                return new OwnThread("jlockdep-notifications") {
                    @Override
                    protected void work() {
                        work.run();
                    }
                };
            }
        };
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<Runnable>(MOST_WAITING),
                threads,
                new ThreadPoolExecutor.DiscardPolicy());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    @Override
    protected String getDescription(MBeanInfo info) {
        return "The lock-order analyzer of this JVM: what it has found, and how it is.";
    }

    @Override
    protected String getDescription(MBeanAttributeInfo attribute) {
        return described("get" + attribute.getName());
    }

    @Override
    protected String getDescription(MBeanOperationInfo operation) {
        return described(operation.getName());
    }

    @Override
    protected String getParameterName(MBeanOperationInfo operation, MBeanParameterInfo parameter, int number) {
        return "file"; // the only parameter of all
    }

    @Override
    protected String getDescription(MBeanOperationInfo operation, MBeanParameterInfo parameter, int number) {
        return "A file that is not there yet, as seen from the JVM's directory.";
    }

    private static String described(String name) {
        for (Method method : LockdepMXBean.class.getMethods()) {
            if (method.getName().equals(name))
                return method.getAnnotation(Description.class).value();
        }
        throw new IllegalArgumentException(name);
    }
}

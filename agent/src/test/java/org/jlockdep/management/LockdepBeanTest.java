package org.jlockdep.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanFeatureInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.Notification;
import org.jlockdep.api.LockdepMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bean without a server. */
final class LockdepBeanTest {
    private final LockdepBean bean = LockdepBean.of((LockdepMXBean) Proxy.newProxyInstance(
            LockdepMXBean.class.getClassLoader(), new Class<?>[] {LockdepMXBean.class}, (proxy, method, values) -> {
                throw new AssertionError(method + " was called");
            }));

    @Test
    void each_attribute_and_operation_is_described_in_a_sentence() {
        MBeanInfo info = bean.getMBeanInfo();
        assertThat(info.getAttributes()).hasSizeGreaterThan(10);
        assertThat(info.getOperations()).hasSize(4);
        assertThat(info.getAttributes())
                .extracting(MBeanFeatureInfo::getDescription)
                .allMatch(text -> text.endsWith("."));
        assertThat(info.getOperations())
                .extracting(MBeanFeatureInfo::getDescription)
                .allMatch(text -> text.endsWith("."));
        assertThat(info.getDescription()).startsWith("The lock-order analyzer");
    }

    @Test
    void the_one_parameter_is_named() {
        MBeanOperationInfo dump = Arrays.stream(bean.getMBeanInfo().getOperations())
                .filter(operation -> operation.getName().equals("dump"))
                .findFirst()
                .orElseThrow();
        assertThat(dump.getSignature()[0].getName()).isEqualTo("file");
        assertThat(dump.getSignature()[0].getDescription()).startsWith("A file that is not there yet");
    }

    @Test
    void both_types_of_notifications_are_declared() {
        assertThat(bean.getMBeanInfo().getNotifications()[0].getNotifTypes())
                .containsExactly("org.jlockdep.finding.error", "org.jlockdep.finding.warning");
    }

    @Test
    @Timeout(60)
    void who_notifies_does_not_wait_for_a_listener_that_hangs() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(2);
        bean.addNotificationListener(
                (notification, nothing) -> {
                    await(released);
                    told.countDown();
                },
                null,
                null);
        bean.sendNotification(new Notification(FindingNotifications.TYPES[0], bean, 1));
        bean.sendNotification(new Notification(FindingNotifications.TYPES[0], bean, 2));
        assertThat(told.getCount()).isEqualTo(2);
        released.countDown();
        assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

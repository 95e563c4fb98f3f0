package org.jlockdep.management;

import java.util.Optional;
import java.util.function.Supplier;
import javax.management.Notification;
import org.jlockdep.analysis.FindingListener;
import org.jlockdep.graph.Level;
import org.jlockdep.report.Finding;
import org.jlockdep.report.RunInfo;
import org.jlockdep.report.TextFormat;

/**
 * Notifies JMX clients of findings from the moment on at which the bean is there; what was found before they read from it.
 * Notes and suppressed findings are not worth a call. Told on the analyzer's thread, which waits for no client.
 */
public final class FindingNotifications implements FindingListener {
    static final String[] TYPES = {"org.jlockdep.finding.error", "org.jlockdep.finding.warning"};

    private final TextFormat format;
    private final Supplier<RunInfo> run;
    private volatile LockdepBean bean;
    private long number;

    /** @param run which one this is, with what weakens its findings by now */
    public FindingNotifications(TextFormat format, Supplier<RunInfo> run) {
        this.format = format;
        this.run = run;
    }

    void goTo(LockdepBean registered) {
        bean = registered;
    }

    @Override
    public void found(Finding finding, Optional<Level> before) {
        LockdepBean target = bean;
        if (target == null || finding.suppression().isPresent()) return;
        Level level = finding.prediction().level();
        if (level == Level.NOTE) return;
        target.sendNotification(notification(finding, level, target));
    }

    private Notification notification(Finding finding, Level level, LockdepBean source) {
        String type = TYPES[level == Level.ERROR ? 0 : 1];
        Notification notification = new Notification(type, source, ++number, headline(finding));
        notification.setUserData(format.format(finding, run.get()));
        return notification;
    }

    private static String headline(Finding finding) {
        return finding.evidence() + "; " + finding.prediction().key() + "; fingerprint " + finding.fingerprint();
    }
}

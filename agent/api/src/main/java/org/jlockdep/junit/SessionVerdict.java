package org.jlockdep.junit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lets the JUnit Platform, from 1.8 on, end with the verdict. An error from here is the launcher's own: the results of the
 * tests are written.
 */
public final class SessionVerdict implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        RunVerdict.sessionOpened();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        RunVerdict.give();
    }
}

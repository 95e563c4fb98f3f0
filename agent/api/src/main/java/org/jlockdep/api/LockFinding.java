package org.jlockdep.api;

import java.util.List;

/** One finding of the agent, with the level that it has by now. */
public interface LockFinding {
    /** {@code error}, {@code warning} or {@code note}. */
    String getLevel();

    /** How sure it is and why, as in {@code error: the same two locks; two threads; no gate lock}. */
    String getEvidence();

    /** The same in every run: eight hexadecimal digits. */
    String getFingerprint();

    /** Of the cycle, in its order. */
    List<String> getLockClasses();

    /** Where each of these locks is taken, in the same order: {@code bank.Vault.open(Vault.java:40)}. */
    List<String> getSites();

    /** What there is to do about it. */
    String getAdvice();

    /** The tests that made the links of the cycle, as far as a test listener told. */
    List<String> getTests();

    /** Why nobody wants to see it; empty if it is not suppressed. */
    String getSuppression();

    /** The whole report. */
    String getText();
}

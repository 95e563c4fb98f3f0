package org.jlockdep.runtime;

/** What one thread works at, as far as others may have to wait for that. Written by its own thread only. */
final class Work {
    /** The pool whose worker it is. */
    Object worksFor;
    /** The same, if tasks wait there for one of so many workers; else null. */
    Object pool;

    int workers;
    /** The task that it has from there, if that is no future. */
    Object taken;
    /** The fork/join task that it is at, be it a part of another one. */
    Object forked;
    /** What it is about to run a task for, of which it is not known yet what that is. */
    Object futureOfTask;
    /** The future that it is about to complete, which was told of; or null. */
    Object completes;
    /** With whom it has come together at a barrier, until that lets them go on. */
    Meeting meeting;
    /** Identity hash of what it waits for by a call that was seen, so that it is not told again from within the JDK. */
    int waitsFor;
    /** Where it was about to wait for the end of a pool, until the pool itself tells of that; or 0. */
    int endAwaitedAt;
    /** What it asked for in the task that it has just done, if that is of a pool that does not say so by then; or null. */
    LockEvent[] asked;

    SignalKind askedAs;
    /** Identity hash of what it was told to be done, so that it will not wait for it. */
    int done;
    /** What it waited for last, unless it holds nothing and owes nothing; and where. */
    Instances.Instance awaited;

    int awaitedAt;
    /** Had that wait a limit? */
    boolean awaitedForAWhile;
    /** The lock of the application's own whose method it has called to take it, until it returns; and where. */
    Object ownWanted;

    int ownWantedAt;
}

package org.jlockdep.agent;

/**
 * Loads and initialises what hooks may need, before the JDK's own classes call hooks. Later it would happen in the
 * middle of, say, a ConcurrentHashMap, whose hooks would meet classes that are half initialised, or wait for a thread
 * that initialises them and itself waits for that map.
 */
final class HookClasses {
    static final String[] NAMES = {
        "BinHooks",
        "Bins",
        "ChainNode",
        "Endings",
        "Epoch",
        "EventRing",
        "DeclarationHooks",
        "DeepHolds",
        "ForeignHooks",
        "GivenNames",
        "Held",
        "HeldChains",
        "HeldLocks",
        "HeldPermits",
        "HeldSlots",
        "HeldStacks",
        "HeldStacks$Node",
        "HeldStamps",
        "HandleHooks",
        "HandleHooks$Target",
        "Health",
        "HoldBits",
        "Hooks",
        "InstanceOrder",
        "InstanceOrder$Table",
        "Instances",
        "Instances$Instance",
        "Instances$Node",
        "Instances$Table",
        "Known",
        "LockClasses",
        "LockEvent",
        "LockEvent$Trace",
        "LockField",
        "LockMethods",
        "LockFields",
        "LockState",
        "LockingMethods",
        "LockReferences",
        "SemaphoreReferences",
        "StampedLockReferences",
        "Makers",
        "ManyChildren",
        "Memory",
        "Misuse",
        "Newborns",
        "Numbering",
        "Numbering$Value",
        "Orphans",
        "OwnThread",
        "Pairs",
        "Part",
        "OwnHold",
        "OwnLocks",
        "OwnWork",
        "PermitHold",
        "Publisher",
        "Receivers",
        "Recent",
        "Reentry",
        "ReflectionHooks",
        "Remembering",
        "RunningTests",
        "RunningTests$Test",
        "SeenHold",
        "SeenStack",
        "SeenStack$Choice",
        "Segment",
        "SelfCheck",
        "SemaphoreHooks",
        "Semaphores",
        "Site",
        "Site$Expression",
        "Site$Place",
        "Sites",
        "StampHooks",
        "Stamps",
        "Starvation",
        "Stretches",
        "Switchboard",
        "Takers",
        "TaskHooks",
        "ThreadHooks",
        "ThreadOrder",
        "ThreadReferences",
        "Timeline",
        "TypeInfo",
        "TypeNames",
        "Types",
        "UnseenViews",
        "Waits",
        "Wrongs",
        "Views",
        "Views$Identity",
        "Views$View",
    };

    private HookClasses() {}

    static void initialise() {
        for (String name : NAMES) {
            try {
                Class.forName("org.jlockdep.runtime." + name, true, null);
            } catch (ClassNotFoundException e) {
                throw new AssertionError("a class of our own", e);
            }
        }
    }
}

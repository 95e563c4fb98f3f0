/**
 * Rewrites class files so that they call {@code runtime.Hooks}. Runs inside class loading, on whatever thread loads.
 *
 * <p>Entry class: {@link org.jlockdep.instrument.LockTransformer}. It must not know events, graph or reports. One file a
 * construct:
 *
 * <pre>
 * monitorenter, monitorexit        MonitorInstructions
 * synchronized methods             SynchronizedMethods
 * Lock.lock, unlock, await ...     LockCalls, LockOperation
 * stamps                           StampCalls
 * permits                          PermitCalls
 * locks of libraries               ForeignCalls, ForeignLocks, KnownLibraries
 * bins of a ConcurrentHashMap      MapBins
 * Method.invoke                    ReflectiveCalls
 * method handles                   HandleMakers, HandleCalls
 * Groovy's call sites              DynamicCalls
 * Lockdep.name, assertHeld ...     Declarations
 * Thread.start, Thread.join        ThreadCalls
 * startVirtualThread               ThreadMakers
 * lock::lock                       MethodReferences
 * new Object(), new ReentrantLock  FreshLocks
 * locks of what is being made      ConstructorLocks
 * ends of threads and tasks        TaskBoundaries
 * Future.get, countDown, notify    EventCalls, EventOperation
 * synchronized with wait in it     GuardedWaits
 * FutureTask.run and its like      TaskSignals
 * awaitTermination and its like    PoolEnds
 * initialisers of classes          Initialisers, InitialiserMethods, InitialiserScan, MethodTable, SomeMethods
 * uses that initialise a class     ClassUses
 * loadClass of strict loaders      LoaderDelegation
 * </pre>
 *
 * <p>A class is first looked at by {@code ClassFileScan}, which reads the bytes without building anything; nearly all
 * classes end there. The others are taken apart by {@code ClassFileReader} (ASM reads their declarations, {@code CodeReader}
 * the code of the methods that matter) and put together again by {@code RewrittenMethods}. No member is added and no modifier changed. Byte Buddy's {@code AgentBuilder} was tried for
 * installing and left: with one rule and nothing to transform it added 1.1 s to the start of an empty program (1.27 s
 * against 0.17 s, medians of 7 runs, JDK 17, 2 cores), and half of that without retransformation.
 */
package org.jlockdep.instrument;

package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/**
 * Well-known libraries under several threads. They print what they print without the agent, and nothing is reported at
 * warning level or above; where something is, its test argues why the library does nest its locks both ways.
 */
final class RealProgramsTest {
    private static final String HIKARI_POOL = "com.zaxxer.hikari.pool.HikariPool";
    private static final String HIKARI_PERMITS = "com.zaxxer.hikari.util.SuspendResumeLock.acquisitionSemaphore";

    @TempDir
    Path folder;

    private AgentRunAssert run(Jdk jdk, String program, String... libraries) {
        return run(jdk, withFolder(jdk, program), libraries);
    }

    private List<String> withFolder(Jdk jdk, String program) {
        return List.of(program, folder.resolve(jdk.toString()).toString());
    }

    /** @param command the program and its arguments */
    private static AgentRunAssert run(Jdk jdk, List<String> command, String... libraries) {
        return run(jdk, "", command, libraries);
    }

    private static AgentRunAssert run(Jdk jdk, String options, List<String> command, String... libraries) {
        List<Path> jars = Stream.of(libraries)
                .flatMap(name -> Build.library(name).stream())
                .toList();
        AgentRun run = AgentProcess.on(jdk)
                .agent(options)
                .classpath(jars)
                .main(
                        "programs." + command.get(0),
                        command.subList(1, command.size()).toArray(String[]::new))
                .run();
        return assertThat(run).exitedWith(0).sumsUp();
    }

    private static AgentRunAssert isClean(AgentRunAssert run) {
        return run.reportsNothing().countsErrors(0).countsWarnings(0);
    }

    private static String visits() {
        return "{client-0=visit 50, client-1=visit 50, client-2=visit 50, client-3=visit 50}\n";
    }

    @EveryJdk(slow = true)
    void jetty_is_clean(Jdk jdk) {
        isClean(run(jdk, "jetty.JettyRequests", "jetty")).printed(visits());
    }

    @EveryJdk(slow = true)
    void netty_is_clean(Jdk jdk) {
        isClean(run(jdk, "netty.Echo", "netty")).printed("echoes 400\n");
    }

    @EveryJdk(slow = true)
    void zookeeper_is_clean(Jdk jdk) {
        isClean(run(jdk, "zookeeper.ZooKeeperClients", "zookeeper")).printed("nodes left 0, heard of changes true\n");
    }

    @EveryJdk(slow = true)
    void kafka_clients_are_clean(Jdk jdk) {
        isClean(run(jdk, "kafka.ProducersAndConsumers", "kafka")).printed("sent 200, heard 200\n");
    }

    @EveryJdk(slow = true)
    void rxjava_is_clean(Jdk jdk) {
        isClean(run(jdk, "rxjava.Flows", "rxjava")).printed("sum 12006000, heard 6000, ticks 60, late 3, last 1999\n");
    }

    @EveryJdk(slow = true)
    void reactor_is_clean(Jdk jdk) {
        isClean(run(jdk, "reactor.Fluxes", "reactor"))
                .printed("sum 12006000, heard 6000, seen 63, late 3, last 1999\n");
    }

    @EveryJdk(slow = true)
    void caffeine_is_clean(Jdk jdk) {
        isClean(run(jdk, "caffeine.Caches", "caffeine")).printed("wrong 0\n");
    }

    @EveryJdk(slow = true)
    void logback_is_clean(Jdk jdk) {
        isClean(run(jdk, "logback.RollingLogs", "logback")).printed("logged\n");
    }

    @EveryJdk(slow = true)
    void spring_boot_is_clean(Jdk jdk) {
        isClean(run(jdk, "spring.WebApplication", "spring", "tomcat", "logback"))
                .printed(visits());
    }

    @EveryJdk(slow = true)
    void locks_that_spring_injects_go_by_the_methods_that_made_them(Jdk jdk) {
        run(jdk, "spring.InjectedLocks", "spring")
                .printed("closed\n")
                .reportsOnlyCircular(
                        "programs.spring.InjectedLocks$Locks.left():new ReentrantLock",
                        "programs.spring.InjectedLocks$Locks.right():new ReentrantLock");
        isClean(run(jdk, List.of("spring.InjectedLocks", "", "steady"), "spring"))
                .printed("closed\n");
    }

    /** On JDK 24 and later the library's own {@code Unsafe} makes the JVM warn, which is no report. */
    @EveryJdk(slow = true)
    void locks_that_guice_injects_go_by_the_methods_that_made_them(Jdk jdk) {
        run(jdk, "guice.InjectedLocks", "guice", "guava")
                .printed("injected\n")
                .reportsOnlyCircular(
                        "programs.guice.InjectedLocks$Locks.left():new ReentrantLock",
                        "programs.guice.InjectedLocks$Locks.right():new ReentrantLock");
        isClean(run(jdk, List.of("guice.InjectedLocks", "", "steady"), "guice", "guava"))
                .printed("injected\n");
    }

    /**
     * A statement holds its {@code Session} and asks the {@code SessionManager} (a checkpoint in
     * {@code resetLoggedSchemas}, the end of a session in {@code removeSession}) or the {@code Database}; a shutdown
     * holds these two ({@code Database.close}, {@code SessionManager.close}) and closes every {@code Session}. A
     * shutdown while another session works does hang: only the program, by waiting for its workers, keeps them apart.
     * {@code Logger} and the transaction manager's lock lie between the two on some ways.
     */
    @EveryJdk(slow = true)
    void hsqldb_closes_sessions_against_the_order_in_which_they_work(Jdk jdk) {
        run(jdk, "hsqldb.HsqldbWorkload", "hsqldb")
                .printed("144 12960\n".repeat(6))
                .reportsAtMostAmong(
                        "org.hsqldb.Session",
                        "org.hsqldb.SessionManager",
                        "org.hsqldb.Database",
                        "org.hsqldb.persist.Logger",
                        "org.hsqldb.persist.LobManager.lock",
                        "org.hsqldb.TransactionManager2PL.lock",
                        "org.hsqldb.TransactionManagerMV2PL.lock",
                        "org.hsqldb.TransactionManagerMVCC.lock");
    }

    /**
     * {@code performOperationOnMetaClass} is synchronized and takes the write lock of the same meta class;
     * {@code ExpandoMetaClass.initialize} holds the write lock and enters {@code MetaClassImpl.initialize}, which is
     * synchronized on the same meta class. One thread that adds a method while another initialises hang each other.
     *
     * <p>And two classes have a constant of their subclass: {@code ClassNode}, whose instances begin with
     * {@code MixinNode.EMPTY_ARRAY}, and ANTLR's {@code SemanticContext}, with a {@code Predicate}. Both subclasses are
     * public, and other classes of the compiler use them: a thread that comes to the one first hangs with one that
     * comes to its superclass.
     */
    @EveryJdk(slow = true, until = DynamicLanguagesTest.LAST_OF_GROOVY)
    void groovy_locks_a_meta_class_both_ways(Jdk jdk) {
        run(jdk, "groovy.Scripts", "groovy")
                .printed("sum 1824\n")
                .reportsAtMostAmong(
                        "groovy.lang.ExpandoMetaClass",
                        "groovy.lang.ExpandoMetaClass.rwl",
                        "org.codehaus.groovy.ast.ClassNode.<clinit>",
                        "org.codehaus.groovy.ast.MixinNode.<clinit>",
                        "groovyjarjarantlr4.v4.runtime.atn.SemanticContext.<clinit>",
                        "groovyjarjarantlr4.v4.runtime.atn.SemanticContext$Predicate.<clinit>");
    }

    /**
     * Though it nests both ways: {@code newWriter} takes, under the pool's monitor, the lock of a writer that it has just
     * made and nobody else can know; whoever holds a writer asks the pool later on.
     */
    @EveryJdk(slow = true)
    void lucene_is_clean(Jdk jdk) {
        isClean(run(jdk, "lucene.IndexAndSearch", "lucene")).printed("found 156\n");
    }

    /** It can hang, but its one monitor is signalled from both ends: who will signal nobody can tell, see {@link StallsTest}. */
    @EveryJdk
    void nothing_is_concluded_of_log4j_s_async_appender_under_a_lock(Jdk jdk) {
        isClean(run(jdk, "log4j.AsyncUnderLock", "log4j")).printed("logged\n");
    }

    /** The thread that takes the permit under the monitor writes on while another one compresses and gives it back. */
    @EveryJdk(slow = true)
    void log4j_with_a_permit_that_goes_from_thread_to_thread_is_clean(Jdk jdk) {
        isClean(run(jdk, "log4j2.AsyncLogs", "log4j2")).printed("logged\n");
    }

    /**
     * What a run shows is one thread that takes all permits under the pool's monitor ({@code suspendPool}) and wants the
     * monitor while it has them ({@code resumePool}). These two alone keep out of each other's way by the pool's state.
     * But {@code getConnection} has a permit, and when it throws out a connection while the pool's closer is busy, it runs
     * the closer's task itself, which enters the monitor ({@code closeConnection}, {@code fillPool}). Meanwhile
     * {@code suspendPool} waits under the monitor for that permit: see the next test.
     */
    @EveryJdk(slow = true)
    void hikari_nests_its_monitor_and_its_permits_both_ways(Jdk jdk) {
        // Up to Java 11 the JDK nests streams in each other where it makes proxy classes: three notes of its own.
        // And H2's classes are initialised in rings, by the first thread or by one way only: notes, too. So is one of
        // its sessions that waits, for a while, for the end of a transaction whose own session wants that lock.
        run(jdk, "jdk=false,rules=-clinit:-poller", withFolder(jdk, "hikari.PooledTransfers"), "hikari", "h2")
                .printed("sum 1000\n")
                .reportsOnlyCircular(HIKARI_POOL, HIKARI_PERMITS)
                .judgesThem("warning")
                .countsNotes(0);
    }

    /** And this is the hang. What comes before it, when the two go in turn, is reported; and the JVM ends itself. */
    @EveryJdk(slow = true)
    void hikari_hangs_when_it_is_suspended_while_a_borrower_closes_a_connection(Jdk jdk) {
        run(jdk, "hikari.SuspendedWhileClosing", "hikari")
                .printed("in turn\nborrower BLOCKED, suspending WAITING\n")
                .reportsCircular(HIKARI_POOL, HIKARI_PERMITS);
    }

    /**
     * With a note on H2, whose session asks the system's session for the next block of a sequence: that one asks nobody.
     * A registry of Hibernate that ends asks its parent while it holds its own list, and the parent takes its list under
     * its monitor: no cycle, since the list that the base class keeps is one lock class for each kind of registry.
     */
    @EveryJdk(slow = true)
    void hibernate_is_clean(Jdk jdk) {
        isClean(run(jdk, "hibernate.Entities", "hibernate", "h2"))
                .printed("sum 5220\n")
                .countsSomeNotes();
    }
}

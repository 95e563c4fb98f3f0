package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

/** Deadlocks that users of published libraries ran into, predicted from runs that did not hang. */
final class PublishedDeadlocksTest {
    private static AgentRun run(Jdk jdk, String library, String program) {
        return AgentProcess.on(jdk)
                .light()
                .agent("")
                .classpath(Build.library(library))
                .main(program)
                .run();
    }

    @EveryJdk
    void reports_dbcp_65(Jdk jdk) {
        assertThat(run(jdk, "dbcp", "programs.dbcp.Dbcp65"))
                .exitedWith(0)
                .reportsCircular(
                        "org.apache.commons.dbcp.PoolingConnection",
                        "org.apache.commons.pool.impl.GenericKeyedObjectPool");
    }

    @EveryJdk
    void reports_dbcp_270(Jdk jdk) {
        assertThat(run(jdk, "dbcp", "programs.dbcp.Dbcp270"))
                .exitedWith(0)
                .reportsCircular(
                        "org.apache.commons.dbcp.PoolableConnection", "org.apache.commons.pool.impl.GenericObjectPool");
    }

    @EveryJdk
    void reports_log4j_41214(Jdk jdk) {
        assertThat(run(jdk, "log4j", "programs.log4j.Log4j41214"))
                .exitedWith(0)
                .reportsCircular("org.apache.log4j.WriterAppender", "org.apache.log4j.spi.RootLogger");
    }
}

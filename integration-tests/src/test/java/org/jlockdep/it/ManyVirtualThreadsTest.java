package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.io.TempDir;

/** Threads that are many and short: what one is known by must not stay when it is gone. */
final class ManyVirtualThreadsTest {
    private static final String PROGRAM = "programs.ManyVirtualThreads";
    /** A million of them took 8 s and left 5 MB, as ten thousand did (JDK 25, two cores). */
    private static final int THREADS = 200_000;

    private static final int FEWER = 5_000;

    @TempDir
    Path folder;

    @EveryJdk(since = 21, slow = true)
    void are_told_apart_and_leave_nothing_behind(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .agent("")
                        .jvm("-Xmx48m")
                        .main(PROGRAM, Integer.toString(THREADS))
                        .run())
                .exitedWith(0)
                .printed(Integer.toString(THREADS))
                .reportsCircular(PROGRAM + ".LEFT", PROGRAM + ".RIGHT")
                .saysOnStderr("not tainted");
    }

    /** They wait for each other's locks, and no frame of ours keeps them on their carriers while they do. */
    @EveryJdk(since = 21, slow = true)
    void are_not_pinned(Jdk jdk) throws IOException {
        Path recording = folder.resolve(jdk.version() + ".jfr");
        assertThat(AgentProcess.on(jdk)
                        .agent("")
                        .jvm("-XX:StartFlightRecording:filename=" + recording
                                + ",jdk.VirtualThreadPinned#threshold=1us")
                        .main(PROGRAM, Integer.toString(FEWER))
                        .run())
                .exitedWith(0)
                .reportsCircular(PROGRAM + ".LEFT", PROGRAM + ".RIGHT");
        List<RecordedEvent> events = RecordingFile.readAllEvents(recording);
        Assertions.assertThat(events).anyMatch(ManyVirtualThreadsTest::saysThatPinningIsRecorded);
        Assertions.assertThat(events)
                .noneMatch(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"));
    }

    private static boolean saysThatPinningIsRecorded(RecordedEvent event) {
        return event.getEventType().getName().equals("jdk.ActiveSetting")
                && event.getString("name").equals("threshold")
                && event.getString("value").equals("1 us");
    }
}

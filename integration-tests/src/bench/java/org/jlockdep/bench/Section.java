package org.jlockdep.bench;

import java.time.LocalDate;

/** One table with all that a reader has to know of where it comes from. */
record Section(String heading, String text) {
    static Section now(Group group, Jvm jvm, Settings settings, String table) {
        String origin = "%s; JDK %s; %s; %d processors; rounds: %d; %s"
                .formatted(
                        LocalDate.now(),
                        jvm.runtime(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        settings.rounds(),
                        group.title());
        return new Section("## " + group + ", JDK " + jvm.version(), origin + "\n\n" + table);
    }

    @Override
    public String toString() {
        return heading + "\n\n" + text;
    }
}

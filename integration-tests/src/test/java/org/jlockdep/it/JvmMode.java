package org.jlockdep.it;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Options of a JVM that not every JDK knows, and not each that knows them heeds. */
record JvmMode(List<String> options) {
    private static final String PASS_OVER = "-XX:+IgnoreUnrecognizedVMOptions";
    private static final Pattern FLAG = Pattern.compile("-XX:(?:([+-])(\\w+)|(\\w+)=(\\d+))");

    static JvmMode of(String words) {
        return new JvmMode(List.of(words.split(" ")));
    }

    /** The newest JDK at hand on which all of it is in force. */
    Optional<Jdk> newest() {
        return Jdks.all().stream()
                .sorted(Comparator.reverseOrder())
                .filter(this::isInForce)
                .findFirst();
    }

    /** The JVM itself says with which flags it works: it drops some for the sake of others. */
    private boolean isInForce(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .jvm(PASS_OVER)
                .jvm(options.toArray(String[]::new))
                .jvm("-XX:+PrintFlagsFinal")
                .main("-version")
                .run();
        return run.exitCode() == 0
                && options.stream()
                        .flatMap(JvmMode::flag)
                        .allMatch(flag -> flag.matcher(run.stdout()).find());
    }

    /** How such a flag is printed; none for what is no flag, and must be known to every JVM. */
    private static Stream<Pattern> flag(String option) {
        var parts = FLAG.matcher(option);
        if (!parts.matches()) return Stream.of();
        boolean isSwitch = parts.group(2) != null;
        String name = isSwitch ? parts.group(2) : parts.group(3);
        String value = isSwitch ? Boolean.toString(parts.group(1).equals("+")) : parts.group(4);
        return Stream.of(Pattern.compile("\\b" + name + "\\s*:?=\\s*" + value + "\\b"));
    }
}

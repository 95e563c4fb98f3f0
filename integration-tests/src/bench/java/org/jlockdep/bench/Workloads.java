package org.jlockdep.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All programs that are run, with their libraries and arguments. */
record Workloads(Settings settings, Jvm jvm) {
    List<Experiment> macro() {
        return List.of(
                steady("H2", List.of("h2"), "macro.Transfers", "jdbc:h2:mem:bank;DB_CLOSE_DELAY=-1"),
                steady("HSQLDB", List.of("hsqldb"), "macro.Transfers", "jdbc:hsqldb:mem:bank;hsqldb.tx=mvcc"),
                steady("Derby", List.of("derby"), "macro.Transfers", "jdbc:derby:memory:bank;create=true"),
                steady("Lucene, indexing", List.of("lucene"), "macro.Indexing"),
                steady("Lucene, searching", List.of("lucene"), "macro.Searching"),
                steady("Jetty", List.of("jetty"), "macro.Requests"),
                steady("Netty", List.of("netty"), "macro.Echoes"),
                steady("log4j", List.of("log4j2"), "macro.LogLines"),
                steady("ECJ", List.of("ecj"), "macro.Compiling"),
                steady("synchronized collections of the application", List.of(), "macro.OwnCollections"),
                steady("synchronized collections of the JDK", List.of(), "macro.JdkCollections"),
                steady("synchronized collections of the JDK", List.of(), "macro.JdkCollections")
                        .with("jdk=true"));
    }

    List<Experiment> deep() {
        return Stream.of("100", "1000", "4000")
                .map(deep -> (Experiment) steady(deep + " deep", List.of(), "shapes.DeepCalls", deep))
                .toList();
    }

    List<Experiment> storm() {
        List<Experiment> storms = new ArrayList<>();
        for (String locks : List.of("100", "1000", "10000", "100000")) {
            for (String threads : List.of("1", "2", "4")) {
                storms.add(steady(locks + " locks, " + threads + " threads", List.of(), "storm.Storm", locks, threads));
            }
        }
        return storms;
    }

    List<Experiment> waits() {
        List<Experiment> all = new ArrayList<>();
        for (String[] wait : new String[][] {
            {"a task and its result", "TasksAwaited"},
            {"there and back by two queues", "QueueTurns"},
            {"a latch", "LatchesAwaited"}
        }) {
            Workload watched = steady(wait[0], List.of(), "waits." + wait[1]);
            all.add(watched);
            all.add(watched.with("waits=false"));
        }
        return all;
    }

    List<Experiment> memory() {
        List<Experiment> all = new ArrayList<>(List.of(
                steady("10 M short-lived locks", List.of(), "memory.ShortLivedLocks"),
                steady("100,000 threads", List.of(), "memory.ManyThreads", "100000"),
                steady("2,000 loaders", List.of(), "memory.GoneLoaders", "2000", "1"),
                steady("60,000 classes that are unloaded", List.of(), "memory.GoneLoaders", "600", "100")));
        for (String threads : List.of("1", "8", "32")) {
            all.add(steady("a dependency seen by " + threads + " threads", List.of(), "memory.Dependencies", threads));
        }
        if (jvm.version() >= 21) {
            all.add(steady("a million virtual threads", List.of(), "memory.VirtualThreads", "1000000"));
        }
        return all;
    }

    List<Experiment> start() {
        List<String> all = libraries().toList();
        return List.of(
                whole("an empty program", List.of(), "workloads.start.Nothing"),
                whole("15,000 classes and more", all, "workloads.start.ManyClasses"),
                whole(
                        "Spring Boot to its last answer",
                        List.of("spring", "tomcat", "logback"),
                        "programs.spring.WebApplication",
                        scratch("spring")),
                new Workload("a Maven build", settings, jvm, MavenBuild.command(settings), "", true));
    }

    private Workload steady(String name, List<String> libraries, String main, String... arguments) {
        return new Workload(name, settings, jvm, command(libraries, "workloads." + main, arguments), "", false);
    }

    private Workload whole(String name, List<String> libraries, String main, String... arguments) {
        return new Workload(name, settings, jvm, command(libraries, main, arguments), "", true);
    }

    private List<String> command(List<String> libraries, String main, String... arguments) {
        String path = Stream.concat(
                        Stream.of(settings.programs()), libraries.stream().flatMap(this::jars))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return Stream.concat(Stream.of("-cp", path, main), Stream.of(arguments)).toList();
    }

    private Stream<String> libraries() {
        return list(settings.libraries()).stream()
                .map(folder -> folder.getFileName().toString());
    }

    private Stream<Path> jars(String library) {
        return list(settings.libraries().resolve(library)).stream();
    }

    private String scratch(String name) {
        return settings.scratch().resolve(name).toString();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.jlockdep.fleet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Merges all dumps below some folders, judges each service by itself, and writes beside the merged dumps a line for each finding
 * and a page of the worst: {@code spark-submit --class org.jlockdep.fleet.MergeJob jlockdep-fleet.jar INPUT... OUTPUT}.
 */
public final class MergeJob {
    private static final int USAGE = 2;
    private static final int NO_DATA = 4;

    /** Objects in one part: so few that one is done again soon, so many that their dump is much smaller than they are. */
    private static final String PART = "spark.jlockdep.objects";

    private static final int USUAL_PART = 1_000;

    private final JavaSparkContext spark;
    private final SerializableConfiguration configuration;

    private MergeJob(JavaSparkContext spark) {
        this.spark = spark;
        this.configuration = new SerializableConfiguration(spark.hadoopConfiguration());
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println(
                    "usage: spark-submit --class " + MergeJob.class.getName() + " jlockdep-fleet.jar INPUT... OUTPUT");
            System.exit(USAGE);
        }
        int code;
        try (JavaSparkContext spark =
                new JavaSparkContext(new SparkConf().setIfMissing("spark.app.name", "jlockdep"))) {
            List<String> inputs = Arrays.asList(arguments).subList(0, arguments.length - 1);
            code = new MergeJob(spark).run(inputs, arguments[arguments.length - 1]);
        }
        // An engine that is told of any other exit takes a job that has ended well for one that failed.
        if (code != 0) System.exit(code);
    }

    private int run(List<String> inputs, String output) throws IOException {
        List<String> objects = Objects.list(inputs, configuration.value());
        if (objects.isEmpty()) {
            System.err.println("jlockdep: no data: no *.jsonl or *.jsonl.gz object in " + String.join(", ", inputs));
            return NO_DATA;
        }
        TreeMap<String, List<String>> byService = new TreeMap<>();
        TreeSet<String> foreign = new TreeSet<>();
        for (Head head : heads(objects).collect()) {
            head.services()
                    .forEach(service -> byService
                            .computeIfAbsent(service, first -> new ArrayList<>())
                            .add(head.object()));
            foreign.addAll(head.lost());
        }
        List<Judged> judged = byService.isEmpty()
                ? List.of()
                : judged(Plan.of(byService, inOneTask(objects.size())), output).collect();
        return new Outcome(objects.size(), judged, foreign).write(output, configuration.value()) ? 0 : NO_DATA;
    }

    /** No more than wanted, and fewer where there would be nothing to do for some of the processors. */
    private int inOneTask(int objects) {
        int wanted = Math.max(1, spark.sc().conf().getInt(PART, USUAL_PART));
        int ofProcessor = (objects + spark.defaultParallelism() - 1) / spark.defaultParallelism();
        return Math.min(wanted, ofProcessor);
    }

    /** In the order of the objects. */
    private JavaRDD<Head> heads(List<String> objects) {
        SerializableConfiguration files = configuration;
        int tasks = (objects.size() + inOneTask(objects.size()) - 1) / inOneTask(objects.size());
        return spark.parallelize(objects, tasks).map(name -> Head.of(Objects.source(name, files.value())));
    }

    private JavaRDD<Judged> judged(List<List<Part>> tasks, String output) {
        SerializableConfiguration files = configuration;
        // By service and by the part's number, which is the same if the task is done again.
        JavaPairRDD<Tuple2<String, Integer>, Gathered> pieces = spark.parallelize(tasks, tasks.size())
                .flatMap(List::iterator)
                .mapToPair(part -> new Tuple2<>(
                        new Tuple2<>(part.service(), part.number() / Gathered.AT_ONCE),
                        Gathered.of(part.service(), Pieces.of(part, files.value()))));
        // What one task could not do alone in good time is merged by several first.
        if (Plan.mostParts(tasks) > Gathered.AT_ONCE) {
            pieces = pieces.reduceByKey(Gathered::with).mapToPair(MergeJob::united);
        }
        return pieces.mapToPair(piece -> new Tuple2<>(piece._1._1, piece._2))
                .reduceByKey(Gathered::with)
                .map(whole -> Judged.of(whole._1, whole._2.united(), output, files.value()));
    }

    private static Tuple2<Tuple2<String, Integer>, Gathered> united(Tuple2<Tuple2<String, Integer>, Gathered> group)
            throws IOException {
        return new Tuple2<>(group._1, Gathered.of(group._1._1, group._2.united()));
    }
}

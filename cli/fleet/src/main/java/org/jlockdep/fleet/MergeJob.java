package org.jlockdep.fleet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.jlockdep.cli.merge.DumpSource;
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
    /** Pieces that are merged at once; more are merged in two steps. */
    private static final int GROUP = 32;

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
        int ofPart = Math.max(1, spark.sc().conf().getInt(PART, USUAL_PART));
        int parts = (objects.size() + ofPart - 1) / ofPart;
        // Objects of one service lie side by side, so that most parts have few.
        JavaPairRDD<String, Piece> pieces = united(pieces(objects, Math.max(parts, spark.defaultParallelism())), parts);
        SerializableConfiguration files = configuration;
        List<Judged> judged = new ArrayList<>(pieces.map(piece -> Judged.of(piece._1, piece._2, output, files.value()))
                .collect());
        judged.sort((one, other) -> one.service().compareTo(other.service()));
        return new Outcome(objects.size(), judged).write(output, configuration.value()) ? 0 : NO_DATA;
    }

    private JavaPairRDD<String, Piece> pieces(List<String> objects, int parts) {
        SerializableConfiguration files = configuration;
        return spark.parallelize(objects, parts).mapPartitionsToPair(names -> piecesOf(names, files.value()));
    }

    private static Iterator<Tuple2<String, Piece>> piecesOf(Iterator<String> names, Configuration files)
            throws IOException {
        List<DumpSource> sources = new ArrayList<>();
        names.forEachRemaining(name -> sources.add(Objects.source(name, files)));
        List<Tuple2<String, Piece>> pieces = new ArrayList<>();
        Pieces.of(sources).forEach((service, piece) -> pieces.add(new Tuple2<>(service, piece)));
        return pieces.iterator();
    }

    /** The step between goes by the piece's own hash and not by the part's number, which would be another one in a retry. */
    private static JavaPairRDD<String, Piece> united(JavaPairRDD<String, Piece> pieces, int parts) {
        JavaPairRDD<String, Piece> fewer = pieces;
        if (parts > GROUP) {
            int groups = (parts + GROUP - 1) / GROUP;
            fewer = pieces.mapToPair(piece -> new Tuple2<>(
                            new Tuple2<>(piece._1, Math.floorMod(Arrays.hashCode(piece._2.dump()), groups)), piece._2))
                    .groupByKey()
                    .mapToPair(group -> new Tuple2<>(group._1._1, Pieces.united(group._1._1, group._2)));
        }
        return fewer.groupByKey().mapToPair(group -> new Tuple2<>(group._1, Pieces.united(group._1, group._2)));
    }
}

package org.jlockdep.dump;

/** The names and limits of the format; the package comment is its specification. Stateless. */
public final class DumpFormat {
    public static final String NAME = "jlockdep";
    public static final int VERSION = 2;
    /** The oldest one that is read. */
    static final int OLDEST = 1;

    /** What a folder's dumps are recognised by. */
    public static final String EXTENSION = ".jsonl";

    /** A longer line is lost. An acquisition with 512 locks held has about 50,000 bytes. */
    static final int MAX_LINE_BYTES = 1 << 20;
    /** Names of classes and threads are shorter. */
    static final int MAX_STRING = 1 << 16;

    static final int MAX_DEPTH = 8;
    static final int MAX_RECORDS = 1 << 30;
    /** Definitions of one kind in one section. */
    static final int MAX_DEFINITIONS = 1 << 21;
    /** A deeper stack is written without its outermost frames: more than any report can be asked to print. */
    static final int MAX_FRAMES = 1024;

    static final String TYPE = "type";
    static final String RUN = "run";
    static final String SECTION = "section";
    static final String CLASS = "class";
    static final String FRAME = "frame";
    static final String STACK = "stack";
    static final String SEGMENT = "segment";
    static final String ACQUISITION = "acquisition";
    static final String WRITER = "writer";
    static final String FINDING = "finding";
    static final String CONFIRMED = "confirmed";
    static final String COUNTERS = "counters";
    static final String SUMS = "sums";
    static final String END = "end";

    /** First and last numbers of runs in a row, in place of a single one. */
    static final String RUNS = "runs";
    /** Pairs of these in one line: far below the limit of a line. */
    static final int MAX_RANGES = 4096;

    /** The place of the held lock in a link that has none. */
    static final int WANTED_ALONE = -1;

    private DumpFormat() {}
}

package org.jlockdep.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jlockdep.graph.LockClass;

/**
 * Reads a dump as a stream. A line that makes no sense is lost and noted, and reading goes on: a killed JVM tears the last
 * one, a failing disk any. Keeps what the present section defines and no more.
 */
public final class DumpReader {
    private final String file;
    private final LineReader lines;
    private final LineParser parser;
    private final RecordDecoder decoder;
    private final Losses losses;
    private long number;

    /** @param file its name, for messages */
    public DumpReader(String file, InputStream in) {
        this(file, in, new Vocabulary());
    }

    /** @param vocabulary of the dumps that this thread has read before */
    public DumpReader(String file, InputStream in, Vocabulary vocabulary) {
        this.file = file;
        this.lines = new LineReader(in);
        this.parser = new LineParser(vocabulary);
        this.decoder = new RecordDecoder(file, vocabulary);
        this.losses = new Losses(file);
    }

    /** Reads to the end, and says what was lost. */
    public Losses read(DumpVisitor visitor) throws IOException {
        while (step(visitor)) {
            // the visitor does the work
        }
        return losses;
    }

    /**
     * Reads one line. Returns false at the end.
     *
     * @throws IncompatibleDumpException if the file is no dump that this version can read
     */
    public boolean step(DumpVisitor visitor) throws IOException {
        if (number == 0) {
            return begin();
        }
        boolean more = next();
        if (more) {
            record(visitor);
        }
        return more;
    }

    private boolean begin() throws IOException {
        if (!next()) {
            losses.torn(1);
            return false;
        }
        return header();
    }

    /**
     * Reads on as long as nothing but runs is told of: in a dump of this version, all runs stand there. A line that makes no
     * sense is passed over.
     */
    public List<DumpedRun> runs() throws IOException {
        List<DumpedRun> runs = new ArrayList<>();
        boolean more = begin();
        while (more && next()) {
            try {
                JsonRecord line = parser.parse(lines.line(), 0, lines.length());
                more = line.text(DumpFormat.TYPE).equals(DumpFormat.RUN);
                if (more) {
                    runs.add(decoder.defineRun(line));
                }
            } catch (MalformedRecordException e) {
                losses.line(number, e.getMessage());
            }
        }
        return runs;
    }

    /** What was lost up to now. */
    public Losses losses() {
        return losses;
    }

    private boolean next() throws IOException {
        if (number >= DumpFormat.MAX_RECORDS) {
            losses.tooManyRecords();
            return false;
        }
        number++;
        return lines.next();
    }

    /** Returns false if there is nothing behind it. */
    private boolean header() throws IOException {
        try {
            JsonRecord header = parser.parse(lines.line(), 0, lines.length());
            checkVersion(header.text("format"), header.number("version"));
            return true;
        } catch (MalformedRecordException e) {
            if (lines.isTorn() && isBeginningOfHeader()) {
                losses.torn(1);
                return false;
            }
            throw new IncompatibleDumpException(file + ": line 1: not a dump of jlockdep: " + e.getMessage());
        }
    }

    private void checkVersion(String format, long version) throws IncompatibleDumpException {
        if (!format.equals(DumpFormat.NAME)) {
            throw new IncompatibleDumpException(
                    file + ": line 1: not a dump of jlockdep: its format is '" + format + "'");
        }
        if (version < DumpFormat.OLDEST || version > DumpFormat.VERSION) {
            throw new IncompatibleDumpException(file + ": a dump of format version " + version
                    + "; this jlockdep reads versions " + DumpFormat.OLDEST + " to " + DumpFormat.VERSION);
        }
    }

    private boolean isBeginningOfHeader() {
        byte[] begin = ("{\"format\":\"" + DumpFormat.NAME + "\",").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < Math.min(begin.length, lines.length()); i++) {
            if (begin[i] != lines.line()[i]) {
                return false;
            }
        }
        return true;
    }

    private void record(DumpVisitor visitor) throws IOException {
        if (lines.isTooLong()) {
            losses.line(number, "longer than " + DumpFormat.MAX_LINE_BYTES + " bytes");
            return;
        }
        try {
            record(parser.parse(lines.line(), 0, lines.length()), visitor);
        } catch (MalformedRecordException e) {
            if (lines.isTorn()) {
                losses.torn(number);
            } else {
                losses.line(number, e.getMessage());
            }
        }
    }

    private void record(JsonRecord line, DumpVisitor visitor) throws IOException {
        String type = line.text(DumpFormat.TYPE);
        switch (type) {
            case DumpFormat.RUN:
                visitor.run(decoder.defineRun(line));
                break;
            case DumpFormat.SECTION:
                decoder.section();
                break;
            case DumpFormat.CLASS:
                decoder.defineClass(line);
                break;
            case DumpFormat.FRAME:
                decoder.defineFrame(line);
                break;
            case DumpFormat.STACK:
                decoder.defineStack(line);
                break;
            case DumpFormat.WRITER:
                writer(line, visitor);
                break;
            case DumpFormat.SUMS:
                break;
            default:
                ofRuns(type, line, visitor);
        }
    }

    /** Older dumps do not say in which run: it is as if each service had seen one. */
    private void writer(JsonRecord line, DumpVisitor visitor) throws IOException {
        LockClass lockClass = decoder.lockClass(line);
        if (line.has(DumpFormat.RUN)) {
            visitor.writer(runOf(line, visitor), lockClass);
            return;
        }
        for (DumpedRun run : decoder.oneOfEachService()) {
            visitor.writer(run, lockClass);
        }
    }

    private DumpedRun runOf(JsonRecord line, DumpVisitor visitor) throws IOException {
        if (!decoder.knows(line)) {
            visitor.run(decoder.inventRun(line));
        }
        return decoder.run(line);
    }

    private void ofRuns(String type, JsonRecord line, DumpVisitor visitor) throws IOException {
        boolean isOfMany = line.has(DumpFormat.RUNS) && !line.has(DumpFormat.RUN);
        if (!isOfMany) {
            ofRun(type, line, visitor);
        } else if (type.equals(DumpFormat.END)) {
            for (DumpedRun run : decoder.runs(line)) {
                visitor.end(run);
            }
        } else if (type.equals(DumpFormat.COUNTERS)) {
            Map<String, Long> values = RecordDecoder.counters(line);
            for (DumpedRun run : decoder.runs(line)) {
                visitor.counters(run, values);
            }
        } else {
            throw new MalformedRecordException("'" + type + "' is no type of record of many runs");
        }
    }

    private void ofRun(String type, JsonRecord line, DumpVisitor visitor) throws IOException {
        DumpedRun run = runOf(line, visitor);
        switch (type) {
            case DumpFormat.SEGMENT:
                visitor.segment(run, decoder.defineSegment(run, line));
                break;
            case DumpFormat.ACQUISITION:
                visitor.acquisition(run, decoder.acquisition(run, line));
                break;
            case DumpFormat.FINDING:
                visitor.finding(decoder.finding(run, line));
                break;
            case DumpFormat.CONFIRMED:
                RecordDecoder.checkConfirmed(line);
                break;
            case DumpFormat.COUNTERS:
                visitor.counters(run, RecordDecoder.counters(line));
                break;
            case DumpFormat.END:
                visitor.end(run);
                break;
            default:
                throw new MalformedRecordException("'" + type + "' is no type of record");
        }
    }
}

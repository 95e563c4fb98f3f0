package org.jlockdep.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Mode;
import org.jlockdep.graph.Moment;
import org.jlockdep.report.FileProblem;
import org.jlockdep.report.UserFile;

/**
 * The order of lock classes that the user has written down, one {@code a < b < c} a line: as if somebody had nested
 * them so before the program began, so that one acquisition the other way is enough. A pair counts once locks of both
 * names were seen: what kinds of locks they are, the events say. Read while the agent starts, then analyzer thread only.
 */
public final class DeclaredOrder {
    /** With blanks around: a name may have angle brackets, of a constructor for instance. */
    private static final String BELOW = "(?<!\\s)\\s++<\\s+";
    /** A name may have a number sign, too. */
    private static final String COMMENT = "(?s)(^|\\s)#(\\s.*)?$";
    /** Each is compared with all behind it. */
    private static final int MOST_NAMES = 100;

    /** Numbers that no lock object has: any two locks, which differ. */
    private static final long OUTER = -1;

    private static final long INNER = -2;

    private final Map<String, List<Pair>> pairs = new HashMap<>();
    private final Map<String, List<LockClass>> seen = new HashMap<>();

    private DeclaredOrder() {}

    private static final class Pair {
        final String outer;
        final String inner;
        final StackTraceElement place;

        Pair(String outer, String inner, StackTraceElement place) {
            this.outer = outer;
            this.inner = inner;
            this.place = place;
        }
    }

    public static DeclaredOrder none() {
        return new DeclaredOrder();
    }

    /** @throws IOException with a message for the user, who named the wrong file or wrote a line that is none */
    public static DeclaredOrder read(String file) throws IOException {
        List<String> lines;
        Path path;
        try {
            path = Paths.get(file);
            lines = UserFile.lines(path);
        } catch (IOException | RuntimeException e) {
            throw new IOException("option 'order': cannot read " + file + ": " + FileProblem.reason(e), e);
        }
        DeclaredOrder order = new DeclaredOrder();
        Set<List<String>> known = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst(COMMENT, "").trim();
            if (line.isEmpty()) continue;
            String problem = order.add(line, known, place(path, i + 1));
            if (!problem.isEmpty()) {
                throw new IOException("option 'order': " + file + ", line " + (i + 1) + ": " + problem);
            }
        }
        return order;
    }

    /** Reads like a frame: {@code at declared.order(locks.txt:3)}. */
    private static StackTraceElement place(Path file, int line) {
        return new StackTraceElement("declared", "order", String.valueOf(file.getFileName()), line);
    }

    /** Returns what is wrong with the line, or nothing. */
    private String add(String line, Set<List<String>> known, StackTraceElement place) {
        String[] names = line.split(BELOW, -1);
        if (names.length < 2) return FileProblem.quoted(line) + " is not of the form 'a < b'";
        if (names.length > MOST_NAMES) return "it has more than " + MOST_NAMES + " names: several lines can have them";
        for (int outer = 0; outer < names.length; outer++) {
            if (names[outer].startsWith("< ") || names[outer].endsWith(" <"))
                return "a name is missing in " + FileProblem.quoted(line);
            for (int inner = outer + 1; inner < names.length; inner++) {
                if (names[outer].equals(names[inner])) return FileProblem.quoted(names[outer]) + " stands there twice";
                if (known.contains(Arrays.asList(names[inner], names[outer]))) {
                    return FileProblem.quoted(names[outer] + " < " + names[inner]) + " contradicts a line before";
                }
                known.add(Arrays.asList(names[outer], names[inner]));
                add(new Pair(names[outer], names[inner], place));
            }
        }
        return "";
    }

    private void add(Pair pair) {
        for (String name : Arrays.asList(pair.outer, pair.inner)) {
            List<Pair> others = pairs.get(name);
            if (others == null) pairs.put(name, others = new ArrayList<>(2));
            others.add(pair);
        }
    }

    /** A lock class took part in an event: returns the nestings that are known to be meant because of that. */
    List<Acquisition> saw(LockClass lockClass) {
        List<Pair> concerned = pairs.get(lockClass.name());
        if (concerned == null || !isNew(lockClass)) return Collections.emptyList();
        List<Acquisition> nestings = new ArrayList<>();
        for (Pair pair : concerned) {
            boolean isOuter = pair.outer.equals(lockClass.name());
            for (LockClass other : seenAs(isOuter ? pair.inner : pair.outer)) {
                nestings.add(isOuter ? nesting(pair, lockClass, other) : nesting(pair, other, lockClass));
            }
        }
        return nestings;
    }

    private boolean isNew(LockClass lockClass) {
        List<LockClass> kinds = seenAs(lockClass.name());
        if (kinds.contains(lockClass)) return false;
        if (kinds.isEmpty()) seen.put(lockClass.name(), kinds = new ArrayList<>(1));
        kinds.add(lockClass);
        return true;
    }

    /** One name may be that of a lock and of a monitor. */
    private List<LockClass> seenAs(String name) {
        List<LockClass> kinds = seen.get(name);
        return kinds == null ? Collections.<LockClass>emptyList() : kinds;
    }

    private static Acquisition nesting(Pair pair, LockClass outer, LockClass inner) {
        return new Acquisition(
                new Moment("declared-order", 0, 0),
                Collections.singletonList(any(outer, OUTER, pair.place)),
                any(inner, INNER, pair.place),
                pair.place);
    }

    private static Hold any(LockClass lockClass, long number, StackTraceElement place) {
        return new Hold(lockClass, "any lock", number, Mode.EXCLUSIVE, Attempt.BLOCKING, place);
    }
}

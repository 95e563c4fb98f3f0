package selftest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one thread does in one go: {@code "A rB lC"} takes A, then B for reading, then C, which is a lock of the other
 * kind, and gives them back from the innermost on. Digits tell instances of one class: X1, X2.
 *
 * <pre>
 *   w r    for writing, for reading; without either as the column says
 *   t p    tries; waits with patience, that is for a limited time
 *   i      waits until it is interrupted
 *   q      another thread comes and waits for it, to write; it goes on when the step is over
 *   l      a lock of the column's other kind
 *   c      gives it up and takes it back, as await does
 *   k      converts it
 *   + -    takes it for good; gives it back now
 *   1:     at the beginning: the thread's number, where it matters
 *   !      at the end: has to be reported now, once. !w as a warning, !e as an error
 *   ?      at the end: has to be reported if strict
 *   #      at the end: waits for itself, and is reported before
 *   ~      at the end: the last word throws
 * </pre>
 *
 * Immutable.
 */
final class Step {
    final String text;
    final List<String> words;
    /** Or 0. */
    final int thread;
    /** As above, or empty. */
    final String mark;

    private Step(String text, List<String> words, int thread, String mark) {
        this.text = text;
        this.words = words;
        this.thread = thread;
        this.mark = mark;
    }

    static Step of(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" +")));
        int thread = words.get(0).endsWith(":") ? words.remove(0).charAt(0) - '0' : 0;
        boolean marked = "!?#~".indexOf(words.get(words.size() - 1).charAt(0)) >= 0;
        return new Step(text, words, thread, marked ? words.remove(words.size() - 1) : "");
    }

    boolean isReported() {
        return mark.startsWith("!");
    }

    boolean isAdvised() {
        return mark.equals("?");
    }

    boolean blocks() {
        return mark.equals("#");
    }

    boolean fails() {
        return mark.equals("~");
    }

    /** How many reports are due. */
    int reports(boolean strict) {
        if (isAdvised()) return strict ? 1 : 0;
        return isReported() || blocks() ? 1 : 0;
    }

    @Override
    public String toString() {
        return text;
    }
}

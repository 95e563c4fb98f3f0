package org.jlockdep.dump;

import java.util.HashMap;
import java.util.Map;

/**
 * The texts and frames that dumps say again and again, each as one object: the graph of many runs of one program then
 * has them once, and looking one up by value ends at the comparison of references. Bounded; may be handed from one
 * reader to the next, on one thread.
 */
public final class Vocabulary {
    /** What is longer hardly comes again. */
    private static final int LONGEST = 256;

    private static final int FRAMES = 1 << 16;
    /** A power of two. */
    private static final int PLACES = 1 << 14;

    /** By hash. A text that comes to an occupied place takes it over. */
    private final String[] texts = new String[PLACES];

    private final Map<StackTraceElement, StackTraceElement> frames = new HashMap<>();

    String text(char[] characters, int from, int length) {
        if (length > LONGEST) {
            return new String(characters, from, length);
        }
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + characters[i];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        String known = texts[place];
        if (known == null || !isSame(known, characters, from, length)) {
            known = new String(characters, from, length);
            texts[place] = known;
        }
        return known;
    }

    private static boolean isSame(String text, char[] characters, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != characters[from + i]) {
                return false;
            }
        }
        return true;
    }

    StackTraceElement frame(StackTraceElement frame) {
        StackTraceElement known = frames.get(frame);
        if (known != null) {
            return known;
        }
        if (frames.size() >= FRAMES) {
            frames.clear();
        }
        frames.put(frame, frame);
        return frame;
    }
}

package org.jlockdep.names;

/**
 * Text that somebody else has made, names of classes, threads and files above all, as it may stand in a line of ours: a
 * terminal or a page must not be told by it to move, hide, reverse or break what stands around it.
 */
public final class ForeignText {
    private static final char INSTEAD = '?';
    private static final String CUT = "...";

    private ForeignText() {}

    /** Characters are replaced one by one, so that what is left is as long as before. */
    public static String clean(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isPlain(text.codePointAt(i))) continue;
            if (clean == null) clean = new StringBuilder(text);
            for (int j = i; j < i + Character.charCount(text.codePointAt(i)); j++) clean.setCharAt(j, INSTEAD);
        }
        return clean == null ? text : clean.toString();
    }

    /** Half of a surrogate pair is no character at all. */
    private static boolean isPlain(int codePoint) {
        return isVisible(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    /** Neither a control character nor one that only tells how others are to be shown, such as U+202E. */
    public static boolean isVisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    /** Its beginning and its end, which tell threads of a pool apart, if it is longer than that. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) return text;
        int end = (most - CUT.length()) / 2;
        int begin = most - CUT.length() - end;
        return text.substring(0, begin) + CUT + text.substring(text.length() - end);
    }
}

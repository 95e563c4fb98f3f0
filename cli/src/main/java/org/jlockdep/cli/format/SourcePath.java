package org.jlockdep.cli.format;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a frame's source is likely to be, relative to a source root: the package as folders, and the file. A stack
 * trace has no more than that.
 */
final class SourcePath {
    private SourcePath() {}

    /** {@code org/foo/Bar.java} */
    static String of(StackTraceElement frame) {
        String className = frame.getClassName();
        String folder = className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
        return folder + (frame.getFileName() == null ? outermost(className) + ".java" : frame.getFileName());
    }

    /** A path as a relative reference, so that no character of a name is taken for a part of the syntax. */
    static String uri(String path) {
        try {
            // With a scheme and a root in front, for the time of quoting, no colon of the path can be taken for one.
            String quoted = new URI("x", null, "/" + path, null).toASCIIString();
            return quoted.substring("x:/".length()).replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new AssertionError("every path can be quoted", e);
        }
    }

    private static String outermost(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        int nested = simple.indexOf('$');
        return nested <= 0 ? simple : simple.substring(0, nested);
    }
}

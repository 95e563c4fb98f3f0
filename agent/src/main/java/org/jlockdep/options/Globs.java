package org.jlockdep.options;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Class name patterns, separated by colons because commas separate options. */
final class Globs implements OptionType<List<String>> {
    private final boolean mayBeEmpty;

    Globs(boolean mayBeEmpty) {
        this.mayBeEmpty = mayBeEmpty;
    }

    @Override
    public String allowed() {
        return "class name patterns such as com.acme.*, separated by ':'";
    }

    @Override
    public List<String> parse(String text) {
        if (text.isEmpty() && mayBeEmpty) {
            return Collections.emptyList();
        }
        List<String> globs = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(':'); end >= 0; end = text.indexOf(':', start)) {
            globs.add(checked(text.substring(start, end)));
            start = end + 1;
        }
        globs.add(checked(text.substring(start)));
        return Collections.unmodifiableList(globs);
    }

    /** A slash or a blank can be in no class name: such a pattern would match nothing, and nobody would notice. */
    private static String checked(String glob) {
        boolean odd = glob.isEmpty();
        for (int i = 0; i < glob.length(); i++) {
            odd |= glob.charAt(i) == '/' || Character.isWhitespace(glob.charAt(i));
        }
        if (odd) {
            throw new IllegalArgumentException(glob);
        }
        return glob;
    }
}

package iommufd;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code Demo CASE [QUIRK...]} plays one {@link Case}, for instance {@code Demo A1 MON}. It prints nothing: what there is
 * to say, the agent says.
 */
public final class Demo {
    private Demo() {}

    public static void main(String[] args) throws InterruptedException {
        List<String> words = Arrays.asList(args);
        Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
        for (String word : words.subList(Math.min(1, words.size()), words.size())) {
            quirks.add(find(Quirk.class, word));
        }
        find(Case.class, words.isEmpty() ? "" : words.get(0)).play(quirks);
    }

    private static <E extends Enum<E>> E find(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(word)) {
                return constant;
            }
        }
        System.err.println("Demo: '" + word + "' is none of " + Arrays.toString(type.getEnumConstants()));
        System.exit(2);
        throw new AssertionError("exited");
    }
}

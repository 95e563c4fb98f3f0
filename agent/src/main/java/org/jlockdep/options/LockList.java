package org.jlockdep.options;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Types and their methods, {@code com.acme.Mutex:acquire/attempt/release}, one behind the other. Between two entries stands
 * a colon as in other lists, or a comma: slashes tell methods from the type that comes next.
 */
final class LockList implements OptionType<List<DeclaredLock>> {
    private static final int ROLES = 3;

    @Override
    public String allowed() {
        return "entries TYPE:ACQUIRE/ATTEMPT/RELEASE such as com.acme.Mutex:acquire/attempt/release, separated by ':'";
    }

    @Override
    public List<DeclaredLock> parse(String text) {
        List<DeclaredLock> locks = new ArrayList<>();
        if (text.trim().isEmpty()) {
            return locks;
        }
        String[] words = text.split("[:,]", -1);
        for (int i = 0; i < words.length; i += 2) {
            String type = words[i].trim();
            String methods = i + 1 < words.length ? words[i + 1].trim() : "";
            locks.add(lock(type, methods));
        }
        return Collections.unmodifiableList(locks);
    }

    private static DeclaredLock lock(String type, String methods) {
        String entry = methods.isEmpty() ? type : type + ":" + methods;
        String[] names = methods.split("/", -1);
        if (!isName(type, '.') || names.length != ROLES) {
            throw new BadEntryException(entry);
        }
        for (String name : names) {
            if (!name.isEmpty() && !isName(name, '_')) {
                throw new BadEntryException(entry);
            }
        }
        boolean takes = !names[0].isEmpty() || !names[1].isEmpty();
        if (!takes || names[2].isEmpty()) {
            throw new BadEntryException(entry);
        }
        return new DeclaredLock(type, names[0], names[1], names[2]);
    }

    /** @param also a character that may stand in the middle */
    private static boolean isName(String text, char also) {
        boolean startsPart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits =
                    startsPart ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c) || c == also;
            if (!fits) {
                return false;
            }
            startsPart = c == '.';
        }
        return !startsPart;
    }
}

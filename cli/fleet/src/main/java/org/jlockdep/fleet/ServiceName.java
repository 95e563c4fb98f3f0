package org.jlockdep.fleet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a service's files are called: its name, with a per cent sign and two digits for each byte that is no plain letter. Stateless. */
final class ServiceName {
    static final String UNNAMED = "_";

    private ServiceName() {}

    static String file(String service) {
        if (service.isEmpty()) return UNNAMED;
        StringBuilder name = new StringBuilder();
        for (byte b : service.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = isPlain((char) b) || b == '.' && name.length() > 0 || b == '_' && service.length() > 1;
            name.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return name.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
    }
}

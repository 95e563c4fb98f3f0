package org.jlockdep.fleet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page for people: the findings that matter most, each once, with the services that have it. Loads and runs nothing. */
final class WorstPage {
    private static final int SHOWN = 100;
    private static final int SERVICES_NAMED = 10;

    private WorstPage() {}

    /** @param rows findings of all services, each as one line of JSON */
    static String of(List<String> rows) {
        Map<String, Row> byFingerprint = new LinkedHashMap<>();
        for (String line : rows) {
            Row row = Row.of(line);
            byFingerprint.merge(row.fingerprint(), row, Row::with);
        }
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n"
                + "<title>jlockdep: the worst findings</title>\n</head>\n<body>\n");
        page.append("<h1>The worst of ").append(byFingerprint.size()).append(" findings</h1>\n");
        table(byFingerprint.values(), page);
        return page.append("</body>\n</html>\n").toString();
    }

    private static void table(Collection<Row> rows, StringBuilder page) {
        page.append("<table border=\"1\" cellpadding=\"4\">\n");
        row(page, "th", "level", "services", "runs", "finding", "what to do", "fingerprint");
        rows.stream()
                .sorted(Row.WORST_FIRST)
                .limit(SHOWN)
                .forEach(row -> row(
                        page,
                        "td",
                        row.level(),
                        services(row),
                        Long.toString(row.runs()),
                        row.title(),
                        row.advice(),
                        row.fingerprint()));
        page.append("</table>\n");
    }

    private static String services(Row row) {
        if (row.services().isEmpty()) return "";
        List<String> named = row.services().stream().limit(SERVICES_NAMED).toList();
        String more = row.services().size() > named.size() ? ", ..." : "";
        return row.services().size() + ": " + String.join(", ", named) + more;
    }

    private static void row(StringBuilder page, String cell, String... texts) {
        page.append("<tr>");
        for (String text : texts) {
            page.append('<').append(cell).append('>').append(escaped(text));
            page.append("</").append(cell).append('>');
        }
        page.append("</tr>\n");
    }

    /** Names are a program's, and so anything. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

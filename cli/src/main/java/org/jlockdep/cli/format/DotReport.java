package org.jlockdep.cli.format;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jlockdep.graph.EdgeKind;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.LockClass;
import org.jlockdep.names.ForeignText;

/** The lock graph for graphviz: outer locks above inner ones, the dependencies of findings in colour. */
final class DotReport implements Format {
    private final GraphView view;

    DotReport(GraphView view) {
        this.view = view;
    }

    @Override
    public void write(Report report, Writer out, Consumer<String> notes) throws IOException {
        Cycles cycles = new Cycles(report);
        Map<Cycles.Arrow, String> edges = edges(report, cycles);
        Map<LockClass, String> ids = ids(view.locks(report, cycles.arrows(), edges.keySet()));
        edges.keySet().removeIf(arrow -> !ids.containsKey(arrow.from()) || !ids.containsKey(arrow.to()));
        out.write("digraph jlockdep {\n");
        out.write("  graph [label=" + quoted(report.summary().toString()) + ", fontname=\"sans-serif\"];\n");
        out.write("  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n");
        out.write("  edge [color=\"#888888\", fontname=\"sans-serif\", fontsize=10];\n");
        for (Map.Entry<LockClass, String> node : ids.entrySet()) {
            out.write("  " + node.getValue() + " [label=" + label(node.getKey()) + "];\n");
        }
        for (Map.Entry<Cycles.Arrow, String> edge : edges.entrySet()) {
            Cycles.Arrow arrow = edge.getKey();
            out.write("  " + ids.get(arrow.from()) + " -> " + ids.get(arrow.to()) + " [label=" + quoted(edge.getValue())
                    + ofWorst(cycles.worst(arrow)) + "];\n");
        }
        out.write("}\n");
        if (ids.isEmpty()) notes.accept("no lock to draw: --focus='*' draws all of them");
    }

    private static Map<LockClass, String> ids(Iterable<LockClass> classes) {
        Map<LockClass, String> ids = new LinkedHashMap<>();
        for (LockClass lockClass : classes) {
            ids.put(lockClass, "n" + ids.size());
        }
        return ids;
    }

    /** Each with its label. */
    private static Map<Cycles.Arrow, String> edges(Report report, Cycles cycles) {
        Map<Cycles.Arrow, String> edges = new LinkedHashMap<>();
        for (Dependency dependency : report.dependencies()) {
            edges.put(new Cycles.Arrow(dependency.from(), dependency.to()), kinds(dependency));
        }
        for (Cycles.Arrow arrow : cycles.arrows()) {
            edges.putIfAbsent(arrow, "");
        }
        return edges;
    }

    private static String kinds(Dependency dependency) {
        return String.join(" ", dependency.kinds().stream().map(EdgeKind::name).toList());
    }

    private static String label(LockClass lockClass) {
        String kind = "{" + lockClass.kind().label() + "}";
        // The line feed of a label is an escape sequence, so it must not be escaped itself.
        return "\"" + escaped(lockClass.name()) + "\\n" + escaped(kind) + "\"";
    }

    /** Its colour, and what a mouse over the arrow shows. */
    private static String ofWorst(Optional<ReportedFinding> worst) {
        return worst.map(finding -> colour(finding.level()) + ", tooltip="
                        + quoted(finding.level().label() + " " + finding.fingerprint() + ", rule: "
                                + RuleText.words(finding.finding()) + services(finding.spread())))
                .orElse("");
    }

    private static String services(Spread spread) {
        String of = spread.ofServices();
        return of.isEmpty() ? "" : ", in " + of;
    }

    private static String colour(Level level) {
        return switch (level) {
            case ERROR -> ", color=\"#c62828\", penwidth=2.5";
            case WARNING -> ", color=\"#e07000\", penwidth=2";
            case NOTE -> ", color=\"#1565c0\", style=dashed";
        };
    }

    private static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    /** Graphviz reads escape sequences and character entities in a label, and a NUL ends its input. */
    private static String escaped(String text) {
        return ForeignText.clean(text)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("&", "&amp;");
    }
}

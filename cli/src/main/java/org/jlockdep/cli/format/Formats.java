package org.jlockdep.cli.format;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The formats by the name that the user gives. */
public enum Formats {
    TEXT {
        @Override
        public Format format(Shown shown) {
            return text(shown);
        }
    },
    BRIEF {
        @Override
        public Format format(Shown shown) {
            return new BriefReport();
        }
    },
    JSON {
        @Override
        public Format format(Shown shown) {
            return json(shown);
        }
    },
    JSONL {
        @Override
        public Format format(Shown shown) {
            return new JsonRows(json(shown));
        }
    },
    SARIF {
        @Override
        public Format format(Shown shown) {
            return new SarifReport(SarifLimits.GITHUB, shown.sources());
        }
    },
    JUNIT {
        @Override
        public Format format(Shown shown) {
            return new JUnitReport(text(shown));
        }
    },
    DOT {
        @Override
        public Format format(Shown shown) {
            return new DotReport(shown.graph());
        }
    },
    HTML {
        @Override
        public Format format(Shown shown) {
            return new HtmlReport(json(shown));
        }
    },
    GITHUB {
        @Override
        public Format format(Shown shown) {
            Optional<Path> summary =
                    Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY")).map(Path::of);
            return new GithubReport(summary, new StepSummary(text(shown), StepSummary.GITHUB_BYTES), shown.sources());
        }
    };

    public abstract Format format(Shown shown);

    private static TextReport text(Shown shown) {
        return new TextReport(shown);
    }

    private static JsonReport json(Shown shown) {
        return new JsonReport(text(shown), shown.excerpts());
    }

    /** What the user writes, and what completion offers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
